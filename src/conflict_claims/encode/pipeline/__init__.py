"""The annotations of one article, layer upon layer."""

from collections.abc import Sequence
from typing import NamedTuple

from conflict_claims.encode.actors import find_mentions
from conflict_claims.encode.annotations import (
    Attribution,
    DateMention,
    Mention,
    Metadata,
    Number,
    Toll,
)
from conflict_claims.encode.attribution import find_attributions
from conflict_claims.encode.casualties import find_tolls
from conflict_claims.encode.dates import find_dates
from conflict_claims.encode.linking.dates import day_of
from conflict_claims.encode.linking.registry import Known
from conflict_claims.encode.metadata import read_metadata
from conflict_claims.encode.numbers import find_numbers
from conflict_claims.encode.page import Page


class Reading(NamedTuple):
    """All that the layers found in one article; offsets are counted in `page.text`."""

    page: Page
    metadata: Metadata = Metadata()
    numbers: Sequence[Number] = ()
    dates: Sequence[DateMention] = ()
    mentions: Sequence[Mention] = ()
    attributions: Sequence[Attribution] = ()
    tolls: Sequence[Toll] = ()


def read(text: str, known: Known, published: str = "") -> Reading:
    """Run every layer over the text of one article; `published` is its date, where that is known.

    Nothing is raised for any text.
    """
    page = Page(text)
    metadata = read_metadata(page, known.outlets)
    numbers = find_numbers(page)
    printed = metadata.published.value if metadata.published else ""
    return Reading(
        page,
        metadata,
        numbers,
        find_dates(page, day_of(published or printed)),
        find_mentions(page, known.names),
        find_attributions(page),
        find_tolls(page, numbers),
    )
