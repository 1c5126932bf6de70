"""CC121 to CC125: ids, states and folders."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflict_claims.findings import short
from conflict_claims.model.base import Record
from conflict_claims.model.places import EACH, Pattern, Place
from conflict_claims.reading.entry import year_of

from .case import ArticleCase, Case
from .register import Issue, Subject, rule

if TYPE_CHECKING:
    from conflict_claims.model.actor import ActorRecord

IDS: tuple[Pattern, ...] = (
    ("sources", EACH, "id"),
    ("claims", EACH, "id"),
    ("claims", EACH, "casualties", EACH, "id"),
)


@rule("CC121", "id-is-file-name", Subject.RECORD)
def id_is_file_name(case: Case[Record]) -> Iterator[Issue]:
    """A record's id equals its file's name without the ending."""
    if "id" in case.data and case.data["id"] != case.entry.name:
        message = f"{short(case.data['id'])} differs from the file name, {case.entry.name}"
        yield Issue(("id",), message, "rename the file, or correct the id")


@rule("CC122", "id-in-year-folder", Subject.ARTICLE)
def id_in_year_folder(case: ArticleCase) -> Iterator[Issue]:
    """An article stands in the folder of the year with which its id begins, else in `undated`."""
    folder = year_of(case.entry.name)
    if case.entry.folder != folder:
        yield Issue(("id",), f"the file stands in {case.entry.folder}", f"move it to {folder}")


@rule("CC123", "unique-ids", Subject.ARTICLE)
def unique_ids(case: ArticleCase) -> Iterator[Issue]:
    """No two sources, claims or figures of a record have the same id."""
    for pattern in IDS:
        first: dict[str, Place] = {}
        for place, value in case.parts.select(pattern):
            if first.setdefault(str(value), place) != place:
                message, other = f"{short(value)} is given twice", (first[str(value)], "the first")
                yield Issue(place, message, "take the next free number", other=other)


@rule("CC124", "withdrawn-with-reason", Subject.RECORD)
def withdrawn_with_reason(case: Case[Record]) -> Iterator[Issue]:
    """A withdrawn record says why; only a withdrawn one does, or names what took its place."""
    status = case.data.get("status")
    if status == "withdrawn" and not case.data.get("withdrawn_reason"):
        yield Issue(("status",), "withdrawn without a reason", "add withdrawn_reason")
    for key in ("withdrawn_reason", "superseded_by"):
        if status != "withdrawn" and case.data.get(key):
            yield Issue((key,), "given for a record that is not withdrawn", f"remove {key}")


@rule("CC125", "outlet-of-media", Subject.ACTOR)
def outlet_of_media(case: "Case[ActorRecord]") -> Iterator[Issue]:
    """An actor has an outlet part exactly when its type is media."""
    if (case.data.get("type") == "media") != bool(case.data.get("outlet")):
        yield Issue(("type",), "type media and an outlet go together", "give both, or none")
