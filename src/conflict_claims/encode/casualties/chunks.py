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
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from conflict_claims.encode.annotations import Number

from .tagging import Tagged

_BRACKET: Final = r"\([wbt]{1,3}\)"
_CHUNK: Final = re.compile(
    r"[^zZNX%PaDKJIF(]"
    r"|(?P<nothing>z(?:[wot]{0,3}fD?)?[wo]{0,2}M+(?!f))"
    r"|(?P<zero>z[wo]{0,2}[PQ1]+|Z)"
    r"|(?P<casualties>N~*(?:fD?)?[wosPQ]{0,3}?M+(?!f))"
    r"|(?P<whom>N~*o*fU(?![KJ])(?:[bx]?w?P+(?!b?[KJ]))?)"
    rf"|(?P<counted>N~*\)?(?:fD?)?(?:[wosx]|[Fm](?=P)|{_BRACKET}){{0,4}}?[PQt]+(?:&P+(?![of&]))?)"
    r"|(?P<number>N~*o*)"
    r"|(?P<other>X~*)"
    r"|(?P<share>%~*)"
    r"|(?P<some>P+(?:&P+)?)"
    r"|(?P<one>[aD](?:[wo]|[tP](?=[QPt])){0,3}?Q+(?![PQts]))"
    r"|(?P<both>[KJ](?:[,&]{0,2}[KJ])+|I(?:&I)+|F(?:&F)+)"
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


class Row(NamedTuple):
    """The chunks of a sentence, one letter each."""

    letters: str
    starts: Sequence[int]
    """First token of each chunk, and at last the token behind the sentence."""
    words: Sequence[str]
    """All words of the text."""
    tags: str
    """All tags of the text."""
    numbers: Mapping[int, Number]
    """The numbers by their first token."""

    def texts(self, at: int) -> Sequence[str]:
        """Give the words of a chunk."""
        return self.words[self.starts[at] : self.starts[at + 1]]

    def tags_of(self, at: int) -> str:
        """Give the tags of a chunk."""
        return self.tags[self.starts[at] : self.starts[at + 1]]

    def number(self, at: int) -> Number | None:
        """Give the number with which a chunk begins."""
        return self.numbers.get(self.starts[at])

    def before(self, at: int, count: int) -> Sequence[str]:
        """Give so many words before a chunk, or those that there are."""
        return self.words[max(0, self.starts[at] - count) : self.starts[at]]


def row_of(tagged: Tagged, first: int, end: int) -> Row:
    """Cut the tokens of a sentence into chunks."""
    matches = list(_CHUNK.finditer(tagged.tags, first, end))
    starts = [match.start() for match in matches]
    letters = "".join([_letter(match) if match.lastgroup else match[0] for match in matches])
    return Row(letters, [*starts, end], tagged.words, tagged.tags, tagged.numbers)


def _letter(match: re.Match[str]) -> str:
    name = match.lastgroup or ""
    if name == "both":
        return match[0][-1]
    return "T" if name == "counted" and match[0][-1] == "t" else _LETTERS[name]
