"""CC411 to CC417: what may differ between two releases."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflict_claims.findings import short

from .register import Issue, Spot, Subject, rule
from .sameness import ROW_MARKS, Marks, all_other

if TYPE_CHECKING:
    from conflict_claims.datapackage.csv_text import Row
    from conflict_claims.datapackage.table import Table

    from .release_change import ReleaseChange, RowChange, SchemaChange, VersionChange


@rule("CC411", "kept-tables", Subject.RELEASE_CHANGE)
def kept_tables(change: "ReleaseChange") -> Iterator[Issue]:
    """A table of a release is in the next one, unless the version makes a major step."""
    for name, place in () if change.may_break else change.lost_tables():
        other = Spot(change.old.label, *change.old.mark(place)), "the table before"
        message, fix = f"the table {short(name)} is gone", "restore it"
        yield Issue(("resources",), message, fix, spot=Spot(change.new.label), other=other)


@rule("CC412", "kept-columns", Subject.SCHEMA_CHANGE)
def kept_columns(change: "SchemaChange") -> Iterator[Issue]:
    """Columns keep names and order, new ones stand last, unless the version makes a major step."""
    if change.release.may_break:
        return
    for name in change.lost_columns():
        fix = "restore it, empty if need be"
        yield _of_schema(change, f"the column {short(name)} is gone", fix, name)
    if moved := change.moved_column():
        message = f"the column {short(moved)} does not stand where it stood"
        yield _of_schema(change, message, "put new columns last", moved, moved)


@rule("CC413", "kept-types", Subject.SCHEMA_CHANGE)
def kept_types(change: "SchemaChange") -> Iterator[Issue]:
    """Columns keep their types, tables their keys, unless the version makes a major step."""
    if change.release.may_break:
        return
    for name, old, new in change.retyped():
        message = f"the column {short(name)} is of type {new}, it was {old}"
        yield _of_schema(change, message, f"restore {old}", name, name)
    old_key, new_key = (", ".join(key or ()) or "none" for key in change.keys)
    if old_key != new_key:
        message = f"the primary key is {new_key}, it was {old_key}"
        yield _of_schema(change, message, f"restore {old_key}")


@rule("CC414", "kept-codes", Subject.SCHEMA_CHANGE)
def kept_codes(change: "SchemaChange") -> Iterator[Issue]:
    """A code that a column listed is listed on, unless the version makes a major step."""
    for name, codes in () if change.release.may_break else change.lost_codes():
        message = f"{', '.join(map(short, codes))} is no code of {short(name)} any more"
        fix = "restore it, and mark it as deprecated"
        yield _of_schema(change, message, fix, name, name)


@rule("CC415", "kept-rows", Subject.ROW_CHANGE)
def kept_rows(change: "RowChange") -> Iterator[Issue]:
    """A row to which others may refer is never removed: it is withdrawn, with a reason.

    Those are the rows of tables to which a foreign key of the package leads; where the package
    has no foreign keys, those of all tables.
    """
    if change.kind == "removed" and change.table.cited and change.old:
        spot, other = Spot(change.table.new.label), _row(change.table.old, change.old)
        message = f"{short(change.name)} is gone"
        fix = "restore the row, with a reason for which it is withdrawn"
        yield Issue((), message, fix, spot=spot, other=(other, "the row before"))


@rule("CC416", "same-rows", Subject.ROW_CHANGE)
def same_rows(change: "RowChange") -> Iterator[Issue]:
    """The key of a row goes on naming the same thing: not all that marked it is other.

    Marks are names, texts and places that are known of the table; of any other table, its text
    columns that are no key, no reference and no code.
    """
    table = change.table
    if not (change.old and change.new and table.cited and table.key):
        return
    before, after = _told(change, table.old, change.old), _told(change, table.new, change.new)
    if marks := all_other(before, after, ROW_MARKS.get(table.name) or _text_marks(table.old)):
        message = f"{short(change.name)} names another thing than before: "
        message += f"{' and '.join(marks)} are other"
        fix = "restore what it was, and give the new one a key of its own"
        other = _row(table.old, change.old), "what it named before"
        yield Issue((), message, fix, spot=_row(table.new, change.new), other=other)


@rule("CC417", "version-step", Subject.VERSION_CHANGE)
def version_step(change: "VersionChange") -> Iterator[Issue]:
    """The version rises by at least the step that VERSIONING.md asks for what has changed."""
    if not change.release.versions:
        return
    (old, new), made = change.release.versions, change.release.made
    if made is None:
        message = f"{new} comes before {old}"
    elif made < change.needed:
        message = f"the step from {old} to {new} is {made}; {change.reason} needs {change.needed}"
    else:
        return
    descriptor = change.release.new
    spot = Spot(descriptor.label, *descriptor.mark(("version",)))
    yield Issue(("version",), message, f"at least {old.after(change.needed)}", spot=spot)


def _of_schema(
    change: "SchemaChange", message: str, fix: str, before: str = "", here: str = ""
) -> Issue:
    other = change.old.spot(before), "as it was before"
    return Issue((change.table,), message, fix, spot=change.new.spot(here), other=other)


def _row(table: "Table", row: "Row") -> Spot:
    column = next((each for each in table.columns if table.is_primary(each)), table.columns[0])
    return Spot(table.label, *row.mark(column.index))


def _told(change: "RowChange", table: "Table", row: "Row") -> dict[str, str]:
    told = change.values(table, row)
    if "span_start" in told and "span_end" in told:
        told["span"] = f"{told['span_start']}-{told['span_end']}"
    return told


def _text_marks(table: "Table") -> Marks:
    referring = {name for key in table.schema.foreign_keys for name in key.fields}
    return {
        column.name: ((column.name,),)
        for column in table.columns
        if column.is_text and not table.is_primary(column) and column.name not in referring
        if column.allowed is None
    }
