"""Where one article ends and the next begins in a file that holds several."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from conflict_claims.text.digest import Span

from .metadata.head import Paragraph
from .metadata.lines import Line, read_line
from .page import Page

_NEEDED = 2
_SHORTEST = 200
_OPENING = frozenset({"gap", "id", "separator"})
_TITLE = frozenset({"title"})
_DATE = frozenset({"date"})
_WIDE = 3


class Part(NamedTuple):
    """The stretch of one article, and the cues on which its start rests.

    Fewer than two cues stand on the first part alone: the file need not open with a head.
    """

    span: Span
    cues: tuple[str, ...]


class _Head(NamedTuple):
    """A run of paragraphs that together show the head of an article."""

    start: int
    """Offset of the first paragraph."""
    cues: frozenset[str]


def articles(text: str) -> list[Span]:
    """Give the stretch of each article, in order, without the blanks about it."""
    return [part.span for part in parts(text)]


def parts(text: str) -> list[Part]:
    """Cut a file into its articles; a cut needs two independent cues of a head.

    A file without a second head is one part, whatever it holds; an empty file has none. Lines that
    are too short for an article stay with the head below them where the file begins with them.
    """
    page = Page(text)
    if not page.paragraphs:
        return []
    first = page.paragraphs[0].start
    heads = [_Head(first, frozenset())]
    for head in _heads(page):
        if head.start - first < _SHORTEST:
            heads[0] = _Head(first, head.cues)
        else:
            heads.append(head)
    ends = [*(head.start for head in heads[1:]), len(text)]
    return [_part(text, head, end) for head, end in zip(heads, ends, strict=True)]


def _part(text: str, head: _Head, end: int) -> Part:
    stop = head.start + len(text[head.start : end].rstrip())
    return Part(Span(head.start, stop), tuple(sorted(head.cues)))


def _heads(page: Page) -> Iterator[_Head]:
    wide = set(_wide_gaps(page))
    for run in _runs(_lines(page)):
        kept = run[_first(run, wide) :]
        cues = frozenset[str]().union(*(line.cues for _, line in kept))
        if len(cues) >= _NEEDED:
            yield _Head(page.paragraphs[kept[0][0]].start, cues)


def _lines(page: Page) -> list[Line]:
    paragraphs = (Paragraph(page.folded, span, cased=page.capitals) for span in page.paragraphs)
    lines = [*map(read_line, paragraphs)]
    for number in _parting_gaps(page, lines):
        lines[number] = Line(lines[number].cues | {"gap"}, lines[number].body)
    return lines


def _parting_gaps(page: Page, lines: list[Line]) -> list[int]:
    """Give the paragraphs behind wide gaps, where a file plainly parts its articles by them."""
    wide = _wide_gaps(page)
    told = sum(bool(lines[number].cues) for number in wide)
    return wide if len(wide) > 1 and told > 0.8 * len(wide) else []


def _wide_gaps(page: Page) -> list[int]:
    """Give the paragraphs behind more than one empty line."""
    return [
        number
        for number, (upper, lower) in enumerate(pairwise(page.paragraphs), start=1)
        if page.folded.count("\n", upper.end, lower.start) >= _WIDE
    ]


def _runs(lines: list[Line]) -> Iterator[list[tuple[int, Line]]]:
    """Give the stretches of paragraphs with cues; the story's first one ends its stretch."""
    run: list[tuple[int, Line]] = []
    for number, line in enumerate(lines):
        if line.cues:
            run.append((number, line))
        if run and line.body:
            yield run
            run = []
    if run:
        yield run


def _first(run: list[tuple[int, Line]], wide: set[int]) -> int:
    """Give the place in a run where the head begins; what stands above is of the article before.

    That is an id, a separator or a wide gap between articles, else the last of the titles with a
    cue below them, or one before it that stands behind a wide gap, else a cue alone. A date or
    address above the title is of its head, unless a date stands below the title too; a date alone
    above a dateline with its own day signs the article before.
    """
    told = [line.cues for _, line in run]
    if "dateline" in told[-1] and "date" in told[-1] and set(told[:-1]) == {_DATE}:
        return len(run) - 1
    marks = [place for place, cues in enumerate(told) if cues != _TITLE]
    if not marks:
        return len(run) - 1
    opening = next((place for place in marks if told[place] & _OPENING), None)
    if opening is not None:
        return opening
    parted = (place for place in reversed(range(marks[0])) if run[place][0] in wide)
    title = next(parted, marks[0] - 1)
    return title if title >= 0 else _below(told, marks)


def _below(told: list[frozenset[str]], marks: list[int]) -> int:
    """Give the place of a title between two dates, of which the upper is of the article before."""
    for place, (upper, lower) in enumerate(pairwise(told)):
        if upper != _TITLE and lower == _TITLE:
            dated = any("date" in told[mark] for mark in marks if mark > place + 1)
            return place + 1 if dated and "date" in told[0] else 0
    return 0
