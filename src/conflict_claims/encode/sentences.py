"""Paragraphs and sentences of a text."""

import re

from conflict_claims.text.digest import Span

_BREAK = re.compile(r"\n[ \r]*\n\s*")
_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Sen|Rep|Gov|Prof|St|No|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|[A-Z]\.[A-Z])\.[\"')\]]*\s+$"
)


def paragraphs(folded: str) -> list[Span]:
    """Give the stretches between blank lines, without the blanks about them."""
    found, start = [], 0
    for match in [*_BREAK.finditer(folded), None]:
        end = match.start() if match else len(folded)
        if stripped := _stripped(folded, start, end):
            found.append(stripped)
        start = match.end() if match else end
    return found


def sentences(folded: str, within: list[Span]) -> list[Span]:
    """Give the sentences of some paragraphs; a mark that closes a quote belongs to its sentence."""
    return [sentence for paragraph in within for sentence in _sentences(folded, paragraph)]


def _sentences(folded: str, paragraph: Span) -> list[Span]:
    found, start = [], paragraph.start
    for match in _END.finditer(folded, paragraph.start, paragraph.end):
        if not _ABBREVIATED.search(folded, max(start, match.end() - 12), match.end()):
            found.append(Span(start, match.end()))
            start = match.end()
    cut = [*found, Span(start, paragraph.end)]
    return [whole for each in cut if (whole := _stripped(folded, *each))]


def _stripped(folded: str, start: int, end: int) -> Span | None:
    slice_ = folded[start:end]
    begin = start + len(slice_) - len(slice_.lstrip())
    stop = begin + len(slice_.strip())
    return Span(begin, stop) if begin < stop else None
