"""What a noun phrase may name: a person, several people, or a body."""

from enum import StrEnum

from . import sources
from .lexicon import lexicon
from .tagging import Chunk, Tagged


class Kind(StrEnum):
    """What a noun phrase names."""

    PERSON = "person"
    SEVERAL = "several"
    BODY = "body"
    NAME = "name"
    """Capitalised, and a person's or a body's."""
    OTHER = "other"


def kind(text: Tagged, name: Chunk) -> Kind:
    """Tell what a phrase names, by its head, the apposition behind it, or its form."""
    words = text.head(name)
    told = _told(text, name, words)
    if told in (Kind.BODY, Kind.SEVERAL):
        return told
    capital = text.tags[name[0] + len(words) - 1] == "K" or "-" in words[-1]
    plural = words[-1].endswith("s") and not (capital and len(words) > 1) and not told
    if plural or "and" in words:
        return Kind.SEVERAL
    return told or (Kind.NAME if capital else Kind.OTHER)


def _told(text: Tagged, name: Chunk, words: list[str]) -> Kind | None:
    if text.page.capitals and text.page.words(text.span(name)).isupper():
        return Kind.BODY
    return _of_head(words) or _of_apposition(text, name[0] + len(words), name[1])


def _of_head(words: list[str]) -> Kind | None:
    """Tell it by the last word, or else by one before a name: "spokesman Omar Lee"."""
    return _of_word(words[-1]) or next(filter(None, map(_of_word, reversed(words))), None)


def _of_apposition(text: Tagged, comma: int, end: int) -> Kind | None:
    if comma + 1 >= end or text.tags[comma] != ",":
        return None
    first = text.words[comma + 1]
    if first in ("who", "which"):
        return Kind.PERSON if first == "who" else Kind.BODY
    phrase = sources.starting(text, comma + 1, end)
    told = map(_singular, text.words[slice(*phrase)]) if phrase else ()
    return next(filter(None, map(_of_word, told)), None)


def _of_word(word: str) -> Kind | None:
    if word in lexicon().bodies:
        return Kind.BODY
    if word in lexicon().persons:
        return Kind.PERSON
    return Kind.SEVERAL if _singular(word) in lexicon().persons else None


def _singular(word: str) -> str:
    return word.removesuffix("s") if not word.endswith("ss") else word
