"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from collections.abc import Iterable, Iterator

from .concise import format_finding
from .described import Rules
from .finding import Finding
from .order import worst_first
from .totals import summary, totals

SHOWN = 10
"""How many errors, and how many warnings, GitHub shows of one step; the log holds all."""


def format_github(findings: Iterable[Finding], rules: Rules) -> str:
    """Write a command for each finding, errors first, then a line that counts them; LF between.

    The message repeats path, line and column, since the log shows nothing else of a command.
    """
    found = worst_first(findings)
    commands = (_command(finding, rules) for finding in found)
    return "\n".join([*commands, *_more(found), summary(found)])


def _command(finding: Finding, rules: Rules) -> str:
    rule = rules.get(finding.code)
    title = f"{finding.code} {rule.name}" if rule else finding.code
    properties = {"file": finding.path, **_extent(finding), "title": title}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{finding.severity} {listed}::{_data(format_finding(finding))}"


def _extent(finding: Finding) -> dict[str, int]:
    """Give lines and columns, the last of each included; columns are taken within one line only."""
    line, column = finding.line, finding.column
    end_line, end_column = finding.end or (line, column)
    if end_line != line:
        return {"line": line, "endLine": max(line, end_line)}
    return {"line": line, "endLine": line, "col": column, "endColumn": max(column, end_column - 1)}


def _more(found: list[Finding]) -> Iterator[str]:
    hidden = sum(max(0, count - SHOWN) for count in totals(found).values())
    if hidden:
        text = f"{summary(found)}: {SHOWN} of each kind are shown, and {hidden} more are in the log"
        yield f"::notice title=conflict-claims::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
