"""The canonical form of any record at all: read the same, stable, with its comments."""

import io
import json
import unicodedata
from functools import partial
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from conflict_claims.authoring.canonical import canonical, read_tree
from conflict_claims.authoring.files import model_of, record_paths
from conflict_claims.authoring.tree import walk
from conflict_claims.model.article import ArticleRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.strict import load

from ..conftest import BASE, ROOT


def form(source: str) -> str:
    return canonical(source.encode(), ArticleRecord).text


def unordered(data: Any, key: str = "") -> Any:
    """Composed data, with the lists whose order means nothing as sorted ones."""
    if isinstance(data, dict):
        return {nfc(name): unordered(value, name) for name, value in data.items()}
    if isinstance(data, list):
        items = [unordered(item) for item in data]
        return sorted(items, key=partial(json.dumps, sort_keys=True)) if key == "denies" else items
    return nfc(data) if isinstance(data, str) else data


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp", "Cn")))
WORD = st.sampled_from(
    ["yes", "null", "1_0", "012", "12:30", "a: b", "- a", "#", "[", "&a", "*", "'"]
)
SCALAR = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | TEXT | WORD
KEYS = st.sampled_from(
    [
        "id",
        "article",
        "sources",
        "claims",
        "by",
        "about",
        "denies",
        "relations",
        "note",
        "x y",
        "no",
    ]
)
VALUE = st.recursive(
    SCALAR,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=30,
)
RECORD = st.dictionaries(KEYS, VALUE, max_size=6)


def written(record: dict[str, Any], block: bool, width: int) -> str:
    yaml = YAML()
    yaml.default_flow_style = not block
    yaml.width = width
    yaml.version = None
    stream = io.StringIO()
    yaml.dump(record, stream)
    return stream.getvalue()


@given(RECORD, st.booleans(), st.sampled_from([20, 80, 400]))
def test_any_record_reads_the_same_and_is_stable(
    record: dict[str, Any], block: bool, width: int
) -> None:
    source = written(record, block, width)
    try:
        before = load(source.encode())[0]
    except Unreadable:
        assume(False)

    text = form(source)

    assert unordered(before) == unordered(load(text.encode())[0])
    assert form(text) == text


RECORDS = [path for root in (BASE, ROOT) for path in record_paths(Dataset(root / "dataset"))]


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_real_records_read_the_same_and_are_in_form(path: Any) -> None:
    data = path.read_bytes()

    done = canonical(data, model_of(path))

    assert done.text.encode() == data, "run conflict-claims format"
    assert YAML(typ="safe").load(done.text) is not None


@given(st.data())
def test_comments_are_kept_wherever_they_are_put(data: st.DataObject) -> None:
    path = BASE / "dataset/articles/2031/2031-05-06-example-gazette-border-arms.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    for n in data.draw(st.sets(st.integers(1, len(lines) - 1), max_size=6)):
        indent = " " * data.draw(st.integers(0, 10))
        lines[n] += data.draw(st.sampled_from([f"\n{indent}# c{n}", f" # c{n}"]))
    source = "\n".join([*lines, ""])
    try:
        before = load(source.encode())[0]
    except Unreadable:
        assume(False)

    text = form(source)

    assert load(text.encode())[0] == before
    assert sorted(comments(text)) == sorted(comments(source))
    assert form(text) == text


def comments(source: str) -> list[str]:
    tree = read_tree(source)
    entries = [entry for _, entry in walk(tree.root)]
    inner = [c for e in entries for c in [*e.before, e.beside, *e.after] if c]
    assert [*tree.head, *inner].count("") == 0
    return [*tree.head, *inner]
