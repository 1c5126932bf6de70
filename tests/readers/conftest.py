"""The releases that the readers open."""

import shutil
from pathlib import Path

import pytest
from readers import COMMITTEE, NAME, reader

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts
from conflict_claims.release.build import build

ROOT = Path(__file__).parents[2]
BASE = ROOT / "validators" / "cases" / "base"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of the invented dataset in all formats; one name has letters of two alphabets."""
    for library in ("pyarrow", "xlsxwriter"):
        reader(library)
    base = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("small") / "base"))
    actor = base / "dataset" / "actors" / f"{COMMITTEE}.yaml"
    text = actor.read_text(encoding="utf-8").replace("River Relief Committee", NAME)
    actor.write_text(text, encoding="utf-8")
    return build(Dataset(base / "dataset"), base / "release", Texts(base / "seeds")).folder


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of this repository's dataset in all formats."""
    out = tmp_path_factory.mktemp("published") / "release"
    return build(Dataset(ROOT / "dataset"), out).folder
