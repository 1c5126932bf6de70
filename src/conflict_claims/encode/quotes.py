"""Words in quotation marks: double or single, nested, left open, or going on over paragraphs."""

import re
from itertools import zip_longest
from typing import NamedTuple

from conflict_claims.text.digest import Span

from .annotations import Quote

_MARK = re.compile(
    "[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033'`\u2018\u2019\u201a\u201b]"
    "(?<!\\w['\u2019](?=\\w))"  # an apostrophe within a word
    "(?:(?<=')'|(?<=`)`|(?<=\u2018)\u2018|(?<=\u2019)\u2019)?"
)
_SINGLE = frozenset("'\u2018\u2019\u201a\u201b")
_OPENED = re.compile('[^\\W\\d]|["\u201c(\\[$]|\\d(?!\\d?s)')
_PRINTED_OPEN = frozenset(["``", "\u2018\u2018", "\u201c", "\u201e", "\u201f", "\u00ab"])
_PRINTED_CLOSE = frozenset(["\u2019\u2019", "\u201d", "\u00bb"])
_BEFORE = frozenset(" \n\t\u00a0([-\u2013\u2014'\u2018")
_BEHIND = frozenset(" \n\t\u00a0)],.;:!?-\u2013\u2014'\u2019")


def quotes(text: str, within: list[Span]) -> list[Quote]:
    """Give the quotes of some paragraphs of an unfolded text, in order of their first mark.

    A mark that shows no direction opens or closes by the blanks about it. A quote that is not
    closed ends where the next one opens, or with its paragraph; it is `continued` where the next
    paragraph opens with a mark. A single mark counts only where its partner stands in the same
    paragraph, so that apostrophes open nothing.
    """
    found: list[Quote] = []
    for paragraph, following in zip_longest(within, within[1:]):
        here = _nested(_Reader(text, paragraph).quotes())
        if following and here and _left_open(here, paragraph) and _opens(text, following):
            here = [each._replace(continued=not each.closed) for each in here]
        found += here
    return found


class _Frame(NamedTuple):
    """A quote that is open."""

    start: int
    inner: int
    double: bool


class _Reader:
    """Reads one paragraph mark by mark, with a stack of the quotes that are open."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self.text = text
        self.paragraph = paragraph
        self.stack: list[_Frame] = []
        self.found: list[Quote] = []

    def quotes(self) -> list[Quote]:
        for mark in _MARK.finditer(self.text, *self.paragraph):
            if mark[0] in _SINGLE:
                self._single(mark)
            elif mark[0] != "`":
                self._double(mark)
        self._leave_open(self.paragraph.end)
        return self.found

    def _double(self, mark: re.Match[str]) -> None:
        opens = _direction(self.text, Span(*mark.span()), self.paragraph)
        inside = any(frame.double for frame in self.stack)
        leads = self.text[mark.end() : mark.end() + 1].isalnum()
        if opens or (not inside and (opens is None or leads)):
            self._leave_open(mark.start())
            self.stack.append(_Frame(mark.start(), mark.end(), double=True))
        elif inside:
            self._close(self._pop_double(), mark)

    def _single(self, mark: re.Match[str]) -> None:
        before, behind = (
            self.text[mark.start() - 1 : mark.start()],
            self.text[mark.end() : mark.end() + 1],
        )
        inside = self.stack and not self.stack[-1].double
        if inside and before and not before.isspace() and not behind.isalnum():
            self._close(self.stack.pop(), mark)
        elif not before.isalnum() and _OPENED.match(self.text, mark.end()):
            self._open_single(mark)

    def _open_single(self, mark: re.Match[str]) -> None:
        if all(frame.double for frame in self.stack):
            self.stack.append(_Frame(mark.start(), mark.end(), double=False))

    def _close(self, frame: _Frame, mark: re.Match[str]) -> None:
        whole, inner = Span(frame.start, mark.end()), Span(frame.inner, mark.start())
        self.found.append(Quote(whole, inner))

    def _leave_open(self, end: int) -> None:
        """End the double quote that is open, if any, at the last sign before an offset."""
        if any(frame.double for frame in self.stack):
            frame = self._pop_double()
            stop = frame.inner + len(self.text[frame.inner : end].rstrip())
            self.found.append(Quote(Span(frame.start, stop), Span(frame.inner, stop), closed=False))

    def _pop_double(self) -> _Frame:
        """Take the double quote off the stack, and forget single marks that it holds."""
        while not (frame := self.stack.pop()).double:
            pass
        return frame


def _direction(text: str, mark: Span, paragraph: Span) -> bool | None:
    """Tell whether a mark opens a quote (True) or closes one (False); None for either."""
    if text[mark.start : mark.end] in _PRINTED_OPEN:
        return True
    before = mark.start == paragraph.start or text[mark.start - 1] in _BEFORE
    behind = mark.end == paragraph.end or text[mark.end] in _BEHIND
    if text[mark.start : mark.end] in _PRINTED_CLOSE:
        return before and not behind
    return None if before and behind else before


def _opens(text: str, paragraph: Span) -> bool:
    mark = _MARK.match(text, paragraph.start)
    if mark is None or mark[0] in _SINGLE:
        return False
    return bool(_direction(text, Span(*mark.span()), paragraph))


def _left_open(found: list[Quote], paragraph: Span) -> bool:
    return not found[-1].closed and found[-1].span.end == paragraph.end


def _nested(found: list[Quote]) -> list[Quote]:
    """Sort the quotes, and count for each the quotes it stands in."""
    levelled: list[Quote] = []
    around: list[Span] = []
    for quote in sorted(found):
        while around and around[-1].end <= quote.span.start:
            around.pop()
        around.append(quote.span)
        levelled.append(quote._replace(level=len(around)))
    return levelled
