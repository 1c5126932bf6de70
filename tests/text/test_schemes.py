import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.text.lexicon import VAGUE
from conflict_claims.text.schemes import SCHEMES, interval

Interval = tuple[int | None, int | None]


@pytest.mark.parametrize(
    ("bound", "value", "expected"),
    [
        ("bare", 16, (16, 16)),
        ("bare", 0, (0, 0)),
        ("at_least", 608, (608, None)),
        ("more_than", 600, (601, None)),
        ("at_most", 15, (0, 15)),
        ("less_than", 15, (0, 14)),
        ("about", 40, (35, 45)),
        ("about", 500_000, (450_000, 550_000)),
        ("about", 4_500_000, (4_450_000, 4_550_000)),
        ("about", 100, (50, 150)),
        ("about", 120, (115, 125)),
        ("about", 1050, (1045, 1055)),
        ("about", 23, (23, 23)),
        ("about", 0, (0, 0)),
        ("some", None, (2, None)),
        ("none", None, (0, 0)),
    ],
)
def test_interval(bound: str, value: int | None, expected: Interval) -> None:
    assert expected == interval(bound, value, None, None)


def test_interval_between() -> None:
    assert interval("between", 20, 30, None) == (20, 30)


@pytest.mark.parametrize(
    ("word", "low"),
    [
        ("a couple", 2),
        ("a few", 3),
        ("several", 3),
        ("a handful", 3),
        ("tens", 20),
        ("dozens", 24),
        ("several dozen", 36),
        ("scores", 40),
        ("hundreds", 200),
        ("thousands", 2_000),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("millions", 2_000_000),
    ],
)
def test_interval_of_a_vague_word(word: str, low: int) -> None:
    assert interval("vague", None, None, word) == (low, None)
    assert interval("vague", None, None, word, "literal_min") == (low, None)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("bare", None, None, None), "wants a number"),
        (("between", 20, None, None), "wants two numbers"),
        (("exactly", 20, None, None), "no bound"),
        (("vague", None, None, None), "no word"),
        (("vague", None, None, "oodles"), "no word"),
        (("vague", None, None, "dozens", "generous"), "no scheme"),
    ],
)
def test_interval_refuses(args: tuple[str, int, int, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        interval(*args)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_has_a_least_count_for_every_vague_word(scheme: str) -> None:
    assert {*VAGUE, "some"} == set(SCHEMES[scheme])


@given(st.integers(min_value=0, max_value=10**12))
def test_about_n_holds_n_in_its_middle(number: int) -> None:
    low, high = interval("about", number, None, None)
    assert low is not None
    assert high is not None
    assert 0 <= low <= number <= high
    assert number - low == high - number


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=1, max_value=6))
def test_about_scales_with_round_numbers(number: int, zeros: int) -> None:
    whole = number * 10**zeros * 10
    assert interval("about", whole, None, None) == tuple(
        10 * (limit or 0) for limit in interval("about", whole // 10, None, None)
    )
