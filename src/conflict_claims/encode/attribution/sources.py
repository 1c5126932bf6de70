"""The noun phrase that says something: before its cue, behind it, or the subject of the clause."""

import re

from .lexicon import lexicon
from .tagging import Chunk, Tagged

_PARTY = r"(?:\)[^()]{1,8}\()?"  # read backwards: the brackets of "Lee (Marlow)"
_MORE = r"(?:[NnKu#_]|Z(?=[NnKu#Zt])|t(?<=Zt)|[egA](?=A?D)|C(?<=KC)(?=K))"
_CORE = rf"{_PARTY}[NnKu#]{_MORE}*D{{0,2}}"
_JOINED = rf"(?:C{_CORE}(?=[.,;:\"SWC(-]|$))?"
_ENDING = re.compile(rf"{_CORE}(?:[PO]{_CORE}){{0,4}}{_JOINED}")
"""A noun phrase, read backwards from its last word."""

_WORDS = r"D{0,2}(?:[NnKu#t_gM]|e(?![D#])|Z(?=[NnKueg])|A(?=[eN])|C(?<=KC)(?=K)){0,12}"
_NOUNS = rf"{_WORDS}[NnKu#M](?:\([^()]{{1,8}}\))?"
_STARTING = re.compile(rf"{_NOUNS}(?:[PO]{_NOUNS}){{0,4}}(?:C{_NOUNS}(?=[.,;]|$))?|[RM]")
_REDUCED = rf"(?:eP{_NOUNS}(?:[PO]{_NOUNS}){{0,2}})?"
"""A participle behind a noun: "polls taken in Arden"."""
_TAIL = re.compile(r"H[^,.;:\"]{1,40}|(?:,(?=[DHKN#A])[^,.;:\"]{1,40})+(?=[,.;\"-]|$)")
"""Relative clauses and appositions behind a subject that ends its sentence."""
_APPOSITION = re.compile(
    rf"{_REDUCED}(?:,(?:H[^.;\"]{{1,40}}|#|{_NOUNS}(?:[PO]{_NOUNS}){{0,4}})(?=[.,;]|$))?"
)

_AT_START = re.compile(r"(?=[DKN])(?:[DNnKu#tZ_CPO]|e(?=P))+")
_AFTER_QUOTE = re.compile(r"(?=[DKN])(?:[DNnKu#tZ_CPO,]|e(?=P))+")
"""Noun phrases one after the other, as where commas were lost."""
_WHEN = re.compile(r"(?:u[AD#]{1,2}|t)P?")
"""A time between subject and verb, read backwards."""
_INTERPOSED = frozenset("HD#egiKNnPSAOC")
_CIRCUMSTANCE = frozenset("PSigA")
"""What starts a phrase between commas that is no part of the noun phrase."""
_VERB = re.compile("[XvsfbeA]|,A{1,2},A*[Xvsf]")
"""A verb behind its subject, even if an adverb stands between commas."""
_OPENING = re.compile("[,SW-]")
"""What opens a clause within a sentence."""


def before(text: Tagged, token: int, low: int) -> Chunk | None:
    """Give the noun phrase or pronoun that stands before a verb, with its apposition if any."""
    token -= text.behind(_WHEN, token, low)
    tag = text.tag(token - 1) if token > low else "."
    if tag in "RH":
        return token - 1, token
    if tag in ",)-":
        return _interrupted(text, token, low)
    phrase = ending(text, token, low)
    return phrase and (_behind_as(text, _widest(text, phrase, low), token), token)


def _behind_as(text: Tagged, first: int, end: int) -> int:
    """Leave out what stands before a conjunction: "a week as Arden said", but "such as"."""
    for token in range(end - 1, first, -1):
        if text.words[token] == "as" and text.words[token - 1] not in ("well", "such"):
            return token + 1
    return first


