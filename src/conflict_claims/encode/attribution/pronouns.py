"""Who a pronoun is that says something: the one fitting source of the two sentences before."""

from conflict_claims.encode.annotations import Attribution

from . import sources
from .draft import Draft
from .lexicon import lexicon
from .tagging import Chunk, Tagged

_BEFORE = 2
"""Sentences before the pronoun's own in which it may be named."""
_NEAR = 8
"""Attributions that are looked back on."""


def resolved(text: Tagged, drafts: list[Draft], found: list[Attribution]) -> list[Attribution]:
    """Set the antecedents of sources that are pronouns, and mark the sources that stay open."""
    named: list[Chunk | None] = []
    done = []
    for draft, each in zip(drafts, found, strict=True):
        pronoun = _is_pronoun(text, draft.source)
        if pronoun and draft.source:
            name = _antecedent(text, draft.source, named[-_NEAR:])
            antecedent = text.span(name) if name else None
            done.append(each._replace(antecedent=antecedent, unresolved=name is None))
        else:
            name = draft.source
            done.append(each._replace(unresolved=name is None))
        named.append(name)
    return done


def _is_pronoun(text: Tagged, source: Chunk | None) -> bool:
    return source is not None and source[1] == source[0] + 1 and text.tags[source[0]] in "RH"


def _antecedent(text: Tagged, pronoun: Chunk, named: list[Chunk | None]) -> Chunk | None:
    token = pronoun[0]
    if text.tags[token] == "H":
        end = token - (text.tag(token - 1) == ",")
        return sources.ending(text, end, text.sentence(token)[0])
    first = text.sentence_number(token) - _BEFORE
    fitting = {
        text.words[name[1] - 1]: name
        for name in named
        if name and text.sentence_number(name[0]) >= first and _fits(text, text.words[token], name)
    }
    return fitting.popitem()[1] if len(fitting) == 1 else None


def _fits(text: Tagged, pronoun: str, name: Chunk) -> bool:
    """Tell whether a pronoun may stand for a noun phrase."""
    words = text.head(name)
    shouted = text.page.words(text.span(name)).isupper() and text.page.capitals
    body = shouted or not lexicon().bodies.isdisjoint(words)
    named = len(words) > 1 and text.tags[name[0] + len(words) - 1] == "K"
    plural = words[-1].endswith("s") and not named
    several = not body and (plural or "and" in words)
    if pronoun in ("he", "she"):
        return not body and not several
    return pronoun == ("they" if several else "it" if body else None)
