"""What every program has to see in the same small release."""

import importlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

VARIABLE = "CONFLICT_CLAIMS_READERS"
"""Set to `required`, it makes a reader that is not installed a failure."""

NAME = "Comité de Río Żółty – Комитет"
"""The name that the release gives its relief committee."""


@dataclass(frozen=True)
class Seen:
    """What a program saw of the release, as Python values."""

    rows: dict[str, int]
    """Rows of four tables."""
    name: str
    """The committee's name."""
    dozens: tuple[Any, ...]
    """Limits of a figure without an upper one."""
    nobody: tuple[Any, ...]
    """Limits of a figure that says nobody."""
    raid: Any
    """Day of the raid."""
    presupposed: Any
    """Whether the first claim is presupposed."""
    words: list[str]
    """Words of the committee's figures: `casualties`, joined by claim and claimant to `actors`."""


# By hand from the two records: the letter (c5) speaks of no child, the columnist quotes the
# committee (c6) on families.
EXPECTED = Seen(
    rows={"actors": 6, "articles": 2, "casualties": 12, "claims": 13},
    name=NAME,
    dozens=(24, None),
    nobody=(0, 0),
    raid=date(2031, 5, 1),
    presupposed=False,
    words=["No child", "More than 600 families"],
)

FIGURE = "2031-05-02-example-gazette-marlow-raid/k{}"
CLAIM = "2031-05-02-example-gazette-marlow-raid/c1"
RAID = "2031-05-01-marlow-raid"
COMMITTEE = "river-relief-committee"

DOZENS, NOBODY = FIGURE.format(1), FIGURE.format(6)

WORDS_SQL = """
    SELECT words FROM {casualties} AS figure
    JOIN {claims} AS claim ON claim.claim_id = figure.claim_id
    JOIN {actors} AS actor ON actor.actor_id = claim.claimant_id
    WHERE actor.name = '{name}' ORDER BY figure.casualty_id
"""


def required() -> bool:
    """Tell whether every reader has to be there."""
    return os.environ.get(VARIABLE) == "required"


def reader(module: str) -> Any:
    """Import a reader's module; skip the test where it is not installed and not required."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError:
        if required():
            raise
        pytest.skip(f"{module} is not installed: pip install -e '.[readers]'")


def run_r(script: str, folder: Path) -> str:
    """Run an R script in a folder and give what it prints; skip where R is neither here nor due."""
    program = shutil.which("Rscript")
    if not program:
        assert not required(), "R is required here: apt-get install r-base-core"
        pytest.skip("R is not installed: apt-get install r-base-core")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [program, "--vanilla", "-e", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
