"""A sentence as a row of chunks: noun phrases of people and things, and single words.

| letter | chunk |
|---|---|
| `N` | a number of people, or a number alone: "12 rebels", "12" |
| `W` | a number of those before: "three of them" |
| `C` | a number of casualties, none too: "12 deaths", "no casualties" |
| `0` | nobody: "no one", "no villagers" |
| `S` | people without a number: "villagers" |
| `q` | one of them: "a villager" |
| `T` | a number of things |
| others | one word, by its tag; of two words of harm joined by "and", the last |
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from conflict_claims.encode.annotations import Number, NumberKind
from conflict_claims.encode.page import Page

from .lexicon import JOINING, LOST, SUFFERED, TAGS, TAKEN

_BRACKET: Final = r"\([wbt]{1,3}\)"
_CHUNK: Final = re.compile(
    r"(?P<nothing>z[wo]{0,2}M+(?!f))"
    r"|(?P<zero>z[wo]{0,2}[PQ1]+|Z)"
    r"|(?P<casualties>N~*(?:fD?)?[wosPQ]{0,3}?M+(?!f))"
    r"|(?P<whom>N~*o*fU(?![KJ])(?:[bx]?w?P+(?!b?[KJ]))?)"
    rf"|(?P<counted>N~*\)?(?:fD?)?(?:[wosx]|{_BRACKET}){{0,4}}?[PQt]+(?:&P+(?![of&]))?)"
    r"|(?P<number>N~*o*)"
    r"|(?P<other>X~*)"
    r"|(?P<share>%~*)"
    r"|(?P<some>P+(?:&P+)?)"
    r"|(?P<one>[aD][wo]{0,3}?Q+(?![PQts]))"
    r"|(?P<both>[KJ](?:[,&]{1,2}[KJ])+|I(?:&I)+|F(?:&F)+)"
    rf"|(?P<bracket>{_BRACKET})"
    r"|."
)
_LETTERS: Final = {
    "nothing": "C",
    "zero": "0",
    "casualties": "C",
    "whom": "W",
    "counted": "N",
    "number": "N",
    "other": "X",
    "share": "%",
    "some": "S",
    "one": "q",
    "bracket": "x",
}


class Chunk(NamedTuple):
    """A chunk of a sentence, from token `first` up to and without token `end`."""

    first: int
    end: int
    number: Number | None
    tags: str


class Row(NamedTuple):
    """The chunks of a sentence, their letters as one string, and the words of the text."""

    letters: str
    chunks: Sequence[Chunk]
    words: Sequence[str]

    def texts(self, at: int) -> Sequence[str]:
        """Give the words of a chunk."""
        chunk = self.chunks[at]
        return self.words[chunk.first : chunk.end]


class Tagged:
    """The tags of a text, one character for each token, with its numbers laid over them."""

    def __init__(self, page: Page, numbers: Sequence[Number]) -> None:
        """Tag all words; counts and shares become one stretch each."""
        known = TAGS.get
        self.words = page.tokens.words
        self.numbers: dict[int, Number] = {}
        tags = [known(word, "w") for word in self.words]
        for at in [*_named_is(page), *_spared(self.words)]:
            tags[at] = "w"
        for at, phrase in _joining(self.words):
            tags[at : at + len(phrase)] = phrase
        for number in numbers:
            first, end = page.tokens.at(number.span.start), page.tokens.at(number.span.end)
            tags[first:end] = _number_tag(number) + "~" * (end - first - 1)
            self.numbers[first] = number
        self.tags = "".join(tags)

    def row(self, first: int, end: int) -> Row:
        """Cut the tokens of a sentence into chunks."""
        chunks, letters = [], []
        for match in _CHUNK.finditer(self.tags, first, end):
            start, stop = match.span()
            chunks.append(Chunk(start, stop, self.numbers.get(start), match[0]))
            letters.append(self._letter(match))
        return Row("".join(letters), chunks, self.words)

    def _letter(self, match: re.Match[str]) -> str:
        name = match.lastgroup
        if name == "counted" and match[0].endswith("t"):
            return "T"
        if name is None or name == "both":
            return self._harm(match.end() - 1)
        return _LETTERS[name]

    def _harm(self, at: int) -> str:
        """Tell harm in set phrases: "shot dead", "lost their lives", "suffered burns"."""
        tag, before = self.tags[at], self.words[max(0, at - 3) : at]
        if tag == "J" and before[-1:] == ["shot"]:
            return "K"
        if tag == "M" and not LOST.isdisjoint(before) and self.words[at] == "lives":
            return "E"
        return "E" if tag == "M" and not SUFFERED.isdisjoint(before) else tag


def _named_is(page: Page) -> Iterator[int]:
    """Find "IS" where it is the name of a group, not the verb."""
    if page.capitals:
        for at, word in enumerate(page.tokens.words):
            if word == "is" and page.folded.startswith("IS", page.tokens.starts[at]):
                yield at


def _spared(words: list[str]) -> Iterator[int]:
    """Find "lives" that nobody is told to have lost."""
    for at, word in enumerate(words):
        if word in ("lives", "life") and TAKEN.isdisjoint(words[max(0, at - 6) : at + 3]):
            yield at


def _joining(words: list[str]) -> Iterator[tuple[int, str]]:
    """Find phrases that join people, with the tags of their words."""
    heads = {phrase[0] for phrase in JOINING}
    for at in [at for at, word in enumerate(words) if word in heads]:
        for phrase, tags in JOINING.items():
            if tuple(words[at : at + len(phrase)]) == phrase:
                yield at, tags


def _number_tag(number: Number) -> str:
    if number.kind is NumberKind.PERCENT:
        return "%"
    return "N" if number.kind is NumberKind.COUNT else "X"
