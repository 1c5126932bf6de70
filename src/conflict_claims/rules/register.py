"""The register of rules."""

import inspect
from bisect import insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from conflict_claims.findings import Finding, Related, Severity
from conflict_claims.model.places import Place


class Subject(StrEnum):
    """What a rule looks at."""

    FILE = "file"
    FIELDS = "fields"
    ARTICLE = "article"
    ACTOR = "actor"
    EVENT = "event"
    RECORD = "record"
    DATASET = "dataset"
    CHANGE = "change"
    RELEASE_CHANGE = "release change"
    SCHEMA_CHANGE = "schema change"
    ROW_CHANGE = "row change"
    VERSION_CHANGE = "version change"
    MANIFEST = "manifest"
    ARCHIVE = "archive"
    DESCRIPTOR = "descriptor"
    RESOURCE = "resource"
    CHECKSUM = "checksum"
    HEADER = "header"
    ROWS = "rows"
    CELLS = "cells"
    TABLE = "table"
    KEY = "key"
    REFERENCE = "reference"
    GENERATED = "generated"
    VERDICT = "verdict"


class Spot(NamedTuple):
    """A position in a file, both numbers from 1; `end` lies just behind what stands there."""

    path: str
    line: int = 1
    column: int = 1
    end: tuple[int, int] | None = None

    def related(self, message: str) -> Related:
        """Give this position as the other place of a finding."""
        return Related(self.path, self.line, self.column, message)


class Issue(NamedTuple):
    """What a rule has to say of one place; `other` is a second place, with what stands there.

    `value` is what stands at a `spot`, quoted; of a place in a record it is looked up.
    """

    place: Place
    message: str
    fix: str = ""
    on_key: bool = False
    spot: Spot | None = None
    other: tuple[Place | Spot, str] | None = None
    value: str = ""


Check = Callable[[Any], Iterator[Issue]]
C = TypeVar("C", bound=Check)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name, how grave a breach is, what it looks at, its function."""

    code: str
    name: str
    severity: Severity
    subject: Subject
    check: Check

    @property
    def documentation(self) -> str:
        """The function's docstring."""
        return inspect.getdoc(self.check) or ""

    def finding(
        self, issue: Issue, spot: Spot, value: str = "", related: Related | None = None
    ) -> Finding:
        """Turn an issue at a position into a finding."""
        path, line, column, end = spot
        where = (path, line, column, self.code, self.severity, issue.place)
        return Finding(*where, issue.message, issue.fix, end, value, related)


REGISTER: dict[str, Rule] = {}
"""All rules whose modules are imported, by code; `every` imports them all."""
_BY_SUBJECT: dict[Subject, list[Rule]] = {subject: [] for subject in Subject}


def rule(code: str, name: str, subject: Subject, severity: Severity = "error") -> Callable[[C], C]:
    """Enter a function into the register; a code is given once."""

    def enter(check: C) -> C:
        if code in REGISTER:
            raise ValueError(f"{code} is taken by {REGISTER[code].name}")
        REGISTER[code] = Rule(code, name, severity, subject, check)
        insort(_BY_SUBJECT[subject], REGISTER[code], key=attrgetter("code"))
        return check

    return enter


def rules_for(subject: Subject) -> list[Rule]:
    """Give the rules of one subject, by code.

    Raises LookupError where the modules of the subject's rules were not imported.
    """
    if not _BY_SUBJECT[subject]:
        raise LookupError(f"no rule of the subject {subject} was imported")
    return _BY_SUBJECT[subject]
