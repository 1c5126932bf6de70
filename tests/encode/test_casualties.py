import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.annotations import Toll
from conflict_claims.encode.casualties import (
    find_tolls,
    main_toll,
    number_of_dead,
    people_among,
)
from conflict_claims.encode.numbers import find_numbers
from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import Scope, VictimGroup, VictimStatus
from conflict_claims.text.numbers import Quantity


def tolls(text: str) -> list[Toll]:
    page = Page(text)
    return find_tolls(page, find_numbers(page))


def told(text: str) -> list[tuple[str, str]]:
    """Give the words of each toll, and its kind."""
    return [
        (text[start:end], toll.kind.value) for toll in tolls(text) for start, end in [toll.span]
    ]


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


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("A raid killed 23 people, all armed fighters.", ["armed_group"]),
        ("A raid killed 23 people - all soldiers.", ["military"]),
        ("A raid killed 23 people, all of a sudden.", ["unknown"]),
        ("The civilian death toll rose to 23.", ["civilian"]),
        ("The number of soldiers killed rose to 23.", ["military"]),
        ("A raid killed 23 rebels and wounded nine.", ["armed_group", "armed_group"]),
        ("A raid killed 23 rebels and wounded nine others.", ["armed_group", "armed_group"]),
        ("A raid killed 23 rebels and wounded nine people.", ["armed_group", "unknown"]),
        ("23 rebels were killed and nine were wounded.", ["armed_group", "armed_group"]),
        ("A raid killed 23 rebels and nine others.", ["armed_group", "unknown"]),
        ("A raid killed 23 rebels. It wounded nine.", ["armed_group", "unknown"]),
        ("A raid killed the commander and six other soldiers.", ["military", "military"]),
        ("A raid killed a nurse and six other civilians.", ["medical_or_religious", "civilian"]),
        ("A raid killed the commander and six soldiers.", ["armed_group", "military"]),
    ],
)
def test_standing_told_apart_from_the_number(text: str, statuses: list[str]) -> None:
    assert [toll.status.value for toll in tolls(text)] == statuses


def test_most_of_them_children_are_not_all_of_them() -> None:
    (toll,) = tolls("Blasts kill 18 most children")
    assert toll.people is VictimGroup.UNKNOWN


def test_people_told_side_by_side_exclude_each_other() -> None:
    rebels, soldiers = tolls("12 rebels and three soldiers were killed.")
    assert (rebels.excludes, soldiers.excludes) == (None, 0)
    three, others = tolls("The raid killed three and wounded another four.")
    assert (three.excludes, others.excludes) == (None, 0)


