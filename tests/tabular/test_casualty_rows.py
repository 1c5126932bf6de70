from typing import Any

import pytest

from conflict_claims.model.casualty import Casualty
from conflict_claims.tabular.casualty_rows import figure_cells


def casualty(words: str, figure: Any, **more: Any) -> Casualty:
    fields = {"id": "k1", "kind": "killed", "at": "0-9", "victims": {"status": "unknown"}}
    return Casualty.model_validate(fields | {"words": words, "figure": figure} | more)


@pytest.mark.parametrize(
    ("words", "figure", "bound", "value", "low", "high"),
    [
        ("16", 16, "bare", 16.0, 16, 16),
        ("at least 608", {"at_least": 608}, "at_least", 608.0, 608, None),
        ("over 3,500", {"more_than": 3500}, "more_than", 3500.0, 3501, None),
        ("up to 20", {"at_most": 20}, "at_most", 20.0, 0, 20),
        ("fewer than 20", {"less_than": 20}, "less_than", 20.0, 0, 19),
        ("some 40", {"about": 40}, "about", 40.0, 35, 45),
        ("about half a million", {"about": 500_000}, "about", 500_000.0, 450_000, 550_000),
        ("20 to 30", {"between": [20, 30]}, "between", None, 20, 30),
        ("dozens", "vague", "vague", None, 24, None),
        ("hundreds of thousands", "vague", "vague", None, 200_000, None),
        ("soldiers", "some", "some", None, 2, None),
        ("not a single", "none", "none", None, 0, 0),
    ],
)
def test_a_count_has_the_interval_that_its_words_allow(
    words: str, figure: Any, bound: str, value: float | None, low: int | None, high: int | None
) -> None:
    cells = figure_cells(casualty(words, figure))

    assert cells["bound"] == bound
    assert cells["value"] == value
    assert (cells["low"], cells["high"]) == (low, high)
    assert cells["scheme"] == "literal_min"


def test_a_share_is_not_multiplied_out() -> None:
    cells = figure_cells(casualty("17 percent", {"percent": 17, "base": "k2"}))

    assert cells == {
        "bound": "bare",
        "value": 17.0,
        "low": None,
        "high": None,
        "scheme": None,
        "base_id": "k2",
        "base_words": None,
    }


def test_a_number_from_context_needs_no_readable_words() -> None:
    cells = figure_cells(casualty("as many", 4, basis="context"))

    assert (cells["bound"], cells["low"], cells["high"]) == ("bare", 4, 4)
