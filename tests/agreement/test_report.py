from collections.abc import Callable, Sequence
from typing import Any

import pytest

from conflict_claims.agreement.compare import compare
from conflict_claims.agreement.numbers import tenfold
from conflict_claims.agreement.report import report
from conflict_claims.agreement.score import Score
from conflict_claims.reading.entry import ArticleEntry

Make = Callable[..., dict[str, Any]]
Coding = Callable[..., ArticleEntry]
Names = tuple[str, str, str, str]


def by_name(scores: Sequence[Score]) -> dict[Names, Score]:
    return {(s.measure, s.field, s.detail, s.level): s for s in scores}


def of(
    scores: dict[Names, Score], measure: str, field: str, level: str, detail: str = ""
) -> float | None:
    return scores[measure, field, detail, level].value


@pytest.fixture
def toy(coding: Coding, claim: Make, figure: Make) -> dict[Names, Score]:
    """Two codings that every score below is worked out from by hand.

    The first has four claims and the second three: one pair is the same but for the figure's
    bound, one has half the words and another act, and one shares ten characters and nothing else.
    """
    mayor = {"from": "s1", "mode": "indirect_speech"}
    source = {"id": "s1", "channel": "speech", "by": "mayor", "date": "2031-05-01", "at": "20-25"}
    sixteen = {"casualties": [figure(1, "10-12", words="16")], "topic": "casualty_figure"}
    about = {"casualties": [figure(1, "4-12", {"about": 16}, words="about 16")]}
    first = coding(
        [
            claim(1, "0-100", event="raid", **sixteen, **mayor),
            claim(2, "200-300", act="accuse", **mayor),
            claim(3, "400-450", topic="ties"),
            claim(4, "600-700", topic="intent", act="predict"),
        ],
        sources=[source],
        actors={"mayor": "20-25", "front": "700-705"},
        events=[{"event": "raid", "at": "0-9"}],
    )
    second = coding(
        [
            claim(1, "0-100", event="raid", **sixteen | about, **mayor),
            claim(2, "200-250", act="criticise", **mayor),
            claim(3, "440-540", **mayor),
        ],
        coder="reader-2",
        sources=[source | {"at": "300-305", "date": "2031-05-02"}],
        actors={"mayor": "20-25", "abbot": "700-705"},
    )
    return by_name(report([compare(first, second)]))


@pytest.mark.parametrize(
    ("field", "level", "recall", "precision", "f1"),
    [
        ("claims", "IoU > 0", 2 / 4, 2 / 3, 4 / 7),
        ("claims", "IoU >= 0.5", 2 / 4, 2 / 3, 4 / 7),
        ("claims", "exact evidence", 1 / 4, 1 / 3, 2 / 7),
        ("figures", "overlap", 1, 1, 1),
        ("sources", "overlap or speaker", 1, 1, 1),
        ("actors", "set", 1 / 2, 1 / 2, 1 / 2),
        ("actors", "overlap", 1, 1, 1),
        ("events", "set", 0, None, 0),
    ],
)
def test_detection(
    toy: dict[Names, Score],
    field: str,
    level: str,
    recall: float,
    precision: float | None,
    f1: float,
) -> None:
    assert recall == of(toy, "recall", field, level)
    assert precision == of(toy, "precision", field, level)
    assert f1 == pytest.approx(of(toy, "F1", field, level))


def test_detection_under_the_other_weightings(toy: dict[Names, Score]) -> None:
    assert of(toy, "F1", "claims", "IoU > 0", "spans only") == pytest.approx(6 / 7)
    assert of(toy, "F1", "claims", "IoU >= 0.5", "spans only") == pytest.approx(4 / 7)
    assert of(toy, "F1", "claims", "IoU > 0", "without figures") == pytest.approx(4 / 7)


