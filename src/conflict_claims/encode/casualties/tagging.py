"""One tag character for each word of a text, with its numbers and set phrases laid over them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress, count, repeat
from typing import Final

from conflict_claims.encode.annotations import Number, NumberKind
from conflict_claims.encode.page import Page

from .lexicon import JOINING, REVISED, TAGS, WORDS

_LIVES: Final = frozenset({"lives", "life"})
_COUNTED: Final = frozenset(word for word, tag in TAGS.items() if tag == "M")
_TOLD_BY_OTHERS: Final = _LIVES | _COUNTED | REVISED | {"is", "dead", *JOINING}
"""Words whose tag depends on those about them."""


class Tagged:
    """The words of a text, their tags, and its numbers by their first token."""

    def __init__(self, page: Page, numbers: Sequence[Number]) -> None:
        """Tag all words; a count or a share is one stretch."""
        self.page = page
        self.words = page.tokens.words
        self.numbers: Mapping[int, Number] = {
            page.tokens.at(number.span.start): number for number in numbers
        }

    @cached_property
    def tags(self) -> str:
        """The tags, of the same number as the words."""
        tags = list(map(TAGS.get, self.words, repeat("w")))
        for first, phrase in [*self._phrases(), *self._numbers()]:
            tags[first : first + len(phrase)] = phrase
        return "".join(tags)

    def _numbers(self) -> Iterator[tuple[int, str]]:
        for first, number in self.numbers.items():
            end = self.page.tokens.at(number.span.end)
            yield first, _number_tag(number) + "~" * (end - first - 1)

    def _phrases(self) -> Iterator[tuple[int, str]]:
        """Find words to which those about them give another tag."""
        for at in places_of(self.words, _TOLD_BY_OTHERS):
            word = self.words[at]
            tags = self._joining(at) if word in JOINING else self._single(at, word)
            if tags:
                yield at, tags

    def _joining(self, at: int) -> str | None:
        behind, tags = JOINING[self.words[at]]
        return tags if self.words[at + 1 : at + 1 + len(behind)] == behind else None

    def _single(self, at: int, word: str) -> str | None:
        """Tell the group IS, "updated to", "shot dead", and lives and injuries by their verbs."""
        if word == "is":
            return "w" if self._is_group(at) else None
        if word in REVISED:
            return "Y" if self.words[at + 1 : at + 2] == ["to"] else None
        before = self.words[max(0, at - 6) : at]
        if word == "dead":
            return "K" if before[-1:] == ["shot"] else None
        if word in _LIVES:
            return self._lives(before, self.words[at : at + 3])
        return None if WORDS["suffers"].isdisjoint(before[-3:]) else "E"

    def _is_group(self, at: int) -> bool:
        """Tell the group IS."""
        start = self.page.tokens.starts[at]
        return self.page.capitals and self.page.folded.startswith("IS", start)

    @staticmethod
    def _lives(before: Sequence[str], behind: Sequence[str]) -> str | None:
        if not WORDS["loses"].isdisjoint(before[-3:]):
            return "E"
        return "w" if WORDS["takes"].isdisjoint([*before, *behind]) else None


def places_of(words: Sequence[str], wanted: frozenset[str]) -> list[int]:
    """Give the places at which one of some words stands."""
    return list(compress(count(), map(wanted.__contains__, words)))


def _number_tag(number: Number) -> str:
    if number.kind is NumberKind.PERCENT:
        return "%"
    return "N" if number.kind is NumberKind.COUNT else "X"
