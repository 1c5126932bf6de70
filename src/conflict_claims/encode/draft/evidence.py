"""The proposition's own words: spans as a record's evidence may have them."""

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from conflict_claims.encode.page import Page
from conflict_claims.encode.places import Sentences, trimmed
from conflict_claims.rules.evidence import MAX_EVIDENCE
from conflict_claims.text.digest import Span

CONJUNCTION = "that "
"""It ties a proposition to its cue, and is part of neither."""


class Owned(NamedTuple):
    """A span, and the index of the claim to which it belongs."""

    span: Span
    claim: int


def clipped(page: Page, sentences: Sentences, span: Span) -> Iterator[Span]:
    """Yield a span without the marks about it; a long one by sentences, each cut to the limit."""
    whole = trimmed(page.text, span)
    if whole and page.folded.startswith(CONJUNCTION, whole.start):
        whole = trimmed(page.text, Span(whole.start + len(CONJUNCTION), whole.end))
    if whole is None:
        return
    if whole.length <= MAX_EVIDENCE and "\n\n" not in page.words(whole):
        yield whole
        return
    for part in sentences.touching(whole):
        cut = trimmed(page.text, Span(part.start, min(part.end, part.start + MAX_EVIDENCE)))
        if cut:
            yield cut


def untangled(page: Page, spans: Iterable[Owned]) -> list[Owned]:
    """Let no two spans be equal or overlap in part: what begins later gives way; nested ones stay.

    A span that is cut begins anew where the other one ends, and is looked at again from there.
    """
    waiting = [(span.start, -span.end, claim) for span, claim in spans]
    heapify(waiting)
    kept: list[Owned] = []
    around: list[Span] = []
    while waiting:
        start, end, claim = heappop(waiting)
        span = Span(start, -end)
        while around and around[-1].end <= span.start:
            around.pop()
        if not around or _holds(around[-1], span):
            around.append(span)
            kept.append(Owned(span, claim))
        elif rest := trimmed(page.text, Span(around[-1].end, span.end)):
            heappush(waiting, (rest.start, -rest.end, claim))
    return kept


def _holds(outer: Span, span: Span) -> bool:
    return outer.contains(span) and outer != span
