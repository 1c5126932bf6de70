"""Rows of the table of bad input: an input, how it is made, what has to come of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Self

ACTOR = "dataset/actors/river-relief-committee.yaml"

_ANSWER = re.compile(r"(?:(?P<path>\S+): )?(?P<code>CC\d{3}) (?P<line>\d+):(?P<column>\d+) (.+)")


@dataclass(frozen=True, slots=True, order=True)
class Answer:
    """A finding that has to come: its place, its code, and words of its message or its fix."""

    path: str
    line: int
    column: int
    code: str
    says: str = field(compare=False)

    @classmethod
    def parse(cls, text: str, path: str) -> Self:
        """Read `CODE line:column words`, after `path: ` where it stands in another file."""
        found = _ANSWER.fullmatch(text)
        assert found, text
        place = (found["path"] or path, int(found["line"]), int(found["column"]))
        return cls(*place, found["code"], found[5])


class NotHereError(Exception):
    """An input that cannot be made on this machine, and why."""


class Outcome(NamedTuple):
    """What a command did: its exit code, its findings as JSON objects, what else it printed."""

    exit_code: int
    findings: list[dict[str, Any]]
    said: str = ""


Arrange = Callable[[Path], object]
"""Makes the input of a copy of the base dataset; or raises NotHereError."""
Run = Callable[[Path, str], Outcome]
"""Runs a command on that copy; the text is the path of the file that matters in it."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input: as the table shows it, how it is made, how it is run, what has to come.

    `answers` are all findings that come, `says` are words beside the findings.
    """

    shown: str
    arrange: Arrange
    run: Run
    answers: tuple[Answer, ...] = ()
    path: str = ACTOR
    exit_code: int = 1
    says: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered kind of bad input with its inputs."""

    number: int
    title: str
    inputs: tuple[Input, ...]