def test_whole_claims_count_what_was_not_found_as_disagreement(toy: dict[Names, Score]) -> None:
    whole = "topic, act, claimant, event"

    assert of(toy, "recall", "claims", "end to end", whole) == 1 / 4
    assert of(toy, "precision", "claims", "end to end", whole) == pytest.approx(1 / 3)
    assert of(toy, "F1", "claims", "end to end", whole) == pytest.approx(2 / 7)
    assert of(toy, "F1", "claims", "end to end", "topic") == pytest.approx(4 / 7)
    figures = "number, casualty_kind, bound, victim_status"
    assert of(toy, "F1", "figures", "end to end", figures) == 0


def test_fields_of_aligned_pairs(toy: dict[Names, Score]) -> None:
    assert of(toy, "mean IoU", "claims", "aligned claims") == 0.75
    assert of(toy, "agreement", "topic", "nominal") == 1
    assert of(toy, "agreement", "act", "nominal") == 0.5
    assert of(toy, "agreement", "said", "nominal") == 0
    assert of(toy, "agreement", "bound", "nominal") == 0
    assert of(toy, "agreement", "number", "ratio", "exact") == 1


def test_agreement_by_category_divides_by_the_uses_of_both(toy: dict[Names, Score]) -> None:
    state = toy["category agreement", "act", "state", "nominal"]
    accuse = toy["category agreement", "act", "accuse", "nominal"]

    assert (state.n, state.value) == (2, 1)
    assert (accuse.n, accuse.value) == (1, 0)


def test_few_pairs_and_constant_columns_have_no_coefficient(toy: dict[Names, Score]) -> None:
    few, constant = toy["alpha", "act", "", "nominal"], toy["alpha", "mode", "", "nominal"]

    assert (few.n, few.value, few.note) == (2, None, "fewer than 30 pairs")
    assert (constant.n, constant.value, constant.note) == (2, None, "no variation")


def test_nothing_found_by_one_coder_is_told(toy: dict[Names, Score]) -> None:
    precision = toy["precision", "events", "", "set"]

    assert (precision.n, precision.value, precision.note) == (0, None, "nothing to compare")


def test_one_article_has_no_interval(toy: dict[Names, Score]) -> None:
    assert {(None, None)} == {(score.low, score.high) for score in toy.values()}


def acts(coding: Coding, claim: Make, pairs: Sequence[tuple[str, str]], **more: Any) -> Any:
    sides: list[ArticleEntry] = [
        coding(
            [
                claim(n, f"{100 * n}-{100 * n + 50}", act=pair[side])
                for n, pair in enumerate(pairs, start=1)
            ],
            coder=f"reader-{side + 1}",
            stretch="0-20000",
            **more,
        )
        for side in (0, 1)
    ]
    return compare(*sides)


@pytest.mark.parametrize(
    ("pairs", "value", "note"),
    [
        ([("deny", "deny")] * 15 + [("warn", "warn")] * 15, 1, ""),
        ([("deny", "deny")] * 15 + [("warn", "warn")] * 14, None, "fewer than 30 pairs"),
        ([("deny", "deny")] * 100, None, "no variation"),
        (
            [("deny", "deny")] * 93
            + [("deny", "warn")] * 3
            + [("warn", "deny")] * 3
            + [("warn", "warn")],
            0.22265625,
            "deny: 96% of the first, 96% of the second",
        ),
    ],
)
def test_alpha_is_told_refused_or_told_with_the_margins(
    coding: Coding,
    claim: Make,
    pairs: list[tuple[str, str]],
    value: float | None,
    note: str,
) -> None:
    score = by_name(report([acts(coding, claim, pairs)]))["alpha", "act", "", "nominal"]

    assert value is score.value is None or score.value == pytest.approx(value)
    assert note == score.note


