"""What the benchmark counts as an offset that holds."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from conflict_claims.encode.annotations import Attribution, Fact, Metadata, Number, NumberKind
from conflict_claims.encode.page import Page
from conflict_claims.encode.pipeline import Reading
from conflict_claims.model.vocabulary import Act, Mode
from conflict_claims.text.digest import Span
from conflict_claims.text.numbers import Quantity

SCRIPTS = Path(__file__).parents[2] / "scripts"
TEXT = "Nine dead"


@pytest.fixture
def task(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(SCRIPTS)
    from encoder_tasks import whole

    return whole


def wrong(task: ModuleType, **annotations: Any) -> int:
    return [*task.checks_of(TEXT, Reading(Page(TEXT), **annotations))].count(False)


def number(start: int, end: int) -> Number:
    return Number(Span(start, end), Quantity("bare", 9), NumberKind.COUNT, "numbers.cardinal")


def test_spans_lie_in_the_text_in_order(task: ModuleType) -> None:
    assert wrong(task, numbers=[number(0, 4)]) == 0
    assert wrong(task, numbers=[number(0, 10), number(4, 0), number(-1, 4)]) == 3


def test_every_span_of_an_annotation_counts(task: ModuleType) -> None:
    parts = (Span(0, 4), Span(5, 10))
    said = Attribution(None, Span(0, 4), parts, Mode.DIRECT_QUOTE, Act.STATE, "attribution.clause")

    assert wrong(task, attributions=[said]) == 1


def test_words_as_printed_are_those_at_their_span(task: ModuleType) -> None:
    title = Fact("Nine dead", Span(0, 9), "metadata.title_line")

    assert wrong(task, metadata=Metadata(title)) == 0
    assert wrong(task, metadata=Metadata(title._replace(value="Ten dead"))) == 1


def test_offsets_and_speed_are_given_of_texts(task: ModuleType) -> None:
    found = task.whole([f"{TEXT} in Arden.\n\nA raid killed nine guards, an official said.\n"])

    assert found["offsets"] == 1
    assert all(value > 0 for value in found["speed"].values())
