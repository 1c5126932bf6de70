"""What words mean where people come to harm: one tag character a word, kinds, victims.

| tag | words | tag | words |
|---|---|---|---|
| `N` `~` | a count, and the rest of it | `K` | killed, wounded (past or participle) |
| `X` | another number | `I` | killing |
| `%` | a share | `F` | kills |
| `P` | persons, plural | `E` | died |
| `Q` | a person, singular | `J` | dead, missing |
| `t` | things | `M` | deaths, casualties |
| `z` `Z` | no; nobody | `m` | death |
| `a` `D` | a; the, his | `Y` `y` | toll; number |
| `o` | other, more | `b` `h` `v` | be, have, modal verbs |
| `i` `U` | including; them, whom | `n` | not, denied |
| `&` `+` | and; as well as | `,` `;` `:` `(` `)` | marks |
| `s` `1` | 's; one | `r` | who, that, when |
| `f` `p` | of; other prepositions | `x` `w` | adverbs; any other word |
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from conflict_claims.encode.wordlists import wordlist
from conflict_claims.model.vocabulary import CasualtyKind, VictimGroup, VictimStatus

_LIST: Final[dict[str, Any]] = wordlist("casualties")
WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {name: frozenset(words) for name, words in _LIST["words"].items()}
)
_FORMS: Final = {
    "event": "m",
    "counted": "M",
    "state": "J",
    "died": "E",
    "base": "F",
    "ing": "I",
    "past": "K",
}
"""The later decide the tag of a word that has several."""
_CLASSES: Final = {
    "adverbs": "x",
    "prepositions": "p",
    "relatives": "r",
    "determiners": "D",
    "singulars": "a",
    "be": "b",
    "have": "h",
    "modals": "v",
    "negations": "n",
    "none": "Z",
    "including": "i",
    "them": "U",
    "joints": "&",
    "tolls": "Y",
    "others": "o",
}
_WORDS: Final = {
    "no": "z",
    "any": "D",
    "of": "f",
    "one": "1",
    "others": "P",
    "number": "y",
    "figure": "y",
    "count": "y",
    "'s": "s",
    "'": "s",
}
_SIGNS: Final = {",": ',-\u2014"', ";": ";.!?", ":": ":", "(": "([", ")": ")]"}


_STATUSES: Final = {status.value: status for status in VictimStatus}
_GROUPS: Final = {group.value: group for group in VictimGroup}
_KINDS: Final = {kind.value: kind for kind in CasualtyKind}


def plural(noun: str) -> str:
    """Give the plural of a noun."""
    if noun in _LIST["irregular"]:
        return str(_LIST["irregular"][noun])
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _both_numbers(nouns: Iterable[str]) -> Iterator[str]:
    for noun in nouns:
        yield noun
        yield plural(noun)


STATUS: Final[Mapping[str, VictimStatus]] = MappingProxyType(
    {
        word: _STATUSES[status]
        for status, nouns in reversed(_LIST["status"].items())
        for word in _both_numbers(nouns)
    }
)
"""Standing of the victims by their noun."""
STATUS_BEFORE: Final[Mapping[str, VictimStatus]] = MappingProxyType(
    {word: _STATUSES[status] for status, words in _LIST["status_words"].items() for word in words}
)
"""Standing of the victims by a word before or behind their noun."""
PEOPLE: Final[Mapping[str, VictimGroup]] = MappingProxyType(
    {
        word: _GROUPS[group]
        for group, nouns in _LIST["people"].items()
        for word in _both_numbers(nouns)
    }
)
KINDS: Final[Mapping[str, CasualtyKind]] = MappingProxyType(
    {
        word: _KINDS[kind]
        for kind, forms in reversed(_LIST["kinds"].items())
        for words in forms.values()
        for word in words
    }
)


def _tags() -> dict[str, str]:
    nouns = [noun for nouns in _LIST["status"].values() for noun in nouns]
    tags = {word: "t" for thing in WORDS["things"] for word in (thing, plural(thing))}
    peoples = map(plural, _LIST["peoples"]["unknown"])
    tags |= dict.fromkeys(nouns, "Q") | dict.fromkeys([*map(plural, nouns), *peoples], "P")
    for form, tag in _FORMS.items():
        for forms in _LIST["kinds"].values():
            tags |= dict.fromkeys(forms[form], tag)
    for name, tag in _CLASSES.items():
        tags |= dict.fromkeys(WORDS[name], tag)
    return tags | _WORDS | {sign: tag for tag, signs in _SIGNS.items() for sign in signs}


TAGS: Final[Mapping[str, str]] = _tags()
"""A plain dictionary, since each word of a text is looked up."""
REVISED: Final = frozenset({"updated", "revised"})
"""Verbs of a number that takes the place of an earlier one."""
TRIGGERS: Final = frozenset(KINDS) | WORDS["tolls"] | REVISED
"""Words without one of which a sentence tells no toll."""
JOINING: Final = {
    "as": (["well", "as"], "+xx"),
    "along": (["with"], "+x"),
    "together": (["with"], "+x"),
    "in": (["addition", "to"], "+xx"),
}
"""Phrases that join people like "and", by their first words, with the tags of their words."""
