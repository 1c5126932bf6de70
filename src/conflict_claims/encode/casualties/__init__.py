"""How many people came to what harm, in running text; experimental, as the codebook says."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from conflict_claims.encode.annotations import Number, Toll
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span
from conflict_claims.text.numbers import Quantity, read_quantity

from .agents import perpetrator_of
from .chunks import Row, row_of
from .frames import Binder, Bound
from .lexicon import TRIGGERS
from .main import main_toll, number_of_dead, people_among
from .relations import Told
from .scope import Spell, scope_at, spells_of
from .tagging import Tagged, places_of
from .victims import victims_of

_LONGEST = 400
"""How many tokens of a sentence are looked at as one."""

__all__ = ["find_tolls", "main_toll", "number_of_dead", "people_among"]


def find_tolls(page: Page, numbers: Sequence[Number]) -> list[Toll]:
    """Give the figures of people killed, wounded, missing or captured, in order.

    Harm that is denied, wished or only possible is none. "Nobody" is a figure with the bound
    `none`, an unnumbered plural one with the bound `some`.
    """
    told, tagged = Told(), Tagged(page, numbers)
    # Each step is taken for all rows before the next: the same few functions run fast in a line.
    rows = [row_of(tagged, first, end) for first, end in _stretches_of_harm(page)]
    bounds = [Binder(row).run() for row in rows]
    tolls = [_tolls(page, row, found) for row, found in zip(rows, bounds, strict=True)]
    for row, found in zip(rows, tolls, strict=True):
        for toll, bound in found:
            told.add(toll, bound, row)
        told.end_sentence()
    return told.tolls


def _stretches_of_harm(page: Page) -> Iterator[tuple[int, int]]:
    """Give the tokens of the sentences in which a word of harm stands; endless ones in pieces."""
    for first, end in _sentences_of_harm(page):
        for start in range(first, end, _LONGEST):
            yield start, min(start + _LONGEST, end)


def _sentences_of_harm(page: Page) -> Iterator[tuple[int, int]]:
    """Give the tokens of the sentences in which a word of harm stands."""
    tokens, sentence = page.tokens, -1
    ends = [end for _, end in page.sentences]
    for at in places_of(tokens.words, TRIGGERS):
        if tokens.starts[at] >= (ends[sentence] if sentence >= 0 else 0):
            sentence = bisect_left(ends, tokens.ends[at])
            start, end = page.sentences[sentence]
            yield tokens.at(start), tokens.at(end)


def _tolls(page: Page, row: Row, bounds: Sequence[Bound]) -> list[tuple[Toll, Bound]]:
    spells = spells_of(row) if bounds else []
    tolls = ((_toll(page, row, bound, spells), bound) for bound in bounds)
    return [(toll, bound) for toll, bound in tolls if toll]


def _toll(page: Page, row: Row, bound: Bound, spells: Sequence[Spell]) -> Toll | None:
    first, end = row.starts[bound.at], row.starts[bound.at + 1]
    number = row.number(bound.at)
    span = number.span if number else page.tokens.span(first, end)
    quantity = number.quantity if number else _quantity(page, row, bound.at, span)
    if quantity is None:
        return None
    nouns = page.tokens.at(span.end)
    victims = page.tokens.span(nouns, end) if nouns < end else None
    told = victims_of(row, bound)
    scope = scope_at(row, spells, bound.trigger)
    agent = perpetrator_of(page, row, bound)
    return Toll(span, quantity, bound.kind, bound.rule, victims, *told, scope, agent)


def _quantity(page: Page, row: Row, at: int, span: Span) -> Quantity | None:
    """Read the words that stand for a number; they must read as what their chunk is."""
    quantity = read_quantity(page.words(span))
    expected = {"S": "some", "M": "some", "q": "bare"}.get(row.letters[at], "none")
    return quantity if quantity and quantity.bound == expected else None