@pytest.mark.parametrize(
    ("victims", "status", "people"),
    [
        ("people", VictimStatus.UNKNOWN, VictimGroup.UNKNOWN),
        ("civilians", VictimStatus.CIVILIAN, VictimGroup.UNKNOWN),
        ("small children", VictimStatus.CIVILIAN, VictimGroup.CHILDREN),
        ("women", VictimStatus.CIVILIAN, VictimGroup.WOMEN),
        ("men", VictimStatus.CIVILIAN, VictimGroup.MEN),
        ("women and children", VictimStatus.CIVILIAN, VictimGroup.MIXED),
        ("soldiers", VictimStatus.MILITARY, VictimGroup.UNKNOWN),
        ("service members", VictimStatus.MILITARY, VictimGroup.UNKNOWN),
        ("soldiers and civilians", VictimStatus.MIXED, VictimGroup.UNKNOWN),
        ("army officers", VictimStatus.MILITARY, VictimGroup.UNKNOWN),
        ("police officers", VictimStatus.POLICE_OR_SECURITY, VictimGroup.UNKNOWN),
        ("rebel troops", VictimStatus.ARMED_GROUP, VictimGroup.UNKNOWN),
        ("gunmen", VictimStatus.ARMED_GROUP, VictimGroup.UNKNOWN),
        ("members of the militia", VictimStatus.MILITIA, VictimGroup.UNKNOWN),
        ("army prisoners", VictimStatus.DETAINEE, VictimGroup.UNKNOWN),
        ("reporters", VictimStatus.JOURNALIST, VictimGroup.UNKNOWN),
        ("rescue workers", VictimStatus.MEDICAL_OR_RELIGIOUS, VictimGroup.UNKNOWN),
        ("aid workers", VictimStatus.AID_WORKER, VictimGroup.UNKNOWN),
    ],
)
def test_victims(victims: str, status: VictimStatus, people: VictimGroup) -> None:
    (toll,) = tolls(f"At least 45 {victims} were killed.")
    assert (toll.status, toll.people) == (status, people)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("45 people were killed in Arden on Friday.", Scope.INCIDENT),
        ("45 people have been killed since 2011.", Scope.CUMULATIVE),
        ("45 people have been killed since the war began.", Scope.CUMULATIVE),
        ("The war has killed 45 people.", Scope.CUMULATIVE),
        ("45 people were killed in the past two weeks.", Scope.PERIOD),
        ("45 people were killed this year.", Scope.PERIOD),
        ("Earlier this year, a blast killed 45 people.", Scope.INCIDENT),
        ("45 people were killed from 2003 to 2011.", Scope.PERIOD),
        ("45 people were killed between 2003 and 2011.", Scope.PERIOD),
        ("45 people were killed from Arden to Marlow.", Scope.INCIDENT),
        ("Over the years, raids killed 45 people.", Scope.PERIOD),
        ("Deaths of 45 people were told throughout the long war.", Scope.PERIOD),
        ("45 people have been killed in the country's civil war.", Scope.CUMULATIVE),
        ("Over the past week troops came that killed 45 people.", Scope.INCIDENT),
        ("45 people who lived in Arden have been killed since 2011.", Scope.CUMULATIVE),
        ("A raid killed 45 people, which no raid had done since 2011.", Scope.INCIDENT),
        ("Arden was at peace since 2011. A raid killed 45 people.", Scope.INCIDENT),
    ],
)
def test_scope(text: str, scope: Scope) -> None:
    assert [toll.scope for toll in tolls(text)] == [scope]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("45 people were killed by masked gunmen in Arden.", "masked gunmen"),
        ("Masked gunmen killed 45 people.", "Masked gunmen"),
        ("The army's shells killed 45 people.", "army"),
        ("Army shelling killed 45 people.", "Army"),
        ("45 people were killed in an attack by rebels.", "rebels"),
        ("45 people were killed by a car bomb.", None),
        ("A blast killed 45 people.", None),
        ("45 people were killed in a town held by rebels.", None),
    ],
)
def test_perpetrator(text: str, words: str | None) -> None:
    (toll,) = tolls(text)
    span = toll.perpetrator
    assert (text[span.start : span.end] if span else None) == words


def test_a_share_of_the_dead_is_a_part() -> None:
    _, share = tolls("The raid killed 45 people. 40 percent of the dead were women.")
    assert share.quantity == Quantity("bare", 40, percent=True)
    assert share.part_of == 0


def test_the_main_toll_is_no_running_total_and_no_part() -> None:
    found = tolls(
        "The war has killed 6,000 people. A blast killed 12 people, including two women,"
        " and hurt 30. In May, a raid killed 50 people."
    )
    main = main_toll(found)
    assert main is not None
    assert main.quantity.value == 12
    women = people_among(found, main, VictimGroup.WOMEN)
    assert women is not None
    assert women.quantity.value == 2
    assert people_among(found, main, VictimGroup.CHILDREN) is None


def test_a_round_number_gives_way_to_an_exact_one() -> None:
    main = main_toll(tolls("More than 200 killed in Arden. A raid killed 213 people."))
    assert main is not None
    assert main.quantity.value == 213
    later = "More than 200 killed in Arden." + " The town was calm." * 60
    main = main_toll(tolls(f"{later} A raid killed 213 people."))
    assert main is not None
    assert main.quantity.value == 200


def test_people_told_in_one_breath_are_added() -> None:
    found = tolls("A blast killed a woman and nine children.")
    main = main_toll(found)
    assert main is not None
    assert number_of_dead(found, main) == 10


def test_no_toll_no_main_toll() -> None:
    assert main_toll(tolls("Nobody came.")) is None


# Metamorphic

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
