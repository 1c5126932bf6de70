"""Attributions without a verb of saying: according to, a colon, a noun, an adverb, a passive."""

import re
from collections.abc import Iterator

from conflict_claims.model.vocabulary import Act

from . import sources
from .draft import Draft, Side
from .lexicon import Cue, lexicon
from .tagging import Chunk, Tagged

_STATED = Cue("according to", "according", Act.STATE)
_COLON = Cue(":", "clause", Act.STATE)
_HEARSAY = Cue("reportedly", "hearsay", Act.STATE)
_SPEAKER = re.compile(r"(?:K|#|[,_OPDCN(](?=[^.;]*:)|\)){1,12}:")
_ACCORDING = re.compile("aT")
_RELAYED = re.compile("PvP")
_NOUN = re.compile("nW")
_POSSESSIVE = re.compile(r"[NneA]{0,2}(?:Z|(?=D))")
"""What stands between a noun and its possessor, read backwards."""
_PASSIVE = re.compile("[vp]T")
_AGENT = re.compile("X[XA]{0,3}[vp]P")
_ADVERB = re.compile("h")


def find(text: Tagged) -> list[Draft]:
    """Give the attributions by a phrase, in order."""
    kinds = (_according, _relayed, _speakers, _nouns, _adverbs, _rumours, _agents)
    found = [draft for kind in kinds for draft in kind(text)]
    return [draft for draft in found if text.quote(draft.words[0]) is None]


def _according(text: Tagged) -> Iterator[Draft]:
    """Read `according to X, …` and `…, according to X`."""
    for match in _ACCORDING.finditer(text.tags):
        words = match.span()
        low, high = text.sentence(words[0])
        source = sources.behind(text, words[1], high)
        before = text.tags[words[0] - 1] if words[0] > low else "."
        after = text.tags[source[1]] if source and source[1] < high else "."
        side = Side.RIGHT if before in ".CWS" else Side.BOTH if after == "," else Side.LEFT
        edge = words[0] - (before == ",")
        start = (source or words)[1]
        yield Draft(
            "according_to", _STATED, words, source, side, edge, start + (after == ","), True
        )


def _relayed(text: Tagged) -> Iterator[Draft]:
    """Read `…, as quoted by X`."""
    for match in _RELAYED.finditer(text.tags):
        words = match.span()
        as_, verb, by = text.words[slice(*words)]
        source = sources.behind(text, words[1], text.sentence(words[0])[1])
        if (as_, by) == ("as", "by") and source:
            cue = lexicon().verbs[verb]
            edge = words[0] - (text.tag(words[0] - 1) == ",")
            start = source[1] + (text.tag(source[1]) == ",")
            side = Side.RIGHT if edge == text.sentence(edge)[0] else Side.LEFT
            yield Draft("relayed", cue, words, source, side, edge, start, True)


def _speakers(text: Tagged) -> Iterator[Draft]:
    """Read `X: "…"` at the head of a paragraph, and the speakers of a transcript in capitals."""
    labels = [label for first in text.paragraphs if (label := _label(text, first))]
    shouted = [label for label in labels if text.page.words(text.span(label)).isupper()]
    for first, colon in labels:
        quoted = text.tag(colon + 1) == '"'
        if quoted or (len(shouted) > 2 and (first, colon) in shouted):
            words = colon, colon + 1
            yield Draft("colon", _COLON, words, (first, colon), Side.RIGHT, first, colon + 1)


def _label(text: Tagged, first: int) -> Chunk | None:
    """Give the words before a colon, but for the "Q:" and "A:" of an interview."""
    size = text.ahead(_SPEAKER, first, text.sentence(first)[1])
    return (first, first + size - 1) if size and len(text.words[first]) > 1 else None


def _nouns(text: Tagged) -> Iterator[Draft]:
    """Read `X's claim that …`."""
    for match in _NOUN.finditer(text.tags):
        noun = match.start()
        cue = lexicon().nouns.get(text.words[noun])
        source = _possessor(text, noun, text.sentence(noun)[0])
        if cue and source:
            yield Draft("noun", cue, (noun, noun + 1), source, Side.RIGHT, noun, noun + 1)


def _possessor(text: Tagged, noun: int, low: int) -> Chunk | None:
    between = text.behind(_POSSESSIVE, noun, low)
    if between and text.tags[noun - between] == "Z":
        return _after_preposition(text, sources.ending(text, noun - between, low))
    owner = noun - between - 1
    owned = owner >= low and text.words[owner] in lexicon().owners
    return (owner, owner + 1) if owned else None


def _after_preposition(text: Tagged, phrase: Chunk | None) -> Chunk | None:
    """Leave out what a possessor does not belong to: "doubts about Arden's claim"."""
    return phrase and (text.tags.rfind("P", *phrase) + 1 or phrase[0], phrase[1])


def _adverbs(text: Tagged) -> Iterator[Draft]:
    """Read `X reportedly …`."""
    for match in _ADVERB.finditer(text.tags):
        yield hearsay(match.span())


def hearsay(words: Chunk) -> Draft:
    """Make the draft of what "reportedly" or "alleged" says that others say."""
    return Draft("hearsay", _HEARSAY, words, None, Side.BOTH, words[0], words[1])


def _rumours(text: Tagged) -> Iterator[Draft]:
    """Read `X is said to …`, and `a man said to be …`."""
    for match in _PASSIVE.finditer(text.tags):
        first, end = match.span()
        verb = lexicon().verbs.get(text.words[first])
        full = first > 0 and text.words[first - 1] in lexicon().be
        reduced = end < text.count and text.words[end] in ("be", "have")
        if verb and verb.lemma in lexicon().rumoured and (full or reduced):
            words = first - full, end - 1
            yield Draft("rumour", verb, words, None, Side.BOTH, words[0], words[1])


def _agents(text: Tagged) -> Iterator[Draft]:
    """Read `X was condemned by Y`."""
    for match in _AGENT.finditer(text.tags):
        first, by = match.start(), match.end() - 1
        verb = lexicon().verbs.get(text.words[by - 1])
        source = sources.behind(text, by + 1, text.sentence(first)[1])
        told = not lexicon().be.isdisjoint(text.words[first:by])
        if verb and source and told and text.words[by] == "by":
            yield Draft("agent", verb, (first, by), source, Side.BOTH, first, source[1])
