"""Subjects and objects of the words of harm in a row of chunks."""

import re
from typing import Final

from .chunks import Row
from .groups import has_own_harm, head_of
from .lexicon import WORDS

_NAMED: Final = r"[waSDf]{1,8}(?:,?[&+]|,)"
"""Persons told by name, before those who are counted: "killed Ann Marlow and two guards"."""
_OBJECT: Final = re.compile(rf"[xDoa]*(?:w{{0,2}}|{_NAMED})[xDoa]*([NSqC0])")
_OF_OBJECT: Final = re.compile(rf",?f[xDoa]*(?:w{{0,2}}|{_NAMED})[xDoa]*([NSqW])")
_BESIDE: Final = re.compile(r"[wpDxtX,()]{0,14}\+[Dxw]{0,2}([NSq])")
_CLOSE: Final = re.compile(r"(?:,?[pf][DawtxXsQSP]{0,6})?,?[xhbr]*")
"""What may stand between people without a number and their verb."""
_BRACKET: Final = re.compile(r"\([^()]{0,12}\)$")
_BETWEEN: Final = 20
"""How many chunks may stand between a verb and its subject."""


def object_of(row: Row, at: int) -> int | None:
    """Find the people behind a verb, who have no word of harm of their own."""
    return _found(row, _OBJECT.match(row.letters, at + 1))


def of_object_of(row: Row, at: int) -> int | None:
    """Find the people of "the killing of 12"."""
    match = _OF_OBJECT.match(row.letters, at + 1)
    return match.start(1) if match else None


def beside(row: Row, at: int) -> int | None:
    """Find the people of "was killed along with 12 others"."""
    return _found(row, _BESIDE.match(row.letters, at + 1))


def _found(row: Row, match: re.Match[str] | None) -> int | None:
    return match.start(1) if match and not has_own_harm(row, match.start(1)) else None


def subject_of(row: Row, at: int) -> int | None:
    """Find the nearest people before a verb."""
    verb = _verb_start(row.letters, at)
    for found in range(verb, max(-1, verb - _BETWEEN), -1):
        letter = row.letters[found]
        if letter == "r" and found and row.letters[found - 1] == "N":
            return found - 1
        if letter in ";KIFEr":
            return None
        if letter in "NSqW0" and not _is_aside(row, found, verb):
            head = head_of(row, found)
            return head if _is_near(row, head, at) else None
    return None


def _verb_start(letters: str, at: int) -> int:
    """Give the place before a verb, its auxiliaries and adverbs, and a "who"."""
    start = at - 1
    while start >= 0 and letters[start] in "xbhw":
        start -= 1
    return start - (start >= 0 and letters[start] == "r")


def _is_near(row: Row, people: int, verb: int) -> bool:
    """Whether people without a number stand so near a verb that they are its subject."""
    if row.letters[people] not in "Sq0":
        return True
    gap, behind = row.letters[people + 1 : verb], row.letters[verb + 1 : verb + 2]
    active = row.letters[verb] == "K" and "b" not in gap
    return _CLOSE.fullmatch(gap) is not None and not (active and behind not in ("", "p", ";"))


def _is_aside(row: Row, at: int, verb: int) -> bool:
    """Whether people stand away from the verb, behind a preposition or in brackets."""
    if at == verb:
        return False
    bracket = _BRACKET.search(row.letters, max(0, verb - 14), verb + 1)
    in_bracket = bracket is not None and bracket.start() < at
    return in_bracket or row.letters[:at].rstrip("Dx").endswith("p")


def is_passive(row: Row, at: int) -> bool:
    """Tell "were killed"."""
    return row.letters[:at].rstrip("x").endswith("b")


def is_perfect(row: Row, at: int) -> bool:
    """Tell "had captured", whose subject did the harm."""
    return row.letters[:at].rstrip("x").endswith("h")


def is_noun(row: Row, at: int) -> bool:
    """Tell a participle that stands for people: "among the dead", "those killed"."""
    before = row.letters[:at].rstrip("x")
    those = before.endswith("U") and row.words[row.starts[len(before) - 1]] in WORDS["those"]
    return those or before.endswith("D")


def is_attribute(row: Row, at: int, subject: int | None, object_: int) -> bool:
    """Tell a participle between a number and its noun: "12 wounded soldiers"."""
    if subject is None or subject != at - 1 or row.letters[subject] != "N":
        return False
    return row.letters[object_] == "S" and not row.tags_of(subject).strip("N~o")


def is_to_death(row: Row, at: int) -> bool:
    """Tell whether people were shot or beaten "to death", and not sentenced to it."""
    words = row.before(at, 5)
    return "to" in words[-1:] and WORDS["sentences"].isdisjoint(words)
