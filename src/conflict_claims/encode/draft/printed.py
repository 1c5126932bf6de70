"""Words of the article in the form in which a record may hold them."""

import unicodedata
from itertools import filterfalse

from conflict_claims.reading.characters import forbidden_in_value
from conflict_claims.rules.figures import MAX_WORDS
from conflict_claims.text.words import count_words, word_tokens

LONGEST = 600
"""A record's line has at most so many characters."""


def line(words: str) -> str:
    """Write words on one line without what no record may hold; empty where nothing is left."""
    composed = unicodedata.normalize("NFC", " ".join(words.split()))
    allowed = composed.isprintable()
    kept = composed if allowed else "".join(filterfalse(forbidden_in_value, composed))
    return " ".join(kept.lstrip("=@+- ")[:LONGEST].split())


def phrase(words: str) -> str:
    """Write the first words of a phrase, no more than a record takes over."""
    taken = words.split()[:MAX_WORDS]
    while taken and not _few(" ".join(taken)):
        taken.pop()
    return line(" ".join(taken))


def exact(words: str) -> bool:
    """Tell whether a record may hold the very characters of a phrase."""
    return bool(words) and words == line(words) and _few(words)


def _few(words: str) -> bool:
    """Count words as print parts them and as the rule on the article's words does: U.S. is two."""
    return max(count_words(words), len(word_tokens(words))) <= MAX_WORDS
