"""One tag character for each word of a text, with its numbers and set phrases laid over them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from conflict_claims.encode.annotations import Number, NumberKind
from conflict_claims.encode.page import Page

from .lexicon import JOINING, TAGS, WORDS

_LIVES: Final = frozenset({"lives", "life"})
_PHRASES: Final = _LIVES | {"is", "dead"} | {phrase[0] for phrase in JOINING}


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
        known = TAGS.get
        tags = [known(word, "w") for word in self.words]
        for first, phrase in [*self._phrases(tags), *self._numbers()]:
            tags[first : first + len(phrase)] = phrase
        return "".join(tags)

    def _numbers(self) -> Iterator[tuple[int, str]]:
        for first, number in self.numbers.items():
            end = self.page.tokens.at(number.span.end)
            yield first, _number_tag(number) + "~" * (end - first - 1)

    def _phrases(self, tags: list[str]) -> Iterator[tuple[int, str]]:
        """Find words to which those about them give another tag."""
        for at, word in enumerate(self.words):
            if word in _PHRASES:
                yield from self._joining(at)
                if tag := self._single(at, word):
                    yield at, tag
            elif tags[at] == "M" and not WORDS["suffers"].isdisjoint(
                self.words[max(0, at - 3) : at]
            ):
                yield at, "E"

    def _joining(self, at: int) -> Iterator[tuple[int, str]]:
        for phrase, tags in JOINING.items():
            if tuple(self.words[at : at + len(phrase)]) == phrase:
                yield at, tags

    def _single(self, at: int, word: str) -> str | None:
        """Tell the group IS, "shot dead", "lost their lives", and lives that nobody lost."""
        before = self.words[max(0, at - 6) : at]
        if word == "dead":
            return "K" if before[-1:] == ["shot"] else None
        if word in _LIVES and not WORDS["loses"].isdisjoint(before[-3:]):
            return "E"
        if word in _LIVES:
            taken = WORDS["takes"].isdisjoint([*before, *self.words[at : at + 3]])
            return "w" if taken else None
        named = word == "is" and self.page.capitals
        start = self.page.tokens.starts[at]
        return "w" if named and self.page.folded.startswith("IS", start) else None


def _number_tag(number: Number) -> str:
    if number.kind is NumberKind.PERCENT:
        return "%"
    return "N" if number.kind is NumberKind.COUNT else "X"
