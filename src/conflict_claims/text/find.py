"""Find the words a coder wrote in a text, and give their offsets."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from .digest import Span

_ELLIPSIS = re.compile(r"\s+(?:…|\.\.\.)\s+")
_QUOTES = ("'\u2018\u2019\u201b\u02bc\u2032", '"\u201c\u201d\u201e\u201f\u2033')
_CLASSES = {sign: f"[{signs}]" for signs in _QUOTES for sign in signs}


class NotFoundError(LookupError):
    """The words do not stand in the text."""


class AmbiguousError(LookupError):
    """The words stand in the text `count` times, and nothing says which is meant."""

    def __init__(self, count: int, message: str) -> None:
        """Keep the count beside the message."""
        super().__init__(message)
        self.count = count


def find_words(text: str, quote: str, within: Span, nth: int | None = None) -> Span:
    """Find the one stretch of a text that a quote means.

    Offsets are counted in `text`, the whole text; `within` is the part of it to look in. The
    quote is whole words as printed, or "first words … last words" with an ellipsis (three full
    stops will do) between spaces: from the first words to the end of the nearest last words after
    them. Any white space matches any other, straight quotation marks and apostrophes match curly
    ones, all else is exact. `nth` tells which of several stretches is meant, from 1 in `find_all`.

    Raises NotFoundError where the quote, or its nth stretch, is not there, with a message that
    says how far it is; AmbiguousError for several stretches without `nth`.
    """
    spans = find_all(text, quote, within)
    if not spans:
        raise NotFoundError(_what_is_missing(text, quote, within))
    if nth is None and len(spans) > 1:
        raise AmbiguousError(
            len(spans), f"{_shown(quote)} stands {len(spans)} times; say which (nth)"
        )
    chosen = 1 if nth is None else nth
    if not 1 <= chosen <= len(spans):
        raise NotFoundError(f"{_shown(quote)} stands {len(spans)} times, so there is no nth {nth}")
    return spans[chosen - 1]


def find_all(text: str, quote: str, within: Span) -> list[Span]:
    """Give every stretch that a quote may mean, in order of start; see `find_words`.

    Words that stand in the text with an ellipsis among them are taken as they stand.
    """
    whole = list(_occurrences(text, quote, within))
    first, *later = _ELLIPSIS.split(quote.strip())
    if whole or not later:
        return whole
    spans = list(_occurrences(text, first, within))
    for part in later:
        spans = _extended(spans, list(_occurrences(text, part, within)))
    return spans


def _extended(spans: list[Span], endings: list[Span]) -> list[Span]:
    starts = [ending.start for ending in endings]
    nearest = ((span, bisect_left(starts, span.end)) for span in spans)
    return [Span(span.start, endings[at].end) for span, at in nearest if at < len(endings)]


def _occurrences(text: str, words: str, within: Span) -> Iterator[Span]:
    if not words.split():
        return
    pattern = re.compile(r"\s+".join(map(_word_pattern, words.split())))
    at = within.start
    while match := pattern.search(text, at, within.end):
        if not _cuts_word(text, match.start()) and not _cuts_word(text, match.end()):
            yield Span(*match.span())
        at = match.start() + 1


def _word_pattern(word: str) -> str:
    return "".join(_CLASSES.get(sign) or re.escape(sign) for sign in word)


def _cuts_word(text: str, at: int) -> bool:
    """Tell whether an edge at this offset would part a word or a printed number such as 3,500."""
    before, after = text[max(at - 2, 0) : at], text[at : at + 2]
    if not before or not after:
        return False
    joint = before[-1] + after[0]
    if all(map(_joins, joint)):
        return True
    separated = (before[-1] + after, before + after[0])
    return any(re.fullmatch("[0-9][.,][0-9]", signs) for signs in separated)


def _joins(sign: str) -> bool:
    # Letters without case belong to scripts that may print words without spaces between.
    return sign.isdecimal() or sign.lower() != sign.upper()


def _what_is_missing(text: str, quote: str, within: Span) -> str:
    parts = _ELLIPSIS.split(quote.strip())
    missing = next((part for part in parts if not find_all(text, part, within)), None)
    if missing is None:
        return f"the parts of {_shown(quote)} stand in the text, but not in this order"
    words = missing.split()
    standing = bisect_left(
        range(1, len(words) + 1),
        True,
        key=lambda count: not find_all(text, " ".join(words[:count]), within),
    )
    help_ = f"its first words {_shown(' '.join(words[:standing]))} do" if standing else ""
    return f"{_shown(missing)} does not stand in the text" + (f"; {help_}" if help_ else "")


def _shown(quote: str) -> str:
    return f"“{' '.join(quote.split())}”"
