"""Which numbers of people came to what harm."""

import pytest
from told import told, tolls

from conflict_claims.encode.casualties import (
    main_toll,
)
from conflict_claims.model.vocabulary import VictimGroup
from conflict_claims.text.numbers import Quantity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 45 people were killed in Arden.", [("At least 45", "killed")]),
        ("A blast killed 45 people in Arden.", [("45", "killed")]),
        ("Blast kills 45 in Arden", [("45", "killed")]),
        ("A blast hit Arden, killing 45 people.", [("45", "killed")]),
        ("45 villagers died in Arden.", [("45", "killed")]),
        ("45 dead in Arden", [("45", "killed")]),
        ("The blast left 45 people dead.", [("45", "killed")]),
        ("The raid cost the lives of 45 people.", [("45", "killed")]),
        ("The raid claimed 45 lives.", [("45", "killed")]),
        ("Some 45 people lost their lives.", [("Some 45", "killed")]),
        ("The death of 45 people was told.", [("45", "killed")]),
        ("The raid caused 45 deaths.", [("45", "killed")]),
        ("The death toll rose to 45.", [("45", "killed")]),
        ("The number of people killed reached 45.", [("45", "killed")]),
        ("The raid raises to 45 the number of dead.", [("45", "killed")]),
        ("Three men were beaten to death.", [("Three", "killed")]),
        ("Gunmen shot dead three men.", [("three", "killed")]),
        ("The bodies of three men were found.", [("three", "killed")]),
        ("Twelve guards were hurt.", [("Twelve", "wounded")]),
        ("Twelve guards suffered injuries.", [("Twelve", "wounded")]),
        ("The brigade suffered 30 casualties.", [("30", "killed_or_wounded")]),
        ("There were casualties in Arden.", [("casualties", "killed_or_wounded")]),
        ("There were fears that casualties would rise.", []),
        ("Five men are missing.", [("Five", "missing")]),
        ("The front captured 20 soldiers.", [("20", "captured")]),
        ("Police detained sixty marchers.", [("sixty", "arrested")]),
        ("Three teachers were kidnapped.", [("Three", "abducted")]),
        ("The front released nine sailors.", [("nine", "released")]),
        ("Dozens of pilgrims were killed.", [("Dozens", "killed")]),
        ("45 Arcadians were killed.", [("45", "killed")]),
        ("A guard was killed.", [("A guard", "killed")]),
        ("Villagers were killed.", [("Villagers", "killed")]),
    ],
)
def test_frames(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raid killed three and wounded another three.",
            [("three", "killed"), ("three", "wounded")],
        ),
        ("The raid killed and wounded 20 people.", [("20", "killed_or_wounded")]),
        ("20 people were killed or injured.", [("20", "killed_or_wounded")]),
        ("20 Rebels Killed Injured in Arden", [("20", "killed_or_wounded")]),
        (
            "20 people were killed and 30 were hurt.",
            [("20", "killed"), ("30", "wounded")],
        ),
        (
            "20 people killed and wounded 30 others",
            [("20", "killed"), ("30", "wounded")],
        ),
        ("Three rebels killed five soldiers.", [("five", "killed")]),
        ("12 wounded soldiers came.", [("12", "wounded")]),
        (
            "Ann Marlow and two of her guards were killed.",
            [("two", "killed")],
        ),
        (
            "Ann Marlow was killed along with two guards.",
            [("two", "killed")],
        ),
        ("Two members of the guard, soldiers of Arden, were hurt.", [("Two", "wounded")]),
        ("Two guards who were standing near villagers were hurt.", [("Two", "wounded")]),
        ("The raid, which also wounded 12 people, failed.", [("12", "wounded")]),
        ("The raid killed 12 people, all fighters.", [("12", "killed")]),
        ("Two people (a guard and a boy) were hurt.", [("Two", "wounded")]),
    ],
)
def test_each_number_goes_to_its_own_word_of_harm(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The front threatened to kill 12 hostages.",
        "The blast could have killed 12 people.",
        "12 people may be killed.",
        "The mayor denied killing 12 people.",
        "The raid did not kill 12 people.",
        "It is not known whether 12 people were killed.",
        "The army sent 300 soldiers and 12 tanks.",
        "The raid destroyed 12 houses and killed the trade.",
        "The raid cost $12 million.",
        "Doctors saved 12 lives.",
        "The front captured 12 villages.",
        "A court sentenced 12 men to death.",
        "Ann Marlow, 45, was killed.",
        "He was killed on 4 January 2014.",
        "Two raids on three towns were told of.",
        "The regime is incapable of rescuing 12 people.",
        "The killed were named.",
    ],
)
def test_no_toll(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No one was hurt.", "No one"),
        ("Nobody was killed in Arden.", "Nobody"),
        ("There were no casualties.", "no casualties"),
        ("No villagers were hurt.", "No villagers"),
        ("There were no reports of injuries.", "no reports of injuries"),
    ],
)
def test_nobody_is_a_figure(text: str, words: str) -> None:
    (toll,) = tolls(text)
    assert text[toll.span.start : toll.span.end] == words
    assert toll.quantity == Quantity("none")


def test_parts_belong_to_their_whole() -> None:
    text = "At least 45 people, including 12 children and three women, were killed."
    whole, children, women = tolls(text)
    assert (whole.part_of, children.part_of, women.part_of) == (None, 0, 0)
    assert (children.people, women.people) == (VictimGroup.CHILDREN, VictimGroup.WOMEN)


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 45 people. Among the dead were 12 children.",
        "The raid killed 45 people. 12 children were among the dead.",
        "The raid killed 45 people, 12 of them children.",
        "45 people were killed, including 12 children.",
    ],
)
def test_ways_to_tell_a_part(text: str) -> None:
    whole, part = tolls(text)
    assert (whole.quantity.value, part.quantity.value, part.part_of) == (45, 12, 0)
    assert part.people is VictimGroup.CHILDREN


def test_another_number_is_no_part() -> None:
    text = "A raid killed 19 people, including six children, in Arden and another 23 in Marlow."
    assert [toll.part_of for toll in tolls(text)] == [None, 0, None]


@pytest.mark.parametrize(
    "text", ["Two medics among 31 dead in Arden", "Two medics were among 31 people killed."]
)
def test_a_part_may_stand_before_its_whole(text: str) -> None:
    part, whole = tolls(text)
    assert (part.quantity.value, part.part_of, whole.part_of) == (2, 1, None)
    assert main_toll([part, whole]) == whole


def test_texts_without_commas_tell_people_side_by_side() -> None:
    text = "Air strikes kill 10 children 5 women in Arden"
    assert told(text) == [("10", "killed"), ("5", "killed")]


def test_repeats_others_and_later_numbers_are_linked() -> None:
    first, again, more, later = tolls(
        "A blast killed six guards. The blast that killed six people shook Arden."
        " It killed another three. The death toll rose from six to 12."
    )
    assert (first.same_as, again.same_as, more.same_as) == (None, 0, None)
    assert later.updates == 2


def test_a_toll_is_revised_without_its_name() -> None:
    first, later, guards = tolls(
        "A raid killed 47 people. This was later updated to 82, including 50 guards."
    )
    assert (first.quantity.value, later.quantity.value) == (47, 82)
    assert (later.updates, guards.part_of) == (0, 1)
    (hurt,) = tolls("The number of wounded was revised to 12.")
    assert hurt.kind.value == "wounded"
