"""`gazette-site export` as an engine reads it: NDJSON of action and source, each source valid under the strict mapping."""

import json
import pathlib
import subprocess

import jsonschema
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/gazette-site"

TYPES = {
    "keyword": {"type": "string"},
    "text": {"type": "string"},
    "integer": {"type": "integer", "minimum": -(2**31), "maximum": 2**31 - 1},
    "date": {"type": "string", "format": "date"},
}
ANALYZERS = {"gazette", "gazette_pairs", "gazette_parts"}


def schema(mapping):
    """A JSON Schema of what an engine takes under a mapping: any value may be a list of such values, or null."""
    if "properties" in mapping:
        value = {
            "type": "object", "additionalProperties": False,
            "properties": {name: schema(field) for name, field in mapping["properties"].items()},
        }
    else:
        value = TYPES[mapping["type"]]
    return {"anyOf": [value, {"type": "null"}, {"type": "array", "items": value}]}


@pytest.fixture(scope="module")
def export():
    if not PROGRAM.exists():
        pytest.skip("the program was not built here")

    def run(*words):
        return subprocess.run([PROGRAM, "export", *words], cwd=ROOT, capture_output=True, check=True).stdout

    return run


def test_the_mapping_is_whole(export):
    body = json.loads(export("--mapping"))
    assert set(body) == {"settings", "mappings"} and body["mappings"]["dynamic"] == "strict"
    assert set(body["settings"]["analysis"]["analyzer"]) == ANALYZERS

    def look(field):
        for inner in field.get("properties", {}).values():
            look(inner)
        for inner in field.get("fields", {}).values():
            look(inner)
        assert field.get("type", "object") in {*TYPES, "object", "nested"}
        assert field.get("analyzer") in {None, *ANALYZERS}
        assert ("analyzer" in field) == (field.get("type") == "text")

    look(body["mappings"])


def test_every_line_is_read_and_fits(export):
    output = export()
    assert output == export() and output.endswith(b"\n")
    lines = output.decode("utf-8").split("\n")[:-1]
    validator = jsonschema.Draft202012Validator(
        schema(json.loads(export("--mapping"))["mappings"]), format_checker=jsonschema.FormatChecker()
    )
    ids = []
    for number, (action, source) in enumerate(zip(lines[::2], lines[1::2], strict=True)):
        action, source = json.loads(action), json.loads(source)
        assert list(action) == ["index"] and list(action["index"]) == ["_id"]
        ids.append(action["index"]["_id"])
        fault = jsonschema.exceptions.best_match(validator.iter_errors(source))
        assert fault is None, f"line {number * 2 + 2}: {fault}"
        assert ids[-1] == (source["id"] if source["kind"] == "document" else f"{source['document']}#{source['anchor']}")
    assert len(ids) == len(set(ids)) > 1000
    assert not list(validator.iter_errors({"title": "x"})) and list(validator.iter_errors({"titel": "x"}))


def test_persons_numbers_are_masked(export, tmp_path):
    (tmp_path / "issues").mkdir()
    raw = (ROOT / "Content/issues/2023-x1.txt").read_text("utf-8").splitlines()
    raw.insert(40, "联系电话：13812345678。")
    (tmp_path / "issues/2023-x1.txt").write_text("\n".join(raw), "utf-8")
    output = export("--content", str(tmp_path)).decode("utf-8")
    assert "138****5678" in output and "13812345678" not in output
