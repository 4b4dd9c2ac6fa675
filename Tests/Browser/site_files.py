"""What a built site says, read from its files with the standard library alone: pages, links, anchors, kinds of page."""

import functools
import html.parser
import json
import pathlib
import posixpath
import re
import urllib.parse

# Attributes that name another resource, by what the browser does with them.
LOADED = {
    ("img", "src"), ("script", "src"), ("iframe", "src"), ("embed", "src"), ("source", "src"), ("audio", "src"),
    ("video", "src"), ("video", "poster"), ("track", "src"), ("input", "src"), ("object", "data"),
    ("image", "href"), ("use", "href"), ("image", "xlink:href"), ("use", "xlink:href"),
}
FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action"), ("button", "formaction"), ("a", "xlink:href")}
# Kinds of <link> that the browser fetches by itself; the others only point somewhere.
LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}
VOID = set("area base br col embed hr img input link meta source track wbr".split())


def _base_url():
    """The base address in Content/site.json; empty without one."""
    facts = pathlib.Path(__file__).resolve().parents[2] / "Content" / "site.json"
    return (json.loads(facts.read_text(encoding="utf-8")).get("baseURL") or "") if facts.is_file() else ""


BASE_URL = _base_url()
# Its path, with slashes around it.
BASE_PATH = urllib.parse.urlsplit(BASE_URL).path.rstrip("/") + "/"


class Reference:
    """One address in a page, with the line that it stands on."""

    def __init__(self, address, line, loaded, relation=""):
        self.address = address.strip()
        self.line = line
        self.loaded = loaded
        self.relation = relation


class Page(html.parser.HTMLParser):
    """One HTML page: its references, ids, headings and whatever a strict policy would refuse."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.references, self.ids, self.headings, self.faults, self.json_ld = [], [], [], [], []
        self.language = self.title = None
        self.metas = {}
        self.text = []
        self._open, self._script = [], None
        self.feed(path.read_text(encoding="utf-8"))
        self.close()
        if self._open:
            self.faults.append(f"never closed: {' '.join(name for name, _ in self._open)}")

    def _fault(self, what):
        self.faults.append(f"line {self.getpos()[0]}: {what}")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID and self._open:
            self._open.pop()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if len(values) != len(attributes):
            self._fault(f"<{tag}> repeats an attribute")
        if tag not in VOID:
            self._open.append((tag, self.getpos()[0]))
        for name, value in values.items():
            self._attribute(tag, name, value, values)
        if tag == "html":
            self.language = values.get("lang")
        if tag == "base":
            self._fault("<base> would move every relative link")
        if tag == "style":
            self._fault("inline <style>")
        if tag == "meta":
            name = "charset" if "charset" in values else values.get("name") or values.get("property")
            self.metas.setdefault(name, values.get("charset") or values.get("content"))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "script":
            self._script = values
            if values.get("type") == "module":
                self._fault("a module does not run from disk")

    def _attribute(self, tag, name, value, values):
        if name == "id":
            self.ids.append(value)
        if name == "style":
            self._fault(f"inline style on <{tag}>")
        if name.startswith("on"):
            self._fault(f"inline handler {name} on <{tag}>")
        line = self.getpos()[0]
        if (tag, name) in FOLLOWED:
            self.references.append(Reference(value, line, loaded=False))
        if (tag, name) in LOADED:
            self.references.append(Reference(value, line, loaded=True))
        if tag == "link" and name == "href":
            relation = values.get("rel", "").lower()
            loaded = bool(LOADED_LINKS & set(relation.split()))
            self.references.append(Reference(value, line, loaded, relation))
        if name in ("srcset", "imagesrcset"):
            for candidate in filter(None, map(str.strip, value.split(","))):
                self.references.append(Reference(candidate.split()[0], line, loaded=True))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self._open or self._open[-1][0] != tag:
            inner = self._open[-1] if self._open else ("nothing", 0)
            self._fault(f"</{tag}> where <{inner[0]}> of line {inner[1]} is open")
            while self._open and self._open[-1][0] != tag:
                self._open.pop()
        if self._open:
            self._open.pop()
        if tag == "script":
            self._script = None

    def handle_data(self, data):
        if self._script is not None:
            if self._script.get("type") == "application/ld+json":
                self.json_ld.append(data)
            elif data.strip():
                self._fault("inline script")
            return
        inner = self._open[-1][0] if self._open else ""
        if inner == "title" and not any(name == "svg" for name, _ in self._open):
            self.title = (self.title or "") + data
        self.text.append(data)


class Site:
    """All of a built site. Paths are relative to its folder, with slashes."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    @functools.cached_property
    def paths(self):
        return sorted(file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file())

    @functools.cached_property
    def pages(self):
        """Every HTML page by its path."""
        return {path: Page(self.folder / path) for path in self.paths if path.endswith(".html")}

    @functools.cached_property
    def catalog(self):
        return json.loads((self.folder / "catalog.json").read_text(encoding="utf-8"))

    def document(self, number):
        """The catalogue's entry of a document, by its number."""
        return next(document for document in self.catalog["documents"] if document["number"] == number)

    def blocks(self, document):
        """The blocks of a document's own data file."""
        path = self.folder / "documents" / document["id"] / "index.json"
        return json.loads(path.read_text(encoding="utf-8"))["blocks"]

    def kinds(self):
        """Paths by kind of page, such as `documents/*/index.html`; a page of its own is a kind of its own."""
        kinds = {}
        for path in self.pages:
            parts = path.split("/")
            kind = "/".join([parts[0], *("*" for _ in parts[1:-1]), parts[-1]]) if len(parts) > 2 else path
            kinds.setdefault(kind, []).append(path)
        return kinds

    def samples(self, each=3):
        """Of each kind the first page and the longest ones, which strain a layout most."""
        chosen = set()
        for paths in self.kinds().values():
            by_size = sorted(paths, key=lambda path: (-(self.folder / path).stat().st_size, path))
            chosen.update([paths[0], *by_size[: each - 1]])
        return sorted(path for path in chosen if not self.leads_on(path))

    def leads_on(self, path):
        """Whether a page, that of a document's number, leads to another at once: it cannot be looked at."""
        return b'http-equiv="refresh"' in (self.folder / path).read_bytes()

    def resolve(self, page, address):
        """Where an address leads from a page: the path of a file of the site, and its anchor."""
        parts = urllib.parse.urlsplit(address)
        path = urllib.parse.unquote(parts.path)
        if path.startswith("/"):
            # Only 404.html may do so: it is served at any depth, so it starts from the configured base address.
            path = path.removeprefix(BASE_PATH) if path.startswith(BASE_PATH) else path
        else:
            path = posixpath.join(posixpath.dirname(page), path) if path else page
        return posixpath.normpath(path), urllib.parse.unquote(parts.fragment)
