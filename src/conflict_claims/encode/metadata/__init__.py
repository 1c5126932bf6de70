"""Title, byline, outlet, date and address of an article, each with its ground."""

from collections.abc import Mapping

from conflict_claims.text.digest import Span

from ..annotations import Fact, Metadata
from ..page import Page
from .addresses import addresses
from .bylines import byline
from .dateline import dateline
from .foreign import foreign
from .head import head
from .outlets import Outlets, outlet
from .published import published
from .titles import title


def read_metadata(page: Page, outlets: Mapping[str, str] | None = None) -> Metadata:
    """Read the head of an article, and its lines that are not the story.

    `outlets` maps the names and domains of outlets to their ids. Each fact tells the words on which
    it rests, the rule that found it, and what other rules found instead.
    """
    return Metadata(
        title=title(page),
        byline=byline(page),
        outlet=outlet(page, Outlets(outlets or {})),
        published=published(page),
        url=_url(page),
        dateline=_dateline(page),
        foreign=tuple(foreign(page)),
    )


def _url(page: Page) -> Fact | None:
    found = dict.fromkeys(map(page.words, addresses(page)))
    if not found:
        return None
    first, *others = found
    return Fact(first, addresses(page)[0], "metadata.url", tuple(others))


def _dateline(page: Page) -> Span | None:
    lines = (dateline(page.folded, line, cased=page.capitals) for line in head(page))
    return next((line.span for line in lines if line), None)
