"""Coded figures: their bound and numbers, and the counts that they allow."""

from typing import Any

import pytest

from conflict_claims.model.casualty import Casualty
from conflict_claims.text.figures import Reading, limits


def casualty(figure: Any, words: str = "dozens") -> Casualty:
    data = {"id": "k1", "kind": "killed", "words": words, "figure": figure, "at": "0-6"}
    return Casualty.model_validate(data | {"victims": {"status": "unknown"}})


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (16, ("bare", 16, None)),
        ({"at_least": 608}, ("at_least", 608, None)),
        ({"between": [10, 15]}, ("between", 10, 15)),
        ("some", ("some", None, None)),
        ({"percent": 17.5, "bound": "about", "base": "k2"}, ("about", 17.5, None)),
    ],
)
def test_a_figure_is_read_in_the_terms_of_a_phrase(figure: Any, expected: tuple[Any, ...]) -> None:
    reading = Reading.of(casualty(figure))

    assert (reading.bound, reading.value, reading.upper) == expected


@pytest.mark.parametrize(
    ("figure", "words", "expected"),
    [
        (16, "16", (16, 16)),
        ({"more_than": 16}, "over 16", (17, None)),
        ({"between": [10, 15]}, "10 to 15", (10, 15)),
        ("vague", "dozens", (24, None)),
        ("some", "riders", (2, None)),
        ("none", "no one", (0, 0)),
    ],
)
def test_limits(figure: Any, words: str, expected: tuple[int | None, int | None]) -> None:
    assert limits(casualty(figure, words)) == expected


def test_a_vague_figure_needs_a_vague_word() -> None:
    with pytest.raises(ValueError, match="has no word ''"):
        limits(casualty("vague", "16"))


def test_only_a_range_can_run_backwards() -> None:
    assert Reading.of(casualty({"between": [15, 10]})).backwards
    assert not Reading.of(casualty({"between": [10, 10]})).backwards
    assert not Reading.of(casualty({"at_most": 3})).backwards
