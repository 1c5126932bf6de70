"""Whether the words about a phrase speak of what was, or of what is to come."""

from typing import Final

from conflict_claims.encode.tokens import Tokens
from conflict_claims.encode.wordlists import wordlist

_FUTURE: Final = frozenset(wordlist("dates")["tense"]["future"])
_PAST: Final = frozenset(wordlist("dates")["tense"]["past"])
_AS_SOON_AS: Final = (["soon", "as"], ["early", "as"], ["set", "for"])
_ENDS: Final = frozenset(".;?!")
_REACH: Final = 12


def tense(tokens: Tokens, first: int, end: int) -> int:
    """Look from a phrase to the next telling word of its sentence, first before it.

    Gives 1 for what is to come, -1 for what was, 0 where nothing tells.
    """
    if tokens.words[end : end + 1] == ["'s"]:
        return -1
    if tokens.words[max(0, first - 2) : first] in _AS_SOON_AS or _is_limit(tokens, first):
        return 1
    before = tokens.words[max(0, first - _REACH) : first]
    return _telling(before[::-1]) or _telling(tokens.words[end : end + _REACH])


def _is_limit(tokens: Tokens, first: int) -> bool:
    return first > 0 and tokens.words[first - 1] == "by"


def _telling(words: list[str]) -> int:
    for word in words:
        if word in _ENDS:
            return 0
        if word in _FUTURE:
            return 1
        if word in _PAST or (len(word) > 4 and word.endswith("ed")):
            return -1
    return 0
