"""Who says what, in sentences about places that do not exist."""

import pytest
from told import Said, said

from conflict_claims.encode.attribution import find_attributions
from conflict_claims.encode.page import Page


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The ministry said that three men had died in Arden.",
            "The ministry",
            "said",
            ["that three men had died in Arden"],
        ),
        (
            "Omar Lee, the envoy of Sylvania, said the dam would hold.",
            "Omar Lee, the envoy of Sylvania",
            "said",
            ["the dam would hold"],
        ),
        (
            "The mayor, speaking in Marlow, said the dam would hold.",
            "The mayor",
            "said",
            ["the dam would hold"],
        ),
        (
            "The minister also told reporters in Marlow on Monday that the port was shut.",
            "The minister",
            "also told",
            ["that the port was shut"],
        ),
        (
            "The colonel said in a statement on Friday that the camp was empty.",
            "The colonel",
            "said",
            ["that the camp was empty"],
        ),
        ("Three men had died, the ministry said.", "the ministry", "said", ["Three men had died"]),
        (
            "Three men, officials said, had died in Arden.",
            "officials",
            "said",
            ["Three men", "had died in Arden"],
        ),
        (
            "Three men had died in Arden, said Ann Poe, a doctor.",
            "Ann Poe, a doctor",
            "said",
            ["Three men had died in Arden"],
        ),
        (
            '"We hold the dam," said Omar Lee.',
            "Omar Lee",
            "said",
            ['"We hold the dam,"'],
        ),
        (
            '"We hold the dam," Colonel Lee said. "We shall keep it."',
            "Colonel Lee",
            "said",
            ['"We hold the dam,"', '"We shall keep it."'],
        ),
        (
            'The colonel said: "We hold the dam. We shall keep it."',
            "The colonel",
            "said",
            ['"We hold the dam. We shall keep it."'],
        ),
        (
            "''We hold the dam,'' the colonel said.",
            "the colonel",
            "said",
            ["'We hold the dam,'"],
        ),
        (
            'The colonel said that his men "hold the dam" near Marlow.',
            "The colonel",
            "said",
            ['that his men "hold the dam" near Marlow'],
        ),
        (
            "According to the governor, nobody was hurt.",
            "the governor",
            "According to",
            ["nobody was hurt"],
        ),
        (
            "Nobody was hurt, according to the governor of Arden.",
            "the governor of Arden",
            "according to",
            ["Nobody was hurt"],
        ),
        (
            "The Northern Front claimed responsibility for the raid on Marlow.",
            "The Northern Front",
            "claimed responsibility",
            ["for the raid on Marlow"],
        ),
        ("Freedonia denied responsibility.", "Freedonia", "denied", ["responsibility"]),
        (
            "The ministry put the death toll at nine.",
            "The ministry",
            "put",
            ["the death toll at nine"],
        ),
        ("The abbot denounced the siege.", "The abbot", "denounced", ["the siege"]),
        (
            "The siege was denounced by the abbot of Marlow.",
            "the abbot of Marlow",
            "was denounced",
            ["The siege"],
        ),
        (
            "The council fears that the dam will break.",
            "The council",
            "fears",
            ["that the dam will break"],
        ),
        (
            "The general is said to own the mine.",
            None,
            "is said",
            ["The general", "to own the mine"],
        ),
        ("The convoy reportedly carried arms.", None, "reportedly", ["The convoy", "carried arms"]),
        (
            "Sylvania's claim that the bridge fell was met with laughter.",
            "Sylvania",
            "claim",
            ["that the bridge fell was met with laughter"],
        ),
        ('Omar Lee: "We hold the dam."', "Omar Lee", ":", ['"We hold the dam."']),
        (
            "The envoy sat down and went on to say that the talks had failed.",
            "The envoy",
            "say",
            ["that the talks had failed"],
        ),
        (
            "The talks failed after Sylvania had announced that it would leave.",
            "Sylvania",
            "had announced",
            ["that it would leave"],
        ),
        (
            "Sylvania warned Freedonia against raids on its ports on Tuesday.",
            "Sylvania",
            "warned",
            ["against raids on its ports on Tuesday"],
        ),
        (
            "Minister Ann Poe said:\n\nI welcome the truce.\n\nThe talks begin in May.",
            "Minister Ann Poe",
            "said",
            ["I welcome the truce."],
        ),
        (
            "Omar Lee, head of an Arden-based body, said the raid killed nine men, all armed.",
            "Omar Lee, head of an Arden-based body",
            "said",
            ["the raid killed nine men, all armed"],
        ),
        (
            "Sylvania, meanwhile, has tried to rid itself of the blame, saying it knew nothing.",
            "Sylvania",
            "saying",
            ["it knew nothing"],
        ),
        (
            "Doubts about Sylvania's claim that the bridge fell grew.",
            "Sylvania",
            "claim",
            ["that the bridge fell grew"],
        ),
        (
            "The convoy fled from men said to be armed.",
            None,
            "said",
            ["The convoy fled from men", "to be armed"],
        ),
        (
            "The council has long rejected the truce.",
            "The council",
            "has long rejected",
            ["the truce"],
        ),
        (
            "Then Omar Lee, spokesman of the Northern Front, which rules Arden, said rain fell.",
            "Omar Lee, spokesman of the Northern Front, which rules Arden",
            "said",
            ["rain fell"],
        ),
        (
            "In Arden, leaders of the port, who fled, said rain fell.",
            "leaders of the port, who fled",
            "said",
            ["rain fell"],
        ),
        (
            '"We hold it," Omar Lee, the envoy, was quoted as saying by the Arden Post on Monday.',
            "Omar Lee, the envoy",
            "was quoted as saying",
            ['"We hold it,"'],
        ),
        (
            "It is a week as Sylvania has blamed Freedonia for the raid.",
            "Sylvania",
            "has blamed",
            ["Freedonia for the raid"],
        ),
    ],
)
def test_source_cue_and_content(
    text: str, source: str | None, cue: str, content: list[str]
) -> None:
    assert said(text)[0] == Said(source, cue, tuple(content))


