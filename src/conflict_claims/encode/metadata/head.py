"""The head of an article: its first paragraphs, each with what it prints, found once."""

from functools import cached_property

from conflict_claims.text.digest import Span

from ..page import Page
from .addresses import addresses, is_address
from .boilerplate import is_foreign
from .dateline import Dateline, dateline
from .days import Day, days
from .head_days import line_day, run_in_day

SHORT = 220
"""Characters of a line that may be of a head alone."""

_PARAGRAPHS = 8
_FOOT = 3
_STOPS = (".", "!", "?")


class Paragraph:
    """A paragraph of folded text, and what is looked for in it when first asked for."""

    def __init__(self, folded: str, span: Span, *, cased: bool) -> None:
        self.folded = folded
        self.span = span
        self.cased = cased
        """Whether the capitals of its text tell names."""
        self.words = folded[span.start : span.end]
        self.short = span.length <= SHORT
        self.stopped = self.words.endswith(_STOPS)

    @cached_property
    def dateline(self) -> Dateline | None:
        """The dateline with which it opens."""
        return dateline(self.folded, self.span, cased=self.cased)

    @cached_property
    def days(self) -> list[Day]:
        """The days printed in it, as far as a head may reach."""
        start, end = self.span
        return [*days(self.folded, Span(start, min(end, start + SHORT)))]

    @cached_property
    def line_day(self) -> Day | None:
        """The day that it tells, if it is a line of the head alone."""
        return line_day(self.folded, self.span, self.days)

    @cached_property
    def run_in_day(self) -> Day | None:
        """The day of a head that goes on with the story."""
        return run_in_day(self.folded, self.span, self.days)

    @cached_property
    def is_address(self) -> bool:
        """Whether it is an address, with a label or a day at most."""
        return is_address(self.words)

    @cached_property
    def foreign(self) -> bool:
        """Whether it shows by itself that it is not of the story."""
        return is_foreign(self.words)


class Head:
    """The first paragraphs of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.paragraphs = [
            Paragraph(page.folded, span, cased=page.capitals)
            for span in page.paragraphs[:_PARAGRAPHS]
        ]

    @cached_property
    def addresses(self) -> list[Span]:
        """The addresses that stand in lines of their own at the head or foot of the page."""
        head, foot = self.page.paragraphs[:_PARAGRAPHS], self.page.paragraphs[-_FOOT:]
        return addresses(self.page.folded, dict.fromkeys([*head, *foot]))
