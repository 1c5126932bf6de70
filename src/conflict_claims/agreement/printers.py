"""Scores as tables: Markdown to be read, CSV to be kept."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, fields
from itertools import groupby, repeat
from typing import Any

from .align import Aligned
from .compare import Comparison
from .fields import nominal_pairs
from .score import Score

HEADER = ("measure", "field", "detail", "level", "n", "value", "95 % interval", "note")
NUMBERS = ("n", "value", "95 % interval")


def as_markdown(scores: Iterable[Score]) -> str:
    """Write scores as Markdown, one table for each scope, values with three decimals."""
    grouped = groupby(scores, lambda score: (score.scope, score.kinds))
    return "\n".join(
        f"**{scope}, {kinds}**\n\n{_table(HEADER, map(_cells, group), NUMBERS)}"
        for (scope, kinds), group in grouped
    )


def as_csv(scores: Iterable[Score]) -> str:
    """Write scores as CSV with LF: the fields of Score in their order, values with four decimals.

    Missing values are empty cells.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(field.name for field in fields(Score))
    writer.writerows([_decimals(cell, 4) for cell in astuple(score)] for score in scores)
    return text.getvalue()


def confusion_markdown(comparisons: Sequence[Comparison], field: str) -> str:
    """Write the counts of a nominal field's pairs: rows the first coder's value, columns the other.

    The totals are both coders' margins, which tell how far alpha is lowered by prevalence.
    """
    values = nominal_pairs(field)
    counts = Counter(pair for comparison in comparisons for pair in values(comparison))
    used = sorted({value for pair in counts for value in pair})
    rows = [[row, *(counts[row, column] for column in used)] for row in used]
    totals = ["total", *(sum(row[i] for row in rows) for i in range(1, len(used) + 1))]
    body = [[*row, sum(row[1:])] for row in (*rows, totals)]
    header = (field, *used, "total")
    return _table(header, body, header[1:])


def unmatched_markdown(comparisons: Iterable[Comparison]) -> str:
    """Write the claims and figures that one coder has alone, with their first words' offsets.

    Offsets are code points from the start of the article's stretch.
    """
    header = ("coding", "what", "only in", "id", "start", "end")
    rows = (row for comparison in comparisons for row in _unmatched(comparison))
    return _table(header, rows, ("start", "end"))


def _unmatched(comparison: Comparison) -> Iterator[list[Any]]:
    found: dict[str, Aligned[Any]] = {"claim": comparison.claims, "figure": comparison.figures}
    for what, aligned in found.items():
        for side, items in (("first", aligned.only_first), ("second", aligned.only_second)):
            for item in items:
                yield [comparison.name, what, side, item.name, *item.at[0]]


def _cells(score: Score) -> list[Any]:
    known = score.low is not None
    ends = f"{_decimals(score.low, 3)} to {_decimals(score.high, 3)}" if known else ""
    names = [score.measure, score.field, score.detail, score.level]
    return [*names, score.n, _decimals(score.value, 3), ends, score.note]


def _decimals(cell: object, digits: int) -> str:
    if cell is None:
        return ""
    return f"{cell:.{digits}f}" if isinstance(cell, float) else str(cell)


def _table(header: Sequence[str], rows: Iterable[Sequence[Any]], right: Sequence[str]) -> str:
    lines = [[_escaped(cell) for cell in line] for line in (header, *rows)]
    widths = [max(3, *map(len, column)) for column in zip(*lines, strict=True)]
    if header[-1] not in right:
        widths[-1] = 3  # notes are of any length
    sides = [">" if name in right else "<" for name in header]
    lines.insert(1, list(map(_rule, widths, sides)))
    return "".join(map(_line, lines, repeat(widths), repeat(sides)))


def _rule(width: int, side: str) -> str:
    return "-" * (width - 1) + (":" if side == ">" else "-")


def _line(cells: Sequence[str], widths: Sequence[int], sides: Sequence[str]) -> str:
    formats = zip(cells, sides, widths, strict=True)
    return f"| {' | '.join(f'{cell:{side}{width}}' for cell, side, width in formats)} |\n"


def _escaped(cell: object) -> str:
    return str(cell).replace("|", "\\|")
