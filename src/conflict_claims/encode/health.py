"""How whole a sentence is: garbled text must not be coded as if it were printed so."""

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cache
from sys import maxsize

from conflict_claims.text.digest import Span

from .annotations import Quote
from .memo import Memo
from .wordlists import wordlist

_CLOSED_SHARE = 0.2
_VERB_FORM = re.compile(r"[^\W\d_]{2,}(?:ed|ing|ies|es|s|en)")
_BROKEN = re.compile(r"[.!?] (?<=[a-z]{3}..)(?=[a-z])")
_LETTERS = 3
_BRACKETS = (("(", ")"), ("[", "]"))
_SIGN = re.compile(r"[()\[\]\"]")


def health(
    folded: str,
    words: list[str],
    sentences: list[Span],
    sentence_tokens: list[tuple[int, int]],
    quotes: list[Quote],
) -> list[float]:
    """Give for each sentence the share of the signs of a whole sentence that it shows, 0 to 1.

    The signs are words of grammar, a verb, marks and brackets in pairs, and no stop before a small
    letter. `words` are the tokens of the text, `sentence_tokens` those of each sentence.
    """
    tags = "".join(map(_TAGS.__getitem__, words))
    halted, odd = broken(folded, sentences), _unbalanced(folded, sentences, quotes)
    return [
        (_wording(tags, *tokens, broken=each in halted) + (each not in odd)) / 4
        for each, tokens in zip(sentences, sentence_tokens, strict=True)
    ]


def broken(folded: str, sentences: list[Span]) -> set[Span]:
    """Give the sentences within which a small letter follows a stop."""
    found = set()
    for stop in _BROKEN.finditer(folded):
        first = stop.start() - _LETTERS
        around = _around(sentences, first)
        if around.start <= first and stop.end() < around.end:
            found.add(around)
    return found


def _around(sentences: list[Span], offset: int) -> Span:
    """Give the last sentence that starts at an offset or before it."""
    return sentences[bisect_right(sentences, Span(offset, maxsize)) - 1]


def _wording(tags: str, first: int, end: int, *, broken: bool) -> float:
    """Count three of the four signs; the share of the words of grammar may be of a sign only."""
    both, verbs = tags.count("b", first, end), tags.count("v", first, end)
    closed = both + tags.count("c", first, end)
    words = end - first - tags.count(".", first, end)
    grammar = min(1.0, closed / max(1, words) / _CLOSED_SHARE)
    return grammar + (both + verbs > 0) + (words > 1 and not broken)


def _unbalanced(folded: str, sentences: list[Span], quotes: list[Quote]) -> set[Span]:
    """Give the sentences with a double mark or a bracket that lacks its partner.

    That of a mark may stand in another sentence.
    """
    paired = {mark for quote in quotes for mark in _marks(quote)}
    held: defaultdict[Span, list[str]] = defaultdict(list)
    for sign in _SIGN.finditer(folded):
        if sign.start() not in paired:
            held[_around(sentences, sign.start())].append(sign[0])
    return {sentence for sentence, signs in held.items() if _is_odd(signs)}


def _is_odd(signs: list[str]) -> bool:
    return '"' in signs or any(signs.count(left) != signs.count(right) for left, right in _BRACKETS)


def _marks(quote: Quote) -> list[int]:
    first, last = quote.span.start, quote.span.end
    opened = [first, first + 1] if quote.inner.start - first == 2 else [first]
    if not quote.closed:
        return opened if quote.continued else []
    return [*opened, last - 1, quote.inner.end]


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(wordlist("health")[table].split())


def _tag(word: str) -> str:
    """Give `c` for a word of grammar, `v` for a verb, `b` for both, `x` and `.` for the others."""
    if not (word[0].isalpha() or word == "'s"):
        return "."
    verb = word in _words("verbs") or _VERB_FORM.fullmatch(word) is not None
    if word in _words("closed"):
        return "b" if verb else "c"
    return "v" if verb else "x"


_TAGS = Memo(_tag)
