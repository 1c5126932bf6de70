"""Words in quotation marks."""

import re

from conflict_claims.text.digest import Span

from .annotations import Quote

_MARK = re.compile('"')


def quotes(folded: str, within: list[Span]) -> list[Quote]:
    """Give the quotes of some paragraphs; one that is not closed ends with its paragraph."""
    return [quote for paragraph in within for quote in _quotes(folded, paragraph)]


def _quotes(folded: str, paragraph: Span) -> list[Quote]:
    marks = [match.start() for match in _MARK.finditer(folded, *paragraph)]
    pairs = zip(marks[::2], [*marks[1::2], None], strict=False)
    return [_quote(start, end, paragraph.end) for start, end in pairs]


def _quote(start: int, end: int | None, stop: int) -> Quote:
    if end is None:
        return Quote(Span(start, stop), Span(start + 1, stop), closed=False)
    return Quote(Span(start, end + 1), Span(start + 1, end))
