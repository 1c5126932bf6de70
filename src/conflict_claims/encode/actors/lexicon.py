"""One letter for each word of a text: its class among the words about actors and places.

A small letter is the class of a word without capitals, and the same letter as a capital that of one
with them, for the classes whose words may be part of a name:

a modifier (`armed`)   g group (`army units`)   m group or modifier   h place (`city`)
r role (`spokesman`)   j role or modifier       x any other word; X may be a name

Other classes have one letter:

T title   F given name   B by-name (`Abu`)   K with an Arabic article   I initial   C acronym
D first word of a place   E first word of a body   b particle   p people   c direction   q number
w function word   i preposition of place   d other preposition   o of   f for   e and   s 's
u auxiliary   v verb of acting   z verb of speaking   y other verb
; any sign but `.,()-&"`   t unknown word of a headline
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from conflict_claims.encode.memo import Memo
from conflict_claims.encode.wordlists import word_set, wordlist

_TABLES: Final = (
    ("irregular_pasts", "y"),
    ("modifiers", "a"),
    ("roles", "r"),
    ("roles_or_modifiers", "j"),
    ("places", "h"),
    ("people", "p"),
    ("groups", "g"),
    ("groups_or_modifiers", "m"),
    ("verbs", "v"),
    ("speech", "z"),
    ("auxiliaries", "u"),
    ("directions", "c"),
    ("prepositions", "d"),
    ("before_places", "i"),
    ("particles", "b"),
)
FUNCTION: Final = frozenset("wdiu")
"""Classes whose words are never a name."""
_OPEN: Final = "agmrjh"
"""Classes whose words may be part of a name."""
_SIGNS: Final = frozenset(".,()-&\"'")
_SMALL: Final = {"of": "o", "for": "f", "and": "e", "'s": "s", "'": "s"}
_CAPITAL: Final = (
    ("not_actors", "x"),
    ("titles", "T"),
    ("by_names", "B"),
    ("place_starts", "D"),
    ("body_starts", "E"),
    ("group_names", "G"),
)
_VERBAL: Final = ("ed", "ing", "ly")
_ARABIC: Final = re.compile("(?:al|el|ar|as|ash|ad|at|an|az|ul|ud|ur)-.", re.IGNORECASE)
_ACRONYM: Final = re.compile("[A-Z]{2,6}s?")


def is_function_word(word: str) -> bool:
    """Say whether a word in small letters is one that is never a name."""
    return _small().get(word, "x") in FUNCTION


def letters(words: Iterable[str]) -> str:
    """Give the letters of words as they are printed."""
    return "".join(map(_LETTERS.__getitem__, words))


def _letter(word: str) -> str:
    small = word.lower()
    if small == word:
        return _small().get(word) or _plain(word)
    return _capital().get(small) or _unknown(word)


@cache
def _small() -> dict[str, str]:
    lists = wordlist("actors")
    known = dict.fromkeys(lists["function"].split(), "w")
    for table, letter in _TABLES:
        known.update(dict.fromkeys(lists[table].split(), letter))
    return known | _SMALL


@cache
def _capital() -> dict[str, str]:
    return dict(_given_names()) | dict(_capitalised()) | dict(_titled())


def _given_names() -> Iterator[tuple[str, str]]:
    for names in wordlist("actors-names").values():
        yield from ((name, "F") for name in names.lower().split())


def _capitalised() -> Iterator[tuple[str, str]]:
    for word, letter in _small().items():
        yield word, letter.upper() if letter in _OPEN else letter


def _titled() -> Iterator[tuple[str, str]]:
    for table, letter in _CAPITAL:
        yield from ((word, letter) for word in wordlist("actors")[table].split())


def _plain(word: str) -> str:
    if word[:1].isdigit():
        return "q"
    if not word[:1].isalpha():
        return word if word in _SIGNS else ";"
    return "y" if word.endswith(_VERBAL) else "x"


def _unknown(word: str) -> str:
    if len(word) == 1:
        return "I"
    if word.isupper() and _ACRONYM.fullmatch(word):
        return "x" if word in word_set("actors", "not_acronyms") else "C"
    if _ARABIC.match(word):
        return "K"
    return "x" if word[0].isdigit() else "X"


_LETTERS: Final = Memo(_letter)
