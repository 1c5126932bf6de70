"""A choice between parsers: all that may begin with the word at hand, and the longest wins."""

from collections.abc import Callable, Iterable
from typing import Final

from conflict_claims.encode.memo import Memo

from .context import Found
from .lexicon import ARTICLES
from .reader import Reader

DIGITS: Final = "0"
"""Stands for every other word that begins with a digit."""
FOUR_DIGITS: Final = "0000"
"""Stands for every word of four digits, as years are."""

Parser = Callable[[Reader], Found | None]


class Choice:
    """Parsers with the words that may begin them, an article apart."""

    def __init__(self, *alternatives: tuple[Iterable[str], Parser]) -> None:
        self._parsers: dict[str, list[Parser]] = {}
        for words, parser in alternatives:
            for word in words:
                self._parsers.setdefault(word, []).append(parser)

    @property
    def words(self) -> Iterable[str]:
        """The words that may begin a phrase."""
        return self._parsers.keys()

    def __call__(self, reader: Reader) -> Found | None:
        """Move past the longest phrase; of two as long, the alternative named first is taken."""
        start, best, end = reader.at, None, reader.at
        for parser in self._candidates(reader):
            reader.at = start
            found = parser(reader)
            if found is not None and reader.at > end:
                best, end = found, reader.at
        reader.at = end
        return best

    def _candidates(self, reader: Reader) -> Iterable[Parser]:
        word = reader.word()
        return self._parsers.get(_KEYS[reader.word(1) if word in ARTICLES else word], ())


def _key(word: str) -> str:
    if not word[:1].isdigit():
        return word
    return FOUR_DIGITS if len(word) == 4 and word.isdecimal() else DIGITS


_KEYS: Final = Memo(_key)
