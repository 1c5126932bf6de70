"""Tolls of sentences that were changed, and of any text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import tolls

from conflict_claims.encode.casualties import (
    main_toll,
    people_among,
)
from conflict_claims.model.vocabulary import VictimGroup

SENTENCES = (
    "At least {} people, including {} children, were killed and {} wounded in Arden.",
    "The raid killed {} rebels and {} soldiers and wounded another {}.",
    "{} guards died. The death toll rose to {}, and {} people are missing.",
)


@given(st.sampled_from(SENTENCES), st.lists(st.integers(2, 999), min_size=3, max_size=3))
def test_other_numbers_give_other_tolls(sentence: str, numbers: list[int]) -> None:
    found = [toll.quantity.value for toll in tolls(sentence.format(*numbers))]
    assert found == numbers


@given(st.sampled_from(["rebels", "soldiers", "villagers", "people"]), st.integers(2, 999))
def test_active_and_passive_tell_the_same(victims: str, number: int) -> None:
    (active,) = tolls(f"The raid killed {number} {victims}.")
    (passive,) = tolls(f"{number} {victims} were killed in the raid.")
    assert (active.quantity, active.kind, active.status) == (
        passive.quantity,
        passive.kind,
        passive.status,
    )


@pytest.mark.parametrize("sentence", SENTENCES)
def test_capitals_and_lost_marks_change_no_toll(sentence: str) -> None:
    text = sentence.format(12, 5, 30)
    plain = [(toll.quantity, toll.kind, toll.status) for toll in tolls(text)]
    for other in (text.upper(), text.lower(), re.sub("[,'-]", "", text)):
        assert [(toll.quantity, toll.kind, toll.status) for toll in tolls(other)] == plain


WORDS = (
    "killed wounded dead were was been have 12 three dozens people soldiers children a the of and"
    " including among them whom , . ( ) who by rebels no one not could to death toll rose lives"
    " lost 40 percent casualties injured shot - another IS raid killing kills women guard"
)
NEWS = st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=60).map(" ".join)


@given(st.text() | NEWS)
def test_any_text_gives_ordered_spans_within_it(text: str) -> None:
    found = tolls(text)
    assert all(0 <= toll.span.start < toll.span.end <= len(text) for toll in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for index, toll in enumerate(found):
        links = [toll.same_as, toll.excludes, toll.updates]
        assert all(link < index for link in links if link is not None)
        assert toll.part_of is None or index != toll.part_of < len(found)
    if main := main_toll(found):
        people_among(found, main, VictimGroup.CHILDREN)


def test_an_endless_line_is_read_whole() -> None:
    assert len(tolls("a raid killed 12 rebels and hurt 3 guards , " * 2_000)) == 4_000


@pytest.mark.parametrize(
    "word", ["killed ", "12 ", "killed 12 ", "12 dead, ", "among ", "and ", "( ", "people by "]
)
def test_endless_repetitions_are_no_trouble(word: str) -> None:
    tolls("killed " + word * 10_000)
