"""Who wrote an article, as its head prints it."""

import re
from collections.abc import Iterator

from conflict_claims.text.digest import Span

from ..annotations import Fact
from ..page import Page
from .head import SHORT, head
from .lines import BYLINE

_NAME = re.compile(r"[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|al|and|bin|de|el|of|van|von))*")


def byline(page: Page) -> Fact | None:
    """Give the name behind `By` at the head of a line of its own; others are told."""
    found = list(_bylines(page))
    if not found:
        return None
    return found[0]._replace(others=tuple(fact.value for fact in found[1:]))


def _bylines(page: Page) -> Iterator[Fact]:
    for line in head(page):
        by = BYLINE.match(page.folded, *line)
        if by is None or line.length > SHORT or page.folded.endswith(".", 0, line.end):
            continue
        if name := _NAME.match(page.folded, by.end(), line.end):
            yield Fact(page.words(Span(*name.span())), Span(*name.span()), "metadata.byline")
