"""Where number phrases stand: a pattern over one tag character for each token."""

import re
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from typing import Final

from conflict_claims.encode.tokens import Tokens
from conflict_claims.encode.wordlists import wordlist
from conflict_claims.text import lexicon
from conflict_claims.text.lexicon import BOUNDS, BOUNDS_AFTER

_LONGEST: Final = 15
"""How many digits a number has at most."""

Extent = tuple[int, int]
"""First token, and the one behind the last."""

_PERCENT: Final = frozenset({("%",), ("percent",), ("per", "cent"), ("pct",)})
_BEHIND: Final = frozenset({"+", *(key[0] for key in [*_PERCENT, *BOUNDS_AFTER])})
_JOINTS: Final = frozenset({"to", "or", "and", "-"})
_LIST: Final = wordlist("numbers")


def _tags() -> dict[str, str]:
    words = {
        "n": lexicon.BELOW_TWENTY.keys() - {"both", "one"},
        "t": lexicon.TENS,
        "s": lexicon.SCALES,
        "M": lexicon.MULTIPLIERS,
        "P": lexicon.ROUND_PLURALS | {f"{unit}s" for unit in lexicon.SCALES},
        "V": lexicon.OTHER_VAGUE,
        "a": lexicon.INDEFINITE,
        "x": _LIST["before_number"],
        "e": _LIST["ordinal_endings"],
    }
    single = {"one": "o", "hundred": "h", "half": "H", "and": "&", "of": "f", "to": "-", "or": "-"}
    spread = {word: tag for tag, each in words.items() for word in each}
    suffixes = dict.fromkeys(("k", "m", "bn"), "k")
    return {**spread, **single, **suffixes, "-": "-", "between": "b", "number": "#"}


_TAGS: Final[Mapping[str, str]] = _tags()

_SMALL: Final = "(?:t[no]?|[no])"
_WHOLE: Final = rf"(?:(?:[0c]c{{1,3}}|[0c9y])(?![ec])|{_SMALL})"
_HUNDRED: Final = rf"(?:{_WHOLE})?h(?:&?{_SMALL})?"
_TERM: Final = rf"(?:(?:{_HUNDRED}|{_WHOLE})?(?:&aH)?s{{1,3}}|{_HUNDRED}|{_WHOLE}k?)"
_NUMERAL: Final = rf"a?(?:Ha?s|{_TERM}(?:(?<=s)&?(?!s){_TERM})*)"
_PHRASE: Final = re.compile(
    r"(?![.&efkx-])(?:"
    rf"(?P<range>b{_NUMERAL}&{_NUMERAL}|{_NUMERAL}-{_NUMERAL}|r)"
    rf"|(?P<numeral>{_NUMERAL})"
    r"|(?P<vague>a?Mf?[hsP]?(?<!f)|PfP|P|V|ax?#))"
)


def extents(tokens: Tokens) -> Iterator[tuple[str, Extent]]:
    """Give the form (`range`, `numeral`, `vague`) and place of what may be number phrases.

    Bound words and signs of percent are not in them yet. Where a range turns out not to be
    one, its two numbers are in `numerals`.
    """
    for match in _PHRASE.finditer(_tagged(tokens)):
        yield match.lastgroup or "", match.span()


def numerals(tokens: Tokens, range_: Extent) -> Iterator[Extent]:
    """Give the numbers inside what looked like a range."""
    first, end = range_
    cut = next(
        (at for at in range(first + 1, end) if tokens.words[at] in ("to", "or", "and", "-")), end
    )
    yield (first + (tokens.words[first] == "between"), cut)
    if cut + 1 < end:
        yield (cut + 1, end)


def with_bounds(words: list[str], extent: Extent) -> Extent:
    """Take the bound words before and after a number phrase, and the sign of percent, into it."""
    first, end = extent
    while length := _bound_length(words, first):
        first -= length
    if words[end : end + 1] and words[end] in _BEHIND:
        end += _length_after(words, end, _PERCENT)
        end += _length_after(words, end, BOUNDS_AFTER)
        end += words[end : end + 1] == ["+"]
    return first, end


def _length_after(words: list[str], end: int, table: Container[tuple[str, ...]]) -> int:
    """Give the length of a phrase behind a number, which must not belong to the next number."""
    ahead = (tuple(words[end : end + length]) for length in (2, 1))
    length = next((len(key) for key in ahead if key in table), 0)
    behind = words[end + length : end + length + 1]
    is_before_next = (
        tuple(words[end : end + length]) in BOUNDS and behind and _tag(behind[0]) != "."
    )
    return 0 if is_before_next else length


def _bound_length(words: list[str], first: int) -> int:
    gap = first > 0 and words[first - 1] in lexicon.BEFORE_NUMBERS
    for skipped in (0, 1) if gap else (0,):
        stop = first - skipped
        for length in (3, 2, 1):
            if stop >= length and tuple(words[stop - length : stop]) in BOUNDS:
                return length + skipped
    return 0


def _tagged(tokens: Tokens) -> str:
    tagged = "".join(map(_tag, tokens.words))
    loose = [at for at in _at_suffixes(tagged) if not _is_glued(tokens, at)]
    tags = list(tagged) if loose else []
    for at in loose:
        tags[at] = "."
    return "".join(tags) or tagged


def _at_suffixes(tagged: str) -> Iterator[int]:
    return (match.start() for match in re.finditer("k", tagged))


def _is_glued(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.ends[at - 1] == tokens.starts[at]


@lru_cache(65536)
def _tag(word: str) -> str:
    known = _TAGS.get(word)
    if known or word.isalpha():
        return known or "."
    if word.isdecimal() and word.isascii():
        return _digits_tag(word)
    if lexicon.is_number(word):
        return "9"
    parts = word.split("-")
    if len(parts) == 1 or not all(map(lexicon.is_number_word, parts)):
        return "."
    return "r" if parts[0][:1].isdecimal() and parts[-1][:1].isdecimal() else "n"


def _digits_tag(word: str) -> str:
    if word[0] == "0" or len(word) > _LONGEST:
        return "."
    if len(word) == 4 and word[:2] in ("19", "20"):
        return "y"
    return {1: "0", 2: "0", 3: "c"}.get(len(word), "9")
