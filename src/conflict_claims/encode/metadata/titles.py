"""The title of an article, by where it stands and by its shape."""

import re
from functools import cache

from conflict_claims.text.digest import Span

from ..annotations import Fact
from ..page import Page
from .head import SHORT, Head, Paragraph
from .head_days import lead
from .lines import read_line
from .lists import any_of
from .shapes import lean, shaped, words_of

_LABEL = re.compile(r"(?:title|headline): +(?=\S)", re.IGNORECASE)
_TIME = re.compile(r"\A[ ,]*(?:at )?(?:(?:\d{1,2}:\d\d|\d{4})\b)?\s*(?:title:\s*)?")
_MAX_WORDS = 14


def title(head: Head) -> Fact | None:
    """Give the title: a line of its own above the story, or what the head's day parts off.

    None where the story comes first, as in a telegraph.
    """
    for number, line in enumerate(head.paragraphs, start=1):
        if label := _LABEL.match(line.folded, *line.span):
            return _fact(head.page, Span(label.end(), line.span.end), "metadata.title_label")
        if line.dateline:
            return None
        cues, body = read_line(line)
        if (body or cues == {"title"}) and not line.foreign:
            return _of_line(head, line, followed=number < len(head.page.paragraphs))
    return None


def _of_line(head: Head, line: Paragraph, *, followed: bool) -> Fact | None:
    """Read the first line that is of the story or the title."""
    if followed and line.short and shaped(line.words, cased=line.cased):
        return _fact(head.page, line.span, "metadata.title_line")
    if followed and line.short and _one_sentence(head, line):
        return _fact(head.page, line.span, "metadata.title_sentence")
    return _run_in(head.page, line) if line.cased else None


def _one_sentence(head: Head, line: Paragraph) -> bool:
    few = len(words_of(line.words)) <= _MAX_WORDS
    return few and line.span in head.page.sentences[: len(head.paragraphs)]


def _run_in(page: Page, line: Paragraph) -> Fact | None:
    """Give the title in a line that goes on with the story: before the head's day, or behind it."""
    day = line.run_in_day
    if day is None:
        return None
    start, end = line.span
    before = _without_agency(page.folded[start : day.span.start])
    if len(words_of(before)) > 2:
        return _fact(page, Span(start, start + len(before)), "metadata.title_before_day")
    return _behind(page, Span(day.span.end, end))


def _behind(page: Page, rest: Span) -> Fact | None:
    """Give the rest of the day's sentence as the title, if it is none; the story must follow."""
    end = next((found.end for found in page.sentences if found.end > rest.start), rest.end)
    words = _TIME.sub("", page.folded[rest.start : end], count=1)
    start, words = end - len(words), words.rstrip(" .")
    if end == rest.end or not (words and len(words) <= SHORT and lean(words_of(words))):
        return None
    return _fact(page, Span(start, start + len(words)), "metadata.title_behind_day")


def _without_agency(before: str) -> str:
    """Give the words before a day without a label, a weekday, and the agency that is named last."""
    if lead().fullmatch(before):
        return ""
    return _agency_last().sub("", before).rstrip()


def _fact(page: Page, span: Span, rule: str) -> Fact:
    return Fact(" ".join(page.words(span).split()), span, rule)


@cache
def _agency_last() -> re.Pattern[str]:
    agency, weekday = any_of("credits"), any_of("weekdays")
    return re.compile(rf"(?:\W+{agency})?(?:\W+{weekday})?\W*$", re.IGNORECASE)
