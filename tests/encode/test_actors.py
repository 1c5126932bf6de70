"""Names of actors and places: what is found, of which kind, and to which actor it is linked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.actors import Gazetteer, find_mentions, gazetteer
from conflict_claims.encode.annotations import Mention, MentionKind
from conflict_claims.encode.page import Page
from conflict_claims.model.actor import ActorRecord


def actor(
    id_: str, name: str, *names: str, type_: str = "armed_group", country: str | None = None
) -> ActorRecord:
    kinds = [{"name": each, "kind": "short"} for each in names]
    described = {"id": id_, "name": name, "type": type_, "description": "Invented.", "names": kinds}
    return ActorRecord.model_validate({**described, "country": country})


REGISTRY = [
    actor("northern-front", "Northern Front", "NF", "Hill Lions"),
    actor("anna-marlow", "Anna Marlow", type_="person"),
    actor("iceland", "Iceland", type_="state", country="ISL"),
    actor("iceland-coast-guard", "Coast Guard of Iceland", type_="state_military", country="ISL"),
    actor("arden-league", "Arden League", "League of Arden", type_="party"),
    actor("arden-union", "Arden Union", "Union of Arden", type_="alliance"),
]
KNOWN = gazetteer(REGISTRY)
EMPTY = gazetteer([])

Read = list[tuple[str, str]]


def mentions(text: str, known: Gazetteer = EMPTY) -> list[Mention]:
    return find_mentions(Page(text), known)


def read(text: str, known: Gazetteer = EMPTY) -> Read:
    return [(text[m.span.start : m.span.end], m.kind.value) for m in mentions(text, known)]


def linked(text: str, known: Gazetteer = KNOWN) -> list[tuple[str, str]]:
    found = mentions(text, known)
    return [(text[m.span.start : m.span.end], m.actor) for m in found if m.actor]


class TestKnownNames:
    def test_the_longest_name_counts(self) -> None:
        assert read("They flew to New Zealand in winter.") == [("New Zealand", "place")]

    def test_a_people_is_a_nationality(self) -> None:
        assert read("Two Icelanders were there.") == [("Icelanders", "nationality")]

    def test_an_apostrophe_or_accent_does_not_hide_a_name(self) -> None:
        names = gazetteer([actor("kuna-ril", "Kuna'ril"), actor("beron", "Béron Guild")])
        text = "Both Kunaril and the Beron Guild left, and Kuna\u2019ril came back."
        assert [id_ for _, id_ in linked(text, names)] == ["kuna-ril", "beron", "kuna-ril"]

    def test_the_arabic_article_may_be_joined_or_apart(self) -> None:
        names = gazetteer([actor("al-marl", "al-Marl")])
        assert linked("Then al-Marl and al Marl met.", names) == [
            ("al-Marl", "al-marl"),
            ("al Marl", "al-marl"),
        ]


class TestCapitals:
    def test_an_acronym_needs_its_capitals(self) -> None:
        assert linked("The NF is not an nf, and nobody is Nf.") == [("NF", "northern-front")]

    def test_a_name_needs_its_capitals(self) -> None:
        assert linked("Two hill lions met the Hill Lions.") == [("Hill Lions", "northern-front")]

    def test_small_letters_of_a_name_may_be_capitals_in_the_text(self) -> None:
        names = gazetteer([actor("guard", "River guard")])
        assert linked("The River Guard met a River guard.", names) == [
            ("River Guard", "guard"),
            ("River guard", "guard"),
        ]

    def test_in_a_text_of_capitals_function_words_are_no_acronyms(self) -> None:
        names = gazetteer([actor("us", "US"), actor("northern-front", "Northern Front")])
        text = "THE NORTHERN FRONT IS NOT WITH US TODAY."
        assert linked(text, names) == [("NORTHERN FRONT", "northern-front")]

    def test_a_headline_does_not_make_names(self) -> None:
        assert read("Rising Waters Near Shops Said Unlikely To Drain\n\nIt rained a lot.") == []


class TestLinks:
    @pytest.mark.parametrize("ids", [("one", "two"), ("one", "two", "three")])
    def test_a_name_of_several_actors_is_linked_to_none(self, ids: tuple[str, ...]) -> None:
        names = gazetteer([actor(id_, "Lions") for id_ in ids])
        (mention,) = mentions("They saw the Lions yesterday.", names)
        assert (mention.actor, mention.rule) == (None, "actors.ambiguous")

    @pytest.mark.parametrize(
        "printed", ["Icelandic coast guard", "coast guard of Iceland", "Iceland's coast guard"]
    )
    def test_country_and_role_are_linked_in_any_order(self, printed: str) -> None:
        assert (printed, "iceland-coast-guard") in linked(f"A boat of the {printed} sank.")

    def test_the_body_for_which_somebody_speaks(self) -> None:
        text = "It was told by Icelandic coast guard spokesman Zork Marlow."
        assert linked(text) == [
            ("Icelandic coast guard", "iceland-coast-guard"),
            ("Icelandic", "iceland"),
        ]

    def test_british_and_american_spelling_are_one(self) -> None:
        names = gazetteer([actor("centre", "Arden Defence Centre")])
        assert linked("It was the Arden Defense Center.", names) == [
            ("Arden Defense Center", "centre")
        ]

    def test_country_and_role_without_an_entry_are_not_linked(self) -> None:
        assert linked("A boat of the Icelandic navy sank.") == [("Icelandic", "iceland")]

    def test_a_people_and_a_country_are_linked_to_the_state(self) -> None:
        assert linked("Icelanders left Iceland.") == [
            ("Icelanders", "iceland"),
            ("Iceland", "iceland"),
        ]

    def test_a_capital_stands_for_its_state_only_as_a_subject(self) -> None:
        assert linked("Rain fell in Reykjavik. Reykjavik denied it.") == [("Reykjavik", "iceland")]

    def test_a_capital_behind_a_preposition_does_not_speak(self) -> None:
        assert linked("A reporter in Reykjavik said so.") == []

    def test_masked_names_are_not_known(self) -> None:
        names = gazetteer(REGISTRY, without={"Hill Lions"})
        text = "The Hill Lions are the Northern Front."
        assert linked(text, names) == [("Northern Front", "northern-front")]


class TestPersons:
    @pytest.mark.parametrize(
        "name",
        [
            "Foreign Minister Zork Marlow",
            "Lt. Gen. Zork B. Marlow",
            "Mr. Marlow",
            "Icelandic Prime Minister Zork al-Marlow",
            "spokesman Zork Marlow",
        ],
    )
    def test_title_and_name(self, name: str) -> None:
        assert (name, "person") in read(f"They met {name} there.")

    @pytest.mark.parametrize("name", ["Anna Zork", "Abu Zork", "Peter J. Zork", "Zork al-Marlow"])
    def test_full_names(self, name: str) -> None:
        assert read(f"They met {name} there.") == [(name, "person")]

    def test_a_surname_after_the_full_name(self) -> None:
        text = "Anna Marlow came. The bridge was shut. Marlow went home; pro-Marlow crowds stayed."
        assert linked(text) == [
            ("Anna Marlow", "anna-marlow"),
            ("Marlow", "anna-marlow"),
            ("Marlow", "anna-marlow"),
        ]

    def test_a_surname_in_a_headline(self) -> None:
        text = "Marlow Opens Long Hidden Tunnel Under Quiet River\n\nAnna Marlow came."
        assert linked(text) == [("Marlow", "anna-marlow"), ("Anna Marlow", "anna-marlow")]

    def test_a_surname_of_two_persons_is_linked_to_neither(self) -> None:
        text = "Anna Marlow met Peter Marlow, and Marlow left."
        assert linked(text) == [("Anna Marlow", "anna-marlow")]
        assert read(text)[-1] == ("Marlow", "person")

    def test_an_unknown_name_that_speaks(self) -> None:
        assert read('"It rained," said Zork Veld.') == [("Zork Veld", "person")]

    def test_a_person_without_a_name(self) -> None:
        assert read("It was told by a military spokesman.") == [("military spokesman", "person")]

    def test_a_role_before_another_noun_is_no_person(self) -> None:
        assert read("It was a terrorist plot.") == []


class TestBodies:
    @pytest.mark.parametrize(
        "name",
        [
            "Arden Relief Fund",
            "Ministry of Bridges",
            "Department for Bridges and Roads",
            "Jabhat Zork",
            "Second Arden Brigade",
        ],
    )
    def test_capitals_with_a_group_noun(self, name: str) -> None:
        assert (name, "organisation") in read(f"It was held by the {name} then.")

    @pytest.mark.parametrize(
        "words", ["militants", "security forces", "coalition", "regional government", "officials"]
    )
    def test_groups_without_a_name(self, words: str) -> None:
        assert read(f"The {words} were there.") == [(words, "group")]

    def test_a_compound_holds_a_name(self) -> None:
        assert read("The Iceland-led coalition left.") == [
            ("Iceland-led coalition", "group"),
            ("Iceland", "place"),
        ]

    def test_a_lost_apostrophe(self) -> None:
        assert read("Much of Icelands coast is empty.") == [
            ("Icelands coast", "place"),
            ("Iceland", "place"),
        ]

    def test_an_acronym_in_brackets_is_the_name_before_it(self) -> None:
        names = gazetteer([actor("relief", "Arden Relief Fund")])
        text = "The Arden Relief Fund (ARF) came. Then ARF left."
        assert [words for words, _ in linked(text, names)] == ["Arden Relief Fund", "ARF", "ARF"]

    def test_people_in_general_are_no_actor(self) -> None:
        assert read("Many people saw the people of Iceland.") == [
            ("people of Iceland", "group"),
            ("Iceland", "place"),
        ]

    def test_things_in_capitals_are_no_actors(self) -> None:
        assert read("It is a VBIED, told in Exercise Zork.") == []


class TestPlaces:
    @pytest.mark.parametrize("words", ["near Zorkveld", "in Zork Veld", "outside al-Zork"])
    def test_a_name_after_a_preposition_of_place(self, words: str) -> None:
        name = words.partition(" ")[2]
        assert read(f"It fell {words} then.") == [(name, "place")]

    @pytest.mark.parametrize("name", ["Zork province", "Zork River", "city of Zork"])
    def test_a_name_with_a_noun_of_place(self, name: str) -> None:
        assert read(f"The flood left {name} dry.") == [(name, "place")]

    def test_a_place_without_a_name(self) -> None:
        assert read("They left the city.") == [("city", "place")]

    def test_a_month_is_no_place(self) -> None:
        assert read("It fell in April.") == []


NEWS = (
    "ARDEN (Gazette) \u2014 Foreign Minister Anna Marlow said on Monday that the Northern Front "
    "(NF) had shelled Icelandic troops near Zorkveld. \u201cThe US-led coalition will answer,\u201d"
    " Marlow said.\n\nOfficials in Reykjavik denied it; al-Marlow\u2019s men of the Ministry of "
    "Bridges were not there."
)


def sound(text: str) -> bool:
    found = mentions(text, KNOWN)
    spans = [mention.span for mention in found]
    inside = all(0 <= start < end <= len(text) for start, end in spans)
    return inside and spans == sorted(spans, key=lambda span: (span.start, -span.end))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert sound(text)


@given(st.integers(0, len(NEWS)), st.integers(0, len(NEWS)), st.text(max_size=3))
def test_mutilated_news_is_read(start: int, end: int, put: str) -> None:
    assert sound(NEWS[:start] + put + NEWS[end:])


def test_another_name_of_the_class_changes_the_name_alone() -> None:
    other = NEWS.replace("Anna Marlow", "Clara Brandt").replace("Marlow", "Brandt")
    kinds = [mention.kind for mention in mentions(NEWS)]
    assert [mention.kind for mention in mentions(other)] == kinds
    assert MentionKind.PERSON in kinds


def test_a_text_of_capitals_keeps_its_known_names() -> None:
    assert ("REYKJAVIK", "place") in read(NEWS.upper())
    assert ("NORTHERN FRONT", "northern-front") in linked(NEWS.upper())
