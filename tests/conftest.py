"""What tests share: the repository, the texts where they are held, a small dataset."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from repositories import Repository

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import VARIABLE, Texts
from conflict_claims.release.build import build

# Shared machines pause: a slow example is no fault. In CI the examples are the same each time,
# so that a change is judged by itself; elsewhere they are new at each run.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")

ROOT = Path(__file__).parents[1]
BASE = ROOT / "validators" / "cases" / "base"


@pytest.fixture(autouse=True, scope="session")
def _caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the verdicts of the tests out of the user's folder for caches."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture(scope="session")
def corpus() -> Dataset:
    """The dataset of this repository."""
    return Dataset(ROOT / "dataset")


@pytest.fixture(scope="session")
def texts() -> Texts:
    """The article texts; without any the test is skipped, with an incomplete set it fails."""
    named = os.environ.get(VARIABLE)
    seeds = ROOT / "seeds"
    if named:
        return Texts(Path(named) if Path(named).is_absolute() else ROOT / named)
    if not any(seeds.glob("*.txt")):
        pytest.skip(f"the article texts are not here: {VARIABLE} is unset and seeds/ is empty")
    return Texts(seeds)


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of the small invented dataset, built once; tests that change it take a copy."""
    out = tmp_path_factory.mktemp("built") / "release"
    return build(Dataset(BASE / "dataset"), out, Texts(BASE / "seeds")).folder


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small invented dataset that the rule cases start from."""
    monkeypatch.delenv(VARIABLE, raising=False)  # it names the texts of another dataset
    return Path(shutil.copytree(BASE, tmp_path / "base"))


@pytest.fixture
def repo(base: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with the small invented dataset; its texts are not tracked."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(base / "no-config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return Repository(base)
