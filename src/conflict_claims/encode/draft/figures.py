"""Tolls as the figures of a record: words, number, victims."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from conflict_claims.encode.annotations import Toll
from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import Scope, Unit, VictimGroup
from conflict_claims.text.digest import Span
from conflict_claims.text.numbers import Quantity, read_quantity

from .printed import exact, phrase

MOST = 10**12
"""The largest count that a record takes."""

DECIMALS = 4
"""A share has no more, so that no reader takes it for a number with an exponent."""

UNITS = {"families": Unit.FAMILIES, "households": Unit.HOUSEHOLDS}
WINDOW = 12
"""In so many words of a toll its number phrase is looked for."""


class Printed(NamedTuple):
    """The number phrase of a figure; `read` says that its words alone give the number."""

    at: Span
    words: str
    read: bool


def printed(page: Page, toll: Toll) -> Printed | None:
    """Find the words that a record may hold: as many of the toll's as give its number.

    None where no part of the toll can be held.
    """
    longest: Printed | None = None
    for span in _parts(page, toll.span):
        words = page.words(span)
        if not exact(words):
            continue
        if read_quantity(words) == toll.quantity:
            return Printed(span, words, read=True)
        longest = longest or Printed(span, words, read=False)
    return longest


def _parts(page: Page, whole: Span) -> Iterator[Span]:
    """Yield a toll's words, then parts of them, the longest first."""
    yield whole
    tokens = page.tokens
    first = tokens.at(whole.start)
    end = min(tokens.at(whole.end), first + WINDOW)
    for count in range(end - first, 0, -1):
        yield from (tokens.span(at, at + count) for at in range(first, end - count + 1))


def figure_of(quantity: Quantity, base: str) -> Any:
    """Write a quantity as a record's figure, `base` being the words for the whole of a share.

    None where a record has no form for it.
    """
    value, upper = quantity.value, quantity.upper
    if quantity.percent:
        return _share(quantity, base)
    if value is None or quantity.bound == "none":
        return quantity.bound
    if not all(isinstance(n, int) and 0 <= n <= MOST for n in (value, upper or 0)):
        return None
    if quantity.bound == "between":
        return {"between": [value, upper]}
    if quantity.bound == "bare":
        return value or "none"
    return {quantity.bound: value}


def _share(quantity: Quantity, base: str) -> Any:
    value = quantity.value
    if value is None or quantity.upper is not None or not 0 <= value <= 100 or not base:
        return None
    if value != round(value, DECIMALS):
        return None
    bound = {} if quantity.bound == "bare" else {"bound": quantity.bound}
    return {"percent": value, **bound, "base_words": base}


def casualty(page: Page, toll: Toll, perpetrator: Any) -> dict[str, Any] | None:
    """Give a figure's fields without id and relations; None where a record has no form for it."""
    words = printed(page, toll)
    base = phrase(page.words(toll.victims)) if toll.victims else ""
    figure = figure_of(toll.quantity, base)
    if words is None or figure is None or (figure == "vague" and not words.read):
        return None
    return {
        "kind": str(toll.kind),
        "words": words.words,
        "figure": figure,
        **({} if words.read else {"basis": "context"}),
        "victims": _victims(toll, base),
        **({"unit": str(UNITS[noun])} if (noun := _noun(base)) in UNITS else {}),
        **({} if toll.scope is Scope.INCIDENT else {"scope": str(toll.scope)}),
        **({"perpetrator": perpetrator} if perpetrator else {}),
        "at": words.at,
    }


def _victims(toll: Toll, group: str) -> dict[str, str]:
    people = {} if toll.people is VictimGroup.UNKNOWN else {"people": str(toll.people)}
    return {**({"group": group} if group else {}), "status": str(toll.status), **people}


def _noun(group: str) -> str:
    return group.split()[-1].lower() if group else ""
