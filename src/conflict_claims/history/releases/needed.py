"""The step of the version number that a change asks for, as VERSIONING.md has it."""

from collections.abc import Iterator

from conflict_claims.findings import short
from conflict_claims.rules.release_change import ReleaseChange, RowChange, SchemaChange
from conflict_claims.rules.version import Step

Asked = tuple[Step, str]
"""A step, and what asks for it."""


def steps_of_schemas(release: ReleaseChange) -> Iterator[Asked]:
    """Yield what the tables, columns and codes of two releases ask for."""
    for name, _ in release.lost_tables():
        yield release.breaking, f"the loss of the table {short(name)}"
    for name in release.new_tables():
        yield Step.MINOR, f"the new table {short(name)}"
    for schema in release.schemas():
        yield from _steps_of_columns(schema)


def step_of_row(change: RowChange, breaking: Step) -> Asked:
    """Give what a row asks for; `breaking` is what it asks for as the breach of a rule."""
    named = f"{short(change.name)} in {change.table.name}"
    if breaking:
        return breaking, f"the loss of {named}"
    if change.kind == "added" and change.table.cited:
        return Step.MINOR, f"the new row {named}"
    return Step.PATCH, f"the correction of {named}"


def _steps_of_columns(schema: SchemaChange) -> Iterator[Asked]:
    breaking, table = schema.release.breaking, schema.table
    for name in schema.lost_columns():
        yield breaking, f"the loss of the column {short(name)} of {table}"
    if moved := schema.moved_column():
        yield breaking, f"the move of the column {short(moved)} of {table}"
    for name, _, _ in schema.retyped():
        yield breaking, f"the new type of the column {short(name)} of {table}"
    if schema.keys[0] != schema.keys[1]:
        yield breaking, f"the new primary key of {table}"
    for name, codes in schema.lost_codes():
        yield breaking, f"the loss of the code {short(codes[0])} of {short(name)} in {table}"
    for name in schema.new_columns:
        yield Step.MINOR, f"the new column {short(name)} of {table}"
    for name, codes in schema.new_codes():
        yield Step.MINOR, f"the new code {short(codes[0])} of {short(name)} in {table}"
