"""Who a phrase of the article is: an actor of the registry, or a voice without an entry."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from conflict_claims.encode.annotations import Mention, MentionKind
from conflict_claims.encode.page import Page
from conflict_claims.encode.places import Located
from conflict_claims.encode.wordlists import word_set, wordlist
from conflict_claims.model.vocabulary import SpeakerStatus
from conflict_claims.text.digest import Span

from .printed import phrase
from .shades import shade

ROLES = ("roles", "roles_or_modifiers", "titles", "people")
"""The lists of words that say what a person is."""
_ARTICLES = ("a", "an", "the")


class Speaker(NamedTuple):
    """A speaker as a record has it; `by` is an actor's id, or a voice without an entry."""

    by: str | dict[str, Any]
    rule: str
    for_: str | None = None
    unsure: str = ""
    """Why a coder has to look at it."""


def speaker(page: Page, span: Span, mentions: Located[Mention]) -> Speaker:
    """Tell who a noun phrase names.

    A registered person in it is the speaker, and the registered body beside a word such as
    "spokesman" is whom the person speaks for. A registered body speaks itself where the phrase,
    up to its first comma, ends in its name, or in its name and what kind of body it is.
    """
    inside = mentions.over(span)
    known = [mention for mention in inside if mention.actor]
    speaks_for = _whose_mouth(page, span, known)
    if person := next((m for m in known if m.kind is MentionKind.PERSON), None):
        other = None if speaks_for == person.actor else speaks_for
        return Speaker(str(person.actor), "draft.registered_person", other)
    if head := next((mention for mention in known if _is_head(page, span, mention)), None):
        return Speaker(str(head.actor), "draft.registered_body")
    return _unregistered(page, span, inside, speaks_for)


def _is_head(page: Page, span: Span, mention: Mention) -> bool:
    if mention.kind is MentionKind.NATIONALITY:
        return False
    core = page.folded[span.start : span.end].partition(",")[0]
    behind = page.folded[mention.span.end : span.start + len(core)].split()
    return mention.span.end <= span.start + len(core) and _bodies().issuperset(behind)


def _whose_mouth(page: Page, span: Span, known: list[Mention]) -> str | None:
    if _status(page.words(span)) != "for_somebody":
        return None
    bodies = [mention for mention in known if mention.kind is not MentionKind.PERSON]
    told = [mention for mention in bodies if mention.kind is MentionKind.ORGANISATION] or bodies
    return told[0].actor if told else None


def _unregistered(page: Page, span: Span, inside: list[Mention], speaks_for: str | None) -> Speaker:
    people = [mention for mention in inside if mention.kind is MentionKind.PERSON]
    if any(_has_name(page, mention.span) for mention in people):
        return _unknown_person(page, span, inside, speaks_for)
    words = page.words(span)
    if any(m.kind is MentionKind.ORGANISATION and _is_head(page, span, m) for m in inside):
        return _voice(SpeakerStatus.NAMED, phrase(words), "draft.unregistered_body")
    told = _status(words)
    if told and told != "for_somebody":
        status = SpeakerStatus[told.upper()]
        return _voice(status, phrase(words), "draft.unnamed", speaks_for)
    found = _voice(SpeakerStatus.ROLE_ONLY, phrase(words), "draft.role", speaks_for)
    return found if told or inside else found._replace(unsure="it may be nobody who speaks")


def _has_name(page: Page, span: Span) -> bool:
    """Tell whether words about a person name one, beside what the person is."""
    others = (token for token, word in _words(page, span) if word not in _roles())
    return any(not page.capitals or page.text[token.start].isupper() for token in others)


def _unknown_person(
    page: Page, span: Span, inside: list[Mention], speaks_for: str | None
) -> Speaker:
    """Keep the role of somebody who has no entry, and leave out the name, which may be private."""
    role = phrase(_role_alone(page, span, inside)) if page.capitals else ""
    status = SpeakerStatus.ROLE_ONLY if role else SpeakerStatus.NAMED
    found = _voice(status, role, "draft.unregistered_person", speaks_for)
    return found._replace(unsure="a person who is not in the registry")


def _role_alone(page: Page, span: Span, inside: list[Mention]) -> str:
    """Give the first role that stands without a name: "Major", "a Northern Front spokesman"."""
    bodies = [mention.span for mention in inside if mention.kind is not MentionKind.PERSON]
    begin, nameless = span.start, True
    for token, word in _words(page, span):
        if word == ",":
            begin, nameless = token.end, True
        elif nameless and word in _roles():
            return page.text[begin : token.end].strip()
        else:
            common = word in _ARTICLES or page.text[token.start].islower()
            nameless &= common or any(body.contains(token) for body in bodies)
    return ""


def _words(page: Page, span: Span) -> Iterator[tuple[Span, str]]:
    tokens = page.tokens
    for at in range(tokens.at(span.start), tokens.at(span.end)):
        yield tokens.span(at, at + 1), tokens.words[at]


@cache
def _bodies() -> frozenset[str]:
    return frozenset(wordlist("draft")["bodies"]["kinds"].split())


@cache
def _roles() -> frozenset[str]:
    return frozenset().union(*(word_set("actors", table) for table in ROLES))


def _voice(status: SpeakerStatus, name: str, rule: str, speaks_for: str | None = None) -> Speaker:
    printed = name.rstrip(",;: ")
    named = {"name": printed} if printed else {}
    return Speaker({"status": str(status), **named}, rule, speaks_for)


def _status(words: str) -> str | None:
    return shade("speakers", words)
