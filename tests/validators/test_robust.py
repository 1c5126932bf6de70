"""Whatever stands in a dataset folder, checking it ends in findings or in nothing."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from cases import BASE, judge_dataset
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from conflict_claims.findings import Finding, format_finding
from conflict_claims.history.check import check_changes
from conflict_claims.model.places import Place, value_at
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.document import Document

ARTICLE = "dataset/articles/2031/2031-05-02-example-gazette-marlow-raid.yaml"
ACTOR = "dataset/actors/northern-front.yaml"
RECORDS = (
    ARTICLE,
    ACTOR,
    "dataset/events/2031-05-01-marlow-raid.yaml",
    "dataset/dataset.yaml",
    "seeds/manifest.yaml",
)
FILES = (*RECORDS, ARTICLE.replace(".yaml", ".pins.csv"), "seeds/marlow.txt")

# Written anew by each example, so that one folder serves them all.
one_folder = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80
)

words = st.text("ab1-/= é", max_size=8)
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**6), st.floats(allow_nan=False), words
)
values = st.recursive(
    scalars | st.sampled_from(["5-3", "0-0", "2031-02-31", "2031/..", "a/c1", "c1", "s1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


def findings_of(base: Path) -> list[Finding]:
    found = list(judge_dataset(Dataset(base / "dataset")))
    assert [line for line in map(format_finding, found) if "\n" in line] == []
    return found


def checked(base: Path, name: str, content: bytes) -> list[Finding]:
    """Put content in the place of a file of the base, check the dataset, and put it back."""
    (base / name).write_bytes(content)
    found = findings_of(base)
    shutil.copy(BASE / name, base / name)
    return found


def places(data: Any, place: Place = ()) -> Iterator[Place]:
    """Yield every place of a record."""
    yield place
    if isinstance(data, list):
        data = dict(enumerate(data))
    for step, value in data.items() if isinstance(data, dict) else ():
        yield from places(value, (*place, step))


def record(name: str) -> Any:
    return Document.parse(name, (BASE / name).read_bytes()).data


def dumped(data: Any) -> bytes:
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True).encode()


@st.composite
def mutated_records(draw: st.DrawFn, *names: str) -> tuple[str, Any]:
    """Change one to three values of a record, or take them out."""
    name = draw(st.sampled_from(names))
    data = record(name)
    for _ in range(draw(st.integers(1, 3))):
        *way, step = draw(st.sampled_from([place for place in places(data) if place]))
        parent = value_at(data, tuple(way))
        if draw(st.booleans()):
            parent[step] = draw(values)
        else:
            del parent[step]
        if not data:
            break
    return name, data


@st.composite
def mutated_bytes(draw: st.DrawFn) -> tuple[str, bytes]:
    """Put other bytes in the place of some of a file's."""
    name = draw(st.sampled_from(FILES))
    content = (BASE / name).read_bytes()
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, min(len(content), start + 40)))
    return name, content[:start] + draw(st.binary(max_size=20)) + content[end:]


@one_folder
@given(st.sampled_from(FILES), st.binary())
def test_any_bytes_for_a_file(base: Path, name: str, content: bytes) -> None:
    checked(base, name, content)


@one_folder
@given(mutated_bytes())
def test_some_other_bytes_in_a_file(base: Path, mutation: tuple[str, bytes]) -> None:
    checked(base, *mutation)


@one_folder
@given(mutated_records(*RECORDS))
@example((ARTICLE, {"actors": {"a": f"0-{'9' * 5000}"}, "claims": [{"date": "2031-05-01-07"}]}))
@example((ARTICLE, {"claims": 3, "sources": [1], "events": ["a"], "actors": [["b"], 4]}))
@example((ARTICLE, {"sources": [{"id": ["s1"], "grounds": [["s1"], {}]}], "id": {}}))
@example((ARTICLE, {"claims": [{"relations": [4, None, "a"], "casualties": ["k1", {"at": 1}]}]}))
@example((ARTICLE, {"article": [], "claims": [{"evidence": "0-4", "about": [["a"]]}]}))
def test_any_value_in_a_record(base: Path, mutation: tuple[str, Any]) -> None:
    name, data = mutation

    checked(base, name, dumped(data))


@one_folder
@given(mutated_records(ARTICLE), mutated_records(ARTICLE))
def test_any_change_of_a_record(
    base: Path, before: tuple[str, Any], after: tuple[str, Any]
) -> None:
    (base / ARTICLE).write_bytes(dumped(after[1]))
    old = {ARTICLE.removeprefix("dataset/"): dumped(before[1])}

    found = check_changes(Dataset(base / "dataset"), old, {})

    assert all(finding.code.startswith("CC40") for finding in found)


def write(content: bytes) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        path.write_bytes(content)

    return spoil


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def make_link(path: Path) -> None:
    elsewhere = path.rename(path.parents[2] / path.name)
    path.symlink_to(elsewhere)


def make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def make_sparse(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(50 * 1024 * 1024)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (write(b""), "CC109"),
        (write(b"\n# nothing\n"), "CC109"),
        (write(b"[1, 2]\n"), "CC109"),
        (write(b"only words\n"), "CC109"),
        (write(b"a: [b\n"), "CC104"),
        (write(b"\x89PNG\r\n\x1a\n\x00\x00"), "CC102"),
        (write(b"id: a\x00b\n"), "CC103"),
        (write(BOMB.encode()), "CC107"),
        (write(b"[" * 100_000), "CC108"),
        (make_folder, "CC101"),
        (make_link, "CC101"),
        (make_pipe, "CC101"),
        (make_sparse, "CC101"),
    ],
)
def test_a_spoilt_file_is_one_finding(spoil: Callable[[Path], None], code: str, base: Path) -> None:
    spoil(base / ACTOR)

    found = findings_of(base)

    assert [(code, "dataset/actors/northern-front.yaml")] == [
        (finding.code, Path(finding.path).relative_to(base).as_posix()) for finding in found
    ]
