from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.annotations import Number, NumberKind
from conflict_claims.encode.numbers import find_numbers
from conflict_claims.encode.page import Page
from conflict_claims.text.numbers import Quantity, read_quantity


def numbers(text: str) -> list[Number]:
    return find_numbers(Page(text))


def words(text: str) -> list[str]:
    page = Page(text)
    return [page.words(number.span) for number in find_numbers(page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw 1,600 men at Arden.", ["1,600"]),
        ("They saw 1 600 men at Arden.", ["1 600"]),
        ("They saw 27000 men at Arden.", ["27000"]),
        ("They saw 2000 men at Arden.", ["2000 men"]),
        ("2000 2014 2000 brave men.", ["2000 brave men"]),
        ("They saw 16 60 yards off.", ["16", "60"]),
        ("They saw a hundred and fifty thousand men.", ["a hundred and fifty thousand"]),
        ("They saw 1.5 million men.", ["1.5 million"]),
        ("They saw 4K men.", ["4K"]),
        ("They saw two dozen men and twenty-five women.", ["two dozen", "twenty-five"]),
        ("They saw half a dozen men.", ["half a dozen"]),
        ("They saw dozens of men, scores of women.", ["dozens", "scores"]),
        ("They saw tens of thousands of men.", ["tens of thousands"]),
        ("They saw several hundred men and a few women.", ["several hundred", "a few"]),
        ("They saw an unknown number of men.", ["an unknown number"]),
        ("They saw 3-5 men or three to five women.", ["3-5", "three to five"]),
        ("They saw between 6 and 8 men.", ["between 6 and 8"]),
        ("It rose from 6 to 8 men.", ["6", "8"]),
        ("At least 6 men, 8 women or more.", ["At least 6", "8"]),
        ("They saw at least another 20 men.", ["at least another 20"]),
        ("They saw 20 or more men, some 40 women.", ["20 or more", "some 40"]),
        ("AS MANY AS 50 MEN, OVER 60 WOMEN.", ["AS MANY AS 50", "OVER 60"]),
        ("No one saw one another on 5 or so.", ["5 or so"]),
        ("How many men, so few women?", []),
        ("THE 4TH FLEET, the 5th Fleet.", []),
        ("A quarter of a million men, 1/2 of them.", []),
        ("The war of 1914, in 2014 and of the 1990s.", []),
    ],
)
def test_number_phrases_hold_their_bound_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("40 guards came", NumberKind.COUNT),
        ("12 may have come", NumberKind.COUNT),
        ("Ann Marlow, 40, came", NumberKind.AGE),
        ("a man aged 40 came", NumberKind.AGE),
        ("he is 40 years old", NumberKind.AGE),
        ("40 percent came", NumberKind.PERCENT),
        ("$40 million came", NumberKind.MONEY),
        ("40 pesos came", NumberKind.MONEY),
        ("on 4 January they came", NumberKind.DATE),
        ("on Feb. 4 they came", NumberKind.DATE),
        ("at 4 p.m. they came", NumberKind.TIME),
        ("at about 2130 they came", NumberKind.TIME),
        ("for 40 long days they came", NumberKind.DURATION),
        ("a few hours later they came", NumberKind.DURATION),
        ("from 40 square kilometres they came", NumberKind.MEASURE),
        ("the men of Brigade 45 came", NumberKind.DESIGNATOR),
        ("No. 4 came", NumberKind.ORDINAL),
        ("40 guards a day came", NumberKind.RATE),
        ("40 guards per month came", NumberKind.RATE),
    ],
)
def test_kinds_by_the_words_about_it(text: str, kind: NumberKind) -> None:
    assert [number.kind for number in numbers(text)] == [kind]


def test_a_number_keeps_its_quantity_and_rule() -> None:
    (number,) = numbers("At least 608 guards")
    assert number.quantity == Quantity("at_least", 608)
    assert number.rule == "numbers.numeral"


WORDS = (
    "at least 5 6 2014 1,600 between and to or a half dozen hundred thousand of several many tens"
    " percent $ million K - three twenty, . may 30 years old men over 3-4 5-year-old 7th"
)
NEWS = st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=40).map(" ".join)


@given(st.text() | NEWS)
def test_every_span_reads_to_its_quantity(text: str) -> None:
    page = Page(text)
    found = find_numbers(page)
    assert all(read_quantity(text[start:end]) == q for (start, end), q, *_ in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.integers(min_value=3, max_value=999_999))
def test_another_number_gives_another_quantity(number: int) -> None:
    (found,) = numbers(f"The mayor said that at least {number:,} people came.")
    assert found.quantity == Quantity("at_least", number)


@given(NEWS)
def test_capitals_change_no_number(text: str) -> None:
    plain = [(number.span, number.quantity) for number in numbers(text.lower())]
    assert plain == [(number.span, number.quantity) for number in numbers(text.upper())]


@pytest.mark.parametrize("word", ["dozen ", "100 ", "a ", "3 or ", "9", "half a ", "hundreds of "])
def test_endless_repetitions_are_no_trouble(word: str) -> None:
    numbers(word * 20_000)


def test_an_endless_line_is_read_whole() -> None:
    assert len(numbers("3 and 4 of hundred " * 5_000)) == 15_000
