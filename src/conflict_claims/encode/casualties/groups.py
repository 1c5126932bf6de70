"""People that belong together in a row of chunks: joined by "and", or part of a whole."""

import re
from typing import Final, NamedTuple

from .chunks import Row
from .lexicon import WORDS

_JOINED: Final = re.compile(
    r"(?:,(?=p))?[wpDfsxXot]{0,8}(,{0,2}[&+]|,{1,2}|(?<=N)(?=N))[Dxa]{0,2}(?:w{0,2}(?=[Sq]))?([NSqW])"
)
_PART: Final = re.compile(r"[wpDfsxXoSTr]{0,12}[,(]?(iU?b?)(?!D[xw]?S)[Dxwa]{0,2}([NSqW])")
_JOINED_BEFORE: Final = re.compile(
    r"(?:[xDaw]{0,3}([&+],{0,2}|,{1,2}|b?U?i[,(]?b?)(?:\)[^()]{0,8}\(|[wpDfsxXoTr]{0,6})|())([NSqW])"
)
"""Read from right to left; the empty joint stands in texts that have lost their commas."""
_HEAD: Final = re.compile(r"(?:([NSqW])f[Dxw]{0,3}|(N)(?:r[bhwxpDr]{0,6}|,?(?:wfU|x)))$")
"""Before people who tell more of others: "members of the guard", "two who were guards"."""
_OWN_HARM: Final = re.compile(r"[xo]*r?[hb]+[xo]*[KJ]|[xo]*E|w{0,2}[xo]*[KJ](?![xoDa]*[N0])")


class Member(NamedTuple):
    """A chunk of people in a group."""

    at: int
    part: bool = False
    """Whether they are part of others."""
    of_next: bool = False
    """Whether they are part of those behind: "two medics among 31 dead"."""


def has_own_harm(row: Row, at: int) -> bool:
    """Tell whether people have a word of harm of their own behind them ("and 12 were hurt")."""
    return _OWN_HARM.match(row.letters, at + 1) is not None


def group_behind(row: Row, first: int) -> list[Member]:
    """Give people and those joined to them behind: "12 rebels and two boys"."""
    return [Member(first), *_following(row, first, part=False)]


def parts_behind(row: Row, at: int) -> list[Member]:
    """Give the parts that stand behind a word of harm: "were killed, including two boys"."""
    match = _PART.match(row.letters, at + 1)
    if not match or has_own_harm(row, match.start(2)):
        return []
    first = match.start(2)
    return [Member(first, True), *_following(row, first, part=True)]


def _following(row: Row, at: int, *, part: bool) -> list[Member]:
    found: list[Member] = []
    while match := _JOINED.match(row.letters, at + 1) or _PART.match(row.letters, at + 1):
        if not match[1] and not {"P"} <= set(row.tags_of(at)) & set(row.tags_of(match.start(2))):
            break
        between = row.words[row.starts[at + 1] : row.starts[match.start(2)]]
        at = match.start(2)
        part = "i" in match[1] or (part and row.letters[at - 1] != "a")
        if has_own_harm(row, at) or not WORDS["wholly"].isdisjoint(between):
            break
        found.append(Member(at, part or row.letters[at] == "W"))
    return found


def group_before(row: Row, last: int) -> list[Member]:
    """Give people and those joined to them before: "12 rebels, including two boys"."""
    found, joints, mirrored = [head_of(row, last)], list[str](), row.letters[::-1]
    while match := _JOINED_BEFORE.match(mirrored, len(mirrored) - found[-1]):
        at = head_of(row, len(mirrored) - 1 - match.start(3))
        if row.letters[:at].rstrip("Dx").endswith("p"):
            break
        if not match[1] and not _is_more(row, at, found[-1]):
            break
        joints.append(_joint(row, at, found[-1], match[1]))
        found.append(at)
    if joints[:1] == [","] and row.letters[found[0]] == "S":
        del found[0], joints[0]  # an apposition: "two members of the crew, sailors, were hurt"
    return _members(row, found[::-1], joints[::-1])


def _joint(row: Row, one: int, other: int, mirrored: str | None) -> str:
    """Tell how people are joined: by "," or "and", as "part" of those before, or "among" others."""
    if mirrored and "i" not in mirrored:
        return "," if mirrored == "," else "and"
    between = row.words[row.starts[one + 1] : row.starts[other]]
    among = mirrored and "U" not in mirrored and not WORDS["among"].isdisjoint(between)
    return "among" if among else "part"


def _members(row: Row, found: list[int], joints: list[str]) -> list[Member]:
    members = []
    for place, at in enumerate(found):
        of_next = "among" in joints[place:]
        part = "part" in joints[:place] or row.letters[at] == "W"
        members.append(Member(at, part or of_next, of_next))
    return members


def head_of(row: Row, at: int) -> int:
    """Give the people of whom a chunk without a number tells more, or the chunk itself."""
    while row.letters[at] in "Sq" and (match := _HEAD.search(row.letters, max(0, at - 9), at)):
        at = match.start(1) if match[1] else match.start(2)
    return at


def _is_more(row: Row, one: int, other: int) -> bool:
    """Tell whether a chunk has a greater number than another."""
    numbers = row.number(one), row.number(other)
    values = [number.quantity.value if number else None for number in numbers]
    greater = values[0] is not None and values[1] is not None and values[0] > values[1]
    return greater and "P" in row.tags_of(one)
