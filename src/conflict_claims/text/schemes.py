"""The least and the most that a figure's words allow, under a named scheme for vague words."""

from collections.abc import Mapping
from typing import Final

LITERAL_MIN: Final[Mapping[str, int]] = {
    "some": 2,
    "a number": 2,
    "multiple": 2,
    "a couple": 2,
    "a couple dozen": 24,
    "a couple hundred": 200,
    "a couple thousand": 2_000,
    "a couple million": 2_000_000,
    "few": 0,
    "a few": 3,
    "a few dozen": 36,
    "a few hundred": 300,
    "a few thousand": 3_000,
    "a few million": 3_000_000,
    "several": 3,
    "several dozen": 36,
    "several hundred": 300,
    "several thousand": 3_000,
    "several million": 3_000_000,
    "a handful": 3,
    "many": 3,
    "many dozens": 36,
    "many hundreds": 300,
    "many thousands": 3_000,
    "many millions": 3_000_000,
    "numerous": 3,
    "countless": 3,
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
    "tens of millions": 20_000_000,
    "hundreds of millions": 200_000_000,
}
"""The smallest count of which each word is literally true: a plural is two of its unit, "several"
and its like are three, "few" sets no floor. "some" stands for every unnumbered plural."""

SCHEMES: Final[Mapping[str, Mapping[str, int]]] = {"literal_min": LITERAL_MIN}
"""Scheme to vague word to the least count, inclusive. Every scheme holds the same words."""


def interval(
    bound: str,
    value: int | None,
    upper: int | None,
    word: str | None,
    scheme: str = "literal_min",
) -> tuple[int | None, int | None]:
    """Give the least and the greatest count that a figure allows, both inclusive; None: no limit.

    `bound` is a code of the codelist `bound`; `value` the number printed, the lower one of
    `between`; `upper` the upper one. The vague word is a key of the scheme, used by `vague` alone;
    the scheme a key of SCHEMES. About n is n ± half a unit of its last non-zero digit, rounded
    inwards: about 40 is 35 to 45, about 23 is 23.

    Raises ValueError for an unknown bound, scheme or word, or where a number is missing.
    """
    if bound == "none":
        return 0, 0
    if bound in ("vague", "some"):
        return _least("some" if bound == "some" else word or "", scheme), None
    if value is None:
        raise ValueError(f"bound {bound!r} wants a number")
    return _counted(bound, value, upper)


def _least(word: str, scheme: str) -> int:
    if scheme not in SCHEMES:
        raise ValueError(f"no scheme {scheme!r}")
    if word not in SCHEMES[scheme]:
        raise ValueError(f"scheme {scheme!r} has no word {word!r}")
    return SCHEMES[scheme][word]


def _counted(bound: str, value: int, upper: int | None) -> tuple[int | None, int | None]:
    half = _half_unit(value) if bound == "about" else 0
    limits = {
        "bare": (value, value),
        "at_least": (value, None),
        "more_than": (value + 1, None),
        "at_most": (0, value),
        "less_than": (0, value - 1),
        "about": (value - half, value + half),
        "between": (value, upper),
    }
    if bound not in limits:
        raise ValueError(f"no bound {bound!r}")
    if bound == "between" and upper is None:
        raise ValueError("bound 'between' wants two numbers")
    return limits[bound]


def _half_unit(value: int) -> int:
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit // 2