def _widest(text: Tagged, phrase: Chunk, low: int) -> int:
    """Go back to the sentence's or a quote's end, if all between may belong to the phrase."""
    bound = max(low, text.tags.rfind('"', max(0, low - 1), phrase[0]) + 1)
    material = _AFTER_QUOTE if bound and text.tags[bound - 1] == '"' else _AT_START
    whole = material.fullmatch(text.tags, bound, phrase[1])
    dated = not lexicon().dating.isdisjoint(text.words[bound : phrase[0]])
    return bound if whole and not dated else phrase[0]


def ending(text: Tagged, token: int, low: int) -> Chunk | None:
    """Give the noun phrase whose last word stands right before a token."""
    taken = text.behind(_ENDING, token, low)
    return (token - taken, token) if taken else None


def _interrupted(text: Tagged, token: int, low: int) -> Chunk | None:
    """Go back over appositions and clauses: "Omar, 30, a man who lies, said"."""
    sign, end, source = token - 1, token - 1, None
    for _ in range(5):
        sign = _partner(text, sign, low)
        if sign < low or text.tags[sign + 1] not in _INTERPOSED:
            return source
        if text.tags[sign + 1] in _CIRCUMSTANCE:
            end = sign
        phrase = ending(text, sign, low)
        if phrase is None:
            return source
        source = phrase[0], end
        if not _goes_on(text, phrase[0], sign, low):
            return source
    return source


def _goes_on(text: Tagged, first: int, sign: int, low: int) -> bool:
    """Tell whether a phrase before a comma belongs itself to an apposition or a circumstance."""
    start = text.tags.rfind(",", max(low, sign - 40), sign) + 1
    if start == 0:
        return False
    if start == first and text.tags[start : start + 2] in ("NO", "NP"):
        return _names(text, start - 1, low)
    return text.tags[start] in ("D#" if start == first else "PSgi")


def _names(text: Tagged, comma: int, low: int) -> bool:
    """Tell whether a name stands before a comma, and not as a place: "In Arden, heads of …"."""
    phrase = ending(text, comma, low)
    if phrase is None or text.tag(phrase[0] - 1) in "PO":
        return False
    return "K" in text.tags[slice(*phrase)]


def _partner(text: Tagged, sign: int, low: int) -> int:
    """Give the sign that opens what this one closes."""
    opening = {")": "("}.get(text.tags[sign], text.tags[sign])
    return text.tags.rfind(opening, max(low, sign - 40), sign)


def starting(text: Tagged, token: int, high: int) -> Chunk | None:
    """Give the noun phrase or pronoun whose first word is a token."""
    taken = text.ahead(_STARTING, token, high)
    return (token, token + taken) if taken else None


def behind(text: Tagged, token: int, high: int) -> Chunk | None:
    """Give the noun phrase that starts at a token, with the apposition behind it."""
    phrase = starting(text, token, high)
    return phrase and (token, phrase[1] + text.ahead(_APPOSITION, phrase[1], high))


def closing(text: Tagged, token: int, high: int) -> Chunk | None:
    """Give the noun phrase that starts at a token, with all that follows it in the sentence."""
    phrase = starting(text, token, high)
    return phrase and (token, phrase[1] + text.ahead(_TAIL, phrase[1], high))


def subject(text: Tagged, token: int, low: int) -> Chunk | None:
    """Give the first noun phrase of a sentence that a verb follows, or else the first one."""
    first, start = None, low
    while start < token:
        governed = text.tags[start] in "POT"
        found = starting(text, start + governed, token)
        if found and not governed:
            first = first or found
            if _governing(text, found):
                return found
        start = found[1] if found else start + 1
    return first


def clause_subject(text: Tagged, token: int, low: int) -> Chunk | None:
    """Give the noun phrase that opens the clause next before a token, and has a verb behind it."""
    for start in [*_openings(text, token, low), low]:
        found = starting(text, start, token)
        if found and _governing(text, found):
            return found
    return None


def _openings(text: Tagged, token: int, low: int) -> list[int]:
    near = max(low, token - 60)
    return [match.end() for match in _OPENING.finditer(text.tags, near, token)][::-1]


def _governing(text: Tagged, phrase: Chunk) -> bool:
    return _VERB.match(text.tags, phrase[1]) is not None
