"""The words and signs of a text, as parallel lists: layers look at thousands of them."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from conflict_claims.text.digest import Span

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    rf"|{_LETTER}++(?![\u00ad\d'-])"  # most words, without a look back
    r"|'s\b(?!')"
    r"|\d+(?:[.,]\d+)*(?:-[^\W_]+)*(?:(?i:st|nd|rd|th)|%)?"
    rf"|(?:{_LETTER}|\u00ad)+\d*(?:[-'](?!s\b)[^\W_]+)*"
    r"|\S"
)


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text; the n-th stands at `starts[n]` to `ends[n]`, and is `words[n]`."""

    starts: list[int]
    """Code-point offsets, inclusive."""
    ends: list[int]
    """Code-point offsets, exclusive."""
    words: list[str]
    """In lower case, folded, without soft hyphens."""

    @classmethod
    def of(cls, folded: str) -> "Tokens":
        """Cut a folded text; a clitic `'s` is a token, and so is each sign but a soft hyphen."""
        found = list(_TOKEN.finditer(folded))
        words = [match[0].lower().replace("\u00ad", "") for match in found]
        if "" in words:
            found = [match for match in found if match[0].strip("\u00ad")]
            words = [word for word in words if word]
        return cls([match.start() for match in found], [match.end() for match in found], words)

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
