"""How many people came to what harm, in running text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from conflict_claims.encode.annotations import Number, Toll
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span
from conflict_claims.text.numbers import Quantity, read_quantity

from .chunks import Row, Tagged
from .frames import Binder, Bound
from .lexicon import TRIGGERS
from .main import main_toll, people_among
from .relations import part_of, same_as, updates
from .scope import scope_of
from .victims import victims_of

__all__ = ["find_tolls", "main_toll", "people_among"]


def find_tolls(page: Page, numbers: Sequence[Number]) -> list[Toll]:
    """Give the figures of people killed, wounded, missing or captured, in order.

    Harm that is denied, wished or only possible is none. "Nobody" is a figure with the bound
    `none`, an unnumbered plural one with the bound `some`.
    """
    tolls: list[Toll] = []
    tagged = Tagged(page, numbers)
    for first, end in _sentences_of_harm(page):
        row = tagged.row(first, end)
        for bound in Binder(row).run():
            toll = _toll(page, row, bound)
            if toll:
                tolls.append(_related(tolls, toll, row, bound))
    return tolls


def _sentences_of_harm(page: Page) -> Iterator[tuple[int, int]]:
    """Give the tokens of the sentences in which a word of harm stands."""
    tokens, sentence = page.tokens, -1
    ends = [end for _, end in page.sentences]
    for at, word in enumerate(tokens.words):
        if word in TRIGGERS and tokens.starts[at] >= (ends[sentence] if sentence >= 0 else 0):
            sentence = bisect_left(ends, tokens.ends[at])
            start, end = page.sentences[sentence]
            yield tokens.at(start), tokens.at(end)


def _toll(page: Page, row: Row, bound: Bound) -> Toll | None:
    chunk = row.chunks[bound.at]
    first, end = chunk.first, chunk.end
    span = chunk.number.span if chunk.number else page.tokens.span(first, end)
    quantity = chunk.number.quantity if chunk.number else _quantity(page, row, bound.at, span)
    if quantity is None:
        return None
    nouns = page.tokens.at(span.end)
    return Toll(
        span,
        quantity,
        bound.kind,
        bound.rule,
        page.tokens.span(nouns, end) if nouns < end else None,
        *victims_of(row, bound.at),
        scope_of(row, bound.at),
    )


def _quantity(page: Page, row: Row, at: int, span: Span) -> Quantity | None:
    """Read the words that stand for a number; they must read as what their chunk is."""
    quantity = read_quantity(page.words(span))
    expected = {"S": "some", "q": "bare"}.get(row.letters[at], "none")
    return quantity if quantity and quantity.bound == expected else None


def _related(tolls: Sequence[Toll], toll: Toll, row: Row, bound: Bound) -> Toll:
    if bound.part:
        toll = toll._replace(part_of=part_of(tolls, toll))
    if bound.later:
        toll = toll._replace(updates=updates(tolls, toll))
    return toll._replace(same_as=same_as(tolls, toll))
