"""CC401 to CC403: what may become of a published record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from conflict_claims.model.places import EACH, Parts
from conflict_claims.model.vocabulary import Status

from .register import Issue, Spot, Subject, rule


@dataclass(frozen=True, slots=True)
class Change:
    """A record as it was and as it is; `new` is None where its file is gone."""

    path: str
    old: Mapping[str, Any]
    new: Mapping[str, Any] | None

    @property
    def binding(self) -> bool:
        """Whether the old record was released: all are but drafts."""
        return self.old.get("status") != Status.DRAFT


@rule("CC401", "kept-records", Subject.CHANGE)
def kept_records(change: Change) -> Iterator[Issue]:
    """A published record is never deleted or renamed: it is withdrawn, with a reason."""
    if change.binding and change.new is None:
        fix = "restore it with status: withdrawn and withdrawn_reason"
        yield Issue((), "a published record was removed", fix, spot=Spot(change.path))


@rule("CC402", "raised-revision", Subject.CHANGE)
def raised_revision(change: Change) -> Iterator[Issue]:
    """A published article record that changed has a higher revision."""
    old, new = change.old.get("revision"), (change.new or {}).get("revision")
    changed = change.binding and change.new and change.new != change.old
    if changed and isinstance(old, int) and isinstance(new, int) and new <= old:
        yield Issue(("revision",), f"changed, but still revision {new}", f"{old + 1}")


@rule("CC403", "kept-ids", Subject.CHANGE)
def kept_ids(change: Change) -> Iterator[Issue]:
    """Claims and figures of a published record keep their ids; they are withdrawn, not removed."""
    if not change.binding or change.new is None:
        return
    for pattern in (("claims", EACH, "id"), ("claims", EACH, "casualties", EACH, "id")):
        before = {value for _, value in Parts(change.old).texts((pattern,))}
        after = {value for _, value in Parts(change.new).texts((pattern,))}
        for lost in sorted(before - after):
            yield Issue(("claims",), f"{lost} is gone", f"restore {lost} with withdrawn_reason")
