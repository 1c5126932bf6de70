import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.page import Page


def sentences(text: str) -> list[str]:
    page = Page(text)
    return [page.words(span) for span in page.sentences]


def paragraphs(text: str) -> list[str]:
    page = Page(text)
    return [page.words(span) for span in page.paragraphs]


SENTENCES = [
    ["Gen. Orla Vance of the U.S. Army met Lt. Col. Rook.", "They left."],
    ["He lives in the U.S. and in Arden.", "She does not."],
    ["The army left the U.S.", "The militia stayed."],
    ["On Jan. 5 two died.", "In Feb. the raids went on."],
    ["No. 4 Brigade fled.", "Was it so?", "No.", "It held."],
    ["J. P. Marlow spoke.", "A. Writer wrote."],
    ["“We left.”", "She wept."],
    ["“Why?” Vance asked.", "Nobody answered."],
    ["“It is over!” she shouted and fled.", "It was not."],
    ["They went on … and on.", "“Stop… now,” he said."],
    ["It ended (in Arden.)", "Then all was quiet."],
    ["``We hold the bridge.''", "Nobody believed it."],
    ["Prices rose to $1.5 million.", "$3 would do."],
    ["Übel war es.", "Émile left."],
]


@pytest.mark.parametrize("expected", SENTENCES)
def test_sentences_end_at_stops_that_end_them(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_text_in_capitals_is_cut_as_any_other() -> None:
    text = "GEN. VANCE LEFT ARDEN ON JAN. 5. HE SAID THE U.S. ARMY STAYS. NO. IT LEFT."
    assert sentences(text) == [
        "GEN. VANCE LEFT ARDEN ON JAN. 5.",
        "HE SAID THE U.S. ARMY STAYS.",
        "NO.",
        "IT LEFT.",
    ]


def test_a_text_in_small_letters_is_cut_at_its_stops() -> None:
    assert sentences("two died in arden. the army of the u.s. left.") == [
        "two died in arden.",
        "the army of the u.s. left.",
    ]


def test_a_sentence_goes_over_the_line_ends_of_a_wrapped_text() -> None:
    lines = (
        "   ARDEN, 3 MAY 31 -- THE NORTHERN FRONT SAID TODAY THAT IT HAD LEFT THE\n"
        "RIVER TOWN OF MARLOW AFTER A WEEK OF FIGHTING WITH THE FREEDONIAN ARMY.\n"
        "A SPOKESMAN SAID THAT NOBODY HAD BEEN HURT.\n\n   THE ARMY DENIED THIS.\n"
    )
    assert [words.replace("\n", " ") for words in sentences(lines)] == [
        "ARDEN, 3 MAY 31 -- THE NORTHERN FRONT SAID TODAY THAT IT HAD LEFT THE "
        "RIVER TOWN OF MARLOW AFTER A WEEK OF FIGHTING WITH THE FREEDONIAN ARMY.",
        "A SPOKESMAN SAID THAT NOBODY HAD BEEN HURT.",
        "THE ARMY DENIED THIS.",
    ]


def test_each_line_of_a_text_that_is_not_wrapped_is_a_paragraph() -> None:
    text = "Raid on river town\nArden Gazette – May 2, 2031\nTwo died in Arden.\nFour fled."
    assert paragraphs(text) == text.split("\n")


def test_a_line_that_breaks_off_goes_on_in_the_next() -> None:
    text = "The ministry called the raids\n, which hit two towns, a\nmistake in Arden\n.\nIt left."
    assert paragraphs(text) == [text[:-9].rstrip(), "It left."]


@pytest.mark.parametrize("blank", ["", " ", "\n \r\n\t", "\ufeff\u200b", "\x00\x01"])
def test_blanks_hold_no_paragraph(blank: str) -> None:
    assert paragraphs(blank) == sentences(blank) == []


BITS = ["Gen.", "U.S.", "Vance", "said", "“We", "left.”", "'tis", "''No.''", "Arden,", "...", "no."]
NEWS = st.lists(st.sampled_from([*BITS, "\n", "\n\n", "\r\n", "?", "the"])).map(" ".join)


@given(st.one_of(st.text(), NEWS))
def test_sentences_are_ordered_and_hold_every_sign_of_the_paragraphs(text: str) -> None:
    page = Page(text)
    told = {offset for span in page.sentences for offset in range(*span)}
    assert all(offset in told or char.isspace() for offset, char in enumerate(page.folded))
    starts = [offset for span in page.sentences for offset in span]
    assert starts == sorted(starts)
