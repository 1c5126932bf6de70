"""A text as one letter a token, in which each known name is a unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, count
from typing import Final, NamedTuple

from conflict_claims.encode.annotations import MentionKind
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

from .compounds import parts
from .gazetteer import Gazetteer
from .lexicon import FUNCTION, is_function_word, letters
from .names import KEYS, Name

_LETTERS: Final = {
    MentionKind.ORGANISATION: "O",
    MentionKind.GROUP: "O",
    MentionKind.PERSON: "P",
    MentionKind.PLACE: "L",
    MentionKind.NATIONALITY: "N",
}
_REST: Final = "="
_UNKNOWN: Final = re.compile("X")
_SIZES: Final = str.maketrans("xyagmrjhXAGMRJTHFKC", "s" * 8 + "c" * 11)
"""Words of the open classes, small or with a capital."""
_HEADLINE: Final = 4
"""A sentence is a headline where so many more words have a capital than have none."""
_LOWERED: Final = str.maketrans("XAGMRJTHKC", "tagmrjrhtt")
"""In a headline, a capital does not tell a name: an unknown word is `t`."""


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
    compounds: list[int]
    """Tokens that are unknown, and may have names as parts."""
    letters: str


def tagged(page: Page, known: Gazetteer) -> Tagged:
    """Give each token its letter, and each known name the letter of its kind."""
    tokens = page.tokens
    keys = [*map(KEYS.__getitem__, tokens.words)]
    plain = letters(tokens.printed if page.capitals else tokens.words)
    compounds = [*_compounds(page, plain)]
    units = [*_Finder(page, tokens.printed, keys, plain, known).units(compounds)]
    read = _read(plain, page.sentence_tokens, units)
    return Tagged(page, tokens.printed, keys, units, compounds, read)


def _compounds(page: Page, plain: str) -> Iterator[int]:
    apostrophes = "'" in page.folded
    for match in _UNKNOWN.finditer(plain):
        word = page.tokens.printed[match.start()]
        if "-" in word or (not apostrophes and word[-1] == "s"):
            yield match.start()


def _read(plain: str, sentences: list[tuple[int, int]], units: list[Unit]) -> str:
    read = [*plain]
    for unit in units:
        read[unit.first : unit.end] = _letters(unit)
    joined = "".join(read)
    sizes = joined.translate(_SIZES)
    for first, end in sentences:
        capital = sizes.count("c", first, end)
        if capital > _HEADLINE and capital > _HEADLINE * sizes.count("s", first, end):
            read[first:end] = joined[first:end].translate(_LOWERED)
    return "".join(read)


def _letters(unit: Unit) -> str:
    return _LETTERS[unit.name.kind] + _REST * (unit.end - unit.first - 1)


@dataclass(frozen=True)
class _Finder:
    page: Page
    words: list[str]
    keys: list[str]
    plain: str
    """The letters of the words, before any name is known."""
    known: Gazetteer

    def units(self, compounds: list[int]) -> Iterator[Unit]:
        at = 0
        for first in sorted({*self._anchors(), *compounds}):
            if first >= at:
                for unit in self._whole(first) or self._parts(first):
                    yield unit
                    at = unit.end

    def _anchors(self) -> Iterator[int]:
        known = map(self.known.names.root.__contains__, self.keys)
        for at in compress(count(), known):
            if not (self.plain[at] in FUNCTION and self.words[at].islower()):
                yield at

    def _whole(self, first: int) -> list[Unit]:
        for end, name in self.known.names.at(self.keys, first):
            if self._allowed(self.words[first:end], name):
                return [Unit(first, end, self.page.tokens.span(first, end), name)]
        return []

    def _parts(self, at: int) -> Iterator[Unit]:
        for start, part in parts(self.words[at], self.page.tokens.starts[at]):
            name = self.known.names.whole([KEYS[part.lower()]])
            if name and self._allowed([part], name):
                yield Unit(at, at + 1, Span(start, start + len(part)), name)

    def _allowed(self, words: list[str], name: Name) -> bool:
        if self.page.capitals or len(words) > 1:
            return name.fits(words)
        return not is_function_word(words[0].lower())
