"""The last run's findings are told again where nothing changed, and only there."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conflict_claims.checking import keeping, snapshot
from conflict_claims.checking.keeping import kept_file
from conflict_claims.checking.recall import SUFFIX, recall_or
from conflict_claims.checking.whole import check
from conflict_claims.findings import Finding
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts

RAID = "dataset/articles/2031/2031-05-02-example-gazette-marlow-raid.yaml"
PINS = RAID.replace(".yaml", ".pins.csv")
ACTOR = "dataset/actors/northern-front.yaml"
EVENT = "dataset/events/2031-05-01-marlow-raid.yaml"
CODING = "dataset/codings/2031-05-02-example-gazette-marlow-raid/reader-2.yaml"
MANIFEST = "seeds/manifest.yaml"
TEXT = "seeds/marlow.txt"
FILES = ("dataset/dataset.yaml", RAID, PINS, ACTOR, EVENT, CODING, MANIFEST, TEXT)

# Each example begins with the files as they were, so that one folder serves them all.
one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@pytest.fixture
def coded(base: Path) -> Path:
    """The small invented dataset, with a second coding."""
    (base / CODING).parent.mkdir(parents=True)
    shutil.copy(base / RAID, base / CODING)
    shutil.copy(base / PINS, (base / CODING).with_suffix(".pins.csv"))
    return base


def cold(base: Path, texts: Texts | None) -> list[Finding]:
    return list(check(Dataset(base / "dataset"), texts))


def recalled(base: Path, texts: Texts | None = None) -> list[Finding]:
    return recall_or(lambda: cold(base, texts), base / "dataset", texts)


def is_recalled(base: Path, texts: Texts | None = None) -> bool:
    """Tell whether there is an answer without a check; what is kept is left as it was."""

    def refuse() -> Iterator[Finding]:
        raise LookupError

    try:
        recall_or(refuse, base / "dataset", texts)
    except LookupError:
        return False
    return True


def flip(path: Path, at: int, bits: int) -> None:
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= bits
    path.write_bytes(data)


def drop(path: Path) -> None:
    path.unlink()


def rename(path: Path) -> None:
    path.rename(path.with_name(f"other-{path.name}"))


def double(path: Path) -> None:
    shutil.copy(path, path.with_name(f"other-{path.name}"))


def empty(path: Path) -> None:
    path.write_bytes(b"")


def link(path: Path) -> None:
    path.rename(path.with_name("hidden"))
    path.symlink_to("hidden")


def dangle(path: Path) -> None:
    path.unlink()
    path.symlink_to("nothing")


def turn_into_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGES = [
    (name, change)
    for name in FILES
    for change in (drop, rename, double, empty, link, dangle, turn_into_folder)
    if (name, change) != (FILES[0], double)  # what stands beside dataset.yaml is none of ours
]


def test_an_unchanged_dataset_is_not_checked_again(coded: Path) -> None:
    assert recalled(coded) == []
    assert is_recalled(coded)
    (coded / RAID).touch()
    assert is_recalled(coded)


def test_findings_are_recalled_whole(coded: Path) -> None:
    """A place of keys and indices, an end, a value, a fix, and a related place come back."""
    double(coded / RAID)
    (coded / ACTOR).write_text((coded / ACTOR).read_text().replace("type: ", "type: x"))
    first = recalled(coded)

    assert {"CC701", "CC114"} <= {finding.code for finding in first}
    assert any(finding.related for finding in first)
    assert any(finding.end for finding in first)
    assert is_recalled(coded)
    assert recalled(coded) == first


@one_folder
@given(st.sampled_from(FILES), st.integers(0, 1 << 16), st.integers(1, 255))
def test_one_changed_byte_is_seen(coded: Path, name: str, at: int, bits: int) -> None:
    texts = Texts(coded / "seeds")
    recalled(coded, texts)
    whole = (coded / name).read_bytes()
    flip(coded / name, at, bits)
    try:
        assert not is_recalled(coded, Texts(coded / "seeds"))
        again = Texts(coded / "seeds")
        assert recalled(coded, again) == cold(coded, again)
    finally:
        (coded / name).write_bytes(whole)


@pytest.mark.parametrize(("name", "change"), CHANGES)
def test_a_file_that_comes_goes_or_turns_is_seen(
    coded: Path, name: str, change: Callable[[Path], None]
) -> None:
    recalled(coded, Texts(coded / "seeds"))
    change(coded / name)

    assert not is_recalled(coded, Texts(coded / "seeds"))
    texts = Texts(coded / "seeds")
    assert recalled(coded, texts) == cold(coded, texts)
    assert recalled(coded, texts) == cold(coded, texts)


@pytest.mark.parametrize("name", [RAID, ACTOR])
def test_content_that_goes_from_one_file_to_another_is_seen(coded: Path, name: str) -> None:
    path = coded / name
    other = path.with_name("other.yaml")
    other.write_bytes(b"id: other\n")
    recalled(coded)
    moved, stayed = path.read_bytes(), other.read_bytes()
    path.write_bytes(stayed)
    other.write_bytes(moved)

    assert not is_recalled(coded)


def test_an_added_folder_and_a_linked_one_are_seen(coded: Path) -> None:
    recalled(coded)
    (coded / "dataset/articles/2032").mkdir()
    assert not is_recalled(coded)
    recalled(coded)
    assert is_recalled(coded)

    (coded / "dataset/articles/2033").symlink_to(coded / "dataset/articles/2031")
    assert recalled(coded) == cold(coded, None) != []
    assert not is_recalled(coded)


def test_texts_held_elsewhere_or_not_at_all_are_other_texts(coded: Path) -> None:
    recalled(coded)
    other = Path(shutil.copytree(coded / "seeds", coded / "other"))
    assert not is_recalled(coded, Texts(other))
    recalled(coded, Texts(other))
    assert is_recalled(coded, Texts(other))
    assert not is_recalled(coded, Texts(coded / "seeds"))
    assert not is_recalled(coded)


def test_another_version_of_what_judges_is_told_apart(
    coded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recalled(coded)
    with monkeypatch.context() as patch:
        patch.setattr(keeping, "version", lambda name: f"another {name}")
        patch.setattr(snapshot, "fingerprint", keeping.fingerprint.__wrapped__)
        assert not is_recalled(coded)
    assert is_recalled(coded)


@one_folder
@given(st.integers(0, 1 << 16), st.integers(1, 255))
def test_a_kept_file_with_one_wrong_byte_counts_as_none(coded: Path, at: int, bits: int) -> None:
    (coded / ACTOR).write_text("id: [")
    recalled(coded)
    flip(kept_file(coded / "dataset", SUFFIX), at, bits)

    assert not is_recalled(coded)


@pytest.mark.parametrize("size", [0, 1, 31, 32, 33])
def test_a_kept_file_that_is_cut_counts_as_none(coded: Path, size: int) -> None:
    recalled(coded)
    path = kept_file(coded / "dataset", SUFFIX)
    path.write_bytes(path.read_bytes()[:size])

    assert not is_recalled(coded)


def test_what_changed_while_it_was_checked_is_not_kept(coded: Path) -> None:
    def late() -> list[Finding]:
        findings = cold(coded, None)
        (coded / ACTOR).write_text("id: [")
        return findings

    assert recall_or(late, coded / "dataset", None) == []
    assert recalled(coded) == cold(coded, None) != []


def test_where_nothing_can_be_written_nothing_is_kept(
    coded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(coded / RAID))

    assert recalled(coded) == []
    assert not is_recalled(coded)


def test_the_second_run_imports_nothing_that_judges(coded: Path) -> None:
    code = (
        "import sys; from conflict_claims.cli import main\n"
        f"main(['validate', '--dataset', {str(coded / 'dataset')!r}], standalone_mode=False)"
    )
    told = f"import atexit, sys\natexit.register(lambda: print('pydantic' in sys.modules))\n{code}"
    runs = [
        subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]

    assert [run.stdout for run in runs] == ["no findings\nTrue\n", "no findings\nFalse\n"]
