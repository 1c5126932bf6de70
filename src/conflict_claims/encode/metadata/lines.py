"""What a paragraph shows of the head of an article: cues, of which none alone makes a head."""

import re
from typing import NamedTuple

from .dateline import Dateline
from .head import Paragraph
from .shapes import shaped

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


def read_line(paragraph: Paragraph) -> Line:
    """Collect the cues of a paragraph."""
    if paragraph.dateline is not None:
        return Line(_of_dateline(paragraph.dateline), body=True)
    if not paragraph.short or paragraph.stopped:
        run_in = _run_in(paragraph)
        if run_in or not paragraph.short:
            return Line(run_in, body=True)
    cues = _short(paragraph)
    if not cues and _is_title(paragraph):
        return Line(frozenset({"title"}), body=False)
    return Line(cues, body=not cues)


def _of_dateline(line: Dateline) -> frozenset[str]:
    cues = {"dateline": True, "date": line.day, "agency": line.agency, "mark": line.marked}
    return frozenset(cue for cue, present in cues.items() if present)


def _run_in(paragraph: Paragraph) -> frozenset[str]:
    """Give the cues of a head that stands in one line with the story: a day bound to nothing."""
    found = paragraph.cased and paragraph.run_in_day
    return frozenset({"date", "run_in"}) if found else frozenset()


def _short(paragraph: Paragraph) -> frozenset[str]:
    """Give the cues of a line that may be of a head alone."""
    line = paragraph.words
    cues = {"url"} if paragraph.is_address else set()
    if paragraph.stopped:
        return frozenset(cues)
    if _SEPARATOR.fullmatch(line):
        return frozenset({"separator"})
    if _ID.fullmatch(line):
        return frozenset({"id"})
    if BYLINE.match(line):
        cues.add("byline")
    if paragraph.line_day is not None:
        cues |= {"date", "outlet"} if BETWEEN.search(line) else {"date"}
    return frozenset(cues)


def _is_title(paragraph: Paragraph) -> bool:
    return shaped(paragraph.words, cased=paragraph.cased) and not paragraph.foreign
