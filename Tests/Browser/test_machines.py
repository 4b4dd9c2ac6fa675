"""What programs read in pages, by the rules of others: HTML5, JSON-LD, the meta tags of 国办发〔2017〕47号, Atom, sitemaps."""

import json
import re

import feedparser
import html5lib
import pytest
from lxml import etree
from pyld import jsonld

from test_journey import NEW, OLD

LINKED = re.compile(r'<script type="application/ld\+json">\n(.*?)\n</script>', re.S)
META = re.compile(r'<meta name="([^"]*)" content="([^"]*)">')
SCHEMA = "https://schema.org/"

# schema.org's context as far as it matters for a graph: names are of schema.org, and these hold addresses or days.
CONTEXT = {
    "@vocab": SCHEMA,
    **{name: {"@type": "@id"} for name in ["url", "contentUrl", "legislationLegalForce", "legislationLegalValue"]},
    **{name: {"@type": SCHEMA + "Date"} for name in ["legislationDate", "legislationDateOfApplicability"]},
}


def expanded(text):
    """The triples' objects of a document's JSON-LD, by short name."""

    def load(address, options):
        assert address.startswith("https://schema.org"), "nothing else is fetched"
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}}

    [node] = jsonld.expand(json.loads(LINKED.search(text)[1]), {"documentLoader": load})
    assert node["@type"] == [SCHEMA + "Legislation"]
    assert all(key.startswith(("@", SCHEMA)) for key in node)
    return {key.removeprefix(SCHEMA): value for key, value in node.items()}


def page_of(site, number):
    return (site.folder / "documents" / site.document(number)["id"] / "index.html").read_text("utf-8")


def test_every_page_is_html5(site):
    faults = []
    for path in site.pages:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse((site.folder / path).read_bytes(), transport_encoding="utf-8")
        faults += [f"{path}:{place}: {kind} {data}" for place, kind, data in parser.errors]
    assert not faults, "\n".join(faults[:20])


def test_a_repealing_document_is_the_graph_that_its_text_says(site):
    node = expanded(page_of(site, NEW))
    assert node["legislationIdentifier"] == [{"@value": "济政办字〔2023〕8号"}]
    assert node["legislationDate"] == [{"@type": SCHEMA + "Date", "@value": "2023-03-22"}]
    assert node["legislationDateOfApplicability"] == [{"@type": SCHEMA + "Date", "@value": "2023-04-01"}]
    assert node["temporalCoverage"] == [{"@value": "2023-04-01/2028-03-31"}]
    [repealed] = node["legislationRepeals"]
    assert repealed["@id"].endswith("/documents/jizhengbanzi-2019-61/")
    assert repealed["@type"] == [SCHEMA + "Legislation"]
    assert repealed[SCHEMA + "legislationIdentifier"] == [{"@value": "济政办字〔2019〕61号"}]
    [issuer] = node["legislationPassedBy"]
    assert issuer[SCHEMA + "name"] == [{"@value": "济南市人民政府办公厅"}]
    assert {"@value": "鲁政办字〔2020〕32号"} in [one.get(SCHEMA + "identifier", [None])[0] for one in node["citation"]]


def test_a_repealed_document_is_not_in_force(site):
    node = expanded(page_of(site, OLD))
    assert node["legislationLegalForce"] == [{"@id": SCHEMA + "NotInForce"}]
    assert node["temporalCoverage"] == [{"@value": "2019-12-10/2023-03-31"}]
    assert "legislationRepeals" not in node


def test_every_documents_graph_says_what_the_catalogue_says(site):
    force = {"in-force": "InForce", "amended": "InForce", "partly-repealed": "PartiallyInForce", "repealed": "NotInForce",
             "expired": "NotInForce", "pending": "NotInForce"}
    names = set()
    for document in site.catalog["documents"]:
        node = expanded((site.folder / document["url"]).read_text("utf-8"))
        names.add(node["@id"])
        assert node["name"] == [{"@value": document["title"]}]
        said = [one["@id"].removeprefix(SCHEMA) for one in node.get("legislationLegalForce", [])]
        assert said in ([], [force.get(document["status"], "")]), document["id"]
        repeals = {one["@id"].rstrip("/").split("/")[-1] for one in node.get("legislationRepeals", []) if "@id" in one}
        wanted = {one["target"] for one in document["relations"] if one["type"] == "repeals" and one["target"]}
        assert repeals >= wanted, document["id"]
    assert len(names) == len(site.catalog["documents"])


SITE = ["SiteName"]
COLUMN = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
ARTICLE = ["ArticleTitle", "PubDate", "ContentSource", "Keywords", "Description"]


def test_pages_have_the_meta_tags_of_government_sites(site):
    for path in site.pages:
        tags = dict(META.findall((site.folder / path).read_text("utf-8")))
        assert tags["SiteName"] == site.catalog["site"]["title"]
        if re.fullmatch(r"documents/[\w-]+/index\.html", path):
            wanted, other = SITE + ARTICLE, COLUMN
            assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", tags.get("PubDate", "2000-01-01 00:00"))
            wanted = [name for name in wanted if name != "PubDate" or "PubDate" in tags]
        elif path == "404.html" or path.endswith("/proof/index.html") or site.leads_on(path):
            wanted, other = SITE, ARTICLE[:1]
        elif re.fullmatch(r"w/.+/index\.html", path):
            wanted, other = SITE, ARTICLE[:1]
        else:
            wanted, other = SITE + COLUMN, ARTICLE[:3]
        assert all(tags.get(name) for name in wanted), f"{path}: {[name for name in wanted if not tags.get(name)]}"
        assert not [name for name in other if name in tags], path


