"""Findings for people: each with its source line, and the fault underlined in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

import click

from .finding import Finding
from .order import in_order, worst_first
from .quoting import printable
from .totals import summary

Source: TypeAlias = Callable[[str], Sequence[str]]
"""Gives the lines of the file at a path; none where it cannot be read."""
Paint: TypeAlias = Callable[..., str]

WIDTH = 120
COLOURS = {"error": "red", "warning": "yellow"}


def format_text(
    findings: Iterable[Finding],
    source: Source,
    *,
    width: int = WIDTH,
    colour: bool = False,
    limit: int | None = None,
) -> str:
    """Write findings in order, then a line that counts all of them; LF between.

    At most `limit` are written, the worst. Source lines are cut to `width` cells.
    """
    found = worst_first(findings)
    paint = click.style if colour else _plain
    blocks = (_block(each, source, width, paint) for each in in_order(found[:limit]))
    return "\n\n".join([*blocks, "\n".join(_closing(found, limit))])


def _plain(text: str, **_: object) -> str:
    return text


def _closing(found: list[Finding], limit: int | None) -> Iterator[str]:
    if limit is not None and len(found) > limit:
        yield f"… and {len(found) - limit} more; --format concise prints all of them"
    yield summary(found)
    if found:
        yield f"more on a code: conflict-claims explain {found[0].code}"


def _block(finding: Finding, source: Source, width: int, paint: Paint) -> str:
    margin = " " * len(str(finding.line))
    colour = COLOURS[finding.severity]
    lines = [_heading(finding, paint, colour)]
    if text := _source_line(finding, source):
        from .snippet import snippet

        cut, underline = snippet(text, finding.column, _end(finding, text), width - len(margin) - 5)
        lines += [f"  {finding.line} | {cut}", f"  {margin} | {paint(underline, fg=colour)}"]
    lines += (f"  {margin} = {paint(note, fg='cyan')}" for note in _notes(finding))
    return "\n".join(lines)


def _heading(finding: Finding, paint: Paint, colour: str) -> str:
    """Write the line by which editors find the place, as compilers write it."""
    where = printable(f"{finding.path}:{finding.line}:{finding.column}:")
    severity = paint(f"{finding.severity}:", fg=colour, bold=True)
    place = f" {finding.dotted}:" if finding.place else ""
    said = printable(f"{finding.code}{place} {finding.message}")
    return f"{paint(where, bold=True)} {severity} {said}"


def _notes(finding: Finding) -> Iterator[str]:
    if other := finding.related:
        yield printable(f"see {other.path}:{other.line}:{other.column}: {other.message}")
    if finding.fix:
        yield printable(f"fix: {finding.fix}")


def _source_line(finding: Finding, source: Source) -> str:
    """Give the line at fault; nothing where the finding is about the whole file."""
    if (finding.line, finding.column, finding.end) == (1, 1, None):
        return ""
    lines = source(finding.path)
    return lines[finding.line - 1] if finding.line <= len(lines) else ""


def _end(finding: Finding, text: str) -> int:
    """Give the column just behind the fault, or behind its line where it goes on in the next."""
    line, column = finding.end or (finding.line, finding.column)
    return column if line == finding.line else len(text) + 1
