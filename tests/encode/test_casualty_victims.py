"""Whom a toll tells of: their standing, age, scope and who harmed them."""

import pytest
from told import tolls

from conflict_claims.model.vocabulary import Scope, VictimGroup, VictimStatus
from conflict_claims.text.numbers import Quantity


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
        ("45 villagers have been killed in the long civil war.", Scope.CUMULATIVE),
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
        ("Attacks near the army base killed 45 people.", None),
        ("An attack on the coalition killed 45 people.", None),
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
