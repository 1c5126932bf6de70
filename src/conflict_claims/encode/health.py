"""How whole a sentence is: garbled text must not be coded as if it were printed so."""

import re
from bisect import bisect_right
from sys import maxsize

from conflict_claims.text.digest import Span

from .annotations import Quote
from .memo import Memo
from .tokens import Tokens
from .wordlists import word_set

_CLOSED_SHARE = 0.2
_VERB_FORM = re.compile(r"[^\W\d_]{2,}(?:ed|ing|ies|es|s|en)")
_BROKEN = re.compile(r"[.!?] (?<=[a-z]{3}..)(?=[a-z])")
_LETTERS = 3


def paired_marks(quotes: list[Quote]) -> set[int]:
    """Give where the marks stand that have a partner, or need none."""
    return {mark for quote in quotes for mark in _marks(quote)}


def health(folded: str, tokens: Tokens, paired: set[int], sentence: Span) -> float:
    """Give the share of the signs of a whole sentence that a sentence shows, 0 to 1.

    The signs are words of grammar, a verb, marks and brackets in pairs, and no stop before a small
    letter. `paired` are the marks that have a partner.
    """
    words = tokens.words[tokens.at(sentence.start) : tokens.at(sentence.end)]
    signs = "".join(map(_SIGNS.__getitem__, words))
    closed = (signs.count("c") + signs.count("b")) / max(1, len(signs))
    return (
        min(1.0, closed / _CLOSED_SHARE)
        + ("v" in signs or "b" in signs)
        + _balanced(folded, paired, sentence)
        + (len(signs) > 1 and _BROKEN.search(folded, *sentence) is None)
    ) / 4


def broken(folded: str, sentences: list[Span]) -> set[Span]:
    """Give the sentences within which a small letter follows a stop."""
    found = set()
    for stop in _BROKEN.finditer(folded):
        first = stop.start() - _LETTERS
        around = sentences[bisect_right(sentences, Span(first, maxsize)) - 1]
        if around.start <= first and stop.end() < around.end:
            found.add(around)
    return found


def _sign(word: str) -> str:
    """Tell a word of grammar by `c`, a verb by `v`, both by `b`, other words by `w`."""
    if not word[0].isalpha() and word != "'s":
        return ""
    verb = word in word_set("health", "verbs") or _VERB_FORM.fullmatch(word)
    if word in word_set("health", "closed"):
        return "b" if verb else "c"
    return "v" if verb else "w"


_SIGNS = Memo(_sign)


def _balanced(folded: str, paired: set[int], sentence: Span) -> bool:
    """Tell whether each double mark has its partner, wherever it stands, and each bracket."""
    for left, right in ("()", "[]"):
        if folded.count(left, *sentence) != folded.count(right, *sentence):
            return False
    at = folded.find('"', *sentence)
    while at >= 0:
        if at not in paired:
            return False
        at = folded.find('"', at + 1, sentence.end)
    return True


def _marks(quote: Quote) -> list[int]:
    first, last = quote.span.start, quote.span.end
    opened = [first, first + 1] if quote.inner.start - first == 2 else [first]
    if not quote.closed:
        return opened if quote.continued else []
    return [*opened, last - 1, quote.inner.end]
