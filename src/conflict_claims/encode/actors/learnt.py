"""Short names that a text itself teaches: surnames after full names, acronyms in brackets."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from conflict_claims.encode.annotations import Mention, MentionKind
from conflict_claims.text.digest import Span

from .compounds import part
from .tagging import Tagged

_NAMES: Final = frozenset("XFK")
_SINGLE: Final = frozenset({"actors.placed", "actors.speaker", "actors.acronym"})
"""Rules whose mention of one word yields to what the text has taught of the word."""


class Lesson(NamedTuple):
    """What a short name stands for."""

    kind: MentionKind
    actor: str | None
    rule: str


def with_learnt(text: Tagged, mentions: list[Mention]) -> list[Mention]:
    """Add the mentions by short names, and link those that are there already."""
    lessons = _lessons(text, mentions)
    linked = [_relinked(text, lessons, mention) for mention in mentions]
    return sorted([*linked, *_added(text, lessons, mentions)], key=_order)


def _order(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _lessons(text: Tagged, mentions: list[Mention]) -> dict[str, Lesson]:
    found: dict[str, Lesson] = {}
    for mention in mentions:
        first, end = (text.page.tokens.at(offset) for offset in mention.span)
        for word, lesson in _taught(text, mention, first, end):
            known = found.setdefault(word, lesson)
            if known.actor != lesson.actor:
                found[word] = known._replace(actor=None)
    return found


def _taught(text: Tagged, mention: Mention, first: int, end: int) -> Iterator[tuple[str, Lesson]]:
    if mention.kind is MentionKind.PERSON and end - first > 1:
        lesson = Lesson(mention.kind, mention.actor, "actors.surname")
        yield from ((text.words[n], lesson) for n in (first, end - 1) if _is_name(text, n))
    if text.letters[end : end + 3] in ("(C)", "(X)"):
        acronym = text.words[end + 1]
        if _abbreviates(acronym, text.words[first:end]):
            yield acronym, Lesson(mention.kind, mention.actor, "actors.defined_acronym")


def _is_name(text: Tagged, at: int) -> bool:
    return text.letters[at] in _NAMES or text.letters[at] == "="


def _abbreviates(acronym: str, words: list[str]) -> bool:
    initials = iter("".join(words).lower())
    return acronym[0].lower() == words[0][0].lower() and all(
        letter in initials for letter in acronym.lower()
    )


def _relinked(text: Tagged, lessons: dict[str, Lesson], mention: Mention) -> Mention:
    lesson = lessons.get(text.page.folded[slice(*mention.span)])
    if lesson is None or mention.rule not in _SINGLE:
        return mention
    return Mention(mention.span, *lesson)


def _added(
    text: Tagged, lessons: dict[str, Lesson], mentions: list[Mention]
) -> Iterator[Mention]:
    free = _free(text, mentions)
    starts = text.page.tokens.starts
    for n, word in enumerate(text.words):
        if word in lessons and free[n]:
            yield Mention(Span(starts[n], starts[n] + len(word)), *lessons[word])
        elif free[n] and text.letters[n] == "X":
            ahead, name = part(word)
            if name in lessons:
                start = starts[n] + ahead
                yield Mention(Span(start, start + len(name)), *lessons[name])


def _free(text: Tagged, mentions: list[Mention]) -> bytearray:
    free = bytearray(b"\1") * text.page.tokens.count
    for mention in mentions:
        first, end = (text.page.tokens.at(offset) for offset in mention.span)
        free[first:end] = bytes(end - first)
    return free
