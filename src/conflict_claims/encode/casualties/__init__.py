"""How many people came to what harm, in running text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from conflict_claims.encode.annotations import Number, Toll
from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import Scope
from conflict_claims.text.digest import Span
from conflict_claims.text.numbers import Quantity, read_quantity

from .agents import perpetrator_of
from .chunks import Row, row_of
from .frames import Binder, Bound
from .lexicon import TRIGGERS
from .main import main_toll, number_of_dead, people_among
from .relations import part_of, same_as, updates
from .scope import scope_of
from .tagging import Tagged
from .victims import victims_of

__all__ = ["find_tolls", "main_toll", "number_of_dead", "people_among"]


def find_tolls(page: Page, numbers: Sequence[Number]) -> list[Toll]:
    """Give the figures of people killed, wounded, missing or captured, in order.

    Harm that is denied, wished or only possible is none. "Nobody" is a figure with the bound
    `none`, an unnumbered plural one with the bound `some`.
    """
    tolls: list[Toll] = []
    tagged = Tagged(page, numbers)
    for first, end in _sentences_of_harm(page):
        row = row_of(tagged, first, end)
        scope = scope_of(row)
        told: list[tuple[int, Bound]] = []
        for bound in Binder(row).run():
            toll = _toll(page, row, bound, scope)
            if toll:
                tolls.append(_related(tolls, toll, _beside(row, told, bound), bound))
                told.append((len(tolls) - 1, bound))
    return tolls


def _beside(row: Row, told: Sequence[tuple[int, Bound]], bound: Bound) -> int | None:
    """Find the toll of the sentence beside which other people are told.

    They share a word of harm, or the later are "another three", "two more".
    """
    other = "o" in row.tags_of(bound.at) or row.letters[: bound.at].endswith("a")
    wholes = [(index, each) for index, each in told if not each.part and not bound.part]
    return next((index for index, each in wholes if other or each.trigger == bound.trigger), None)


def _sentences_of_harm(page: Page) -> Iterator[tuple[int, int]]:
    """Give the tokens of the sentences in which a word of harm stands."""
    tokens, sentence = page.tokens, -1
    ends = [end for _, end in page.sentences]
    for at, word in enumerate(tokens.words):
        if word in TRIGGERS and tokens.starts[at] >= (ends[sentence] if sentence >= 0 else 0):
            sentence = bisect_left(ends, tokens.ends[at])
            start, end = page.sentences[sentence]
            yield tokens.at(start), tokens.at(end)


def _toll(page: Page, row: Row, bound: Bound, scope: Scope) -> Toll | None:
    first, end = row.starts[bound.at], row.starts[bound.at + 1]
    number = row.number(bound.at)
    span = number.span if number else page.tokens.span(first, end)
    quantity = number.quantity if number else _quantity(page, row, bound.at, span)
    if quantity is None:
        return None
    nouns = page.tokens.at(span.end)
    victims = page.tokens.span(nouns, end) if nouns < end else None
    told = victims_of(row, bound.at)
    agent = perpetrator_of(page, row, bound)
    return Toll(span, quantity, bound.kind, bound.rule, victims, *told, scope, agent)


def _quantity(page: Page, row: Row, at: int, span: Span) -> Quantity | None:
    """Read the words that stand for a number; they must read as what their chunk is."""
    quantity = read_quantity(page.words(span))
    expected = {"S": "some", "q": "bare"}.get(row.letters[at], "none")
    return quantity if quantity and quantity.bound == expected else None


def _related(tolls: Sequence[Toll], toll: Toll, beside: int | None, bound: Bound) -> Toll:
    return toll._replace(
        part_of=part_of(tolls, toll) if bound.part else None,
        same_as=same_as(tolls, toll),
        excludes=beside,
        updates=updates(tolls, toll) if bound.later else None,
    )
