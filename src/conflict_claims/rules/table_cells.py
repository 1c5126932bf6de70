"""CC831 to CC839, CC851 and CC852: the cells of a table."""

from collections.abc import Callable, Iterator, Mapping, Set
from difflib import get_close_matches
from typing import TYPE_CHECKING

from conflict_claims.findings import short
from conflict_claims.text.formula import FORMULA

from .register import Issue, Spot, Subject, rule

if TYPE_CHECKING:
    from conflict_claims.datapackage.table import Cells

MISSING_WORDS = {"NA", "N/A", "n/a", "NaN", "nan", "NULL", "Null", "null", "None", "<NA>", "#N/A"}
"""Words that common readers of CSV take for a missing value."""

COMPARED_CHARACTERS = 100_000


@rule("CC831", "integer-cells", Subject.CELLS)
def integer_cells(cells: "Cells") -> Iterator[Issue]:
    """An integer is at most 18 digits, with a minus if need be: no +1, 007, 1_000 or 1.0."""
    yield from _ill_typed(cells, "integer", "write digits alone, such as 1000")


@rule("CC832", "number-cells", Subject.CELLS)
def number_cells(cells: "Cells") -> Iterator[Issue]:
    """A number is finite and decimal, with a point or an exponent if need be: no NaN, inf or .5."""
    yield from _ill_typed(cells, "number", "write it as 0.5 or 1.2e-7, or leave the cell empty")


@rule("CC833", "boolean-cells", Subject.CELLS)
def boolean_cells(cells: "Cells") -> Iterator[Issue]:
    """A boolean is one of the words that its column declares for true and for false."""
    yield from _ill_typed(cells, "boolean", f"write {cells.column.booleans}")


@rule("CC834", "date-cells", Subject.CELLS)
def date_cells(cells: "Cells") -> Iterator[Issue]:
    """A date is a day of the calendar, written YYYY-MM-DD."""
    yield from _ill_typed(cells, "date", "write a day that there is, as 2031-05-02")


@rule("CC835", "required-cells", Subject.CELLS)
def required_cells(cells: "Cells") -> Iterator[Issue]:
    """A cell of a required column holds a value; of missing parts of a primary key CC841 tells."""
    if cells.column.constraints.required and not cells.table.is_primary(cells.column):
        missing = cells.different & cells.column.missing
        yield from _issues(cells, missing, lambda text: "the value is missing", "give a value")


@rule("CC836", "cells-in-pattern", Subject.CELLS)
def cells_in_pattern(cells: "Cells") -> Iterator[Issue]:
    """The whole of a cell matches the pattern of its column."""
    column = cells.column
    if column.constraints.pattern is not None and not column.pattern_fault:
        wrong = column.unlike_pattern(cells.present)
        fix = f"the pattern is {short(column.constraints.pattern)}"
        yield from _issues(cells, wrong, lambda text: f"{short(text)} does not match", fix)


@rule("CC837", "listed-values", Subject.CELLS)
def listed_values(cells: "Cells") -> Iterator[Issue]:
    """A cell is one of the values that its column lists, in `enum` or in `categories`."""
    allowed = cells.column.allowed
    if allowed is not None:
        wrong = {text for text, value in cells.values.items() if value not in allowed}
        any_of_them = "write a value that the schema lists"
        fixes = {text: _nearest(text, allowed, len(wrong)) or any_of_them for text in wrong}
        yield from _issues(cells, wrong, _quoting("is not listed"), fixes)


@rule("CC838", "cells-within-bounds", Subject.CELLS)
def cells_within_bounds(cells: "Cells") -> Iterator[Issue]:
    """A value keeps the bounds of its column: `minimum`, `maximum`, and the exclusive ones."""
    for word, holds, limit in cells.column.bounds:
        wrong = {text for text, value in cells.values.items() if not holds(value, limit)}
        message = _quoting(f"is not {word} {limit}")
        yield from _issues(cells, wrong, message, "correct value or bound")


@rule("CC839", "cells-in-length", Subject.CELLS)
def cells_in_length(cells: "Cells") -> Iterator[Issue]:
    """A cell has at least `minLength` and at most `maxLength` characters."""
    if cells.column.lengths is None:
        return
    shortest, longest = cells.column.lengths
    wrong = {text for text in cells.present if not shortest <= len(text) <= longest}
    fix = f"write {shortest} to {longest} characters"
    yield from _issues(cells, wrong, lambda text: f"{short(text)} has {len(text)} characters", fix)


@rule("CC851", "no-formula-cells", Subject.CELLS, "warning")
def no_formula_cells(cells: "Cells") -> Iterator[Issue]:
    """No text cell begins like a spreadsheet formula: the rule of CC501, for released cells."""
    if cells.column.is_text:
        wrong = {text for text in cells.present if text[:1] in "=@\t\r+-" and FORMULA.match(text)}
        yield from _issues(cells, wrong, _quoting("begins like a formula"), "begin with a word")


@rule("CC852", "no-missing-words", Subject.CELLS, "warning")
def no_missing_words(cells: "Cells") -> Iterator[Issue]:
    """No text cell is a word such as NA, null or None, which readers take for a missing value."""
    if cells.column.is_text:
        message = _quoting("is read as a missing value by common programs")
        fix = "leave the cell empty, or write another word"
        yield from _issues(cells, cells.present & MISSING_WORDS, message, fix)


def _ill_typed(cells: "Cells", kind: str, fix: str) -> Iterator[Issue]:
    if cells.column.type == kind:
        wrong = cells.present - cells.values.keys()
        yield from _issues(cells, wrong, _quoting(f"is no {kind}"), fix)


def _nearest(text: str, allowed: Set[object], mistakes: int) -> str:
    """Give the listed word most like a text, unless that would take long."""
    if mistakes * len(text) * len(allowed) > COMPARED_CHARACTERS:
        return ""
    known = sorted(value for value in allowed if isinstance(value, str))
    return next(iter(get_close_matches(text, known, n=1)), "")


def _quoting(what: str) -> Callable[[str], str]:
    return lambda text: f"{short(text)} {what}"


def _issues(
    cells: "Cells",
    wrong: Set[str],
    message: Callable[[str], str],
    fix: str | Mapping[str, str],
) -> Iterator[Issue]:
    """Yield an issue for every cell that holds one of some texts."""
    if not wrong:
        return
    for row, text in zip(cells.rows, cells.texts, strict=True):
        if text in wrong:
            spot = Spot(cells.table.label, *row.mark(cells.column.index))
            mending = fix if isinstance(fix, str) else fix[text]
            place = (cells.column.name,)
            yield Issue(place, message(text), mending, spot=spot, value=short(text))
