"""A text as one letter a token, in which each known name is a unit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from conflict_claims.encode.annotations import MentionKind
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

from .compounds import part
from .gazetteer import Gazetteer
from .lexicon import is_function_word, tag
from .names import Name, key

_LETTERS: Final = {
    MentionKind.ORGANISATION: "O",
    MentionKind.GROUP: "O",
    MentionKind.PERSON: "P",
    MentionKind.PLACE: "L",
    MentionKind.NATIONALITY: "N",
}
_REST: Final = "="
_HEADLINE: Final = 4
"""A sentence is a headline where so many more words have a capital than have none."""
_PLAIN: Final = str.maketrans("XAGMRJTHKC", "xagmrjrhxx")


class Unit(NamedTuple):
    """A known name in a text; `span` is part of a token in a compound (`Sylvania-led`)."""

    first: int
    end: int
    span: Span
    name: Name


@dataclass(frozen=True)
class Tagged:
    """The tokens of a page as printed, as keys and as letters, and the known names in order."""

    page: Page
    words: list[str]
    keys: list[str]
    units: list[Unit]
    letters: str
    sentences: list[tuple[int, int]]
    """Tokens of each sentence, half-open."""


def tagged(page: Page, known: Gazetteer) -> Tagged:
    """Give each token its letter, and each known name the letter of its kind."""
    tokens = page.tokens
    words = [page.folded[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    keys = [*map(key, tokens.words)]
    units = [*_units(page, words, keys, known)]
    sentences = [(tokens.at(start), tokens.at(end)) for start, end in page.sentences]
    letters = [*map(tag, words if page.capitals else tokens.words)]
    for first, end in sentences:
        _lower_headline(letters, first, end)
    for unit in units:
        letters[unit.first : unit.end] = _letters(unit)
    return Tagged(page, words, keys, units, "".join(letters), sentences)


def _letters(unit: Unit) -> list[str]:
    return [_LETTERS[unit.name.kind], *_REST * (unit.end - unit.first - 1)]


def _lower_headline(letters: list[str], first: int, end: int) -> None:
    sentence = "".join(letters[first:end])
    small = sum(map(sentence.count, "xyagmrjh"))
    capital = sum(map(sentence.count, "XAGMRJTHFKC"))
    if capital > _HEADLINE and capital > _HEADLINE * small:
        letters[first:end] = sentence.translate(_PLAIN)


def _units(page: Page, words: list[str], keys: list[str], known: Gazetteer) -> Iterator[Unit]:
    root, at = known.names.root, 0
    for first in [n for n, each in enumerate(keys) if each in root or "-" in each or each[:-1] in root]:
        if first < at:
            continue
        if unit := _whole(page, words, keys, first, known) or _part(page, words, first, known):
            yield unit
            at = unit.end


def _whole(
    page: Page, words: list[str], keys: list[str], first: int, known: Gazetteer
) -> Unit | None:
    for end, name in known.names.at(keys, first):
        if _allowed(page, words[first:end], name):
            return Unit(first, end, page.tokens.span(first, end), name)
    return None


def _part(page: Page, words: list[str], at: int, known: Gazetteer) -> Unit | None:
    ahead, short = part(words[at])
    name = known.names.whole([key(short.lower())]) if short else None
    if name is None or not _allowed(page, [short], name):
        return None
    start = page.tokens.starts[at] + ahead
    return Unit(at, at + 1, Span(start, start + len(short)), name)


def _allowed(page: Page, words: list[str], name: Name) -> bool:
    if page.capitals or len(words) > 1:
        return name.fits(words)
    return not is_function_word(words[0].lower())
