"""The title of an article, by where it stands and by its shape."""

import re
from functools import cache

from conflict_claims.text.digest import Span

from ..annotations import Fact
from ..page import Page
from .dateline import dateline
from .foreign import is_foreign
from .head import SHORT, any_of, head
from .head_days import lead, run_in_day
from .lines import read_line
from .shapes import lean, shaped, words_of

_LABEL = re.compile(r"(?:title|headline): +(?=\S)", re.IGNORECASE)
_TIME = re.compile(r"\A[ ,]*(?:at )?(?:(?:\d{1,2}:\d\d|\d{4})\b)?\s*(?:title:\s*)?")
_MAX_WORDS = 14


def title(page: Page) -> Fact | None:
    """Give the title: a line of its own above the story, or what the head's day parts off.

    None where the story comes first, as in a telegraph.
    """
    for number, line in enumerate(head(page)):
        if label := _LABEL.match(page.folded, *line):
            return _fact(page, Span(label.end(), line.end), "metadata.title_label")
        if dateline(page.folded, line, cased=page.capitals):
            return None
        words = page.folded[line.start : line.end]
        cues, body = read_line(page.folded, line, cased=page.capitals)
        if (body or cues == {"title"}) and not is_foreign(words):
            return _of_line(page, line, followed=number + 1 < len(page.paragraphs))
    return None


def _of_line(page: Page, line: Span, *, followed: bool) -> Fact | None:
    """Read the first line that is of the story or the title."""
    words = page.folded[line.start : line.end]
    if followed and line.length <= SHORT and shaped(words, cased=page.capitals):
        return _fact(page, line, "metadata.title_line")
    if followed and line.length <= SHORT and _one_sentence(page, line):
        return _fact(page, line, "metadata.title_sentence")
    return _run_in(page, line) if page.capitals else None


def _one_sentence(page: Page, line: Span) -> bool:
    few = len(words_of(page.folded[line.start : line.end])) <= _MAX_WORDS
    return few and any(sentence == line for sentence in page.sentences[: len(head(page))])


def _run_in(page: Page, line: Span) -> Fact | None:
    """Give the title in a line that goes on with the story: before the head's day, or behind it."""
    day = run_in_day(page.folded, line)
    if day is None:
        return None
    before = _without_agency(page.folded[line.start : day.span.start])
    if len(words_of(before)) > 2:
        return _fact(page, Span(line.start, line.start + len(before)), "metadata.title_before_day")
    return _behind(page, Span(day.span.end, line.end))


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
