"""Where things stand in a record: patterns over its plain data.

Rules and pinning read the plain data, so that they work on records whose fields are not all sound.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Place = tuple[str | int, ...]
"""The way to a value: mapping keys and list indices, both from the root."""

Pattern = tuple[str, ...]

EACH = "[]"
"""Every item of a list."""

ANY = "{}"
"""Every value of a mapping."""

SPANS: tuple[Pattern, ...] = (
    ("article", "text", "span"),
    ("article", "headline"),
    ("article", "foreign", EACH),
    ("actors", ANY),
    ("sources", EACH, "at"),
    ("sources", EACH, "via", EACH, "cue"),
    ("events", EACH, "at"),
    ("claims", EACH, "cue"),
    ("claims", EACH, "evidence", EACH),
    ("claims", EACH, "casualties", EACH, "at"),
)
"""Spans of an article record, in the order of the model."""

IN_MANIFEST: Pattern = ("texts", EACH, "articles", EACH, "span")
"""Stretches of the articles in a seeds manifest."""

ACTORS: tuple[Pattern, ...] = (
    ("article", "outlet"),
    ("article", "republished_by"),
    ("sources", EACH, "by"),
    ("sources", EACH, "by", EACH),
    ("sources", EACH, "for"),
    ("claims", EACH, "about", ANY, EACH),
    ("claims", EACH, "casualties", EACH, "victims", "actor"),
    ("claims", EACH, "casualties", EACH, "perpetrator"),
)
"""References to the actor registry, apart from the mentions."""

RELATIVES: tuple[Pattern, ...] = (
    ("relations", EACH, "to"),
    ("outlet", "controlled_by"),
)
"""References of an actor record to other actors."""

PARTICIPANTS: tuple[Pattern, ...] = (("actors", EACH, "actor"),)
"""References of an event record to actors."""

WHOLES: tuple[Pattern, ...] = (("part_of",),)
"""References of an event record to other events."""

EVENTS: tuple[Pattern, ...] = (
    ("sources", EACH, "event"),
    ("claims", EACH, "event"),
    ("claims", EACH, "casualties", EACH, "event"),
)
"""References to the event registry, apart from the mentions."""

SOURCES: tuple[Pattern, ...] = (
    ("sources", EACH, "via", EACH, "source"),
    ("sources", EACH, "grounds", EACH),
    ("claims", EACH, "from"),
)
"""References to the record's own sources."""

CLAIMS: tuple[Pattern, ...] = tuple(
    ("claims", EACH, "relations", EACH, relation, EACH)
    for relation in (
        "repeats",
        "same_proposition",
        "supports",
        "confirms",
        "denies",
        "disputes",
        "qualifies",
        "updates",
        "corrects",
        "retracts",
        "responds_to",
        "comments_on",
        "cites",
    )
)
"""References to claims."""

FIGURES: tuple[Pattern, ...] = (
    ("claims", EACH, "casualties", EACH, "figure", "base"),
    *(
        ("claims", EACH, "casualties", EACH, "relations", EACH, relation, EACH)
        for relation in ("part_of", "same_as", "excludes", "updates")
    ),
)
"""References to figures."""

DATES: tuple[Pattern, ...] = (
    ("article", "published", "date"),
    ("sources", EACH, "date"),
    ("events", EACH, "printed_date"),
    ("claims", EACH, "date"),
    ("claims", EACH, "casualties", EACH, "period"),
    ("codings", EACH, "date"),
    ("date",),
    ("released",),
    ("relations", EACH, "date"),
    ("codes", EACH, "checked_on"),
)
"""Dates of any record."""

OWN_WORDS: tuple[Pattern, ...] = (
    ("article", "published", "note"),
    ("sources", EACH, "note"),
    ("events", EACH, "note"),
    ("claims", EACH, "summary"),
    ("claims", EACH, "note"),
    ("claims", EACH, "withdrawn_reason"),
    ("claims", EACH, "relations", EACH, "note"),
    ("claims", EACH, "casualties", EACH, "note"),
    ("claims", EACH, "casualties", EACH, "victims", "group"),
    ("claims", EACH, "casualties", EACH, "relations", EACH, "note"),
)
"""Text that coders write in their own words."""

PRINTED_WORDS: tuple[Pattern, ...] = (
    ("sources", EACH, "date_words"),
    ("sources", EACH, "by", "name"),
    ("sources", EACH, "by", EACH, "name"),
    ("events", EACH, "date_words"),
    ("claims", EACH, "casualties", EACH, "words"),
    ("claims", EACH, "casualties", EACH, "figure", "base_words"),
    ("claims", EACH, "casualties", EACH, "perpetrator", "name"),
)
"""Phrases taken over from the article, at most six words each."""


class Parts:
    """The parts of a record's plain data, sound or not, by the patterns that name them.

    What the beginning of a pattern names is looked for once, whatever patterns go on from it.
    """

    def __init__(self, data: Any) -> None:
        self._found: dict[Pattern, list[tuple[Place, Any]]] = {(): [((), data)]}

    def select(self, pattern: Pattern) -> list[tuple[Place, Any]]:
        """Give place and value of everything that a pattern names."""
        found = self._found.get(pattern)
        if found is None:
            parents = self.select(pattern[:-1])
            found = self._found[pattern] = _parts(parents, pattern[-1]) if parents else []
        return found

    def texts(self, patterns: Iterable[Pattern]) -> Iterator[tuple[Place, str]]:
        """Yield place and value of all strings that the patterns name."""
        for pattern in patterns:
            for part in self.select(pattern):
                if isinstance(part[1], str):
                    yield part

    def mappings(self, pattern: Pattern) -> Iterator[tuple[Place, Mapping[str, Any]]]:
        """Yield place and value of all mappings that a pattern names."""
        for part in self.select(pattern):
            if isinstance(part[1], dict):
                yield part


def fits(place: Place, pattern: Pattern) -> bool:
    """Tell whether a pattern names a place."""
    return len(place) == len(pattern) and all(
        isinstance(step, int) if wanted == EACH else wanted in (ANY, step)
        for step, wanted in zip(place, pattern, strict=True)
    )


def _parts(parents: list[tuple[Place, Any]], step: str) -> list[tuple[Place, Any]]:
    if step == EACH:
        lists = (part for part in parents if isinstance(part[1], list))
        return [((*place, i), item) for place, items in lists for i, item in enumerate(items)]
    if step == ANY:
        maps = (part for part in parents if isinstance(part[1], dict))
        return [((*place, key), child) for place, data in maps for key, child in data.items()]
    return [
        ((*place, step), data[step])
        for place, data in parents
        if isinstance(data, dict) and step in data
    ]


def strings(data: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield place and value of every string value at any depth."""
    if isinstance(data, str):
        yield place, data
    for step in (EACH, ANY):
        for inner, value in _parts([(place, data)], step):
            yield from strings(value, inner)


def value_at(data: Any, place: Place) -> Any:
    """Give the value at a place that is known to exist."""
    for step in place:
        data = data[step]
    return data
