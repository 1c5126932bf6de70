import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.page import Page

CASES = [
    ("The U.S. Army's men", ["the", "u.s.", "army", "'s", "men"]),
    ("Arden’s men didn’t go", ["arden", "'s", "men", "didn't", "go"]),
    ("27,000 or 1.5 million", ["27,000", "or", "1.5", "million"]),
    ("a 9-year-old, the 5th, 40%", ["a", "9-year-old", ",", "the", "5th", ",", "40%"]),
    ("F-16 and H2 in al-Arden", ["f-16", "and", "h2", "in", "al-arden"]),
    ("co\u00adoperate \u00adnow", ["cooperate", "now"]),
    ("a \u00ad b", ["a", "b"]),
    ("(“No.”)", ["(", '"', "no", ".", '"', ")"]),
    ("J. Vance left.", ["j", ".", "vance", "left", "."]),
    ("Übel in Zoë’s café", ["übel", "in", "zoë", "'s", "café"]),
    ("snake_case", ["snake", "_", "case"]),
    ("", []),
]

STRETCH = 65_536
"""Characters that are cut into tokens at a time."""


@pytest.mark.parametrize(("text", "words"), CASES)
def test_words_and_signs_are_tokens(text: str, words: list[str]) -> None:
    assert Page(text).tokens.words == words


@given(st.text())
def test_tokens_hold_all_but_blanks(text: str) -> None:
    page = Page(text)
    tokens = page.tokens
    offsets = [offset for pair in zip(tokens.starts, tokens.ends, strict=True) for offset in pair]
    assert offsets == sorted(offsets)
    held = {n for span in zip(tokens.starts, tokens.ends, strict=True) for n in range(*span)}
    blank = {n for n, sign in enumerate(page.folded) if sign.isspace() or sign == "\u00ad"}
    assert held | blank == set(range(len(text)))
    assert all(tokens.words)


@given(st.text("aB.1,-' \n\u00ad\u00e9", min_size=1, max_size=40), st.data())
def test_a_long_text_has_the_tokens_of_its_parts(text: str, data: st.DataObject) -> None:
    before = STRETCH - data.draw(st.integers(0, len(text)))
    long = Page("x" + " " * (before - 1) + text).tokens
    short = Page(text).tokens
    assert long.words == ["x", *short.words]
    assert [*long.starts] == [0, *(start + before for start in short.starts)]
    assert [*long.ends] == [1, *(end + before for end in short.ends)]


def test_tokens_are_found_by_offset() -> None:
    tokens = Page("The army left Arden.").tokens
    assert (tokens.at(0), tokens.at(1), tokens.at(9), tokens.at(99)) == (0, 1, 2, tokens.count)
    assert tokens.span(1, 3) == (4, 13)
