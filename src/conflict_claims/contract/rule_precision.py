"""The measured precision of the encoder's rules, a CSV file beside its word lists."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

HEADER = ("rule", "benchmark", "fired", "right", "precision")


class Measured(NamedTuple):
    """What one rule came to on one benchmark."""

    rule: str
    benchmark: str
    fired: int
    """How many of its answers the labels can judge."""
    right: int
    """With how many of these they agree."""


def read_measured(path: Path) -> list[Measured]:
    """Read the file; the precision in it is for readers, and worked out anew from the counts."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return [
            Measured(row["rule"], row["benchmark"], int(row["fired"]), int(row["right"]))
            for row in rows
        ]


def measured_csv(found: Iterable[Measured]) -> str:
    """Write the file, by rule and benchmark."""
    rows = (
        f"{each.rule},{each.benchmark},{each.fired},{each.right},{each.right / each.fired:.3f}"
        for each in sorted(found)
    )
    return "\n".join((",".join(HEADER), *rows, ""))
