"""The layout of records: which parts stand on lines of their own, and where lines are broken.

A mapping or a list stands in brackets on one line where it fits. Otherwise a mapping under a key
and a list of mappings get a line for each entry, and what is left is broken between its entries.
"""

from collections.abc import Iterator

from conflict_claims.model.places import EACH, Pattern

from .scalars import fold, is_breakable, write_scalar, write_text
from .tree import Collection, Entry, Mapping, Node, Scalar, Sequence, Tree

WIDTH = 120

LINED: frozenset[Pattern] = frozenset(
    (
        ("article",),
        ("actors",),
        ("sources",),
        ("events",),
        ("claims",),
        ("claims", EACH),
        ("claims", EACH, "casualties"),
        ("draft",),
        ("codings",),
        ("names",),
        ("relations",),
        ("codes",),
        ("contributors",),
        ("credits",),
        ("expected",),
        ("texts",),
        ("texts", EACH),
        ("texts", EACH, "articles"),
    )
)
"""What has a line for each entry, however short it is."""

UNBROKEN: frozenset[Pattern] = frozenset(
    (
        ("article", "title"),
        ("article", "byline"),
        ("article", "url"),
        ("texts", EACH, "articles", EACH),
    )
)
"""What stands on one line, however long it is: words as printed, and rows that are compared."""


def write_tree(tree: Tree) -> str:
    """Write a record, with LF behind each line."""
    lines = _lines(tree.root, "", ()) if tree.root.entries else ["{}"]
    return "\n".join([*tree.head, *lines, ""])


def _lines(node: Collection, indent: str, place: Pattern) -> Iterator[str]:
    for entry in node.entries:
        here = (*place, EACH if entry.key is None else entry.key)
        yield from (indent + comment for comment in entry.before)
        yield from entry_lines(entry, indent, here)
        yield from (indent + comment for comment in entry.after)


def entry_lines(entry: Entry, indent: str, place: Pattern) -> list[str]:
    """Write an entry without the comments above and below it."""
    value = entry.value
    lead = indent + ("-" if entry.key is None else f"{write_text(entry.key)}:")
    beside = f"  {entry.beside}" if entry.beside else ""
    if not isinstance(value, Scalar) and _is_lined(value, place):
        return _lined(entry, value, lead, beside, place)
    line = f"{lead} {_inline(value)}"
    if len(line) <= WIDTH or place in UNBROKEN:
        return [line + beside]
    if isinstance(value, Scalar):
        return _folded(value, lead, beside) or [line + beside]
    if entry.key is not None and _holds_mappings(value):
        return _lined(entry, value, lead, beside, place)
    *lines, last = _broken(value, f"{lead} ", indent + "  ")
    return [*lines, last + beside]


def _is_lined(value: Collection, place: Pattern) -> bool:
    if place in LINED and value.entries:
        return True
    return not all(entry.bare for entry in value.entries)


def _holds_mappings(value: Collection) -> bool:
    return isinstance(value, Mapping) or any(isinstance(e.value, Mapping) for e in value.entries)


def _lined(entry: Entry, value: Collection, lead: str, beside: str, place: Pattern) -> list[str]:
    """Write each entry on lines of its own, the first beside the dash of a list's item."""
    indent = " " * (len(lead) - len(lead.lstrip()))
    lines = list(_lines(value, indent + "  ", place))
    if entry.key is not None:
        return [lead + beside, *lines]
    first = next(n for n, line in enumerate(lines) if not line.lstrip().startswith("#"))
    comments = [beside.strip(), *(line.strip() for line in lines[:first])]
    above = [indent + comment for comment in comments if comment]
    return [*above, f"{lead} {lines[first].lstrip()}", *lines[first + 1 :]]


def _folded(value: Scalar, lead: str, beside: str) -> list[str]:
    if not (isinstance(value.value, str) and is_breakable(value.value)):
        return []
    indent = " " * (len(lead) - len(lead.lstrip()) + 2)
    return [f"{lead} >-{beside}", *fold(value.value, WIDTH, indent, indent)]


def _inline(value: Node, in_flow: bool = False) -> str:
    if isinstance(value, Scalar):
        return write_scalar(value, in_flow)
    opening, closing = _brackets(value)
    return opening + ", ".join(map(_inline_entry, value.entries)) + closing


def _inline_entry(entry: Entry) -> str:
    return _key(entry) + _inline(entry.value, in_flow=True)


def _key(entry: Entry) -> str:
    return "" if entry.key is None else f"{write_text(entry.key, in_flow=True)}: "


def _brackets(value: Collection) -> tuple[str, str]:
    return ("[", "]") if isinstance(value, Sequence) else ("{", "}")


def _broken(value: Collection, line: str, indent: str, tail: str = "") -> list[str]:
    """Write in brackets behind `line`, with as many entries on a line as it takes."""
    opening, closing = _brackets(value)
    lines = [line + opening]
    for n, entry in enumerate(value.entries):
        end = closing + tail if n == len(value.entries) - 1 else ","
        piece = _inline_entry(entry) + end
        blank = " " if n else ""
        if len(lines[-1] + blank + piece) <= WIDTH:
            lines[-1] += blank + piece
        elif n:
            lines += _piece(entry, piece, indent, end)
        else:
            lines[-1:] = _piece(entry, piece, lines[-1], end)
    return lines


def _piece(entry: Entry, piece: str, line: str, end: str) -> list[str]:
    """Write an entry behind `line`; one that is too long for it goes on indented deeper."""
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    if len(line + piece) <= WIDTH:
        return [line + piece]
    if not isinstance(entry.value, Scalar):
        return _broken(entry.value, line + _key(entry), indent, end)
    breakable = isinstance(entry.value.value, str) and is_breakable(entry.value.value)
    return fold(piece, WIDTH, line, indent) if breakable else [line + piece]
