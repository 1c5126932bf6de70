"""CC401 to CC407: what may become of a published record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from conflict_claims.findings import short
from conflict_claims.model.places import EACH, Parts, Pattern, Place
from conflict_claims.model.vocabulary import Status
from conflict_claims.reading.entry import Entry

from .register import Issue, Spot, Subject, rule
from .sameness import ITEM_MARKS, RECORD_MARKS, all_other

ITEMS: Mapping[str, Pattern] = {
    "claims": ("claims", EACH),
    "casualties": ("claims", EACH, "casualties", EACH),
    "sources": ("sources", EACH),
}
"""What has an id within a record; its ids stay as the record's does."""

ORDER = [status.value for status in Status]


@dataclass(frozen=True, slots=True)
class Change:
    """A record as it was and as it is; `new` is None where its file is gone.

    `moved` is the file to which it was renamed, `repinned` whether its pins differ.
    """

    old: Entry[Any]
    new: Entry[Any] | None
    moved: str = ""
    repinned: bool = False

    @property
    def binding(self) -> bool:
        """Whether the old record was released: all are but drafts."""
        return bool(self.before) and self.before.get("status") != Status.DRAFT

    @property
    def before(self) -> Mapping[str, Any]:
        """The plain data as they were."""
        return self.old.document.data if self.old.document else {}

    @property
    def after(self) -> Mapping[str, Any]:
        """The plain data as they are; empty where the record is gone."""
        return self.new.document.data if self.new and self.new.document else {}

    @property
    def kept(self) -> bool:
        """Whether a released record is still there, so that the two can be compared."""
        return self.binding and bool(self.after)

    def was(self, place: Place, message: str) -> tuple[Spot, str]:
        """Point at a place in the old file."""
        return Spot(self.old.path, *self.old.mark(place)), message


class Item(NamedTuple):
    """A claim, figure or source as it was, at its place, and as it is; `now` is None if it is gone.

    `here` is its place now.
    """

    kind: str
    name: str
    place: Place
    before: Mapping[str, Any]
    here: Place
    now: Mapping[str, Any] | None


@rule("CC401", "kept-records", Subject.CHANGE)
def kept_records(change: Change) -> Iterator[Issue]:
    """A published record is never deleted or renamed: it is withdrawn, with a reason."""
    if not change.binding or change.new:
        return
    if change.moved:
        message, fix = f"renamed from {change.old.path}", "give it its old name"
    else:
        message = "a published record was removed"
        fix = "restore it with status: withdrawn and withdrawn_reason"
    spot = Spot(change.moved or change.old.path)
    yield Issue((), message, fix, spot=spot, other=change.was(("id",), "the record before"))


@rule("CC402", "raised-revision", Subject.CHANGE)
def raised_revision(change: Change) -> Iterator[Issue]:
    """A published article record that changed, or its pins, has a higher revision."""
    old, new = change.before.get("revision"), change.after.get("revision")
    if not change.kept or not isinstance(old, int) or not isinstance(new, int) or new > old:
        return
    if change.repinned or change.after != change.before:
        message = f"changed, but still revision {old}"
        if new < old:
            message = f"lowered from {old} to {new}"
        place = ("revision",)
        yield Issue(place, message, f"{old + 1}", other=change.was(place, f"{old} before"))


@rule("CC403", "kept-ids", Subject.CHANGE)
def kept_ids(change: Change) -> Iterator[Issue]:
    """Claims, figures and sources of a published record keep their ids; none is removed."""
    for item in items(change):
        if item.now is None:
            reason = "" if item.kind == "sources" else " with withdrawn_reason"
            fix = f"restore {item.name}{reason}"
            other = change.was((*item.place, "id"), f"{item.name} before")
            place: Place = (item.place[0],)
            yield Issue(place, f"{item.name} is gone", fix, on_key=True, other=other)


@rule("CC404", "same-things", Subject.CHANGE)
def same_things(change: Change) -> Iterator[Issue]:
    """A published id goes on naming the same thing: not all that marked it is other."""
    marks = all_other(change.before, change.after, RECORD_MARKS) if change.kept else []
    if marks:
        yield _other_thing(change, ("id",), ("id",), marks)
    for item in items(change):
        marks = all_other(item.before, item.now, ITEM_MARKS[item.kind]) if item.now else []
        if marks:
            yield _other_thing(change, (*item.place, "id"), (*item.here, "id"), marks)


@rule("CC405", "kept-id", Subject.CHANGE)
def kept_id(change: Change) -> Iterator[Issue]:
    """The id of a published record is not changed."""
    old, new = change.before.get("id"), change.after.get("id")
    if change.kept and isinstance(old, str) and old != new:
        other = change.was(("id",), f"{short(old)} before")
        yield Issue(("id",), f"changed from {short(old)}", f"{old}", other=other)


@rule("CC406", "forward-status", Subject.CHANGE)
def forward_status(change: Change) -> Iterator[Issue]:
    """The status of a reviewed, published or withdrawn record does not go back."""
    old, new = (
        data.get("status", Status.PUBLISHED.value) for data in (change.before, change.after)
    )
    known = old in ORDER and new in ORDER
    if change.kept and known and ORDER.index(new) < ORDER.index(old):
        other = change.was(("status",), f"{old} before")
        yield Issue(("status",), f"goes back from {old} to {new}", old, other=other)


@rule("CC407", "kept-withdrawals", Subject.CHANGE)
def kept_withdrawals(change: Change) -> Iterator[Issue]:
    """A withdrawn claim or figure stays withdrawn, with a reason."""
    for item in items(change):
        withdrawn = item.before.get("withdrawn_reason")
        if withdrawn and item.now and not item.now.get("withdrawn_reason"):
            other = change.was((*item.place, "withdrawn_reason"), "withdrawn before")
            fix = "restore withdrawn_reason, or code it anew under the next free number"
            yield Issue((*item.here, "id"), f"{item.name} was withdrawn", fix, other=other)


def items(change: Change) -> Iterator[Item]:
    """Yield all that had an id within a released record that is still there."""
    for kind, pattern in ITEMS.items() if change.kept else ():
        now = _by_id(change.after, pattern)
        for name, (place, before) in _by_id(change.before, pattern).items():
            yield Item(kind, name, place, before, *now.get(name, ((), None)))


def _by_id(data: Mapping[str, Any], pattern: Pattern) -> dict[str, tuple[Place, Mapping[str, Any]]]:
    found = Parts(data).mappings(pattern)
    return {item["id"]: (place, item) for place, item in found if isinstance(item.get("id"), str)}


def _other_thing(change: Change, before: Place, here: Place, marks: list[str]) -> Issue:
    message = f"names another thing than before: {' and '.join(marks)} are other"
    fix = "restore what it was, and give the new one an id of its own"
    return Issue(here, message, fix, other=change.was(before, "what it named before"))
