import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.text.digest import Span
from conflict_claims.text.find import AmbiguousError, NotFoundError, find_all, find_words

TEXT = (
    "River raid kills 16\n\n"
    "The ministry said 16 people died at Glasport\u2019s mill,\n"
    "2,016 fled and “some 40” are missing. The mayor said\u00a016 is too few. 😀 The end."
)
WHOLE = Span(0, len(TEXT))


def cut(span: Span) -> str:
    return TEXT[span.start : span.end]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("River raid", "River raid"),
        ("2,016", "2,016"),
        ("too few", "too few"),
        ("kills 16 The ministry", "kills 16\n\nThe ministry"),
        ("  died \n at ", "died at"),
        ("said 16 is", "said\u00a016 is"),
        ("Glasport's mill", "Glasport\u2019s mill"),
        ('"some 40"', "“some 40”"),
        ("The end.", "The end."),
        (
            "people … missing",
            "people died at Glasport\u2019s mill,\n2,016 fled and “some 40” are missing",
        ),
        ("fled ... are", "fled and “some 40” are"),
        (
            "people … fled … are",
            "people died at Glasport\u2019s mill,\n2,016 fled and “some 40” are",
        ),
    ],
)
def test_find_words(quote: str, expected: str) -> None:
    assert expected == cut(find_words(TEXT, quote, WHOLE))


def test_offsets_are_code_points() -> None:
    assert find_words("😀 é raid", "raid", Span(0, 8)) == Span(4, 8)


def test_words_and_printed_numbers_are_not_cut() -> None:
    assert [cut(span) for span in find_all(TEXT, "16", WHOLE)] == ["16"] * 3
    assert find_all(TEXT, "2", WHOLE) == []
    assert find_all(TEXT, "Glas", WHOLE) == []
    assert find_all(TEXT, "mayo", WHOLE) == []


def test_an_end_of_sentence_is_no_part_of_a_number() -> None:
    assert find_all("It was 16. 17,18 came.", "16", Span(0, 22)) == [Span(7, 9)]


def test_letters_without_case_may_stand_in_a_row() -> None:
    assert find_all("河边村死亡人数", "死亡", Span(0, 7)) == [Span(3, 5)]


def test_offsets_are_absolute_and_the_part_is_kept_to() -> None:
    title = Span(0, 19)
    assert find_words(TEXT, "16", title) == Span(17, 19)
    assert find_all(TEXT, "The", title) == []


def test_nth() -> None:
    first, second, third = find_all(TEXT, "16", WHOLE)
    assert first == find_words(TEXT, "16", WHOLE, 1)
    assert second == find_words(TEXT, "16", WHOLE, 2)
    assert third == find_words(TEXT, "16", WHOLE, 3)


def test_overlapping_stretches_are_all_counted() -> None:
    assert find_all("on and on and on", "on and on", Span(0, 16)) == [Span(0, 9), Span(7, 16)]


def test_an_ellipsis_takes_the_nearest_last_words() -> None:
    text = "a b z c z a d z"
    assert find_all(text, "a … z", Span(0, 15)) == [Span(0, 5), Span(10, 15)]
    assert find_words(text, "a … z", Span(0, 15), 2) == Span(10, 15)


def test_a_printed_ellipsis_comes_first() -> None:
    text = "one … four, then one two four"
    assert find_all(text, "one … four", Span(0, len(text))) == [Span(0, 10)]


def test_ambiguous() -> None:
    with pytest.raises(AmbiguousError, match="“16” stands 3 times") as caught:
        find_words(TEXT, "16", WHOLE, None)
    assert caught.value.count == 3


@pytest.mark.parametrize(
    ("quote", "nth", "message"),
    [
        ("", None, "^“” does not stand in the text$"),
        ("harbour", None, "^“harbour” does not stand in the text$"),
        ("the ministry", None, "^“the ministry” does not stand in the text$"),
        ("people died in town", None, "its first words “people died” do$"),
        ("people … harbour", None, "^“harbour” does not stand in the text$"),
        ("harbour … people", None, "^“harbour” does not stand in the text$"),
        ("missing … people", None, "not in this order"),
        ("16", 4, "stands 3 times"),
        ("16", 0, "stands 3 times"),
    ],
)
def test_not_found(quote: str, nth: int | None, message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        find_words(TEXT, quote, WHOLE, nth)


spaces = st.text(alphabet=" \n\t\u00a0", min_size=1, max_size=3)
printed_words = st.text(alphabet="abAB1,.-'\u2019\"“é(*\\😀", min_size=1, max_size=4)
texts = st.lists(st.tuples(printed_words, spaces), min_size=1, max_size=30)
STRAIGHT = str.maketrans("\u2019“", "'\"")


@given(texts, st.data())
def test_any_slice_is_found_by_its_own_words(
    pairs: list[tuple[str, str]], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(pairs) - 1))
    last = data.draw(st.integers(first, len(pairs) - 1))
    before = "".join(word + space for word, space in pairs[:first])
    inside = "".join(word + space for word, space in pairs[first : last + 1])
    text = "".join(word + space for word, space in pairs)
    expected = Span(len(before), len(before + inside) - len(pairs[last][1]))
    quote = " ".join(word for word, _ in pairs[first : last + 1]).translate(STRAIGHT)

    spans = find_all(text, quote, Span(0, len(text)))

    assert expected in spans
    assert expected == find_words(text, quote, Span(0, len(text)), spans.index(expected) + 1)
    for start, end in spans:
        assert quote == " ".join(text[start:end].translate(STRAIGHT).split())


@given(st.text(max_size=60), st.text(max_size=20), st.integers(0, 60), st.integers(0, 60))
def test_no_quote_is_an_error_of_another_kind(text: str, quote: str, start: int, end: int) -> None:
    within = Span(min(start, len(text)), min(end, len(text)))
    try:
        span = find_words(text, quote, within)
    except (NotFoundError, AmbiguousError):
        return
    assert within.contains(span)
