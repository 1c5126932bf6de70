"""The shape of titles."""

import re

from .lists import listed

_WORD = re.compile(r"[^\W_][\w'.-]*")
_MAX_WORDS = 30
_MIN_WORDS = 3
_OPEN = (",", ":", ";", "-")
_CLOSED = (".", "!", "?", "]")


def shaped(line: str, *, cased: bool) -> bool:
    """Tell whether a folded line has the shape of a title.

    It has few words and no stop at its end, or it leaves out what sentences need, or capitalises
    most of its words. In a text whose capitals tell nothing, only the missing stop does.
    """
    words = _WORD.findall(line)
    if not _MIN_WORDS <= len(words) <= _MAX_WORDS or line.endswith(_OPEN):
        return False
    if not cased:
        return not line.endswith(_CLOSED)
    if line[0].islower():
        return False
    return not line.endswith((".", '."')) or lean(words) or _capitalised(words)


def lean(words: list[str]) -> bool:
    """Tell whether words leave out the articles, pronouns and auxiliaries of full sentences."""
    return listed("sentence_words").isdisjoint(word.lower() for word in words)


def words_of(line: str) -> list[str]:
    """Give the words of a line."""
    return _WORD.findall(line)


def _capitalised(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return sum(word[0].isupper() for word in long) > 0.7 * len(long)
