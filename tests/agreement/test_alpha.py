from collections.abc import Sequence
from math import log as ln

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from conflict_claims.agreement.alpha import Metric, alpha, interval, log, nominal


def units(*coders: str) -> list[list[int]]:
    """Read one line for each coder, a digit for each item, a dot for none."""
    return [[int(value) for value in item if value != "."] for item in zip(*coders, strict=True)]


# The worked example with three coders and 15 items of the Wikipedia article on alpha.
THREE = units(".....34121133.3", "1.213343.......", "..21344.21133.4")

# The example with four coders and 12 items of Krippendorff's "Computing alpha-reliability".
FOUR = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")

VALUES = st.sampled_from([0, 1, 2, 16, 160])
PAIRS = st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=30)
METRICS = st.sampled_from([nominal, interval, log])


@pytest.mark.parametrize(
    ("data", "metric", "expected"),
    [
        (THREE, nominal, 0.691358),
        (THREE, interval, 0.810845),
        (FOUR, nominal, 0.743),
        (FOUR, interval, 0.849),
    ],
)
def test_alpha_gives_the_published_values(
    data: Sequence[Sequence[int]], metric: Metric, expected: float
) -> None:
    digits = len(str(expected)) - 2

    value = alpha(data, metric)

    assert value is not None
    assert expected == round(value, digits)


def test_alpha_of_numbers_is_reckoned_on_logarithms() -> None:
    # ln(1 + x) of 0, 1 and 3 is 0, 1 and 2 times ln 2. Observed: one pair a step apart, both ways,
    # 2 / 4; expected over uses 0 once, 1 twice, 3 once: 2 * (2*1 + 2*1 + 1*4) / (4*3) = 16 / 12.
    assert alpha([(0, 1), (1, 3)], log) == pytest.approx(1 - (4 / 4) / (16 / 12))


def test_tenfold_errors_weigh_the_same_at_every_size() -> None:
    small, large = [(9, 99), (999, 999)], [(99, 999), (9, 9)]

    assert alpha(small, log) == pytest.approx(alpha(large, log))
    assert ln(100) - ln(10) == pytest.approx(ln(1000) - ln(100))


def test_prevalence_lowers_alpha() -> None:
    # 94 of 100 agree, and one value has 96 % of both margins:
    # Do = 12 / 200, De = 2 * 192 * 8 / (200 * 199).
    pairs = [("a", "a")] * 93 + [("a", "b")] * 3 + [("b", "a")] * 3 + [("b", "b")]

    assert alpha(pairs, nominal) == pytest.approx(0.22265625)


def test_a_constant_column_has_no_alpha() -> None:
    assert alpha([("a", "a")] * 50, nominal) is None


@given(st.lists(VALUES, min_size=2), METRICS)
def test_alpha_of_identical_codings_is_1(values: list[int], metric: Metric) -> None:
    assume(len(set(values)) > 1)

    assert alpha([(value, value) for value in values], metric) == pytest.approx(1)


@given(PAIRS, METRICS)
def test_alpha_does_not_depend_on_who_is_first(
    pairs: list[tuple[int, int]], metric: Metric
) -> None:
    assert alpha(pairs, metric) == pytest.approx(alpha([(b, a) for a, b in pairs], metric))


@given(PAIRS)
def test_nominal_alpha_does_not_depend_on_the_names_of_values(
    pairs: list[tuple[int, int]],
) -> None:
    renamed = [(f"v{a}", f"v{b}") for a, b in pairs]

    assert alpha(pairs, nominal) == pytest.approx(alpha(renamed, nominal))


@given(PAIRS, METRICS)
def test_a_value_that_one_coder_alone_gave_does_not_count(
    pairs: list[tuple[int, int]], metric: Metric
) -> None:
    assert alpha(pairs, metric) == pytest.approx(alpha([*pairs, (7,)], metric))
