"""Findings in the form that was asked for."""

import os
import sys
from collections.abc import Callable, Iterable
from functools import lru_cache
from shutil import get_terminal_size
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflict_claims.findings import Finding
    from conflict_claims.findings.described import Rules

FORMATS = ("text", "concise", "github", "sarif", "json")
SHOWN = 100
"""How many findings a terminal shows."""


def printed(findings: "Iterable[Finding]", form: str, terminal: bool = False) -> str:
    """Write findings in one of the FORMATS; `terminal` says that a person looks at them there."""
    if form == "text":
        return _text(findings, terminal)
    if form == "concise":
        from conflict_claims.findings import format_concise

        return format_concise(findings)
    return _machine_printer(form)(findings, _rules())


def _text(findings: "Iterable[Finding]", terminal: bool) -> str:
    from conflict_claims.findings.text import WIDTH, format_text
    from conflict_claims.reading.lines import source_lines

    return format_text(
        findings,
        lru_cache(maxsize=1)(source_lines),
        width=get_terminal_size((WIDTH, 0)).columns if terminal else WIDTH,
        colour=terminal and not os.environ.get("NO_COLOR"),
        limit=SHOWN if terminal else None,
    )


def _machine_printer(form: str) -> "Callable[[Iterable[Finding], Rules], str]":
    if form == "github":
        from conflict_claims.findings.github import format_github

        return format_github
    if form == "json":
        from conflict_claims.findings.json_lines import format_json

        return format_json
    from conflict_claims import __version__
    from conflict_claims.findings.sarif import format_sarif

    return lambda findings, rules: format_sarif(findings, rules, __version__)


def _rules() -> "Rules":
    from conflict_claims.rules import every  # noqa: F401  # fills the register
    from conflict_claims.rules.register import REGISTER

    return REGISTER


def on_terminal() -> bool:
    """Tell whether what is printed goes to a terminal."""
    return sys.stdout.isatty()
