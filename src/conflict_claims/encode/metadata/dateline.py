"""Datelines: place, day and agency at the head of an article's first paragraph."""

import re
from typing import NamedTuple

from conflict_claims.text.digest import Span

from .days import MONTH, Day, days
from .lists import listed

_WORD = r"[A-Z][\w.'/-]{0,24}"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_WHEN = rf"(?i:\d{{1,2}} {MONTH}(?: \d{{2,4}})?|{MONTH} \d{{1,2}}(?:,? \d{{2,4}})?|no date)"
_DATELINE = re.compile(
    rf"(?P<place>{_NAME}(?: \([A-Z][A-Za-z ]{{1,30}}\)(?=,))?(?:, (?!NO DATE){_NAME}){{0,2}})"
    rf"(?:,? (?P<when>{_WHEN}))?"
    r"(?: ?[(\[](?P<agency>[A-Z][^()\n]{1,60})\))?"
    r"(?:\s{0,3}(?P<dash>--?|[\u2014\u2015_])(?=\s|\[|$)|(?<=\))(?=\s))"
)
_MARK = re.compile(r"\s{0,3}\[[A-Z ]{4,}")


class Dateline(NamedTuple):
    """A dateline, and what it names."""

    span: Span
    day: Day | None
    agency: Span | None
    marked: bool
    """Whether an editor's mark follows, such as `[TEXT]`."""


def dateline(folded: str, paragraph: Span, *, cased: bool) -> Dateline | None:
    """Read the dateline with which a paragraph opens; None where it opens with none.

    A place alone is believed only in capitals, before a dash, in a text of which not all is in
    capitals; any other needs its agency or its day.
    """
    match = _DATELINE.match(folded, *paragraph)
    if match is None or not _believed(match, cased=cased):
        return None
    span = Span(*match.span())
    day = next(days(folded, span), None)
    agency = Span(*match.span("agency")) if match["agency"] else None
    return Dateline(span, day, agency, marked=_MARK.match(folded, span.end) is not None)


def _believed(match: re.Match[str], *, cased: bool) -> bool:
    place = match["place"]
    capitals = cased and place.isupper() and place.lower() not in listed("not_places")
    if match["dash"]:
        return bool(match["when"] or match["agency"] or capitals)
    return bool(match["agency"] and capitals)
