"""Names of a registry in running text."""

from conflict_claims.encode.annotations import Mention, MentionKind
from conflict_claims.encode.linking.gazetteer import Gazetteer, KnownActor, Name
from conflict_claims.encode.linking.mentions import linked
from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import ActorType
from conflict_claims.text.digest import Span

KNOWN = Gazetteer(
    actors={
        "freedonia": KnownActor("Freedonia", ActorType.STATE),
        "northern-front": KnownActor("Northern Front", ActorType.ARMED_GROUP),
        "ansel-vale": KnownActor("Ansel Vale", ActorType.PERSON),
        "union-of-sailors": KnownActor("Union of Sailors", ActorType.NGO),
        "arden-courier": KnownActor("The Arden Courier", ActorType.MEDIA),
    },
    names=(
        Name("freedonia", "Freedonia"),
        Name("northern-front", "Northern Front"),
        Name("northern-front", "the Front’s council"),
        Name("ansel-vale", "Ansel Vale"),
        Name("ansel-vale", "Vale"),
        Name("union-of-sailors", "US"),
        Name("union-of-sailors", "the council"),
        Name("northern-front", "the council"),
        Name("arden-courier", "The Arden Courier"),
    ),
)


def found(text: str, *mentions: Mention, known: Gazetteer = KNOWN) -> list[tuple[str, str | None]]:
    page = Page(text)
    return [(page.words(each.span), each.actor) for each in linked(page, list(mentions), known)]


def test_names_are_found_as_whole_words() -> None:
    assert found("The Northern Front left Freedonia; Freedonians cheered.") == [
        ("Northern Front", "northern-front"),
        ("Freedonia", "freedonia"),
    ]


def test_of_names_that_begin_together_the_longest_counts() -> None:
    assert found("So Ansel Vale came, and Vale spoke.") == [
        ("Ansel Vale", "ansel-vale"),
        ("Vale", "ansel-vale"),
    ]


def test_a_name_of_two_actors_is_nobodys() -> None:
    assert found("It said that the council would meet in Brack.") == []


def test_apostrophes_of_any_shape_are_one() -> None:
    assert found("He joined the Front's council in May.") == [("Front's council", "northern-front")]


def test_an_acronym_is_read_in_capitals_alone() -> None:
    assert found("They told us that the US would strike.") == [("US", "union-of-sailors")]


def test_a_name_in_small_letters_is_another_word() -> None:
    assert found("In the vale, the northern front of the storm hit Brack.") == []


def test_in_a_text_of_capitals_acronyms_are_not_guessed() -> None:
    assert found("THE NORTHERN FRONT LET US GO.") == [("NORTHERN FRONT", "northern-front")]


def test_a_mention_that_is_linked_elsewhere_is_left_unlinked() -> None:
    foreign = Mention(Span(0, 6), MentionKind.PERSON, "somebody-else", "actors.person")

    assert found("Corbin met Ansel Vale.", foreign) == [
        ("Corbin", None),
        ("Ansel Vale", "ansel-vale"),
    ]


def test_names_that_are_masked_are_not_known() -> None:
    assert found("Vale met Ansel Vale.", known=KNOWN.without({"Vale"})) == [
        ("Ansel Vale", "ansel-vale")
    ]


def test_outlets_are_known_by_name_and_id() -> None:
    assert KNOWN.outlets == {
        "arden courier": "arden-courier",
        "arden-courier": "arden-courier",
    }
