"""The places of a text where time phrases may stand, and a reader of the words there."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple, TypeVar

from conflict_claims.encode.memo import Memo
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

from . import lexicon

T = TypeVar("T")

_ISLAND: Final = re.compile("(?<![pT])p*+T[pT]*+")
_PIECE: Final = re.compile("[^-]+")
_TELLING_NUMBER: Final = re.compile(r"1[0-9]{3}|20[0-9]{2}|[12][0-9]{2}0s|\d\d?\.\d\d?\.\d{4}")


class Word(NamedTuple):
    """A token, or one piece of a hyphenated token."""

    text: str
    start: int
    end: int
    token: int
    glued: bool
    """Whether a hyphen ties it to the word before."""


_REACH: Final = 6
"""How many words ahead a parser looks at most."""
_LONGEST: Final = 16
"""How many words a phrase has at most, up to its unit."""
NOTHING: Final = Word("", -1, -1, -1, glued=False)
_BEYOND: Final = (NOTHING,) * _REACH


class Reader:
    """A cursor over the words of one island; parsers move `at`, or leave it where it was."""

    def __init__(self, page: Page, words: list[Word], last: int) -> None:
        self.page = page
        self.words = words
        self.at = 0
        self._last = last
        # No parser looks farther: none asks whether there is a word at all.
        self._padded = (*words, *_BEYOND)
        self._texts = tuple([word.text for word in self._padded])

    @property
    def done(self) -> bool:
        """Whether no telling word comes any more."""
        return not 0 <= self._padded[self.at].token <= self._last

    def see(self, ahead: int = 0) -> Word:
        """Give a word from here; `NOTHING` behind the last and before the first."""
        return self._padded[self.at + ahead]

    def word(self, ahead: int = 0) -> str:
        """Give the text of a word from here; empty behind the last and before the first."""
        return self._texts[self.at + ahead]

    def take(self, *words: str) -> bool:
        """Move past these words if they come next."""
        at, end = self.at, self.at + len(words)
        if self._texts[at] != words[0] or self._texts[at:end] != words:
            return False
        self.at = end
        return True

    def take_any(self, words: frozenset[str]) -> str:
        """Move past one of some words, and give it; empty where none comes next."""
        word = self._texts[self.at]
        if word not in words:
            return ""
        self.at += 1
        return word

    def take_in(self, table: Mapping[str, T]) -> T | None:
        """Move past a key of the table if one comes next, and give its value."""
        value = table.get(self._texts[self.at])
        self.at += value is not None
        return value

    def take_longest(self, table: Mapping[tuple[str, ...], T]) -> T | None:
        """Move past the longest key of the table that comes next, and give its value."""
        for length in range(4, 0, -1):
            words = self._texts[self.at : self.at + length]
            if words in table:
                self.at += length
                return table[words]
        return None

    def sees(self, words: frozenset[str]) -> bool:
        """Tell whether one of some words comes within the length of a phrase."""
        return not words.isdisjoint(self._texts[self.at : self.at + _LONGEST])

    def attempt(self, parse: "Callable[[Reader], T | None]") -> T | None:
        """Parse, or come back to where it began."""
        start = self.at
        found = parse(self)
        if found is None:
            self.at = start
        return found

    def touches(self, ahead: int = 0) -> bool:
        """Tell whether nothing stands between a word and the one before."""
        return self.see(ahead).start == self.see(ahead - 1).end

    def capital(self, ahead: int = 0) -> bool:
        """Tell whether a word begins with a capital, or stands where capitals tell nothing."""
        start = self.see(ahead).start
        return not self.page.capitals or self.page.folded[start].isupper()

    def outside(self, word: int, ahead: int) -> str:
        """Give the token of the page so far from that of a word of the island."""
        at = self.words[min(word, len(self.words) - 1)].token + ahead
        tokens = self.page.tokens
        return tokens.words[at] if 0 <= at < tokens.count else ""

    def span(self, start: int) -> Span:
        """Give the stretch from a word up to here."""
        return Span(self.words[start].start, self.words[self.at - 1].end)


def islands(page: Page) -> Iterator[Reader]:
    """Give a reader for each run of words of time phrases that holds a telling one."""
    tags = "".join(map(_TAGS.__getitem__, page.tokens.words))
    for match in _ISLAND.finditer(tags):
        first, end = match.span()
        yield Reader(page, [*_words(page, first, end)], tags.rindex("T", first, end))


def _tag(word: str) -> str:
    if word in lexicon.TRIGGERS:
        return "T"
    if word in lexicon.PARTS:
        return "p"
    if "-" in word:
        return _hyphenated(word)
    if not word[:1].isdigit():
        return "."
    return "T" if _TELLING_NUMBER.fullmatch(word) else "p"


def _hyphenated(word: str) -> str:
    pieces = [_tag(piece) for piece in _PIECE.findall(word)]
    dated = len(pieces) == 3 and all(piece.isdigit() for piece in word.split("-"))
    return "T" if dated or "T" in pieces else "." if "." in pieces else "p"


_TAGS: Final = Memo(_tag)


def _words(page: Page, first: int, end: int) -> Iterator[Word]:
    tokens, part = page.tokens, slice(first, end)
    stretches = zip(tokens.words[part], tokens.starts[part], tokens.ends[part], strict=True)
    for token, (text, start, stop) in enumerate(stretches, first):
        if "-" not in text or text == "-":
            yield Word(text, start, stop, token, glued=False)
            continue
        for piece in _PIECE.finditer(page.folded, start, stop):
            text = piece[0].lower().replace("\u00ad", "")
            yield Word(text, *piece.span(), token, glued=piece.start() > start)
