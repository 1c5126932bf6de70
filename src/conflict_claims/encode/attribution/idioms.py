"""Verbs that are cues only with a certain noun: claim responsibility, express concern."""

import re
from collections.abc import Iterator

from . import sources
from .draft import Draft, Side
from .lexicon import Cue, lexicon
from .tagging import Chunk, Tagged

_GROUP = re.compile("[AX]*")
_CLOSING = ".;,C-"
_NEAR = 4
"""Tokens behind the verb among which the noun stands."""


def find(text: Tagged) -> Iterator[Draft]:
    """Give the attributions by an idiom, in order."""
    idioms = lexicon().idioms
    tokens = [token for token, word in enumerate(text.words) if word in idioms]
    for token in tokens:
        if text.quote(token) is None:
            yield from _drafts(text, token, idioms[text.words[token]])


def _drafts(text: Tagged, token: int, nouns: dict[str, Cue]) -> Iterator[Draft]:
    low, high = text.sentence(token)
    behind = text.words[token + 1 : min(token + 1 + _NEAR, high)]
    noun = next((place for place, word in enumerate(behind, token + 1) if word in nouns), None)
    if noun is None:
        return
    first = token - text.behind(_GROUP, token, low)
    source = _source(text, first, low)
    if source:
        cue = nouns[text.words[noun]]
        apart = cue.lemma in lexicon().measuring or _tells(text, noun, high)
        end = token + 1 if apart else noun + 1
        yield Draft("idiom", cue, (first, end), source, Side.RIGHT, first, end)


def _tells(text: Tagged, noun: int, high: int) -> bool:
    """Tell whether the noun is all that is said: "Freedonia denied responsibility."."""
    behind = text.tags[noun + 1] if noun + 1 < high else "."
    return behind in _CLOSING and text.words[noun] in lexicon().telling


def _source(text: Tagged, first: int, low: int) -> Chunk | None:
    apart = first > low and text.tags[first - 1] in ",C"
    return (sources.subject if apart else sources.before)(text, first, low)
