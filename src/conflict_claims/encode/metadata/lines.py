"""What a paragraph shows of the head of an article: cues, of which none alone makes a head."""

import re
from functools import cache
from typing import NamedTuple

from conflict_claims.text.digest import Span

from ..wordlists import wordlist
from .dateline import Dateline, dateline
from .days import Day, days
from .foreign import is_foreign
from .titles import shaped, words_of

_SHORT = 220
_FEW = 4
_SEPARATOR = re.compile(r"(?:[-=*_#~+]{3,}|\* \* \*|\[?(?i:end)\]?|-30-)")
_ID = re.compile(
    r"(?=[^\n]*\d)(?:[A-Z][A-Z0-9]*(?:[-_./][A-Z0-9]+)+|(?i:document|article|story|item|text) \d+"
    r"(?: of \d+)?)(?: \([A-Z]+\))?"
)
URL = re.compile(r"https?://[^\s<>\"')\]]+|\bwww\.[^\s<>\"')\]]+")
BYLINE = re.compile(r"(?:By|BY|by):? (?=[A-Z])")
_FREE = re.compile(r" *(?:[A-Z(\[|\"\u2014-]|by |at |title: |$|\n)|,? \d")
_WEEKDAY_LAST = re.compile(
    r"(?:^|[A-Z0-9][\w.]* )(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}[.,]? ?(?:\d{4} )?$"
)
_BETWEEN = re.compile(r" ?[|\u2014]| - ")


class Line(NamedTuple):
    """The cues of one paragraph; `body` where the story stands in it too."""

    cues: frozenset[str]
    body: bool


def read_line(folded: str, span: Span, *, cased: bool) -> Line:
    """Collect the cues of a paragraph of folded text."""
    line = dateline(folded, span, cased=cased)
    if line is not None:
        return Line(_of_dateline(line), body=True)
    if span.length > _SHORT:
        return Line(_run_in(folded, span, cased=cased), body=True)
    cues = _short(folded, span)
    if not cues and cased and _is_title(folded[span.start : span.end]):
        return Line(frozenset({"title"}), body=False)
    return Line(cues, body=not cues)


def head_day(folded: str, span: Span) -> Day | None:
    """Give the day that stands in the head of a line which goes on with the story.

    It opens the line, behind a label or weekday at most, or follows a title with its weekday, and
    no comma or verb ties it to what comes behind.
    """
    window = Span(span.start, min(span.end, span.start + _SHORT))
    for day in days(folded, window):
        if _FREE.match(folded, day.span.end, span.end):
            before = folded[span.start : day.span.start]
            if _lead().fullmatch(before) or (_WEEKDAY_LAST.search(before) and ". " not in before):
                return day
    return None


def _of_dateline(line: Dateline) -> frozenset[str]:
    cues = {"dateline": True, "date": line.day, "agency": line.agency, "mark": line.marked}
    return frozenset(cue for cue, present in cues.items() if present)


def _run_in(folded: str, span: Span, *, cased: bool) -> frozenset[str]:
    """Give the cues of a head that stands in one line with the story: a day bound to nothing."""
    found = cased and head_day(folded, span)
    return frozenset({"date", "run_in"}) if found else frozenset()


def _short(folded: str, span: Span) -> frozenset[str]:
    """Give the cues of a line that may be of a head alone."""
    line = folded[span.start : span.end]
    if _SEPARATOR.fullmatch(line):
        return frozenset({"separator"})
    if _ID.fullmatch(line):
        return frozenset({"id"})
    cues = {"url"} if _is_url(line) else set()
    if line.endswith((".", "!", "?")):
        return frozenset(cues)
    if BYLINE.match(line):
        cues.add("byline")
    day = next(days(folded, span), None)
    if day is not None and _stands_free(folded, span, day):
        cues |= {"date", "outlet"} if _BETWEEN.search(line) else {"date"}
    return frozenset(cues)


def _is_url(line: str) -> bool:
    """Tell whether a line is an address, with a label or a day at most."""
    url = URL.search(line)
    return url is not None and len(words_of(line[: url.start()] + line[url.end() :])) <= _FEW


def _stands_free(folded: str, span: Span, day: Day) -> bool:
    """Tell whether a day opens its line, or ends it behind a sign that parts it off."""
    before = folded[span.start : day.span.start].rstrip()
    return not before or before[-1] in "|-\u2014,)" or bool(_lead().fullmatch(before + " "))


def _is_title(line: str) -> bool:
    return shaped(line) and not is_foreign(line)


@cache
def _lead() -> re.Pattern[str]:
    lists = wordlist("heads")
    labels = "|".join(sorted(lists["labels"], key=len, reverse=True))
    weekdays = "|".join(sorted(lists["weekdays"].split(), key=len, reverse=True))
    return re.compile(rf"(?:(?:{labels})\b:?[ ,]*)?(?:(?:{weekdays})\b[.,]*[ ]*)?", re.IGNORECASE)
