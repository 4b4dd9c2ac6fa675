"""Every page of the built site, read as a file: links, anchors, ids, policy and form. No browser is needed."""

import hashlib
import json
import posixpath
import re
import urllib.parse
import xml.etree.ElementTree

import pytest

import site_files

NOT_LINKS = ("mailto:", "tel:")


def report(faults):
    """Fails with the first faults by name and the number of all."""
    faults = list(faults)
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def references(site):
    for path, page in site.pages.items():
        for reference in page.references:
            yield path, reference, f"{path}:{reference.line}: {reference.address}"


def is_absolute(address):
    parts = urllib.parse.urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def test_the_site_has_the_pages_of_the_contract(site):
    expected = """index.html documents/index.html issues/index.html instruments/index.html search/index.html 404.html
        catalog.json feed.xml robots.txt""".split()
    if site_files.BASE_URL:
        # Its format asks for absolute addresses, so without a base address there is none.
        expected.append("sitemap.xml")
    report(f"{path} is missing" for path in expected if path not in site.paths)


def test_every_catalogued_thing_has_its_files(site):
    expected = [f"issues/{issue['id']}/index.html" for issue in site.catalog["issues"]]
    expected += [f"instruments/{instrument['id']}/index.html" for instrument in site.catalog["instruments"]]
    for document in site.catalog["documents"]:
        expected += [f"documents/{document['id']}/index.{kind}" for kind in ("html", "md", "json")]
    assert len(expected) > 3
    report(f"{path} is missing" for path in expected if path not in site.paths)


def test_every_relative_link_and_anchor_resolves(site):
    files, faults, count = set(site.paths), [], 0
    ids = {path: set(page.ids) for path, page in site.pages.items()}
    for path, reference, where in references(site):
        if is_absolute(reference.address):
            continue
        count += 1
        if reference.address.startswith("/") and path != "404.html":
            faults.append(f"{where} is bound to the domain's root")
            continue
        target, anchor = site.resolve(path, reference.address)
        if target not in files:
            faults.append(f"{where} leads to no file" + (" but a folder" if (site.folder / target).is_dir() else ""))
        elif anchor and target in ids and anchor not in ids[target]:
            faults.append(f"{where} leads to no element")
    assert count > len(site.pages)
    report(faults)


def test_nothing_loads_from_elsewhere(site):
    report(where for _, reference, where in references(site) if reference.loaded and is_absolute(reference.address))


def test_links_out_of_the_site_are_web_or_mail_addresses(site):
    for _, reference, where in references(site):
        if is_absolute(reference.address):
            assert reference.address.startswith(("https://", "http://", *NOT_LINKS)), where


def test_style_sheets_load_nothing_from_elsewhere(site):
    sheets = [path for path in site.paths if path.endswith(".css")]
    assert sheets
    for path in sheets:
        text = re.sub(r"/\*.*?\*/", "", (site.folder / path).read_text(encoding="utf-8"), flags=re.S)
        assert "@import" not in text, path
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
            assert address.startswith(("data:image/", "#")) or target in site.paths, f"{path}: {address}"


def test_pages_keep_the_policy_and_their_tags_in_order(site):
    report(f"{path}: {fault}" for path, page in site.pages.items() for fault in page.faults)


def test_drawings_hold_no_script_or_style(site):
    for path in site.paths:
        if path.endswith(".svg"):
            for element in xml.etree.ElementTree.parse(site.folder / path).iter():
                assert element.tag.rpartition("}")[2] not in ("script", "style", "foreignObject"), path
                assert not [name for name in element.attrib if name == "style" or name.startswith("on")], path


def test_ids_are_unique(site):
    faults = []
    for path, page in site.pages.items():
        seen = set()
        for identifier in page.ids:
            if not identifier or identifier in seen or re.search(r"\s", identifier):
                faults.append(f"{path}: id {identifier!r}")
            seen.add(identifier)
    report(faults)


def test_pages_say_their_language_title_and_heading(site):
    faults = []
    for path, page in site.pages.items():
        if not (page.language or "").startswith("zh"):
            faults.append(f"{path}: language {page.language}")
        if not (page.title or "").strip():
            faults.append(f"{path}: no title")
        if page.headings.count(1) != 1:
            faults.append(f"{path}: {page.headings.count(1)} first-level headings")
        if (page.metas.get("charset") or "").lower() != "utf-8":
            faults.append(f"{path}: charset {page.metas.get('charset')}")
        if "width=device-width" not in (page.metas.get("viewport") or ""):
            faults.append(f"{path}: viewport {page.metas.get('viewport')}")
    report(faults)


def test_documents_have_titles_of_their_own(site):
    titles = {}
    for document in site.catalog["documents"]:
        page = site.pages[f"documents/{document['id']}/index.html"]
        assert document["title"] in page.title, document["id"]
        titles.setdefault((page.title, document["number"]), []).append(document["id"])
    report(str(ids) for ids in titles.values() if len(ids) > 1)


def test_every_page_can_be_reached_from_home(site):
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for reference in site.pages[path].references:
            if reference.loaded or reference.relation or is_absolute(reference.address):
                continue
            target, _ = site.resolve(path, reference.address)
            if target in site.pages and target not in reached:
                reached.add(target)
                waiting.append(target)
    report(path for path in site.pages if path not in reached and path != "404.html")


def test_data_files_are_well_formed(site):
    for path in site.paths:
        if path.endswith((".xml", ".svg")):
            xml.etree.ElementTree.parse(site.folder / path)
        if path.endswith(".json"):
            json.loads((site.folder / path).read_text(encoding="utf-8"))
    for path, page in site.pages.items():
        for text in page.json_ld:
            assert isinstance(json.loads(text), (dict, list)), path


def test_sums_are_those_of_the_files(site):
    if "SHA256SUMS" not in site.paths:
        pytest.skip("this build writes no SHA256SUMS")
    lines = (site.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    named = {}
    for line in lines:
        digest, _, path = line.partition("  ")
        named[path.removeprefix("./")] = digest
    assert sorted(named) == [path for path in site.paths if path != "SHA256SUMS"]
    for path, digest in named.items():
        assert hashlib.sha256((site.folder / path).read_bytes()).hexdigest() == digest, path


@pytest.mark.parametrize("ending", ["html", "json", "xml", "md", "js", "css", "txt", "svg"])
def test_text_files_are_utf_8_without_marks_or_carriage_returns(site, ending):
    # The search's rows of bits are no text: test_search.py holds them.
    for path in site.paths:
        if path.endswith(f".{ending}"):
            content = (site.folder / path).read_bytes()
            if path.startswith("search/index/") and content.startswith(b"\xff\xfe"):
                continue
            content.decode("utf-8")
            assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content and b"\0" not in content, path
