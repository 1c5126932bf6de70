"""The words and signs of a text, as parallel lists: layers look at thousands of them."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress
from operator import add
from sys import intern
from typing import Final

from conflict_claims.text.digest import Span

from .memo import Memo

_LETTER: Final = r"[^\W\d_]"
_TOKEN: Final = re.compile(
    r"(?:[A-Za-z]{2,}+(?![\w\u00ad'-])"  # most words, without a look back
    r"|(?:[A-Za-z]\.){2,}"  # U.S.
    rf"|{_LETTER}++(?![\u00ad\d'-])"
    r"|'s\b(?!')"
    r"|\d+(?:[.,]\d+)*(?:-[^\W_]+)*(?:(?i:st|nd|rd|th)|%)?"
    rf"|(?:{_LETTER}|\u00ad)+\d*(?:[-'](?!s\b)[^\W_]+)*"
    r"|\S)\s*+"
)
"""A token with the blanks behind it."""
_STRETCH: Final = re.compile(r".{1,65536}\S*\s*+", re.DOTALL)
"""What is cut at a time, up to a blank, so that a long text is not held in pieces as a whole."""


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text; the n-th stands at `starts[n]` to `ends[n]`, and is `words[n]`."""

    starts: Sequence[int]
    """Code-point offsets, inclusive."""
    ends: Sequence[int]
    """Code-point offsets, exclusive."""
    printed: list[str]
    """As the folded text has them."""
    words: list[str]
    """In lower case, folded, without soft hyphens."""

    @classmethod
    def of(cls, folded: str) -> "Tokens":
        """Cut a folded text; a clitic `'s` is a token, and so is each sign but a soft hyphen."""
        starts, printed = _cut(folded)
        words = [*map(_SMALL.__getitem__, printed)]
        if "\u00ad" in folded:
            starts = array("I", compress(starts, words))
            printed = [*compress(printed, words)]
            words = [*filter(None, words)]
        return cls(starts, array("I", map(add, starts, map(len, printed))), printed, words)

    @cached_property
    def count(self) -> int:
        """Number of tokens."""
        return len(self.words)

    def at(self, offset: int) -> int:
        """Give the first token that starts at or behind an offset; `count` where none does."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, end: int) -> Span:
        """Give the stretch of the tokens from `first` up to and without `end`."""
        return Span(self.starts[first], self.ends[end - 1])


def _cut(folded: str) -> tuple[Sequence[int], list[str]]:
    """Give the start of each token, and the token; each begins where the one before it ends."""
    starts = array("I", [len(folded) - len(folded.lstrip())])
    printed: list[str] = []
    for stretch in _STRETCH.finditer(folded, starts[0]):
        pieces = _TOKEN.findall(folded, *stretch.span())
        starts.extend(accumulate(map(len, pieces), initial=starts.pop()))
        printed += map(_PRINTED.__getitem__, pieces)
    starts.pop()
    return starts, printed


def _small(printed: str) -> str:
    return intern(printed.lower().replace("\u00ad", ""))


_PRINTED: Final = Memo(str.rstrip)
_SMALL: Final = Memo(_small)
