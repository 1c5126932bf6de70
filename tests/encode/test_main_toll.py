"""The number of dead that an article is about."""

from told import tolls

from conflict_claims.encode.casualties import (
    main_toll,
    number_of_dead,
    people_among,
)
from conflict_claims.model.vocabulary import VictimGroup


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
