"""Which annotations lie where, without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

MARGIN = " \t\r\n\u00a0\"'\u201c\u201d\u2018\u2019.,;:"
"""What stands about a proposition and is none of it."""


NEAR = 80
"""How far before a span an annotation may begin that reaches into it."""


class Placed(Protocol):
    """Anything with a span."""

    @property
    def span(self) -> Span:
        """Where it stands."""


P = TypeVar("P", bound=Placed)


class Located(Generic[P]):
    """Annotations in order of their starts."""

    def __init__(self, items: Sequence[P]) -> None:
        self._items = sorted(items, key=lambda item: item.span)
        self._starts = [item.span.start for item in self._items]

    def inside(self, span: Span) -> list[P]:
        """Give those that lie in a span."""
        first, end = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [item for item in self._items[first:end] if item.span.end <= span.end]

    def over(self, span: Span) -> list[P]:
        """Give those that share a character with a span, none of which begins far before it."""
        first = bisect_left(self._starts, span.start - NEAR)
        end = bisect_left(self._starts, span.end)
        return [item for item in self._items[first:end] if item.span.end > span.start]


class Sentences:
    """The sentences of a page, looked up by an offset."""

    def __init__(self, page: Page) -> None:
        self._spans = page.sentences
        self._starts = [span.start for span in page.sentences]
        self._whole = Span(0, len(page.text))

    def at(self, offset: int) -> Span:
        """Give the sentence in which an offset lies, or the last one before it."""
        n = self.index(offset)
        return self._whole if n is None else self._spans[n]

    def index(self, offset: int) -> int | None:
        """Give the number of that sentence; None before the first."""
        n = bisect_right(self._starts, offset) - 1
        return None if n < 0 else n

    def touching(self, span: Span) -> list[Span]:
        """Give the parts of a span by sentences."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        found = self._spans[first : bisect_left(self._starts, span.end)]
        parts = (Span(max(each.start, span.start), min(each.end, span.end)) for each in found)
        return [part for part in parts if part.start < part.end]


def trimmed(text: str, span: Span, margin: str | None = MARGIN) -> Span | None:
    """Take marks and blanks from the ends of a span; None where nothing else is in it."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(margin))
    end = span.end - len(words) + len(words.rstrip(margin))
    return Span(start, end) if start < end else None


class Enclosing:
    """Spans with owners, asked for the narrowest that encloses another; asked in text order."""

    def __init__(self, owned: Sequence[tuple[Span, int]]) -> None:
        self._waiting = sorted(owned, key=lambda each: (each[0].start, -each[0].end), reverse=True)
        self._open: list[tuple[Span, int]] = []

    def owner(self, span: Span) -> int | None:
        """Give the owner of the last opened span that encloses this one."""
        while self._waiting and self._waiting[-1][0].start <= span.start:
            self._open.append(self._waiting.pop())
        while self._open and self._open[-1][0].end <= span.start:
            self._open.pop()
        around = (owner for own, owner in reversed(self._open) if own.contains(span))
        return next(around, None)


def without(span: Span, holes: Sequence[Span]) -> list[Span]:
    """Give what is left of a span when others are taken out of it."""
    if not holes:
        return [span] if span.start < span.end else []
    left, start = [], span.start
    for hole in sorted(holes):
        left.append(Span(start, min(hole.start, span.end)))
        start = max(start, hole.end)
    left.append(Span(start, span.end))
    return [part for part in left if part.start < part.end]
