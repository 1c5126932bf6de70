"""Paragraphs of a text: parted by blank lines, and by line ends that are not mere wrapping."""

import re
from itertools import pairwise

from conflict_claims.text.digest import Span

_LINE = re.compile(r"\S[^\n]*")
_WIDTHS = range(50, 110)
_LONG = 60
_GOES_ON = frozenset(",.;:)!?")


def paragraphs(folded: str) -> list[Span]:
    """Give the paragraphs, without the blanks about them.

    In a hard-wrapped text a line that is full goes on in the next one. In any other text each line
    is a paragraph, save that one which breaks off goes on where the next begins in small letters.
    """
    lines = _lines(folded)
    if not lines:
        return []
    joins = _Joins(folded, lines)
    found = [lines[0]]
    for line, following in pairwise(lines):
        if joins.goes_on(line, following):
            found[-1] = Span(found[-1].start, following.end)
        else:
            found.append(following)
    return found


def _lines(folded: str) -> list[Span]:
    found = _LINE.finditer(folded)
    return [Span(match.start(), match.start() + len(match[0].rstrip())) for match in found]


class _Joins:
    """Tells which lines go on in the next one."""

    def __init__(self, folded: str, lines: list[Span]) -> None:
        self.folded = folded
        self.cased = not (folded.islower() or folded.isupper())
        self.width = self._wrapped(lines)

    def goes_on(self, line: Span, following: Span) -> bool:
        breaks = self._breaks(line, following)
        if breaks == 1 and self.width:
            return self._full(line, following, self.width)
        whole = breaks == 1 or (breaks == 2 and line.length >= _LONG)
        return whole and self.cased and self._breaks_off(line, following)

    def _wrapped(self, lines: list[Span]) -> int:
        """Give the width at which most lines are wrapped; 0 for a text that is not wrapped."""
        width = sorted(line.length for line in lines)[int(len(lines) * 0.98)]
        if width not in _WIDTHS:
            return 0
        touching = [pair for pair in pairwise(lines) if self._breaks(*pair) == 1]
        full = sum(self._full(*pair, width) for pair in touching)
        return width if len(touching) > 1 and full > 0.6 * len(touching) else 0

    def _breaks(self, line: Span, following: Span) -> int:
        return self.folded.count("\n", line.end, following.start)

    def _full(self, line: Span, following: Span, width: int) -> bool:
        """Tell whether the first word of the next line would have made this one too long."""
        word = self.folded[following.start : following.start + width].split(maxsplit=1)[0]
        return line.length + 1 + len(word) > 0.85 * width

    def _breaks_off(self, line: Span, following: Span) -> bool:
        last, first = self.folded[line.end - 1], self.folded[following.start]
        return (last.isalnum() or last == ",") and (first.islower() or first in _GOES_ON)
