"""A folded copy of a text, character for character, so that every offset holds in both."""

import re
from typing import Final

from conflict_claims.text.digest import Span

_BLANKS: Final = "\u00a0\u1680\u202f\u205f\u3000\u200b\u2060\ufeff\t" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_BREAKS: Final = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_CONTROLS: Final = "".join(map(chr, [*range(0x09), *range(0x0E, 0x1C), 0x1F, *range(0x7F, 0x85)]))
_FOLDED: Final = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys(_BLANKS + _CONTROLS, " "),
    **dict.fromkeys(_BREAKS, "\n"),
}
"""Quotation marks, dashes and blanks of any shape, as ASCII; an em dash stays what it is."""

_PAIR: Final = re.compile("''(?!')|``|\u2018\u2018|\u2019\u2019")
_OUTSIDE: Final = frozenset(" \n\t\u00a0([-\u2013\u2014\"'")


def fold(text: str) -> str:
    """Give a copy of the same length with plain quotation marks, hyphens, blanks and line ends.

    Two grave accents or two apostrophes, as telegraphs write quotation marks, become one mark
    and a blank, the blank on the outer side. Control characters become blanks.
    """
    folded = _PAIR.sub(_mark, text.replace("\r\n", " \n"))
    for sign in _FOLDED.keys() & set(folded):
        folded = folded.replace(sign, _FOLDED[sign])
    return folded


def _mark(pair: re.Match[str]) -> str:
    text, start, end = pair.string, pair.start(), pair.end()
    outside = start == 0 or text[start - 1] in _OUTSIDE
    opens = outside and end < len(text) and not text[end].isspace()
    return ' "' if opens or pair[0][0] in "`\u2018" else '" '


def uncut(text: str, spans: list[Span]) -> list[Span]:
    """Widen stretches of folded text where they cut one of two apostrophes off its fellow."""
    if _PAIR.search(text) is None:
        return spans
    return [Span(_start(text, span.start), _end(text, span.end)) for span in spans]


def _start(text: str, start: int) -> int:
    return start - (start > 0 and _PAIR.match(text, start - 1, start + 1) is not None)


def _end(text: str, end: int) -> int:
    return end + (_PAIR.match(text, end - 1, end + 1) is not None)
