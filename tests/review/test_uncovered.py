import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.review.marks import Kind, Mark
from conflict_claims.review.sentences import sentences
from conflict_claims.review.uncovered import uncovered
from conflict_claims.text.digest import Span


def split(text: str) -> list[str]:
    return [text[it.start : it.end] for it in sentences(text, Span(0, len(text)))]


def free(text: str, *marked: tuple[Kind, str]) -> list[str]:
    marks = [
        Mark(kind, Span(at, at + len(words)))
        for kind, words, at in ((kind, words, text.index(words)) for kind, words in marked)
    ]
    return [text[it.start : it.end] for it in uncovered(text, Span(0, len(text)), marks)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The dam held. The road did not.", ["The dam held.", "The road did not."]),
        ("“It held.” Then it broke!  Why?", ["“It held.”", "Then it broke!", "Why?"]),
        ("Gen. Arden of the U.S. Navy left.", ["Gen. Arden of the U.S. Navy left."]),
        ("J. Doe came. 12 left.", ["J. Doe came.", "12 left."]),
        ("It rose to 3.5 metres, etc. and fell.", ["It rose to 3.5 metres, etc. and fell."]),
        ("Él vino… Étienne left.", ["Él vino…", "Étienne left."]),
        ("  * * *  ", []),
        ("", []),
    ],
)
def test_sentences_of_a_line(line: str, expected: list[str]) -> None:
    assert expected == split(line)


@given(st.text(st.sampled_from("Aa.!?… ”“1\t"), max_size=40))
def test_sentences_hold_every_letter_once_and_in_order(line: str) -> None:
    def letters(text: str) -> str:
        return "".join(filter(str.isalnum, text))

    assert letters(line) == letters("".join(split(line)))


STORY = (
    "Raid on Arden\n"
    "By A. Writer\n\n"
    "Nine riders fell. The abbot wept. Snow came early. Wolves were heard.\r\n"
    "[Photo: The ford.]\n"
    "The mayor spoke. Nobody listened."
)


def test_whole_sentences_that_nothing_touches_are_found() -> None:
    assert free(
        STORY,
        (Kind.HEADLINE, "Raid on Arden"),
        (Kind.EVIDENCE, "riders"),
        (Kind.EVIDENCE, "early. Wolves"),
        (Kind.FOREIGN, "[Photo: The ford.]"),
        (Kind.CUE, "spoke"),
    ) == ["By A. Writer", "The abbot wept.", "Nobody listened."]


def test_neighbours_on_a_line_make_one_stretch() -> None:
    assert free(STORY, (Kind.EVIDENCE, "Nine riders fell")) == [
        "Raid on Arden",
        "By A. Writer",
        "The abbot wept. Snow came early. Wolves were heard.",
        "[Photo: The ford.]",
        "The mayor spoke. Nobody listened.",
    ]


def test_mentions_cover_nothing() -> None:
    kinds = (Kind.ACTOR, Kind.SOURCE, Kind.EVENT, Kind.FIGURE)

    assert free("The abbot wept.", *((kind, "abbot") for kind in kinds)) == ["The abbot wept."]
