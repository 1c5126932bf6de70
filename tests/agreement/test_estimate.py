import numpy as np

from conflict_claims.agreement.estimate import Estimate, estimate, ratio


def test_equal_articles_leave_no_uncertainty() -> None:
    parts = np.array([[1.0, 4.0]] * 5)

    assert Estimate(0.25, 0.25, 0.25) == estimate(parts, ratio)


def test_draws_without_a_value_are_left_out() -> None:
    # The second article has nothing to divide by: a quarter of the draws hold it alone.
    parts = np.array([[1.0, 2.0], [0.0, 0.0]])

    assert Estimate(0.5, 0.5, 0.5) == estimate(parts, ratio)


def test_nothing_to_divide_by_is_no_value() -> None:
    assert Estimate(None) == estimate(np.zeros((3, 2)), ratio)


def test_one_article_has_a_value_and_no_interval() -> None:
    assert Estimate(0.5) == estimate(np.array([[1.0, 2.0]]), ratio)


def test_the_interval_holds_95_percent_of_the_draws() -> None:
    # Ten articles, one of them right: the share in a draw is k / 10 with probability
    # binomial(10, 0.1), so that P(0) = 0.349, P(<= 2) = 0.930 and P(<= 3) = 0.987.
    parts = np.array([[1.0, 1.0]] + [[0.0, 1.0]] * 9)

    assert Estimate(0.1, 0.0, 0.3) == estimate(parts, ratio)
