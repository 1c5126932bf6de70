"""Attributions of sentences that were changed, and of any text."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import Said, said

from conflict_claims.encode.annotations import Attribution
from conflict_claims.encode.attribution import find_attributions
from conflict_claims.encode.page import Page

SENTENCES = (
    "The ministry of Sylvania said that three men had died in Arden.",
    '"We hold the dam," Colonel Lee said.',
    "Nobody was hurt, according to the governor of Arden.",
    "Sylvania warned Freedonia against raids on its ports.",
)


@pytest.mark.parametrize("text", SENTENCES)
def test_capitals_change_nothing(text: str) -> None:
    assert [each.upper() for each in _parts(text)] == list(_parts(text.upper()))


@pytest.mark.parametrize("text", SENTENCES)
def test_another_number_changes_only_the_number(text: str) -> None:
    other = text.replace("three", "forty")
    assert [each.replace("three", "forty") for each in _parts(text)] == list(_parts(other))


@pytest.mark.parametrize("text", SENTENCES)
def test_curly_marks_are_marks(text: str) -> None:
    curly = text.replace('"We', "\u201cWe").replace(',"', ",\u201d")
    assert len(_parts(text)) == len(_parts(curly))


def test_lost_commas_leave_source_and_cue() -> None:
    story = "Three shells hit the port of Marlow and two men were killed on Monday. " * 8
    text = (
        story
        + "A bridge fell near Arden the ministry said on Friday closing the road. "
        + "The dam held said the governor."
    )
    assert said(text) == [
        Said("the ministry", "said", ("A bridge fell near Arden",)),
        Said("the governor", "said", ("The dam held",)),
    ]


def _parts(text: str) -> list[str]:
    return [part for each in said(text) for part in (each.source or "", each.cue, *each.content)]


WORDS = """the a Omar Lee ministry said , . " : that and who he told reporters according to citing
    denied claims report - ( ) 's in Arden on Monday was by reportedly as quoted if 12"""
NEWS = st.lists(st.sampled_from(WORDS.split()), max_size=60).map(" ".join)


@given(st.one_of(st.text(), NEWS, st.sampled_from(SENTENCES).map(lambda each: each[::-1])))
def test_every_text_gives_ordered_spans_inside_it(text: str) -> None:
    page = Page(text)
    found = find_attributions(page)
    assert [each.cue for each in found] == sorted(each.cue for each in found)
    for start, end in _spans(found):
        assert 0 <= start < end <= len(text)
    assert all(each.content for each in found)
    assert all(each.via is None or 0 <= each.via < len(found) for each in found)


def _spans(found: list[Attribution]) -> Iterator[tuple[int, int]]:
    for each in found:
        yield each.cue
        yield from each.content
        yield from (span for span in (each.source, each.antecedent) if span)


def test_one_endless_line_is_read() -> None:
    assert len(find_attributions(Page("the ministry said that men died " * 2000))) > 100
