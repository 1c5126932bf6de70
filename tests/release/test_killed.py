import hashlib
import random
import shutil
import signal
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from builders import Builder
from click.testing import CliRunner

from conflict_claims.cli import main
from conflict_claims.data import tables
from conflict_claims.release import placing
from conflict_claims.release.placing import placed, repair

KILLED = -signal.SIGKILL
BASE = Path(__file__).parents[2] / "validators" / "cases" / "base"
# Exchanging at one stroke is what Linux does; the pair of renames is for the others.
KILLS = {False: 140, True: 60}


class State(NamedTuple):
    """A dataset and its release, built without interruption."""

    dataset: Path
    release: Path

    @property
    def sums(self) -> str:
        return (self.release / "SHA256SUMS").read_text(encoding="utf-8")


class Workplace(NamedTuple):
    """Two states of a dataset and the seconds that a build of them takes."""

    builder: Builder
    old: State
    new: State
    seconds: float

    def standing(self, out: Path) -> State:
        """Give the state whose whole release stands there; fail where none does."""
        sums = (out / "SHA256SUMS").read_text(encoding="utf-8")
        listed = {path: digest for digest, path in (line.split("  ") for line in sums.splitlines())}
        found = {
            path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in out.rglob("*")
            if path.is_file() and path.name != "SHA256SUMS"
        }
        assert found == listed
        (state,) = [state for state in (self.old, self.new) if state.sums == sums]
        return state


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    folder = tmp_path_factory.mktemp("states")
    old = State(folder / "old", folder / "old-release")
    new = State(folder / "new", folder / "new-release")
    for state in (old, new):
        shutil.copytree(BASE / "dataset", state.dataset)
    info = new.dataset / "dataset.yaml"
    info.write_text(info.read_text().replace("the war in the valley", "the war by the river"))
    with Builder() as builder:
        builder.order(old.dataset, old.release)
        assert builder.outcome() == 0
        begin = time.monotonic()
        builder.order(new.dataset, new.release)
        assert builder.outcome() == 0
        yield Workplace(builder, old, new, time.monotonic() - begin)


@pytest.fixture
def out(place: Workplace, tmp_path: Path) -> Path:
    """The place of a release, where that of the old state stands."""
    return Path(shutil.copytree(place.old.release, tmp_path / "release"))


def instant(chance: random.Random, seconds: float) -> float:
    """Choose an instant of a build, every second time one near the end, where it is exchanged."""
    return seconds * (chance.uniform(0, 1.1) if chance.random() < 0.5 else chance.uniform(0.7, 1.1))


@pytest.mark.parametrize("pair", [False, True])
def test_a_whole_release_stands_there_at_random_instants(
    place: Workplace, out: Path, pair: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "sync_tree", lambda folder: None)  # here alone: children do sync
    if pair:
        monkeypatch.setattr(placing, "exchanged", lambda fresh, target: False)
    chance, ends, left = random.Random(5), Counter[int](), Counter[str]()
    before = place.old
    while ends[KILLED] < KILLS[pair]:
        asked = place.new if before == place.old else place.old
        place.builder.order(asked.dataset, out, after=instant(chance, place.seconds), pair=pair)
        ends[place.builder.outcome()] += 1
        assert set(ends) <= {0, KILLED}
        left.update(path.name for path in out.parent.iterdir())
        if pair:
            repair(out)
        assert place.standing(out) in (before, asked)
        with placed(out) as fresh:  # what a build does with the place, without its work
            shutil.copytree(asked.release, fresh, dirs_exist_ok=True)
        assert place.standing(out) == asked
        assert [path.name for path in out.parent.iterdir()] == ["release"]
        before = asked
    print(f"killed: {ends[KILLED]}, ended before: {ends[0]}, found: {dict(left)}")


@pytest.mark.parametrize(
    ("step", "number", "pair", "stands"),
    [
        ("exchange", 1, False, "new"),
        ("delete", 9, False, "new"),
        ("rename", 1, True, "old"),
        ("rename", 2, True, "new"),
        ("rename", 3, True, "new"),
        ("delete", 9, True, "new"),
    ],
)
def test_a_build_killed_at_a_step_of_the_exchange_is_made_good(
    place: Workplace, out: Path, step: str, number: int, pair: bool, stands: str
) -> None:
    place.builder.order(place.new.dataset, out, step=(step, number), pair=pair)
    assert place.builder.outcome() == KILLED
    assert len(list(out.parent.iterdir())) > 1

    repair(out)
    assert place.standing(out) == getattr(place, stands)

    place.builder.order(place.old.dataset, out, pair=pair)
    assert place.builder.outcome() == 0
    assert place.standing(out) == place.old
    assert [path.name for path in out.parent.iterdir()] == ["release"]


@pytest.fixture
def interrupted(place: Workplace, out: Path) -> Path:
    """A release whose exchange was killed between its two renames."""
    place.builder.order(place.new.dataset, out, step=("rename", 1), pair=True)
    assert place.builder.outcome() == KILLED
    assert not out.exists()
    return out


def test_reading_repairs_an_interrupted_pair(place: Workplace, interrupted: Path) -> None:
    assert tables(interrupted)["articles"] == 2
    assert place.standing(interrupted) == place.old


def test_validating_repairs_an_interrupted_pair(place: Workplace, interrupted: Path) -> None:
    result = CliRunner().invoke(main, ["validate", str(interrupted)])

    assert result.exit_code == 0, result.output
    assert place.standing(interrupted) == place.old


def test_building_repairs_an_interrupted_pair(place: Workplace, interrupted: Path) -> None:
    place.builder.order(place.new.dataset, interrupted, step=("delete", 1))

    assert place.builder.outcome() == KILLED  # while it swept, before it wrote
    assert place.standing(interrupted) == place.old


def test_two_builds_at_once_never_mix(place: Workplace, out: Path) -> None:
    with Builder() as other:
        for pair in (False, True, False, True):
            place.builder.order(place.old.dataset, out, pair=pair)
            other.order(place.new.dataset, out, pair=pair)
            ends = [(place.builder.outcome(), place.old), (other.outcome(), place.new)]
            assert place.standing(out) in [state for code, state in ends if code == 0]
            assert [path.name for path in out.parent.iterdir()] == ["release"]
