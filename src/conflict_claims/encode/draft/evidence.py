"""The proposition's own words: spans as a record's evidence may have them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from conflict_claims.encode.page import Page
from conflict_claims.encode.places import Sentences, trimmed
from conflict_claims.rules.evidence import MAX_EVIDENCE
from conflict_claims.text.digest import Span


class Owned(NamedTuple):
    """A span, and the index of the claim to which it belongs."""

    span: Span
    claim: int


def clipped(page: Page, sentences: Sentences, span: Span) -> Iterator[Span]:
    """Yield a span without the marks about it; a long one by sentences, each cut to the limit."""
    whole = trimmed(page.text, span)
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
    """Let no two claims have equal or partly overlapping spans: the later one gives way."""
    kept: list[Owned] = []
    around: list[Span] = []
    for span, claim in sorted(spans, key=lambda each: (each.span.start, -each.span.end)):
        while around and around[-1].end <= span.start:
            around.pop()
        free = _free(page, span, around)
        if free:
            around.append(free)
            kept.append(Owned(free, claim))
    return kept


def _free(page: Page, span: Span, around: Sequence[Span]) -> Span | None:
    """Cut from a span what it shares with the open one that ends inside it."""
    if not around or around[-1].end > span.end:
        return span if not around or around[-1] != span else None
    if around[-1].end == span.end:
        return span if around[-1].start < span.start else None
    return trimmed(page.text, Span(around[-1].end, span.end))
