"""Short names that a text itself teaches: surnames after full names, acronyms in brackets."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from conflict_claims.encode.annotations import Mention, MentionKind
from conflict_claims.text.digest import Span

from .compounds import parts
from .phrases import Found
from .tagging import Tagged

_NAMES: Final = frozenset("XFK=")
_SHORT: Final = re.compile("[XFKCt]")
_IN_BRACKETS: Final = re.compile(r"\([CX]\)")
_YIELDING: Final = frozenset({"actors.placed", "actors.speaker", "actors.acronym"})
"""Rules whose mention of one word yields to what the text has taught of the word."""


class Lesson(NamedTuple):
    """What a short name stands for."""

    kind: MentionKind
    actor: str | None
    rule: str


def with_learnt(text: Tagged, found: list[Found]) -> list[Mention]:
    """Give the mentions with those by short names added, or linked where they stood already."""
    lessons = _lessons(text, found)
    known = [
        _relinked(text, lessons, each) if each.mention.rule in _YIELDING else each.mention
        for each in found
    ]
    return sorted([*known, *_added(text, lessons, found)], key=_order) if lessons else known


def _order(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _lessons(text: Tagged, found: list[Found]) -> dict[str, Lesson]:
    lessons: dict[str, Lesson] = {}
    for word, lesson in (*_surnames(text, found), *_acronyms(text, found)):
        known = lessons.setdefault(word, lesson)
        if known.actor != lesson.actor:
            lessons[word] = known._replace(actor=None)
    return lessons


def _surnames(text: Tagged, found: list[Found]) -> Iterator[tuple[str, Lesson]]:
    for first, end, mention in found:
        if mention.kind is MentionKind.PERSON and end - first > 1:
            lesson = Lesson(mention.kind, mention.actor, "actors.surname")
            for at in (first, end - 1):
                if text.letters[at] in _NAMES:
                    yield text.words[at], lesson


def _acronyms(text: Tagged, found: list[Found]) -> Iterator[tuple[str, Lesson]]:
    in_brackets = {match.start() for match in _IN_BRACKETS.finditer(text.letters)}
    for first, end, mention in found:
        if end in in_brackets and _abbreviates(text.words[end + 1], text.words[first:end]):
            lesson = Lesson(mention.kind, mention.actor, "actors.defined_acronym")
            yield text.words[end + 1], lesson


def _abbreviates(acronym: str, words: list[str]) -> bool:
    letters = iter("".join(words).lower())
    first = acronym[0].lower() == words[0][0].lower()
    return first and all(letter in letters for letter in acronym.lower())


def _relinked(text: Tagged, lessons: dict[str, Lesson], found: Found) -> Mention:
    lesson = lessons.get(text.words[found.first]) if found.end == found.first + 1 else None
    return Mention(found.mention.span, *lesson) if lesson else found.mention


def _added(text: Tagged, lessons: dict[str, Lesson], found: list[Found]) -> Iterator[Mention]:
    free = bytearray(b"\1") * len(text.words)
    for each in found:
        free[each.first : each.end] = bytes(each.end - each.first)
    for match in _SHORT.finditer(text.letters):
        at = match.start()
        if text.words[at] in lessons and free[at]:
            yield Mention(text.page.tokens.span(at, at + 1), *lessons[text.words[at]])
    for at in text.compounds:
        for start, part in parts(text.words[at], text.page.tokens.starts[at]):
            if free[at] and part in lessons:
                yield Mention(Span(start, start + len(part)), *lessons[part])
