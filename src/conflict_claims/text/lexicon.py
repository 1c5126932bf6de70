"""Words and signs of printed English number phrases, and the tokens they are cut into."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from typing import Final, NamedTuple

DASH: Final = "-"
UNREADABLE: Final = "?"


def _split(words: str) -> list[str]:
    return words.split()


_UNITS = _split("one two three four five six seven eight nine")
_TEENS = _split("thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = _split("twenty thirty forty fifty sixty seventy eighty ninety")
UNITS: Final[Mapping[str, int]] = {word: value for value, word in enumerate(_UNITS, start=1)}
BELOW_TWENTY: Final[Mapping[str, int]] = {
    **UNITS,
    **{"zero": 0, "both": 2, "pair": 2, "ten": 10, "eleven": 11, "twelve": 12},
    **{word: value for value, word in enumerate(_TEENS, start=13)},
}
TENS: Final[Mapping[str, int]] = {word: 10 * value for value, word in enumerate(_TENS, start=2)}
HUNDRED: Final = "hundred"
SCALES: Final[Mapping[str, int]] = {
    "dozen": 12,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
MULTIPLIERS: Final[Mapping[str, str]] = {
    "couple": "a couple",
    "few": "a few",
    "handful": "a handful",
    "many": "many",
    "several": "several",
}
MULTIPLIED: Final[Mapping[str, str]] = {
    form: unit for unit in ("dozen", HUNDRED, "thousand", "million") for form in (unit, f"{unit}s")
}
ROUND_PLURALS: Final = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "millions"})
OTHER_VAGUE: Final = frozenset({"multiple", "numerous", "countless"})
VAGUE: Final = frozenset(
    {
        *ROUND_PLURALS,
        *OTHER_VAGUE,
        *MULTIPLIERS.values(),
        *map(" ".join, product(("a couple", "a few", "several"), MULTIPLIED.values())),
        *(f"many {unit}s" for unit in MULTIPLIED.values()),
        *map(" of ".join, product(("tens", "hundreds"), ("thousands", "millions"))),
        "few",
        "a number",
    }
)
"""Every vague word in the one form a scheme names it by."""

BOUNDS: Final[Mapping[tuple[str, ...], str]] = {
    ("at", "least"): "at_least",
    ("no", "fewer", "than"): "at_least",
    ("no", "less", "than"): "at_least",
    ("not", "fewer", "than"): "at_least",
    ("not", "less", "than"): "at_least",
    ("minimum", "of"): "at_least",
    ("more", "than"): "more_than",
    ("greater", "than"): "more_than",
    ("over",): "more_than",
    ("above",): "more_than",
    ("exceeding",): "more_than",
    ("in", "excess", "of"): "more_than",
    ("upwards", "of"): "more_than",
    ("upward", "of"): "more_than",
    ("at", "most"): "at_most",
    ("up", "to"): "at_most",
    ("as", "many", "as"): "at_most",
    ("as", "much", "as"): "at_most",
    ("no", "more", "than"): "at_most",
    ("not", "more", "than"): "at_most",
    ("maximum", "of"): "at_most",
    ("fewer", "than"): "less_than",
    ("less", "than"): "less_than",
    ("under",): "less_than",
    ("below",): "less_than",
    ("about",): "about",
    ("around",): "about",
    ("roughly",): "about",
    ("approximately",): "about",
    ("some",): "about",
    ("estimated",): "about",
    ("nearly",): "about",
    ("almost",): "about",
    ("approaching",): "about",
    ("close", "to"): "about",
}
"""What stands before a number. "Nearly" and "almost" are `about`: they put the number close,
which `less_than`, whose interval begins at nought, would lose."""

BOUNDS_AFTER: Final[Mapping[tuple[str, ...], str]] = {
    ("or", "more"): "at_least",
    ("and", "more"): "at_least",
    ("at", "least"): "at_least",
    ("plus",): "at_least",
    ("or", "fewer"): "at_most",
    ("or", "less"): "at_most",
    ("at", "most"): "at_most",
    ("or", "so"): "about",
}

INDEFINITE: Final = frozenset({"a", "an"})
SINGULAR: Final = INDEFINITE | {"another", "single", "lone", "sole", "he", "him", "she"}
DEFINITE: Final = frozenset({"the", "his", "her", "its", "their", "our", "my", "your", "this"})
BEFORE_NUMBERS: Final = INDEFINITE | {"another", "further", "additional"}
BEFORE_FEW: Final = INDEFINITE | DEFINITE | {"last", "past", "next", "first", "some", "another"}
NEGATIONS: Final = frozenset(
    {"no", "none", "nobody", "nothing", "not", "neither", "nor", "never", "without"}
)
ORDINALS: Final = frozenset(
    _split(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        " thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
        " hundredth thousandth millionth"
    )
)
SHARES: Final = frozenset(
    _split("half halves thirds quarter quarters fourths fifths tenths most majority minority")
)
RELATIVE: Final = frozenset({"how", "twice", "times", "than", "least", "percent", "cent"})
NEVER_COUNTED: Final = SHARES | RELATIVE | {UNREADABLE}
"""Words that leave the phrase without a number of its own, whatever else stands in it."""
ONLY_BESIDE_NUMBERS: Final = ORDINALS | {"all", "each", "every", "number", "same"}
"""Words that leave a phrase unread unless a number stands there too: "all four", "the first 12"."""

NOT_NOUNS: Final = frozenset(
    _split(
        "of in at on from near with by to for who whom whose that which and or as more further"
        " is are was were be been being has have had including"
    )
)
"""The commonest words that end a noun phrase or stand outside it."""
PARTICIPLES: Final = frozenset({"killed", "wounded", "injured", "missing", "captured", "detained"})
_PLURAL_ENDINGS: Final = ("men", "people", "children", "police", "personnel")

_NUMBER = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?(%|\+|k|m|bn)?")
_GROUPED = re.compile(r"(?<![\w.,-])[0-9]{1,3}(?:\s[0-9]{3}){1,3}(?![\w,-])")
_SUFFIXES = {"%": "percent", "+": "plus", "k": "thousand", "m": "million", "bn": "billion"}
_IN_NUMBERS = {*BELOW_TWENTY, *TENS, HUNDRED, *SCALES, *INDEFINITE, "and", "half", "no", "plus"}
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc", "'"))
_AROUND = "'\"“”„«».,;:!?()[]{}…-\u2010\u2011\u2013"


class Token(NamedTuple):
    """A word in lower case, or a sign; with its number where it is written in digits."""

    text: str
    number: Decimal | None = None


def tokenise(words: str) -> list[Token]:
    """Cut a phrase into tokens; a hyphen parts number words and is a dash between digits.

    Blanks between groups of three digits belong to the number ("1 600").
    """
    plain = _GROUPED.sub(_without_blanks, words.casefold().translate(_APOSTROPHES))
    chunks = re.split(r"[\s—]+", plain)
    return [token for chunk in chunks for token in _tokens(chunk)]


def is_plural(word: str) -> bool:
    """Guess from its form whether a noun, or an adjective used as one, names several."""
    if word.endswith(_PLURAL_ENDINGS) or word == "dead" or word in PARTICIPLES:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def is_number_word(word: str) -> bool:
    """Tell whether a word, or a part of one between hyphens, can stand inside a number."""
    return word in _IN_NUMBERS or is_number(word)


def is_number(word: str) -> bool:
    """Tell whether a word is one number in digits, with its sign or scale ("20%", "2bn")."""
    return _NUMBER.fullmatch(word) is not None


def _tokens(chunk: str) -> Iterator[Token]:
    if chunk in ("-", "\u2013"):
        yield Token(DASH)
    elif bare := chunk.strip(_AROUND):
        parts = re.split("[-\u2010\u2011\u2013]", bare)
        yield from _atom(bare) if len(parts) == 1 else _compound(parts)


def _without_blanks(grouped: re.Match[str]) -> str:
    return "".join(grouped[0].split())


def _compound(parts: list[str]) -> Iterator[Token]:
    if all(map(is_number_word, parts)):
        for before, part in zip(["", *parts], parts, strict=False):
            if before[:1].isdecimal() and part[:1].isdecimal():
                yield Token(DASH)
            yield from _atom(part)
    elif is_number_word(parts[0]) and parts[-1] in ORDINALS | SHARES:
        yield Token(parts[-1])
    else:
        yield Token("-".join(parts))


def _atom(word: str) -> Iterator[Token]:
    number = _NUMBER.fullmatch(word)
    if number:
        digits = word.removesuffix(number[3] or "")
        yield Token(digits, Decimal(digits.replace(",", "")))
        if number[3]:
            yield Token(_SUFFIXES[number[3]])
    elif word.endswith("n't"):
        yield Token("not")
    elif (word[0].isalpha() and word.isalnum()) or not any(map(str.isdecimal, word)):
        yield Token(word.removesuffix("'s"))
    else:
        yield Token(UNREADABLE)
