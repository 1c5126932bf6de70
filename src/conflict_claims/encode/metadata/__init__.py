"""Title, byline, outlet, date and address of an article, each with its ground."""

from collections.abc import Mapping

from conflict_claims.text.digest import Span

from ..annotations import Fact, Metadata
from ..page import Page
from .bylines import byline
from .foreign import foreign
from .head import Head
from .outlets import Outlets, outlet
from .published import published
from .titles import title


def read_metadata(page: Page, outlets: Mapping[str, str] | None = None) -> Metadata:
    """Read the head of an article, and its lines that are not the story.

    `outlets` maps the names and domains of outlets to their ids. Each fact tells the words on which
    it rests, the rule that found it, and what other rules found instead.
    """
    head = Head(page)
    return Metadata(
        title=title(head),
        byline=byline(head),
        outlet=outlet(head, Outlets(outlets or {})),
        published=published(head),
        url=_url(head),
        dateline=_dateline(head),
        foreign=tuple(foreign(head)),
    )


def _url(head: Head) -> Fact | None:
    found = dict.fromkeys(map(head.page.words, head.addresses))
    if not found:
        return None
    first, *others = found
    return Fact(first, head.addresses[0], "metadata.url", tuple(others))


def _dateline(head: Head) -> Span | None:
    return next((line.dateline.span for line in head.paragraphs if line.dateline), None)
