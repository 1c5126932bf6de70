"""CC201 to CC209: figures, and the words that print them."""

from collections.abc import Iterator

from conflict_claims.findings import short
from conflict_claims.model.casualty import Casualty, Share
from conflict_claims.model.places import PRINTED_WORDS, Place
from conflict_claims.model.vocabulary import FigureBasis
from conflict_claims.text.digest import sha256
from conflict_claims.text.figures import Reading
from conflict_claims.text.numbers import Quantity, read_quantity
from conflict_claims.text.words import count_words

from .case import ArticleCase, read_span
from .register import Issue, Subject, rule

MAX_WORDS = 6


@rule("CC201", "bounds-in-order", Subject.ARTICLE)
def bounds_in_order(case: ArticleCase) -> Iterator[Issue]:
    """Of `between`, the first number is not above the second."""
    for place, casualty in case.figures:
        reading = Reading.of(casualty)
        if reading.backwards:
            message = f"low {reading.value} is above high {reading.upper}"
            yield Issue((*place, "figure"), message, "swap them")


@rule("CC202", "bound-as-printed", Subject.ARTICLE)
def bound_as_printed(case: ArticleCase) -> Iterator[Issue]:
    """The bound of a figure is the one that the printed words carry."""
    for place, casualty, quantity in _read(case):
        coded = Reading.of(casualty).bound
        if coded != quantity.bound and "none" not in (coded, quantity.bound):
            message = f"{short(casualty.words)} reads as {quantity.bound}, coded as {coded}"
            yield Issue(place, message, _fix(quantity))


@rule("CC203", "number-as-printed", Subject.ARTICLE)
def number_as_printed(case: ArticleCase) -> Iterator[Issue]:
    """The number of a figure is the one that the printed words give, a share's percent included."""
    for place, casualty, quantity in _read(case):
        reading = Reading.of(casualty)
        if reading.bound != quantity.bound or reading.backwards:
            continue  # other rules say so
        if (reading.value, reading.upper) != (quantity.value, quantity.upper):
            message = f"{short(casualty.words)} reads as {quantity.value}, coded as {reading.value}"
            yield Issue(place, message, _fix(quantity))
        elif quantity.percent != isinstance(casualty.figure, Share):
            yield Issue(place, "a percentage is a share", "write percent and its base")


@rule("CC204", "readable-words", Subject.ARTICLE)
def readable_words(case: ArticleCase) -> Iterator[Issue]:
    """The words of a figure hold a number, unless it says `basis: context`."""
    for place, casualty in case.figures:
        if casualty.basis is FigureBasis.WORDS and read_quantity(casualty.words) is None:
            message = f"no one number is to be read from {short(casualty.words)}"
            yield Issue((*place, "words"), message, "pin the number phrase, or say basis: context")


@rule("CC205", "none-is-negated", Subject.ARTICLE)
def none_is_negated(case: ArticleCase) -> Iterator[Issue]:
    """`none` stands for a printed negation, and a negation for `none`; 0 is written `none`."""
    for place, casualty, quantity in _read(case):
        coded = Reading.of(casualty).bound
        if (coded == "none") != (quantity.bound == "none"):
            message = f"{short(casualty.words)} reads as {quantity.bound}, coded as {coded}"
            yield Issue(place, message, _fix(quantity))
    for place, casualty in case.figures:
        if casualty.figure == 0 and casualty.basis is FigureBasis.CONTEXT:
            yield Issue((*place, "figure"), "an explicit zero is none", "write none")


@rule("CC206", "words-are-pinned", Subject.ARTICLE)
def words_are_pinned(case: ArticleCase) -> Iterator[Issue]:
    """The words of a figure are exactly those at its span, by their digest; no text is needed."""
    for place, casualty in case.figures:
        span = read_span(casualty.at)
        pin = case.entry.pins.get(span) if span else None
        if pin and pin != sha256(casualty.words):
            message = f"{short(casualty.words)} is not what stands at {casualty.at}"
            yield Issue((*place, "words"), message, "copy the words exactly, then pin")


@rule("CC207", "short-words", Subject.ARTICLE)
def short_words(case: ArticleCase) -> Iterator[Issue]:
    """Phrases taken over from the article have at most 6 words."""
    for place, value in case.parts.texts(PRINTED_WORDS):
        if count_words(value) > MAX_WORDS:
            message = f"{count_words(value)} words, at most {MAX_WORDS} are taken over"
            yield Issue(place, message, "keep number and bound word, or the name")


@rule("CC208", "share-of-something", Subject.ARTICLE)
def share_of_something(case: ArticleCase) -> Iterator[Issue]:
    """A share has either a base figure or the words for its base."""
    for place, casualty in case.figures:
        share = casualty.figure
        if isinstance(share, Share) and bool(share.base) == bool(share.base_words):
            fix = "give base, or base_words where the whole has no figure"
            yield Issue((*place, "figure"), "a share needs one base", fix)


@rule("CC209", "period-with-basis", Subject.ARTICLE)
def period_with_basis(case: ArticleCase) -> Iterator[Issue]:
    """A period says whether the text states it; a figure of a single incident has none."""
    for place, casualty in case.figures:
        if bool(casualty.period) != bool(casualty.period_basis):
            yield Issue(place, "period and period_basis go together", "give both")
        elif casualty.period and casualty.scope == "incident":
            yield Issue((*place, "period"), "an incident has its event's date", "change the scope")


def _read(case: ArticleCase) -> Iterator[tuple[Place, Casualty, Quantity]]:
    """Yield each figure whose words give a number, with the place of its `figure`."""
    for place, casualty in case.figures:
        quantity = read_quantity(casualty.words)
        if casualty.basis is FigureBasis.WORDS and quantity:
            yield (*place, "figure"), casualty, quantity


def _fix(quantity: Quantity) -> str:
    if quantity.value is None:
        return quantity.bound
    number = f"[{quantity.value}, {quantity.upper}]" if quantity.upper else f"{quantity.value}"
    if quantity.percent:
        return f"{{percent: {number}}} and its base"
    return number if quantity.bound == "bare" else f"{{{quantity.bound}: {number}}}"
