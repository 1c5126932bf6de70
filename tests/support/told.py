"""What the encoder reads in a sentence, in the sentence's own words."""

from typing import NamedTuple

from conflict_claims.encode.annotations import Toll
from conflict_claims.encode.attribution import find_attributions
from conflict_claims.encode.casualties import find_tolls
from conflict_claims.encode.numbers import find_numbers
from conflict_claims.encode.page import Page


class Said(NamedTuple):
    """An attribution."""

    source: str | None
    cue: str
    content: tuple[str, ...]


def said(text: str) -> list[Said]:
    """Give the attributions of a text."""
    page = Page(text)
    return [
        Said(
            page.words(each.source) if each.source else None,
            page.words(each.cue),
            tuple(page.words(part) for part in each.content),
        )
        for each in find_attributions(page)
    ]


def tolls(text: str) -> list[Toll]:
    """Give the tolls of a text."""
    page = Page(text)
    return find_tolls(page, find_numbers(page))


def told(text: str) -> list[tuple[str, str]]:
    """Give the words of each toll, and its kind."""
    return [
        (text[start:end], toll.kind.value) for toll in tolls(text) for start, end in [toll.span]
    ]
