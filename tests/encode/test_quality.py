import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.metadata import read_metadata
from conflict_claims.encode.page import Page
from conflict_claims.encode.quality import flaws

HEAD = "Two die in Arden\nArden Gazette – May 2, 2031\n"
STORY = "The ministry said on Monday that two people had died in Arden.\nNobody claimed the raid.\n"


def codes(text: str) -> list[tuple[str, str]]:
    page = Page(text)
    return [(str(flaw.code), flaw.rule) for flaw in flaws(page, read_metadata(page))]


CASES = [
    (HEAD + STORY, []),
    (STORY, [("undated", "quality.undated")]),
    (
        f"{HEAD}{STORY}The army came back to the town on the next",
        [("truncated", "quality.truncated")],
    ),
    (f"{HEAD}{STORY}It was a quiet day in the old town.--SNA", []),
    (f"{HEAD}{STORY}Subscribe now\n{STORY}", [("boilerplate_mixed", "quality.foreign")]),
    (f"{HEAD}<p>{STORY}</p><br>", [("boilerplate_mixed", "quality.markup")]),
    (f"{HEAD}{STORY}Orla V\ufffdnce left.", [("encoding_damage", "quality.replacement_sign")]),
    (f"{HEAD}{STORY}Zoë left the cafÃ©.", [("encoding_damage", "quality.mojibake")]),
    (f"{HEAD}{STORY}Orla\x00Vance left.", [("encoding_damage", "quality.control_sign")]),
    (
        f"{HEAD}{STORY}They want to ease the fears. army Launched at Arden. Is.\nContinues.\n",
        [("machine_paraphrase", "quality.garbled")],
    ),
    (HEAD + STORY.replace("\n", " ") * 20, [("lost_markup", "quality.run_together")]),
    (
        f"{HEAD}{'two died in the raid and the army left ' * 12}.",
        [("lost_markup", "quality.run_together")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_flaws_are_told_with_their_rule(text: str, expected: list[tuple[str, str]]) -> None:
    assert codes(text) == expected


HEALTHY = ["The army left the town.", "“We left,” she said. “They came.”", "It’s ours."]
GARBLED = ["Launched dozens sites.", "Is.", "Army (left the town.", "It left. army stayed in it."]


def least_health(text: str) -> float:
    page = Page(text)
    return min(map(page.health, page.sentences))


@pytest.mark.parametrize("sentence", HEALTHY)
def test_whole_sentences_are_healthy(sentence: str) -> None:
    assert least_health(sentence) == 1.0


@pytest.mark.parametrize("sentence", GARBLED)
def test_garbled_sentences_are_not(sentence: str) -> None:
    assert least_health(sentence) < 1.0


@given(st.text())
def test_any_text_has_a_health_for_each_sentence(text: str) -> None:
    page = Page(text)
    assert all(0 <= page.health(sentence) <= 1 for sentence in page.sentences)
    for flaw in flaws(page, read_metadata(page)):
        assert flaw.span is None or 0 <= flaw.span.start <= flaw.span.end <= len(text)
