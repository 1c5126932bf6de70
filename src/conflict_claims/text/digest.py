"""Spans of a text and their digests."""

import hashlib
import re
from typing import NamedTuple, Self

_SPAN = re.compile(r"(0|[1-9][0-9]*)-([1-9][0-9]*)")


class Span(NamedTuple):
    """A stretch of a text: code-point offsets, start inclusive, end exclusive."""

    start: int
    end: int

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read the form records use, such as `102-119`.

        Raises ValueError for another form, a number with leading zeros, or an empty span.
        """
        match = _SPAN.fullmatch(written)
        if match is None:
            raise ValueError(f"{written!r} is not a span such as '102-119'")
        span = cls(int(match[1]), int(match[2]))
        if span.start >= span.end:
            raise ValueError(f"span {written!r} ends at or before its start")
        return span

    def __str__(self) -> str:
        """Give the form that `parse` reads."""
        return f"{self.start}-{self.end}"

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character; neighbours that only touch do not."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether the other lies wholly inside this one, or equals it."""
        return self.start <= other.start and other.end <= self.end


def sha256(text: str) -> str:
    """Give the SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits.

    Lone surrogates, which no decoded file holds but a YAML escape can, are hashed, not refused.
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
