import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.agreement.spans import iou, union
from conflict_claims.text.digest import Span

SPANS = st.lists(
    st.builds(lambda start, size: Span(start, start + size), st.integers(0, 40), st.integers(1, 9)),
    min_size=1,
    max_size=5,
)


def characters(spans: tuple[Span, ...]) -> set[int]:
    return {place for span in spans for place in range(*span)}


def test_touching_and_nested_spans_become_one() -> None:
    spans = [Span(20, 30), Span(0, 10), Span(10, 12), Span(2, 5)]

    assert union(spans) == (Span(0, 12), Span(20, 30))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([Span(0, 10)], [Span(0, 10)], 1.0),
        ([Span(0, 10)], [Span(10, 20)], 0.0),
        ([Span(0, 10)], [Span(5, 15)], 5 / 15),
        ([Span(0, 10), Span(20, 30)], [Span(5, 25)], 10 / 30),
    ],
)
def test_iou_is_shared_characters_by_all(
    first: list[Span], second: list[Span], expected: float
) -> None:
    assert iou(union(first), union(second)) == expected


@given(SPANS, SPANS)
def test_iou_counts_characters(first: list[Span], second: list[Span]) -> None:
    one, other = union(first), union(second)
    shared = characters(one) & characters(other)

    assert iou(one, other) == len(shared) / len(characters(one) | characters(other))
    assert iou(one, other) == iou(other, one)