def test_every_page_names_its_own_address(site):
    base = re.search(r"Sitemap: (.*)sitemap.xml", (site.folder / "robots.txt").read_text("utf-8"))
    if not base:
        pytest.skip("the site has no base URL, so no page can name its address")
    for path in site.pages:
        text = (site.folder / path).read_text("utf-8")
        canonical = re.findall(r'<link rel="canonical" href="([^"]*)">', text)
        shared = re.findall(r'<meta property="og:url" content="([^"]*)">', text)
        if path == "404.html":
            assert not canonical and not shared
        else:
            assert canonical == shared and len(canonical) == 1
            own = base[1] + re.sub(r"(^|(?<=/))index\.html$", "", path)
            assert canonical[0] == own or site.leads_on(path) or path.startswith("w/"), path


# RFC 4287: what a feed and an entry must and may have, and how often.
ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = {"feed": ["id", "title", "updated"], "entry": ["id", "title", "updated"]}
AT_MOST_ONCE = {"feed": ["generator", "icon", "logo", "rights", "subtitle"], "entry": ["content", "published", "rights", "summary"]}
KNOWN = {"feed": {"author", "category", "contributor", "entry", "link", *ONCE["feed"], *AT_MOST_ONCE["feed"]},
         "entry": {"author", "category", "contributor", "link", "source", *ONCE["entry"], *AT_MOST_ONCE["entry"]}}


def faults_of(feed):
    """What RFC 4287 forbids in a feed."""
    for thing in [feed, *feed.iter(ATOM + "entry")]:
        kind = thing.tag.removeprefix(ATOM)
        names = [child.tag.removeprefix(ATOM) for child in thing]
        yield from (f"{name} in {kind}" for name in names if name not in KNOWN[kind])
        yield from (f"{names.count(name)} {name} in {kind}" for name in ONCE[kind] if names.count(name) != 1)
        yield from (f"{names.count(name)} {name} in {kind}" for name in AT_MOST_ONCE[kind] if names.count(name) > 1)
        if "author" not in names and not (kind == "entry" and feed.find(ATOM + "author") is not None):
            yield f"no author of {kind}"
        if kind == "entry" and "content" not in names and not thing.findall(f"{ATOM}link[@rel='alternate']"):
            yield "an entry without content or alternate"
        links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in thing.findall(ATOM + "link")]
        yield from (f"two links {link}" for link in set(links) if link[0] == "alternate" and links.count(link) > 1)
        yield from ("a link without href" for link in thing.findall(ATOM + "link") if not link.get("href"))
        for name in ["updated", "published"]:
            for moment in thing.findall(ATOM + name):
                if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", moment.text or ""):
                    yield f"{name} is no moment: {moment.text}"
        for author in thing.findall(ATOM + "author"):
            if len(author.findall(ATOM + "name")) != 1:
                yield "an author without a name"
        if not re.match(r"[a-z][a-z0-9+.-]*:\S+$", thing.findtext(ATOM + "id") or ""):
            yield f"the id {thing.findtext(ATOM + 'id')}"


def test_feeds_follow_their_rules(site):
    feeds = sorted(site.folder.glob("**/feed.xml"))
    assert len(feeds) > 3
    for file in feeds:
        feed = etree.parse(file).getroot()
        assert not list(faults_of(feed)), file
        read = feedparser.parse(file.read_bytes())
        assert not read.bozo and read.version == "atom10" and read.entries, file
        assert [entry.updated for entry in read.entries] == sorted((entry.updated for entry in read.entries), reverse=True)


def test_a_faulty_feed_would_be_noticed(site):
    feed = etree.parse(site.folder / "feed.xml").getroot()
    entry = feed.find(ATOM + "entry")
    entry.remove(entry.find(ATOM + "updated"))
    feed.remove(feed.find(ATOM + "author"))
    feed.append(etree.SubElement(feed, ATOM + "published"))
    assert len(set(faults_of(feed))) >= 3


def test_the_sitemap_names_pages_with_true_days(site):
    file = site.folder / "sitemap.xml"
    if not file.exists():
        pytest.skip("the site has no base URL, so it has no sitemap")
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    base = re.search(r"Sitemap: (.*)sitemap.xml", (site.folder / "robots.txt").read_text("utf-8"))[1]
    urls = etree.parse(file).getroot().findall(space + "url")
    days = {url.findtext(space + "loc").removeprefix(base): url.findtext(space + "lastmod") for url in urls}
    assert len(days) == len(urls)
    documents = {one["id"]: one for one in site.catalog["documents"]}
    for path, day in days.items():
        assert (site.folder / path / "index.html").exists() or (site.folder / path).is_file(), path
        assert day is None or day <= site.catalog["site"]["asOf"], path
    for kind in ["units/", "compare/", "years/", "timeline/"]:
        assert [path for path in days if path.startswith(kind) and path != kind and days[path]], kind
    for path in (path for path in days if re.fullmatch(r"compare/[^/]+/[^/]+/", path)):
        new, old = (documents[name] for name in path.split("/")[1:3])
        assert days[path] >= max(new["signed"] or "", old["signed"] or ""), path
    # No page that stands for another or says that nothing is there, and every document.
    assert not [path for path in days if path.startswith(("w/j", "404"))]
    assert {f"documents/{name}/" for name in documents} <= set(days)
