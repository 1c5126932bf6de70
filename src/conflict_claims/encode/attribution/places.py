"""On which side of a cue the content stands, and where it starts on the right."""

import re

from .draft import Draft, Side
from .lexicon import Cue, lexicon
from .tagging import Chunk, Tagged

_PHRASE = r"[PT][D#A]*[NnKegut](?:[NnKut_]|Z(?=[NK]))*(?:[PO]D*[NnKut]+)?"
_ADJUNCT = re.compile(rf"(?:A|[tu]|[DA#]{{1,2}}u|{_PHRASE})+(?=[W\":,.;DRKiC(-]|$)")
"""Time, place and manner of the saying."""
_ADDRESSEE = re.compile(
    r"(?:[RM]|D*(?:[NnKu#_e]|Z(?=[NKn]))+?(?:C[NK]+|[PO]D*[NK]+)?)(?=[W\":,.;DRPTAtXSH#K]|$)"
)
_CLAUSE = re.compile(r"[W\":RST]|[DNKnu#_OPAegZ]{1,10}[Xvsf]")


def resume(text: Tagged, verb: Cue, token: int, high: int) -> int:
    """Give the token where a content to the right of a verb starts."""
    start = _behind_adjuncts(text, verb, token, high)
    return start + (start < high and text.tags[start] in ",:")


def _behind_adjuncts(text: Tagged, verb: Cue, token: int, high: int) -> int:
    start = token + 1
    if verb.frame != "clause":
        return start
    if verb.lemma in lexicon().addressing:
        start += text.ahead(_ADDRESSEE, start, high)
    return start + text.ahead(_ADJUNCT, start, high)


def clause_follows(text: Tagged, token: int, high: int) -> bool:
    """Tell whether a clause or a quote follows, and no mere object."""
    return text.ahead(_CLAUSE, token, high) > 0


def place(text: Tagged, verb: Cue, words: Chunk, source: Chunk) -> Draft:
    """Make the draft of a verb behind its subject."""
    low, high = text.sentence(words[0])
    if verb.frame != "clause":
        return Draft(verb.frame, verb, words, source, Side.RIGHT, source[0], words[1])
    stop = _behind_adjuncts(text, verb, words[1] - 1, high)
    after = text.tags[stop] if stop < high else "."
    start = stop + (after in ",:")
    edge = _edge(text, source, low)
    if text.tag(edge - 1) == '"':
        side = Side.BOTH if after == ":" or _quote_at(text, start) else Side.LEFT
        return Draft("quote_before", verb, words, source, side, edge, start, True)
    if source[0] > low and (after in ".;i" or (after == "," and edge < source[0])):
        side = Side.BOTH if after == "," else Side.LEFT
        return Draft("clause_before", verb, words, source, side, edge, start, True)
    rule = "quote_after" if after in ',:"' else "clause_after"
    return Draft(rule, verb, words, source, Side.RIGHT, edge, start)


def _edge(text: Tagged, source: Chunk, low: int) -> int:
    """Give where the text before `…, as X said` ends: before its comma, its `as`, or its source."""
    edge = source[0]
    if edge > low and text.words[edge - 1] == "as":
        edge -= 1
    return edge - 1 if edge > low and text.tags[edge - 1] == "," else edge


def _quote_at(text: Tagged, token: int) -> bool:
    return text.tag(token) == '"'