def test_verbs_that_share_a_subject_divide_the_sentence() -> None:
    text = "The ministry said the road was open, and added that two men had died, denying a siege."
    assert said(text) == [
        Said("The ministry", "said", ("the road was open",)),
        Said("The ministry", "added", ("that two men had died",)),
        Said("The ministry", "denying", ("a siege",)),
    ]


def test_a_sentence_between_commas_leaves_the_other_its_content() -> None:
    assert said("The bridge fell, the ministry said, Freedonian Radio reported.") == [
        Said("the ministry", "said", ("The bridge fell",)),
        Said("Freedonian Radio", "reported", ("The bridge fell, the ministry said",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The reported loss was small.",
        "The man accused of the theft fled to Arden.",
        "The state reports of May were lost.",
        "The minister did not deny the charge.",
        "If the mayor claimed the prize, he kept it.",
        "He has added a room to his house.",
        "The said house stood empty.",
        "A shell slammed into the port.",
        "The gunners responded to a raid that shook the port.",
        "It was a flood foreseen by nobody.",
    ],
)
def test_words_of_saying_that_report_nothing(text: str) -> None:
    assert said(text) == []


def test_what_is_said_inside_a_quote_is_left_to_its_speaker() -> None:
    text = '"The mayor said that the dam would break," the colonel said.'
    assert [each.source for each in said(text)] == ["the colonel"]


def test_who_is_cited_speaks_by_way_of_who_cites() -> None:
    page = Page("Freedonian Radio, citing a military source, said that two men had died.")
    cited, radio = find_attributions(page)
    assert (cited.source, radio.source) != (None, None)
    assert page.words(cited.source or page.sentences[0]) == "a military source"
    assert (cited.content, cited.via, radio.via) == (radio.content, 1, None)


def test_what_stands_in_anothers_content_is_relayed_by_it() -> None:
    text = "The bridge fell, the mayor told the Arden Post, as quoted by Freedonian Radio."
    assert [each.via for each in find_attributions(Page(text))] == [1, None]
