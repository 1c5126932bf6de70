"""What the tasks of the casualties layer count as right."""

from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(SCRIPTS)
    from encoder_tasks import fakes

    return fakes


@pytest.fixture
def muc(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(SCRIPTS)
    from encoder_tasks import muc

    return muc


def article(text: str, **labels: str) -> dict[str, object]:
    names = ("civilians", "noncivilians", "children", "women")
    counts = {f"nb_{name}": labels.get(name, "0") for name in names}
    return {"title": "News of Arden", "text": text, "annotator_spans": [], **counts}


def test_a_sum_of_civilians_and_others_is_right_and_no_class(fakes: ModuleType) -> None:
    text = "A raid killed 12 people, including two women."
    (answers,) = fakes.answers([article(text, civilians="5", noncivilians="7", women="2")])
    assert answers.counts["main"] == answers.counts["found"] == answers.counts["labelled"] == 1
    assert answers.counts["classed"] == 0
    assert answers.counts["women_right"] == 1
    assert answers.firings == (("casualties.active", True), ("casualties.part", True))


def test_a_wrong_class_is_counted(fakes: ModuleType) -> None:
    (answers,) = fakes.answers([article("A raid killed 12 rebels.", civilians="12")])
    assert (answers.counts["classed"], answers.counts["class"]) == (1, 0)


def test_articles_without_a_figure_are_left_out(fakes: ModuleType) -> None:
    (answers,) = fakes.answers([article("A raid killed 12 rebels.")])
    assert answers.counts["labelled"] == 0
    assert answers.firings == ()


def test_numbers_are_paired_with_effects_by_target(muc: ModuleType) -> None:
    template = {
        "21": ['6-8: "RIDERS"', '1: "ANN MARLOW"', '~10: "GUARDS" / "SENTRIES"', 'PLURAL: "MEN"'],
        "23": ['DEATH: "RIDERS"', 'INJURY: "SENTRIES"', 'NO INJURY: "MEN"', "-"],
    }
    assert muc.gold_pairs(template) == [
        (frozenset({"DEATH"}), frozenset({6, 8})),
        (frozenset({"INJURY"}), frozenset({10})),
    ]


def test_targets_of_one_name_may_have_either_effect(muc: ModuleType) -> None:
    template = {"21": ['9: "MEN"', '30: "MEN"'], "23": ['DEATH: "MEN"', 'INJURY: "MEN"']}
    text = "NINE MEN WERE KILLED AND 30 WERE HURT."
    (answers,) = muc.answers([{"text": text, "templates": [template]}])
    assert (answers.counts["pairs"], answers.counts["found"]) == (2, 2)
