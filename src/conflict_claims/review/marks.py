"""What a record marks in its text: every span, what it is, and to which item it belongs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.places import ANY, EACH, Pattern, Place
from conflict_claims.rules.case import ArticleCase
from conflict_claims.text.digest import Span


class Kind(StrEnum):
    """What a marked span is; of several at one place, the first is shown first."""

    FIGURE = "figure"
    EVIDENCE = "evidence"
    CUE = "cue"
    SOURCE = "source"
    EVENT = "event"
    ACTOR = "actor"
    UNCOVERED = "uncovered"
    HEADLINE = "headline"
    FOREIGN = "foreign"


KINDS: Mapping[Pattern, Kind] = {
    ("article", "headline"): Kind.HEADLINE,
    ("article", "foreign", EACH): Kind.FOREIGN,
    ("actors", ANY): Kind.ACTOR,
    ("sources", EACH, "at"): Kind.SOURCE,
    ("sources", EACH, "via", EACH, "cue"): Kind.CUE,
    ("events", EACH, "at"): Kind.EVENT,
    ("claims", EACH, "cue"): Kind.CUE,
    ("claims", EACH, "evidence", EACH): Kind.EVIDENCE,
    ("claims", EACH, "casualties", EACH, "at"): Kind.FIGURE,
}
"""Where the spans of a record stand, apart from the stretch itself."""

_ACTOR = "actor-"
_SIGNS = {Kind.CUE: "cue", Kind.ACTOR: "@", Kind.HEADLINE: "headline", Kind.FOREIGN: "foreign"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text file, and the item to which a reader is led from it.

    `item` is an item's id on the page, empty for headline and foreign matter.
    `doubtful` says that the span is not pinned, or not true.
    """

    kind: Kind
    span: Span
    item: str = ""
    doubtful: bool = False

    @property
    def label(self) -> str:
        """What stands before the marked words, so that colour is never the only sign."""
        return _SIGNS.get(self.kind, self.item) + ("?" if self.doubtful else "")

    @property
    def told(self) -> str:
        """The mark in words, such as `evidence c1`."""
        return f"{self.kind} {self.item.removeprefix(_ACTOR)}".strip()

    @property
    def rank(self) -> tuple[int, int]:
        """The order among marks of one place: by kind, then the narrowest first."""
        return list(Kind).index(self.kind), self.span.length


def marks(case: ArticleCase, record: ArticleRecord, doubtful: set[Place]) -> Iterator[Mark]:
    """Yield a mark for every span of a record but the stretch; backward spans are passed over."""
    for pattern, kind in KINDS.items():
        for place, span in case.spans(pattern):
            yield Mark(kind, span, item_at(record, place), place in doubtful)


def item_at(record: ArticleRecord, place: Place) -> str:
    """Give the id, on the page, of the item in which a place lies; empty where it lies in none."""
    match place:
        case ("claims", int() as i, "casualties", int() as j, *_):
            return record.claims[i].casualties[j].id
        case ("claims", int() as i, *_):
            return record.claims[i].id
        case ("sources", int() as i, *_):
            return record.sources[i].id
        case ("events", int() as i, *_):
            return event_item(i)
        case ("actors", str() as actor, *_):
            return actor_item(actor)
    return ""


def event_item(index: int) -> str:
    """Name an event mention on the page by its index in the record."""
    return f"e{index + 1}"


def actor_item(actor: str) -> str:
    """Name an actor on the page."""
    return _ACTOR + actor
