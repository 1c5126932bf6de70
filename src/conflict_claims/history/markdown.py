"""A preview as Markdown, for the summary of a job or a comment."""

from collections.abc import Iterator
from typing import Any

from conflict_claims.findings import short
from conflict_claims.rules.markdown import markdown_table
from conflict_claims.tabular.build import TABLES

from .preview import CellChange, Preview

KINDS = ("added", "changed", "withdrawn", "removed")
NAMED = 20
"""How many records that were left out are named."""

_LEAD = 12
"""How many characters are told of what two long texts have in common before they part."""

_PLAIN = frozenset(' ,.-/;"')


def preview_markdown(preview: Preview, commit: str) -> str:
    """Write the counts of rows by table, then the changed cells in a section that unfolds."""
    parts = [f"### Released rows since {commit[:12]}", _counts(preview)]
    if preview.left_out:
        parts.append(_left_out(preview.left_out))
    if preview.cells:
        parts += _details(preview)
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """Write text so that Markdown and HTML read nothing into it, on one line of a table.

    An entity is never markup, whatever it stands for: neither a bar, a backtick nor a tag.
    """
    return "".join(c if c.isalnum() or c in _PLAIN else f"&#{ord(c)};" for c in text)


def _counts(preview: Preview) -> str:
    rows = [
        (table.table, *(str(preview.counts[table.table][kind]) for kind in KINDS))
        for table in TABLES
        if table.table in preview.counts
    ]
    if not rows:
        return "No row of a released table differs. Drafts make no rows."
    return markdown_table(("table", *KINDS), rows)


def _left_out(names: list[str]) -> str:
    more = f", and {len(names) - NAMED} more" if len(names) > NAMED else ""
    listed = ", ".join(escaped(short(name)) for name in names[:NAMED])
    return f"Left out, for their errors: {listed}{more}."


def _details(preview: Preview) -> Iterator[str]:
    changed = sum(
        count[kind] for count in preview.counts.values() for kind in ("changed", "withdrawn")
    )
    yield f"<details>\n<summary>Changed cells of {preview.shown} of {changed} rows</summary>"
    yield markdown_table(("table", "row", "column", "before", "now"), map(_cells, preview.cells))
    yield "</details>"


def _cells(change: CellChange) -> tuple[str, ...]:
    old, new = parting(change.old, change.new)
    return (change.table, escaped(change.key), change.column, _shown(old), _shown(new))


def parting(old: Any, new: Any) -> tuple[Any, Any]:
    """Cut what two texts begin with, so that what differs is among the characters shown."""
    if not isinstance(old, str) or not isinstance(new, str):
        return old, new
    pairs = enumerate(zip(old, new, strict=False))
    shared = next((i for i, (one, other) in pairs if one != other), min(len(old), len(new)))
    start = shared - _LEAD
    return (f"…{old[start:]}", f"…{new[start:]}") if start > _LEAD else (old, new)


def _shown(value: Any) -> str:
    return "" if value is None else escaped(short(value))
