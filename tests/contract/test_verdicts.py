"""Model and JSON Schema judge records alike, sound and broken."""

import copy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from conflict_claims.contract.json_schemas import RECORDS, json_schema
from conflict_claims.model.places import Place, value_at
from conflict_claims.reading.document import Document

ROOT = Path(__file__).parents[2]
BASE = ROOT / "validators" / "cases" / "base"
VALIDATORS = {kind: Draft202012Validator(json_schema(kind)) for kind in RECORDS}
FILES = {
    "article": "dataset/articles/*/*.yaml",
    "actor": "dataset/actors/*.yaml",
    "event": "dataset/events/*.yaml",
    "dataset": "dataset/dataset.yaml",
    "manifest": "seeds/manifest.yaml",
}
ABSENT = object()

CLAIM: dict[str, Any] = {
    "id": "c1",
    "summary": "The dam is held.",
    "topic": "location_or_control",
    "act": "state",
    "evidence": ["40-60"],
}
FIGURE: dict[str, Any] = {
    "id": "k1",
    "kind": "killed",
    "words": "nine",
    "figure": 9,
    "victims": {"status": "unknown"},
    "at": "40-44",
}
ARTICLE: dict[str, Any] = {
    "schema_version": "1.0",
    "id": "2031-05-02-arden-courier-dam",
    "revision": 1,
    "status": "published",
    "article": {
        "outlet": "arden-courier",
        "title": "The dam",
        "genre": "news",
        "language": "en",
        "published": {"date": "2031-05-02", "basis": "stated"},
        "text": {"file": "dam.txt", "span": "0-99"},
        "quality": ["ok"],
    },
    "actors": {"arden": "2-7"},
    "sources": [{"id": "s1", "channel": "statement", "by": "arden", "at": "2-7"}],
    "events": [{"event": "2031-05-01-dam", "at": "8-12"}],
    "claims": [CLAIM | {"casualties": [FIGURE]}],
    "codings": [
        {
            "coder": "reader-1",
            "kind": "human",
            "date": "2031-05-03",
            "codebook": "0.3",
            "saw_script": False,
        }
    ],
}

FIGURE_AT: Place = ("claims", 0, "casualties", 0, "figure")
BROKEN: list[tuple[Place, Any]] = [
    (("id",), "Dam"),
    (("id",), "dam\n"),
    (("id",), "d\u0430m"),
    (("id",), ABSENT),
    (("titel",), "x"),
    (("schema_version",), "9.9"),
    (("schema_version",), 0.3),
    (("revision",), 0),
    (("revision",), "1"),
    (("revision",), True),
    (("revision",), 1.5),
    (("status",), "done"),
    (("status",), None),
    (("article", "published", "date"), "2031-13-01"),
    (("article", "published", "date"), "2031-5-1"),
    (("article", "published", "date"), "04/05/2031"),
    (("article", "published", "date"), "2031-05-02T00:00:00"),
    (("article", "published", "date"), "\u0662\u0660\u0663\u0661"),
    (("article", "published", "date"), 2031),
    (("article", "text", "file"), "../dam.txt"),
    (("article", "text", "span"), "the dam"),
    (("article", "text", "span"), "0-99\n"),
    (("article", "text", "span"), "007-99"),
    (("article", "quality"), []),
    (("article", "url"), "ftp://arden.example/dam"),
    (("article", "title"), " The dam"),
    (("article", "title"), "The\ndam"),
    (("article", "title"), "x" * 601),
    (("actors",), {"Arden": "2-7"}),
    (("actors",), ["arden"]),
    (("sources", 0, "by"), ["arden"]),
    (("sources", 0, "by"), {"name": "officials"}),
    (("sources", 0, "by"), {"status": "anonymous"}),
    (("claims", 0, "evidence"), []),
    (("claims", 0, "evidence"), ["held the dam"]),
    (("claims", 0, "act"), "stat"),
    (("claims", 0, "presupposed"), "yes"),
    (FIGURE_AT, -1),
    (FIGURE_AT, True),
    (FIGURE_AT, "nine"),
    (FIGURE_AT, {}),
    (FIGURE_AT, {"at_least": None}),
    (FIGURE_AT, {"at_least": 1, "about": 2}),
    (FIGURE_AT, {"between": [1]}),
    (FIGURE_AT, {"exactly": 9}),
    (FIGURE_AT, {"percent": 101, "base": "k2"}),
    (FIGURE_AT, {"percent": 17, "base": "k0"}),
    (("claims", 0, "casualties", 0, "victims"), {}),
    (("codings",), []),
]
SOUND: list[tuple[Place, Any]] = [
    (("article", "published", "date"), "2031"),
    (("article", "published", "date"), "2031-05"),
    (("article", "published", "date"), "2031-05-01/2031-05-02"),
    (("article", "published", "date"), "../2031-05-02"),
    (("article", "published", "date"), "2031-05/.."),
    (("article", "byline"), None),
    (("sources", 0, "by"), ["arden", {"status": "role_only", "name": "the mayor"}]),
    (FIGURE_AT, 0),
    (FIGURE_AT, "vague"),
    (FIGURE_AT, {"between": [20, 30]}),
    (FIGURE_AT, {"percent": 17.5, "base_words": "all the dead"}),
]


def changed(place: Place, value: Any) -> dict[str, Any]:
    record = copy.deepcopy(ARTICLE)
    parent = value_at(record, place[:-1])
    if value is ABSENT:
        del parent[place[-1]]
    else:
        parent[place[-1]] = value
    return record


def model_accepts(kind: str, data: Any) -> bool:
    try:
        RECORDS[kind].model_validate(data)
    except ValidationError:
        return False
    return True


def name(item: tuple[Place, Any]) -> str:
    return f"{'.'.join(map(str, item[0]))}={str(item[1])[:20]!a}"


@pytest.mark.parametrize("fault", BROKEN, ids=name)
def test_both_refuse(fault: tuple[Place, Any]) -> None:
    record = changed(*fault)

    assert not model_accepts("article", record)
    assert not VALIDATORS["article"].is_valid(record)


@pytest.mark.parametrize("item", SOUND, ids=name)
def test_both_accept(item: tuple[Place, Any]) -> None:
    record = changed(*item)

    assert model_accepts("article", record)
    assert VALIDATORS["article"].is_valid(record)


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("root", [ROOT, BASE], ids=["corpus", "base"])
def test_both_accept_every_record(root: Path, kind: str) -> None:
    paths = sorted(root.glob(FILES[kind]))

    assert paths
    for path in paths:
        data = Document.parse(path.name, path.read_bytes()).data
        assert model_accepts(kind, data), path
        assert VALIDATORS[kind].is_valid(data), path
