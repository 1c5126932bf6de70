"""What differs between two releases as Markdown: for release notes, and for the changelog."""

import re
from collections.abc import Iterator

from conflict_claims.findings import short
from conflict_claims.history.markdown import escaped, parting
from conflict_claims.rules.markdown import markdown_table
from conflict_claims.rules.release_change import CellChange, RowChange
from conflict_claims.tabular.agreement_rows import AgreementRow
from conflict_claims.views.build import VIEWS

from .compare import Comparison
from .rows import KINDS

COMPUTED = frozenset((AgreementRow.table, *(view.table for view in VIEWS)))
"""Tables that follow from others: what changes in them is no correction."""

COUNTER = "revision"
"""A column that counts corrections, and is none."""

MOST = 200
"""How many corrections are told in a summary."""

_BACKTICKS = re.compile("`+")


class Errata:
    """The cells that were corrected in rows that both releases have."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def note(self, change: RowChange) -> None:
        """Take the corrections of a row; computed tables have none."""
        if change.table.name not in COMPUTED:
            cells = (cell for cell in change.cells if cell.column != COUNTER)
            self.lines += (_line(change, cell) for cell in cells)


def summary(found: Comparison, errata: Errata) -> str:
    """Write the counts of rows by table, the version step, the first corrections."""
    old, new = (each.version or "no version" for each in (found.release.old, found.release.new))
    parts = [f"### Rows from {escaped(old)} to {escaped(new)}", _counts(found), *_schemas(found)]
    if found.passed_over:
        parts.append(f"Not compared: {_listed(found.passed_over)}.")
    parts.append(_step(found))
    if errata.lines:
        parts += ["#### Corrections", *_first(errata.lines)]
    return "\n\n".join(parts)


def _counts(found: Comparison) -> str:
    if not found.counts:
        return "No row differs."
    rows = (
        (_code(name).replace("|", "\\|"), *(str(counts[kind]) for kind in KINDS))
        for name, counts in found.counts.items()
    )
    return markdown_table(("table", *KINDS), rows)


def _schemas(found: Comparison) -> Iterator[str]:
    release = found.release
    schemas = list(release.schemas())
    told = {
        "New tables": release.new_tables(),
        "Tables that are gone": [name for name, _ in release.lost_tables()],
        "New columns": [f"{each.table}.{name}" for each in schemas for name in each.new_columns],
        "Columns that are gone": [
            f"{each.table}.{name}" for each in schemas for name in each.lost_columns()
        ],
        "New codes": [code for each in schemas for _, codes in each.new_codes() for code in codes],
        "Codes that are gone": [
            code for each in schemas for _, codes in each.lost_codes() for code in codes
        ],
    }
    yield from (f"{what}: {_listed(names)}." for what, names in told.items() if names)


def _step(found: Comparison) -> str:
    made = found.release.made
    told = "unknown" if made is None else made
    if not found.needed:
        return f"Nothing asks for another version. Step made: {told}."
    needed = f"{found.needed}, for {escaped(found.reason)}"
    return f"Smallest version step: {needed}. Step made: {told}."


def _line(change: RowChange, cell: CellChange) -> str:
    old, new = (_code(text) if text else "(empty)" for text in parting(cell.old, cell.new))
    place = f"{_code(change.name)} in {_code(change.table.name)}, {_code(cell.column)}"
    return f"- {place}: {old} → {new}"


def _first(lines: list[str]) -> Iterator[str]:
    yield "\n".join(lines[:MOST])
    if len(lines) > MOST:
        yield f"There are {len(lines) - MOST} more."


def _listed(names: list[str]) -> str:
    return ", ".join(map(_code, dict.fromkeys(names)))


def _code(text: str) -> str:
    """Write text as code, on one line; more backticks around it than in it."""
    quoted = short(text)[1:-1]
    fence = "`" * (1 + max(map(len, _BACKTICKS.findall(quoted)), default=0))
    space = " " if quoted.startswith("`") or quoted.endswith("`") else ""
    return f"{fence}{space}{quoted}{space}{fence}"
