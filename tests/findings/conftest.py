"""A finding of each kind, and a register as small as can be."""

from typing import NamedTuple

import pytest

from conflict_claims.findings import Finding, Related, Severity
from conflict_claims.findings.described import Rules

RAID = "dataset/articles/2031/raid.yaml"


class Rule(NamedTuple):
    code: str
    name: str
    severity: Severity
    documentation: str


@pytest.fixture
def rules() -> Rules:
    described = (
        Rule("CC105", "unique-keys", "error", "No mapping has the same key twice."),
        Rule("CC114", "known-codes", "error", "A coded value is one of its codelist.\n\nMore."),
        Rule("CC603", "pins-needed", "warning", "The pins file holds no span too many."),
    )
    return {rule.code: rule for rule in described}


@pytest.fixture
def misspelt() -> Finding:
    """An error with everything but a second place."""
    place = ("claims", 0, "casualties", 0, "kind")
    message = '"kiled" is not a code of this list'
    return Finding(RAID, 3, 21, "CC114", "error", place, message, "killed", (3, 26), '"kiled"')


@pytest.fixture
def repeated() -> Finding:
    """An error with a second place."""
    other = Related(RAID, 1, 1, "the first")
    message = 'the key "id" stands already in line 1'
    return Finding(
        RAID, 2, 1, "CC105", "error", (), message, "keep one of the two", None, "", other
    )


@pytest.fixture
def needless() -> Finding:
    """A warning about a file as a whole, without a fix."""
    path = "dataset/articles/2031/raid.pins.csv"
    return Finding(path, 1, 1, "CC603", "warning", (), "the pin 0-33 belongs to no span")
