"""Who wrote an article, as its head prints it."""

import re
from collections.abc import Iterator

from conflict_claims.text.digest import Span

from ..annotations import Fact
from .head import Head
from .lines import BYLINE

_NAME = re.compile(r"[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|al|and|bin|de|el|of|van|von))*")


def byline(head: Head) -> Fact | None:
    """Give the name behind `By` at the head of a line of its own; others are told."""
    found = list(_bylines(head))
    if not found:
        return None
    return found[0]._replace(others=tuple(fact.value for fact in found[1:]))


def _bylines(head: Head) -> Iterator[Fact]:
    for line in head.paragraphs:
        by = BYLINE.match(line.words)
        if by is None or not line.short or line.words.endswith("."):
            continue
        if name := _NAME.match(line.folded, line.span.start + by.end(), line.span.end):
            yield Fact(head.page.words(Span(*name.span())), Span(*name.span()), "metadata.byline")
