"""Mentions linked to the actor registry."""

from collections.abc import Iterator

from conflict_claims.encode.annotations import Mention, MentionKind
from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import ActorType

from .gazetteer import Gazetteer, Name, Words

KINDS = {ActorType.PERSON: MentionKind.PERSON, ActorType.STATE: MentionKind.PLACE}
"""What a mention names, by the type of the actor; all others are organisations."""

ACRONYM = 4
"""A name in capitals of at most so many letters is read in capitals alone: US, not us."""


def linked(page: Page, mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Add the registered names that stand in a text, in place of the mentions that they cover.

    A mention that a layer linked to an actor of the registry is kept; one linked to another
    registry's actor is left unlinked.
    """
    named = list(_named(page, gazetteer))
    covered = {mention.span for mention in named}
    others = (mention for mention in mentions if mention.span not in covered)
    known = [_known(mention, gazetteer) for mention in others]
    return sorted([*named, *known], key=lambda found: (found.span.start, -found.span.end))


def _known(mention: Mention, gazetteer: Gazetteer) -> Mention:
    return mention if mention.actor in gazetteer.actors else mention._replace(actor=None)


def _named(page: Page, gazetteer: Gazetteer) -> Iterator[Mention]:
    words, first, end = page.tokens.words, gazetteer.by_first_word, 0
    for at, word in enumerate(words):
        if at < end or word not in first:
            continue
        found = next(filter(None, (_at(page, at, *each) for each in first[word])), None)
        if found:
            name, end = found
            kind = KINDS.get(gazetteer.actors[name.actor].type, MentionKind.ORGANISATION)
            yield Mention(page.tokens.span(at, end), kind, name.actor, "linking.registered_name")


def _at(page: Page, at: int, words: Words, name: Name) -> tuple[Name, int] | None:
    """Give the name and the token behind it, where it stands at a token in the right letters."""
    end = at + len(words)
    if tuple(page.tokens.words[at:end]) != words:
        return None
    printed = page.words(page.tokens.span(at, end))
    return (name, end) if _same_case(name.printed, printed, page.capitals) else None


def _same_case(registered: str, printed: str, capitals: bool) -> bool:
    """Compare capitals where they tell names; elsewhere an acronym may be any short word."""
    own = registered.removeprefix("The ").removeprefix("the ")
    letters = own.replace(".", "")
    acronym = letters.isupper() and len(letters) <= ACRONYM
    if not capitals:
        return not acronym
    if acronym:
        return printed.replace(".", "") == letters
    return printed[0].isupper() or not own[0].isupper()
