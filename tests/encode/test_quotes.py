import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.page import Page


def quotes(text: str) -> list[tuple[str, int]]:
    page = Page(text)
    return [(page.words(quote.inner), quote.level) for quote in page.quotes]


QUOTES = [
    ('He said "we left" and fled.', [("we left", 1)]),
    ("He said “we left” and fled.", [("we left", 1)]),
    ("``We left,'' he said.", [("We left,", 1)]),
    ("said ''We left'' and", [("We left", 1)]),
    ("She said «we left».", [("we left", 1)]),
    ("“He said ‘go’ to us,” she said.", [("He said ‘go’ to us,", 1), ("go", 2)]),
    ("\"He said 'go' to us,\" she said.", [("He said 'go' to us,", 1), ("go", 2)]),
    ("'He said \"go\" to us,' she said.", [('He said "go" to us,', 1), ("go", 2)]),
    ("the raid, dubbed ‘River Storm,’ began", [("River Storm,", 1)]),
    ("Raid has 'Unforeseen Ends’ in Arden", [("Unforeseen Ends", 1)]),
    ("Arden's army and the militias' men didn't leave", []),
    ("Arden’s army and the militias’ men didn’t leave", []),
    ("'Twas in the '90s that they left", []),
    ("“It’s ours,” he said. “They’re gone.”", [("It’s ours,", 1), ("They’re gone.", 1)]),
    ("“it must go.” Is.” But then", [("it must go.", 1)]),
    ("“No end.", [("No end.", 1)]),
    ('Orla Vance:"We left." They wept.', [("We left.", 1)]),
    ("“No end, he said. “We left,” she said.", [("No end, he said.", 1), ("We left,", 1)]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_quotes_are_found_with_their_level(text: str, expected: list[tuple[str, int]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize("mark", ['"', "“", "``"])
def test_a_quote_that_opens_again_goes_on_over_paragraphs(mark: str) -> None:
    end = {'"': '"', "“": "”", "``": "''"}[mark]
    page = Page(f"{mark}We left Arden.\n\n{mark}We came back,{end} he said.")
    assert [(quote.closed, quote.continued) for quote in page.quotes] == [
        (False, True),
        (True, False),
    ]


def test_a_quote_left_open_ends_with_its_paragraph() -> None:
    page = Page("He said “we left.\n\nNobody came.")
    (quote,) = page.quotes
    assert page.words(quote.span) == "“we left."
    assert not quote.closed
    assert not quote.continued


def test_a_quote_of_two_apostrophes_holds_all_four() -> None:
    page = Page("He wept. ''We left.''\n\nNobody came.")
    assert [page.words(quote.span) for quote in page.quotes] == ["''We left.''"]
    assert next(page.words(span) for span in page.paragraphs) == "He wept. ''We left.''"


SIGNS = st.sampled_from(
    [*list("\"'“”‘’«»`"), "''", "``", " ", "\n\n", "a", "Arden", ".", ",", "90s"]
)


@given(st.one_of(st.text(), st.lists(SIGNS).map("".join)))
def test_quotes_are_ordered_and_nest(text: str) -> None:
    found = Page(text).quotes
    assert found == sorted(found)
    for quote in found:
        assert 0 <= quote.span.start < quote.inner.start <= quote.inner.end <= quote.span.end
        assert quote.span.end <= len(text)
    for one, other in itertools.pairwise(found):
        assert one.span.contains(other.span) or one.span.end <= other.span.start
