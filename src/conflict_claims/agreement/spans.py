"""Stretches of text as sets of characters.

Spans are compared as they are pinned. Without the text, blanks and punctuation at their edges
cannot be trimmed, so one quotation mark more or less is a difference.
"""

from collections.abc import Iterable
from typing import TypeAlias

from conflict_claims.text.digest import Span

Spans: TypeAlias = tuple[Span, ...]
"""Spans in their order that neither overlap nor touch."""


def union(spans: Iterable[Span]) -> Spans:
    """Give the same characters as spans that neither overlap nor touch."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            start, end = merged.pop()
            span = Span(start, max(end, span.end))
        merged.append(span)
    return tuple(merged)


def iou(first: Spans, second: Spans) -> float:
    """Give the share of shared characters in all characters of the two, from 0 to 1."""
    shared = sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for one in first
        for other in second
    )
    return shared / (_size(first) + _size(second) - shared)


def _size(spans: Spans) -> int:
    return sum(span.length for span in spans)
