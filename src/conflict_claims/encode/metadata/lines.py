"""What a paragraph shows of the head of an article: cues, of which none alone makes a head."""

import re
from typing import NamedTuple

from conflict_claims.text.digest import Span

from .addresses import is_address
from .dateline import Dateline, dateline
from .foreign import is_foreign
from .head import SHORT
from .head_days import line_day, run_in_day
from .shapes import shaped

_STOPS = (".", "!", "?")
_SEPARATOR = re.compile(r"(?:[-=*_#~+]{3,}|\* \* \*|\[?(?i:end)\]?|-30-)")
_ID = re.compile(
    r"(?=[^\n]*\d)(?:[A-Z][A-Z0-9]*(?:[-_./][A-Z0-9]+)+|(?i:document|article|story|item|text) \d+"
    r"(?: of \d+)?)(?: \([A-Z]+\))?"
)
BYLINE = re.compile(r"(?:By|BY|by):? (?=[A-Z])")
BETWEEN = re.compile(r" ?[|\u2014]| - ")


class Line(NamedTuple):
    """The cues of one paragraph; `body` where the story stands in it too."""

    cues: frozenset[str]
    body: bool


def read_line(folded: str, span: Span, *, cased: bool) -> Line:
    """Collect the cues of a paragraph of folded text."""
    line = dateline(folded, span, cased=cased)
    if line is not None:
        return Line(_of_dateline(line), body=True)
    if span.length > SHORT or folded.endswith(_STOPS, span.start, span.end):
        run_in = _run_in(folded, span, cased=cased)
        if run_in or span.length > SHORT:
            return Line(run_in, body=True)
    cues = _short(folded, span)
    if not cues and _is_title(folded[span.start : span.end], cased=cased):
        return Line(frozenset({"title"}), body=False)
    return Line(cues, body=not cues)


def _of_dateline(line: Dateline) -> frozenset[str]:
    cues = {"dateline": True, "date": line.day, "agency": line.agency, "mark": line.marked}
    return frozenset(cue for cue, present in cues.items() if present)


def _run_in(folded: str, span: Span, *, cased: bool) -> frozenset[str]:
    """Give the cues of a head that stands in one line with the story: a day bound to nothing."""
    found = cased and run_in_day(folded, span)
    return frozenset({"date", "run_in"}) if found else frozenset()


def _short(folded: str, span: Span) -> frozenset[str]:
    """Give the cues of a line that may be of a head alone."""
    line = folded[span.start : span.end]
    cues = {"url"} if is_address(line) else set()
    if line.endswith(_STOPS):
        return frozenset(cues)
    if _SEPARATOR.fullmatch(line):
        return frozenset({"separator"})
    if _ID.fullmatch(line):
        return frozenset({"id"})
    if BYLINE.match(line):
        cues.add("byline")
    if line_day(folded, span) is not None:
        cues |= {"date", "outlet"} if BETWEEN.search(line) else {"date"}
    return frozenset(cues)


def _is_title(line: str, *, cased: bool) -> bool:
    return shaped(line, cased=cased) and not is_foreign(line)
