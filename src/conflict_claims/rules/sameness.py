"""What marks a thing, so that an id can be seen to name another one than before."""

from collections.abc import Mapping
from typing import Any

from conflict_claims.model.places import EACH, Parts, Pattern

from .case import read_span

Marks = Mapping[str, tuple[Pattern, ...]]
"""Names of marks, and where the values of each stand."""

RECORD_MARKS: Marks = {
    "title": (("article", "title"),),
    "url": (("article", "url"),),
    "text": (("article", "text"),),
    "name": (("name",), ("names", EACH, "name")),
    "description": (("description",),),
    "date": (("date",),),
}
"""Marks of articles, then of actors and events."""

ITEM_MARKS: Mapping[str, Marks] = {
    "claims": {"summary": (("summary",),), "evidence": (("evidence", EACH),)},
    "casualties": {"words": (("words",),), "at": (("at",),)},
    "sources": {"by": (("by",),), "at": (("at",),)},
}
"""Marks of what has an id within a record."""


ROW_MARKS: Mapping[str, Marks] = {
    "articles": {"title": (("title",),), "url": (("url",),), "text": (("text_sha256",),)},
    "actors": {"name": (("name",),), "description": (("description",),)},
    "events": {"name": (("name",),), "date": (("date_from",),), "place": (("place",),)},
    "sources": {"name": (("name",),), "span": (("span",),)},
    "claims": {
        "summary": (("summary",),),
        "topic": (("topic",),),
        "claimant": (("claimant_id",), ("claimant_name",)),
        "event": (("event_id",),),
    },
    "casualties": {"words": (("words",),), "span": (("span",),)},
    "codes": {"label": (("label",),), "definition": (("definition",),)},
}
"""Marks of released rows by table; `span` is made of `span_start` and `span_end`."""


def all_other(old: Mapping[str, Any], new: Mapping[str, Any], marks: Marks) -> list[str]:
    """Name the marks that both have, where all of them differ; else nothing.

    A single mark proves nothing: a title may have been misspelt, or a span have moved.
    """
    told = {
        name: (before, after)
        for name, patterns in marks.items()
        if (before := _values(old, patterns)) and (after := _values(new, patterns))
    }
    if len(told) < 2 or any(_share(*pair) for pair in told.values()):
        return []
    return list(told)


def _values(data: Mapping[str, Any], patterns: tuple[Pattern, ...]) -> list[Any]:
    return [value for pattern in patterns for _, value in Parts(data).select(pattern)]


def _share(before: list[Any], after: list[Any]) -> bool:
    return any(_alike(one, other) for one in before for other in after)


def _alike(one: Any, other: Any) -> bool:
    if one == other or not isinstance(one, str) or not isinstance(other, str):
        return bool(one == other)
    first, second = read_span(one), read_span(other)
    return bool(first and second and first.overlaps(second))
