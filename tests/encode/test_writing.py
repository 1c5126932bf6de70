"""Data written as a record without a tree, against the layout of trees."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.authoring.layout import write_tree
from conflict_claims.authoring.tree import Mapping, Tree, plant
from conflict_claims.encode.draft.writing import HEAD, files
from conflict_claims.text.digest import Span

WORDS = st.lists(st.sampled_from(("no", "12", "at least", "x: y", "[a", "raid-on-brack", "'", "é")))
SCALARS = st.one_of(
    WORDS.map(" ".join),
    st.text(st.characters(codec="utf-8"), max_size=8),
    st.booleans(),
    st.integers(0, 10**6),
    st.sampled_from((0.5, 0.93)),
)
KEYS = st.sampled_from(("at", "by", "figure", "victims", "casualties", "claims", "no", "url"))
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=6) | st.dictionaries(KEYS, inner, min_size=1)
    ),
    max_leaves=40,
)
PARTS = st.sampled_from(("id", "article", "actors", "sources", "events", "claims", "draft"))


@given(data=st.dictionaries(PARTS, VALUES, min_size=1))
def test_data_is_written_as_its_tree_is(data: dict[str, Any]) -> None:
    root = plant(data)
    assert isinstance(root, Mapping)

    assert files(data, "", 0).record == write_tree(Tree(root, [HEAD]))


def test_a_row_is_broken_where_the_next_part_does_not_fit() -> None:
    words = "w" * 40
    data = {"sources": [{"id": "s1", "by": words, "for": words, "note": words}]}

    assert files(data, "", 0).record.splitlines()[1:] == [
        "sources:",
        f"  - {{id: s1, by: {words}, for: {words},",
        f"    note: {words}}}",
    ]


def test_spans_are_moved_and_pinned_once() -> None:
    text = "Arden. Nine guards died."
    record, pins = files({"draft": [Span(0, 4), Span(5, 11)], "id": Span(0, 4)}, text, 7)

    assert record.splitlines()[1:] == ["draft:", "  - 7-11", "  - 12-18", "id: 7-11"]
    first, second = pins.splitlines()[1:]
    assert first.startswith("7,11,13f65381")
    assert second.startswith("12,18,74a3c826")
