"""Numbers in running text, and what each of them counts."""

from collections.abc import Iterator
from itertools import takewhile

from conflict_claims.encode.annotations import Number, NumberKind
from conflict_claims.encode.page import Page
from conflict_claims.text.lexicon import is_number_word, is_plural
from conflict_claims.text.numbers import Quantity, read_quantity

from .extent import Extent, extents, numerals, with_bounds
from .kinds import is_year, kind_of

__all__ = ["find_numbers"]


def find_numbers(page: Page) -> list[Number]:
    """Give the number phrases of a text, in order.

    The span of each holds its bound words, and `read_quantity` reads it to its quantity. A
    number that looks like a year takes the noun that it counts into its span, without which
    nobody could tell ("2000 people"). Ordinals, years and fractions are no number phrases.
    """
    return list(_found(page))


def _found(page: Page) -> Iterator[Number]:
    for form, extent in extents(page.tokens):
        number = None if _is_change(page, form, extent) else _number(page, form, extent)
        if number:
            yield number
        elif form == "range":
            inner = (_number(page, "numeral", each) for each in numerals(page.tokens, extent))
            yield from filter(None, inner)


def _is_change(page: Page, form: str, extent: Extent) -> bool:
    """Tell "rose from 6 to 8", two numbers, from "6 to 8"."""
    return form == "range" and page.tokens.words[extent[0] - 1 : extent[0]] == ["from"]


def _number(page: Page, form: str, extent: Extent) -> Number | None:
    kind = kind_of(page, form, extent)
    if kind is None:
        return None
    for first, end in _readings(page.tokens.words, extent, kind):
        span = page.tokens.span(first, end)
        quantity = read_quantity(page.words(span))
        if quantity:
            return Number(span, quantity, *_named(kind, form, quantity))
    return None


def _readings(words: list[str], extent: Extent, kind: NumberKind) -> Iterator[Extent]:
    """Give what to read, the best first: the number with its bounds, without, with its noun."""
    yield with_bounds(words, extent)
    yield extent
    first, end = extent
    if kind is not NumberKind.COUNT or not is_year(words[first]):
        return
    behind = list(takewhile(_is_plain, words[end : end + 3]))
    noun = next((place for place, word in enumerate(behind) if is_plural(word)), None)
    if noun is not None:
        yield first, end + noun + 1


def _is_plain(word: str) -> bool:
    return word.isalpha() and not is_number_word(word)


def _named(kind: NumberKind, form: str, quantity: Quantity) -> tuple[NumberKind, str]:
    if quantity.percent:
        return NumberKind.PERCENT, "numbers.percent"
    return kind, f"numbers.{form if kind is NumberKind.COUNT else kind}"