def test_agreement_on_few_positions_does_not_hide_what_was_missed(
    coding: Coding, claim: Make
) -> None:
    places = [f"{n}00-{n}50" for n in range(1, 6)]
    elsewhere = [*places[:2], *(f"{n}60-{n}90" for n in range(3, 6))]
    first = coding([claim(n, place) for n, place in enumerate(places, start=1)])
    second = coding([claim(n, place) for n, place in enumerate(elsewhere, start=1)])

    scores = by_name(report([compare(first, second)]))

    assert of(scores, "agreement", "topic", "nominal") == 1
    assert of(scores, "recall", "claims", "IoU > 0") == 0.4
    assert of(scores, "F1", "claims", "end to end", "topic") == 0.4


def test_numbers(coding: Coding, claim: Make, figure: Make) -> None:
    numbers: list[tuple[Any, Any]] = [
        (100, 100),
        (100, 101),
        (100, 109),
        (100, 1000),
        (5, {"at_least": 5}),
        ({"percent": 17.0, "base_words": "the crew"}, {"percent": 17.0, "base_words": "the crew"}),
    ]
    sides = [
        coding(
            [
                claim(n, f"{n}00-{n}50", casualties=[figure(n, f"{n}00-{n}05", pair[side])])
                for n, pair in enumerate(numbers, start=1)
            ]
        )
        for side in (0, 1)
    ]
    scores = by_name(report([compare(*sides)]))

    assert of(scores, "agreement", "number", "ratio", "exact") == 3 / 6
    assert of(scores, "agreement", "number", "ratio", "within 1 %") == 3 / 5
    assert of(scores, "agreement", "number", "ratio", "within 10 %") == 4 / 5
    errors = scores["tenfold errors", "number", "", "ratio"]
    assert (errors.n, errors.value, errors.note) == (5, 1 / 5, "1 pairs")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(16, 160, True), (160, 16, True), (16, 159, False), (0, 9, False), (0, 10, True)],
)
def test_tenfold_apart(one: float, other: float, expected: bool) -> None:
    assert expected == tenfold(one, other)


def test_the_bootstrap_draws_articles(coding: Coding, claim: Make) -> None:
    # All acts of the first article agree and none of the second: half the draws mix both, a
    # quarter hold one of them twice.
    good = acts(coding, claim, [("deny", "deny"), ("warn", "warn")], article="one")
    bad = acts(coding, claim, [("deny", "warn"), ("warn", "deny")], article="two")

    score = by_name(report([good, bad]))["agreement", "act", "", "nominal"]

    assert (score.scope, score.n, score.value, score.low, score.high) == ("pooled", 4, 0.5, 0, 1)
    assert report([good, bad]) == report([good, bad])


def test_two_codings_of_one_article_are_one_draw(coding: Coding, claim: Make) -> None:
    compared = acts(coding, claim, [("deny", "deny")])

    scores = report([compared, compared])

    assert scores[0].scope == "pooled"
    assert scores[0].note == "articles: 1; reader-1 (human) with reader-2 (human)"
    assert {(None, None)} == {(score.low, score.high) for score in scores}


def test_kinds_of_coders_are_never_pooled(coding: Coding, claim: Make) -> None:
    humans = acts(coding, claim, [("deny", "deny")])
    scripts = acts(coding, claim, [("deny", "warn")], kind="script")

    scores = report([humans, scripts])

    shares = [(s.kinds, s.value) for s in scores if (s.measure, s.field) == ("agreement", "act")]
    assert shares == [("human/human", 1), ("script/script", 0)]


def test_no_comparison_has_no_score() -> None:
    assert report([]) == []


def test_recall_is_the_others_precision(coding: Coding, claim: Make) -> None:
    first = coding([claim(n, f"{n}00-{n}50") for n in range(1, 5)])
    second = coding([claim(n, f"{n}10-{n}50") for n in range(2, 5)])

    there, back = (by_name(report([compare(*pair)])) for pair in ((first, second), (second, first)))

    for level, found in (("IoU > 0", 3), ("IoU >= 0.5", 3), ("exact evidence", 0)):
        assert of(there, "recall", "claims", level) == found / 4
        assert of(back, "precision", "claims", level) == found / 4
        assert of(there, "F1", "claims", level) == of(back, "F1", "claims", level)
