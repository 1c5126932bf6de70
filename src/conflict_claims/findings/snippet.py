"""The part of a source line that is shown, with what is underlined in it."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from rich.cells import cell_len

from .quoting import printable

TAB = "    "
CUT = "…"


def snippet(line: str, column: int, end: int, room: int) -> tuple[str, str]:
    """Give what of a line fits into `room` cells of a terminal, and an underline for it.

    Underlined are the columns from `column` to before `end`, at least one; both count code points
    from 1. Tabs become blanks, characters that do not print backslash escapes; wide characters
    take two cells. Where the line does not fit, it is cut around the underlined part.
    """
    start, stop = column - 1, max(end - 1, column)
    skipped = max(0, start - room)
    shown = [_shown(character) for character in line[skipped : start + room]]
    edges = [0, *accumulate(map(cell_len, shown))]
    start, stop = (min(index - skipped, len(shown)) for index in (start, stop))
    first, last = _window(edges, start, room - 2 * len(CUT))
    head = CUT if skipped + first else ""
    tail = CUT if skipped + last < len(line) else ""
    before = len(head) + edges[start] - edges[first]
    marked = max(1, edges[min(stop, last)] - edges[start])
    return head + "".join(shown[first:last]) + tail, " " * before + "^" * marked


def _shown(character: str) -> str:
    return TAB if character == "\t" else printable(character)


def _window(edges: list[int], start: int, room: int) -> tuple[int, int]:
    """Choose what is shown: everything, or what fits with the start in its first third."""
    first = bisect_left(edges, min(edges[start] - room // 3, edges[-1] - room))
    return first, bisect_right(edges, edges[first] + room) - 1
