"""On which side of a cue the content stands, and where it starts on the right."""

import re

from conflict_claims.model.vocabulary import Act

from .draft import Draft, Side
from .lexicon import Cue, lexicon
from .tagging import VERBS, Chunk, Tagged

_PHRASE = r"[PT][D#A]*(?:[tu]|[NnKeg](?:[NnK_]|Z(?=[NK]))*(?:OD*[NnK]+)?)"
_ADJUNCT = re.compile(rf"(?:A|[tu]|[D#]A?u|{_PHRASE}){{1,8}}(?=[W\":,.;DRKiCgS(-]|$)")
"""Time, place and manner of the saying."""
_PARTY = r"D*(?:[NnKu#_e]|Z(?=[NKn]))"
_ADDRESSEE = re.compile(
    rf"(?:[RM]|{_PARTY}+(?:C[NK]+|OD*[NK]+)?)(?=[W\":,.;DRPTAtSH#]|$)|{_PARTY}+?(?=[KX])"
)
"""Whom a verb addresses: as long as it can be, but for "told Arden Lee would …"."""
_CLAUSE = re.compile(r"W(?![vsfe])|[\":RS]|[DNKnu#_OPAegZ]{1,10}[Xvsf]")

FACTUAL = frozenset({Act.STATE, Act.REPORT_FINDING})
"""Acts of verbs whose infinitive is no content: "continues to fight"."""

_NO_CONTENT = frozenset("CPSgiA")
"""What goes on behind a comma, but starts no content."""


def resume(text: Tagged, verb: Cue, token: int, high: int) -> int:
    """Give the token where a content to the right of a verb starts."""
    _, start = _behind(text, verb, token, high)
    return start + (start < high and text.tags[start] in ",:")


def _behind(text: Tagged, verb: Cue, token: int, high: int) -> Chunk:
    """Give the tokens behind the verb and whom it addresses, and behind time and place as well."""
    start = token + 1
    if verb.frame != "clause":
        return start, start
    if verb.lemma in lexicon().addressing:
        start += text.ahead(_ADDRESSEE, start, high)
    return start, start + text.ahead(_ADJUNCT, start, high)


def clause_follows(text: Tagged, verb: Cue, token: int, high: int) -> bool:
    """Tell whether a clause or a quote follows, and no mere object."""
    infinitive = token < high and text.tags[token] == "T" and verb.act not in FACTUAL
    return infinitive or text.ahead(_CLAUSE, token, high) > 0


def place(text: Tagged, verb: Cue, words: Chunk, source: Chunk) -> Draft:
    """Make the draft of a verb behind its subject."""
    low, high = text.sentence(words[0])
    if verb.frame != "clause":
        return Draft(verb.frame, verb, words, source, Side.RIGHT, source[0], words[1])
    first, stop = _behind(text, verb, words[1] - 1, high)
    after = text.tags[stop] if stop < high else "."
    start = stop + (after in ",:")
    edge = _edge(text, source, low)
    quoting = start < text.count and text.tags[start] == '"' and after in ',:"'
    if rule := _before(text, verb, source, edge, after, quoting):
        goes_on = quoting or (after == "," and rule == "clause_before")
        side = Side.BOTH if goes_on else Side.LEFT
        return Draft(rule, verb, words, source, side, edge, start, True)
    rule = "quote_after" if after in ',:"' else "clause_after"
    joined = text.tag(source[0] - 1) == "C"
    empty = after in ".;" or (after == "," and text.tag(start) in _NO_CONTENT)
    right = first if empty and verb.act not in FACTUAL else start
    return Draft(rule, verb, words, source, Side.RIGHT, edge - joined, right, joined)


def _before(
    text: Tagged, verb: Cue, source: Chunk, edge: int, after: str, quoting: bool
) -> str | None:
    """Give the rule by which the content stands, or starts, before the subject."""
    if quote_ends(text, edge) and (_goes_on(text, edge) or (after in ".;" and not quoting)):
        return "quote_before"
    low = text.sentence(source[0])[0]
    if quoting or source[0] == low:
        return None
    set_off = edge < source[0]
    inside = set_off and after == "," and _clausal(text, low, edge)
    bare = verb.lemma in lexicon().inverting and text.tags[source[0]] != "H"
    ends = after in ".;i" or (text.stripped and after in "gS")
    closing = ends and (set_off or bare)
    return "clause_before" if inside or closing else None


def _edge(text: Tagged, source: Chunk, low: int) -> int:
    """Give where the text before `…, as X said` ends: before its comma, its `as`, or its source."""
    edge = source[0]
    if edge > low and text.words[edge - 1] == "as" and text.tag(edge - 2) != "e":
        edge -= 1
    return edge - 1 if edge > low and text.tags[edge - 1] == "," else edge


def _goes_on(text: Tagged, edge: int) -> bool:
    """Tell whether the sentence goes on behind a quote that ends here."""
    return text.words[edge - 2] != "."


def _clausal(text: Tagged, low: int, edge: int) -> bool:
    """Tell a clause from a time or place before a comma: "In 2010, he warned …"."""
    return text.tags[low] not in "PSA" or not VERBS.isdisjoint(text.tags[low:edge])


def quote_ends(text: Tagged, token: int) -> bool:
    """Tell whether a quote of the same paragraph ends right before a token."""
    return token > text.paragraph(token) and text.tags[token - 1] == '"'
