from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.agreement.align import (
    SPANS_ONLY,
    STANDARD,
    WEIGHTINGS,
    WITHOUT_FIGURES,
    Weighting,
    align,
    align_sets,
    claim_similarity,
    figure_closeness,
)
from conflict_claims.agreement.coded import Amount, CodedClaim, coded_article
from conflict_claims.agreement.compare import compare
from conflict_claims.reading.entry import ArticleEntry

Make = Callable[..., dict[str, Any]]
MATRIX = st.integers(1, 4).flatmap(
    lambda n: st.lists(
        st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=n, max_size=n),
        min_size=1,
        max_size=4,
    )
)


def amount(number: float, *, percent: bool = False) -> Amount:
    return Amount(percent, (number,), number, None if percent else int(number))


def pair(
    coding: Callable[..., ArticleEntry], one: dict[str, Any], other: dict[str, Any]
) -> tuple[CodedClaim, CodedClaim]:
    entries = coding([one]), coding([other])
    first, second = (coded_article(entry.record).claims[0] for entry in entries if entry.record)
    return first, second


def test_weights_sum_to_1() -> None:
    for weights in WEIGHTINGS:
        total = weights.spans + weights.topic + weights.figures + weights.claimant
        assert total == pytest.approx(1)


def test_the_best_sum_wins_not_the_best_pair() -> None:
    scores = {("a", "x"): 1.0, ("a", "y"): 0.9, ("b", "x"): 0.9, ("b", "y"): 0.0}

    aligned = align("ab", "xy", lambda one, other: scores[one, other])

    assert aligned.pairs == (("a", "y"), ("b", "x"))


def test_what_has_nothing_in_common_stays_apart() -> None:
    aligned = align("abc", "x", lambda one, other: float(one == "b"))

    assert aligned.pairs == (("b", "x"),)
    assert aligned.only_first == ("a", "c")
    assert aligned.only_second == ()
    assert (aligned.first, aligned.second) == (3, 1)


@pytest.mark.parametrize(("first", "second"), [("", ""), ("ab", ""), ("", "xy")])
def test_an_empty_coding_aligns_with_nothing(first: str, second: str) -> None:
    aligned = align(first, second, lambda one, other: 1.0)

    assert aligned.pairs == ()
    assert aligned.only_first == tuple(first)
    assert aligned.only_second == tuple(second)


@given(MATRIX)
def test_no_other_assignment_is_better(scores: list[list[float]]) -> None:
    rows, columns = range(len(scores)), range(len(scores[0]))

    aligned = align(rows, columns, lambda i, j: scores[i][j])

    short, long = sorted((len(rows), len(columns)))
    flat = scores if len(rows) == short else [list(column) for column in zip(*scores, strict=True)]
    best = max(
        sum(flat[i][j] for i, j in enumerate(chosen)) for chosen in permutations(range(long), short)
    )
    assert best == sum(scores[i][j] for i, j in aligned.pairs)
    assert aligned.first == len(rows)
    assert aligned.second == len(columns)


def test_sets_pair_equal_names() -> None:
    aligned = align_sets(["mayor", "front", "mayor"], ["abbot", "mayor"])

    assert aligned.pairs == (("mayor", "mayor"),)
    assert (aligned.only_first, aligned.only_second) == (("front",), ("abbot",))


@pytest.mark.parametrize(
    ("weights", "expected"),
    [(STANDARD, 0.5 / 3 + 0.2 + 0.2), (SPANS_ONLY, 1 / 3), (WITHOUT_FIGURES, 0.625 / 3 + 0.25)],
)
def test_similarity_adds_up_its_weights(
    coding: Callable[..., ArticleEntry], claim: Make, weights: Weighting, expected: float
) -> None:
    # Half of each overlaps, the topic is the same, neither has figures, one is presupposed.
    voiceless = claim(1, "50-150", presupposed=True, mode="presupposition")
    one, other = pair(coding, claim(1, "0-100"), voiceless)

    assert claim_similarity(weights)(one, other) == pytest.approx(expected)


def test_claims_without_a_common_character_stay_apart(
    coding: Callable[..., ArticleEntry], claim: Make
) -> None:
    one, other = pair(coding, claim(1, "0-100"), claim(1, "100-200"))

    for weights in WEIGHTINGS:
        assert claim_similarity(weights)(one, other) == 0


def test_claims_below_the_cut_stay_apart(coding: Callable[..., ArticleEntry], claim: Make) -> None:
    # 0.5 * 10 / 190 + 0.2 (neither has figures) is below 0.3.
    voiceless = claim(1, "90-190", topic="ties", presupposed=True, mode="presupposition")
    one, other = pair(coding, claim(1, "0-100"), voiceless)

    assert claim_similarity(STANDARD)(one, other) == 0
    assert claim_similarity(SPANS_ONLY)(one, other) == pytest.approx(10 / 190)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([], [], 1),
        ([amount(9)], [], 0),
        ([amount(9)], [amount(9)], 1),
        ([amount(9)], [amount(99)], 0),
        ([amount(9)], [amount(9, percent=True)], 0),
        ([amount(9), amount(40)], [amount(40)], 0.5),
        ([amount(40), amount(9)], [amount(9), amount(40)], 1),
        ([amount(0)], [amount(2)], 1 - 0.4771212547),  # log10 of 3
    ],
)
def test_figures_are_close_on_a_logarithmic_scale(
    first: list[Amount], second: list[Amount], expected: float
) -> None:
    assert figure_closeness(first, second) == pytest.approx(expected)


def test_the_kind_decides_between_figures_at_the_same_words(
    coding: Callable[..., ArticleEntry], claim: Make, figure: Make
) -> None:
    kinds = ("killed", "wounded")
    figures = [figure(n, "5-9", kind=kind) for n, kind in enumerate(kinds, start=1)]
    first = coding([claim(1, "0-50", casualties=figures)])
    second = coding([claim(1, "0-50", casualties=figures[::-1])])

    pairs = compare(first, second).figures.pairs

    assert [(one.name, other.name) for one, other in pairs] == [("k1", "k1"), ("k2", "k2")]
