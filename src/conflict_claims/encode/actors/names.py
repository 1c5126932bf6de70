"""Names as sequences of words, and the longest one that starts at a word of a text."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from conflict_claims.encode.annotations import MentionKind
from conflict_claims.encode.memo import Memo
from conflict_claims.encode.shadow import fold
from conflict_claims.encode.tokens import Tokens

_ARTICLE: Final = re.compile(r"\b([Aa]l|[Ee]l|[Aa]r|[Aa]d|[Aa]s|[Ee]z)[- ](?=[A-Z])")
_AMERICAN: Final = {
    "centre": "center",
    "defence": "defense",
    "labour": "labor",
    "mobilisation": "mobilization",
    "organisation": "organization",
}
_END: Final = ""
_ACRONYM_LENGTH: Final = 4


class Name(NamedTuple):
    """A name, and what it stands for."""

    printed: tuple[str, ...]
    """Its tokens, with their capitals."""
    kind: MentionKind
    rule: str
    """The id of the rule that tells of it."""
    actor: str | None = None
    """The id in the registry; None for a name that is not linked."""
    country: str | None = None
    """ISO 3166-1 alpha-3 of the country whose name, people or capital it is."""
    capital: bool = False
    """Whether it is a capital city, which may stand for its state."""

    def fits(self, words: Sequence[str]) -> bool:
        """Say whether words of a text have the capitals that the name needs."""
        return all(map(_fits, self.printed, words))


class Names:
    """A trie of names by key; a name that is entered again replaces the former."""

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}

    def add(self, keys: Sequence[str], name: Name) -> None:
        """Enter a name; of two spellings of an actor, that in small letters counts."""
        node = self.root
        for each in keys:
            node = node.setdefault(each, {})
        former: Name = node.get(_END, name)
        same = former.actor == name.actor
        node[_END] = name._replace(printed=_smaller(former, name)) if same else name

    def at(self, keys: Sequence[str], first: int) -> list[tuple[int, Name]]:
        """Give each name that starts at a key, with its end, the longest first."""
        found: list[tuple[int, Name]] = []
        node, end, count = self.root, first, len(keys)
        while end < count and (below := node.get(keys[end])):
            node, end = below, end + 1
            if _END in node:
                found.append((end, node[_END]))
        return found[::-1]

    def whole(self, keys: Sequence[str]) -> Name | None:
        """Give the name that has exactly these keys; None where there is none."""
        node: dict[str, Any] | None = self.root
        for each in keys:
            node = node.get(each) if node else None
        return node.get(_END) if node else None


def spellings(name: str) -> set[tuple[str, ...]]:
    """Cut a name into the tokens of a text, the Arabic article both joined and apart.

    An article in small letters before it is left out.
    """
    given = fold(name).removeprefix("the ")
    if not _ARTICLE.search(given):
        return {_cut(given)}
    return {_cut(given), _cut(_ARTICLE.sub(r"\1-", given)), _cut(_ARTICLE.sub(r"\1 ", given))}


def _cut(folded: str) -> tuple[str, ...]:
    return tuple(Tokens.of(folded).printed)


def keys_of(words: Sequence[str]) -> list[str]:
    """Give the form in which words are compared: small, plain and American."""
    return [*map(KEYS.__getitem__, map(str.lower, words))]


def _key(word: str) -> str:
    bare = word.replace("'", "").replace("\u00ad", "")
    if not bare.isascii():
        apart = unicodedata.normalize("NFKD", bare)
        bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _AMERICAN.get(bare, bare) or word


KEYS: Final = Memo(_key)
"""The form in which a word in small letters is compared."""


def _smaller(one: Name, other: Name) -> tuple[str, ...]:
    pairs = zip(one.printed, other.printed, strict=True)
    return tuple(a if a.islower() else b for a, b in pairs)


def _fits(printed: str, word: str) -> bool:
    if printed.islower() or not printed[0].isalpha():
        return True
    if printed.isupper() and len(printed) <= _ACRONYM_LENGTH:
        return word.isupper()
    return not word.islower()
