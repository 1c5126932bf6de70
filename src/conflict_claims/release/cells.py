"""Values as cells of a CSV file."""

from datetime import date

Cell = str | int | float | bool | date | None


def cell(value: Cell) -> str:
    """Write a value: empty for None, TRUE and FALSE, ISO dates, numbers without needless zeros."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case date():
            return value.isoformat()
        case _:
            return str(value)
