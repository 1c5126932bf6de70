from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.review.marks import Kind, Mark
from conflict_claims.review.pieces import cut
from conflict_claims.text.digest import Span

SENTENCE = "Nine riders fell at the ford, the abbot said."


def drawn_spans(limit: int) -> st.SearchStrategy[Span]:
    edges = st.lists(st.integers(0, limit), min_size=2, max_size=2, unique=True)
    return edges.map(lambda pair: Span(*sorted(pair)))


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, Span, list[Mark]]:
    text = draw(st.text(min_size=1, max_size=40))
    ends = st.integers(1, len(text))
    within = draw(ends.flatmap(lambda end: st.integers(0, end - 1).map(lambda at: Span(at, end))))
    drawn = st.builds(Mark, st.sampled_from(Kind), drawn_spans(len(text) + 5), st.text("cks1"))
    return text, within, draw(st.lists(drawn, max_size=8))


@given(cases())
def test_pieces_joined_are_the_stretch(case: tuple[str, Span, list[Mark]]) -> None:
    text, within, marks = case
    pieces = cut(text, within, marks)

    assert text[within.start : within.end] == "".join(piece.text for piece in pieces)
    assert all(piece.text == text[piece.span.start : piece.span.end] for piece in pieces)
    assert all(pieces)


@given(cases())
def test_each_character_is_covered_by_the_marks_that_hold_it(
    case: tuple[str, Span, list[Mark]],
) -> None:
    text, within, marks = case
    for piece in cut(text, within, marks):
        for at in range(*piece.span):
            holding = [mark for mark in marks if mark.span.start <= at < mark.span.end]
            assert sorted(holding, key=repr) == sorted(piece.marks, key=repr)


def test_overlapping_and_nested_marks_are_cut_at_every_edge() -> None:
    marks = [
        Mark(Kind.EVIDENCE, Span(0, 16), "c1"),
        Mark(Kind.FIGURE, Span(0, 4), "k1"),
        Mark(Kind.EVIDENCE, Span(12, 28), "c2"),
        Mark(Kind.CUE, Span(40, 44), "c1"),
    ]
    pieces = cut(SENTENCE, Span(0, 45), marks)

    assert [(piece.text, piece.items, piece.classes, piece.labels) for piece in pieces] == [
        ("Nine", ["k1", "c1"], ["figure", "evidence"], ["k1", "c1"]),
        (" riders ", ["c1"], ["evidence"], []),
        ("fell", ["c1", "c2"], ["evidence", "nested"], ["c2"]),
        (" at the ford", ["c2"], ["evidence"], []),
        (", the abbot ", [], [], []),
        ("said", ["c1"], ["cue"], ["cue"]),
        (".", [], [], []),
    ]


def test_of_nested_evidence_the_narrower_comes_first() -> None:
    marks = [Mark(Kind.EVIDENCE, Span(0, 28), "c1"), Mark(Kind.EVIDENCE, Span(5, 16), "c2")]
    inner = cut(SENTENCE, Span(0, 45), marks)[1]

    assert inner.items == ["c2", "c1"]


def test_a_mark_that_leaves_the_stretch_is_cut_off() -> None:
    pieces = cut(SENTENCE, Span(5, 11), [Mark(Kind.ACTOR, Span(0, 8), "actor-riders")])

    assert [(it.text, it.items) for it in pieces] == [("rid", ["actor-riders"]), ("ers", [])]


def test_a_doubtful_mark_says_so_in_its_label() -> None:
    (piece,) = cut("Nine", Span(0, 4), [Mark(Kind.FIGURE, Span(0, 4), "k1", doubtful=True)])

    assert piece.labels == ["k1?"]
    assert piece.classes == ["figure", "doubtful"]
