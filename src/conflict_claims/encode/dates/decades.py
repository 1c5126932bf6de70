"""Decades and centuries."""

import re
from functools import partial
from typing import Final

from . import lexicon, reckon
from .context import Found
from .points import Grain
from .reader import Reader

_DECADE: Final = re.compile("(1[0-9]{2}0|20[0-9]0)s")
_SHORT: Final = re.compile("([2-9]0)s")
_CENTURY: Final = re.compile("([12]?[0-9])(?:st|nd|rd|th)")


def decade(reader: Reader) -> Found | None:
    """Read "the 1980s", "the '80s", "the eighties", "the nineteen eighties"; "the 1700s"."""
    has_article = reader.take("the")
    reader.take_any(lexicon.EARLY_LATE)
    first = _in_digits(reader) or _in_words(reader, has_article=has_article)
    if first is None:
        return None
    grain = Grain.CENTURY if first % 100 == 0 and first < 2000 else Grain.DECADE
    return Found("decade", partial(reckon.stretch, grain=grain, year=first))


def _in_digits(reader: Reader) -> int | None:
    short = reader.take("'")
    word = reader.word()
    parted = reader.word(1) == "s" and reader.touches(1)
    word += "s" * parted
    if match := _DECADE.fullmatch(word):
        reader.at += 1 + parted
        return int(match[1])
    match = _SHORT.fullmatch(word) if short else None
    reader.at += 1 + parted if match else -short
    return 1900 + int(match[1]) if match else None


def _in_words(reader: Reader, *, has_article: bool) -> int | None:
    spoken = reader.take("nineteen")
    tens = reader.take_in(lexicon.DECADES)
    return None if tens is None or not (spoken or has_article) else 1900 + 10 * tens


def century(reader: Reader) -> Found | None:
    """Read "the 19th century", "the twenty-first century"."""
    reader.take("the")
    match = _CENTURY.fullmatch(reader.word())
    reader.at += match is not None
    number = int(match[1]) if match else reader.take_longest(lexicon.CENTURIES)
    if not number or not reader.take("century"):
        return None
    return Found("century", partial(reckon.stretch, grain=Grain.CENTURY, year=100 * (number - 1)))
