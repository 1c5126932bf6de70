"""Who it is that says something, where the text names him elsewhere.

A pronoun is the one fitting source of the sentences before, "the group" or "the lawmaker" that of
the sentence before, and a surname the one name of the text that ends in it.
"""

from typing import NamedTuple

from conflict_claims.encode.annotations import Attribution

from . import sources
from .draft import Draft
from .kinds import Kind, kind
from .lexicon import lexicon
from .tagging import Chunk, Tagged

_BEFORE = 2
"""Sentences before a pronoun's own in which somebody must have spoken to be meant."""
_NEAR = 8
"""Attributions that are looked back on."""
_LONGEST = 5
"""Words of a definite noun phrase that names nobody by itself."""
_FITTING = {
    **dict.fromkeys(("he", "she"), (Kind.PERSON, Kind.NAME, Kind.OTHER)),
    "it": (Kind.BODY,),
    "they": (Kind.SEVERAL,),
}


class _Speaker(NamedTuple):
    """Somebody who spoke."""

    name: Chunk
    at: int
    """The sentence in which he spoke."""


def resolved(text: Tagged, drafts: list[Draft], found: list[Attribution]) -> list[Attribution]:
    """Set the antecedents of sources, and mark the sources that stay open."""
    earlier = _Earlier(text)
    done = []
    for draft, each in zip(drafts, found, strict=True):
        name = earlier.name(draft.source) if draft.source else None
        antecedent = text.span(name) if name and name != draft.source else None
        done.append(each._replace(antecedent=antecedent, unresolved=name is None))
        if name and draft.source:
            earlier.add(name, draft.source)
    return done


class _Earlier:
    """The speakers so far."""

    def __init__(self, text: Tagged) -> None:
        self._text = text
        self._speakers: list[_Speaker] = []
        self._full: dict[str, Chunk | None] = {}
        """The longest name by its last word; None where two different ones end in it."""

    def add(self, name: Chunk, source: Chunk) -> None:
        """Note who spoke."""
        at = self._text.sentence_number(source[0])
        self._speakers.append(_Speaker(name, at))
        if name == source and "K" in self._text.tags[slice(*name)]:
            key = _key(self._text, name)
            known = self._full.setdefault(key, name)
            if known and not self._same(known, name):
                self._full[key] = None

    def _same(self, known: Chunk, name: Chunk) -> bool:
        return set(self._text.head(known)).issuperset(self._text.head(name))

    def name(self, source: Chunk) -> Chunk | None:
        """Give the phrase that names a source: an earlier one, or itself; None where unknown."""
        if source[1] == source[0] + 1 and self._text.tags[source[0]] in "RH":
            return self._of_pronoun(source)
        if self._is_definite(source):
            return self._of_definite(source) or source
        return self._of_surname(source) or source

    def _of_pronoun(self, source: Chunk) -> Chunk | None:
        token, text = source[0], self._text
        if text.tags[token] == "H":
            end = token - (text.tag(token - 1) == ",")
            return sources.ending(text, end, text.sentence(token)[0])
        near = self._near(source, _BEFORE)
        return self._one(near, _fitting(text.words[token], near))

    def _is_definite(self, source: Chunk) -> bool:
        """Tell "the group" and "the Arden lawmaker" from "the council of Arden"."""
        words, text = self._text.words[slice(*source)], self._text
        capital = "K" in text.tags[source[0] + 1 : source[1]]
        return (
            words[0] == "the"
            and 1 < len(words) <= _LONGEST
            and len(text.head(source)) == len(words)
            and (words[-1] in lexicon().persons or (words[-1] in lexicon().bodies and not capital))
        )

    def _of_definite(self, source: Chunk) -> Chunk | None:
        """Give the one speaker who is called so, or else the one who may be called so."""
        word = self._text.words[source[1] - 1]
        near = self._near(source, 1)
        fitting = (Kind.BODY if word in lexicon().bodies else Kind.PERSON, Kind.NAME)
        called = {name: near[name] for name in near if word in self._text.words[slice(*name)]}
        if called or word not in lexicon().anaphors:
            return self._one(called, fitting)
        return self._one(near, fitting)

    def _of_surname(self, source: Chunk) -> Chunk | None:
        """Give the longer name that ends in a name of one word."""
        alone = source[1] == source[0] + 1
        full = self._full.get(_key(self._text, source)) if alone else None
        longer = full and len(self._text.head(full)) > 1
        return full if longer and kind(self._text, source) is Kind.NAME else None

    def _near(self, source: Chunk, before: int) -> dict[Chunk, Kind]:
        first = self._text.sentence_number(source[0]) - before
        names = [each.name for each in self._speakers[-_NEAR:] if each.at >= first]
        return {name: kind(self._text, name) for name in names}

    def _one(self, near: dict[Chunk, Kind], fitting: tuple[Kind, ...]) -> Chunk | None:
        """Give the name of such a kind, if there is but one."""
        names = {_key(self._text, name): name for name, what in near.items() if what in fitting}
        return names.popitem()[1] if len(names) == 1 else None


def _fitting(pronoun: str, near: dict[Chunk, Kind]) -> tuple[Kind, ...]:
    """Give what a pronoun may stand for: "it" for a name only where no body spoke."""
    if pronoun == "it" and Kind.BODY not in near.values():
        return (Kind.NAME,)
    return _FITTING.get(pronoun, ())


def _key(text: Tagged, name: Chunk) -> str:
    """Give the last word of a name, without an article joined to it."""
    return text.head(name)[-1].rpartition("-")[2]
