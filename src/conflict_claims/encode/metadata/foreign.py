"""Captions, menus and other matter that is not the story."""

from conflict_claims.text.digest import Span

from ..page import Page
from .boilerplate import is_foreign
from .head import Head

_LAST = 3
_TEASER = 60


def foreign(head: Head) -> list[Span]:
    """Give the stretches that are not the story: whole paragraphs, or the last sentences.

    The last sentences are looked at where a page lost its line ends, and its foot runs on.
    """
    page = head.page
    apart = [paragraph.span for paragraph in head.paragraphs if paragraph.foreign]
    apart += _teasers(head)
    below = page.paragraphs[len(head.paragraphs) :]
    apart += [span for span in (*below, *page.sentences[-_LAST:]) if is_foreign(_words(page, span))]
    return _joined(page, sorted({*apart}))


def _teasers(head: Head) -> list[Span]:
    """Give the paragraphs of the head that a paragraph below begins with."""
    lines = [line for line in head.paragraphs if line.span.length > _TEASER]
    return [
        upper.span
        for number, upper in enumerate(lines, start=1)
        if any(line.words.startswith(upper.words) for line in lines[number:])
    ]


def _words(page: Page, span: Span) -> str:
    return page.folded[span.start : span.end]


def _joined(page: Page, spans: list[Span]) -> list[Span]:
    """Join stretches between which only blanks stand, or which overlap."""
    joined: list[Span] = []
    for span in spans:
        if joined and not page.folded[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
