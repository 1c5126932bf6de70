import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.authoring.ids import (
    NoIdError,
    article_id,
    event_id,
    name_slug,
    proposed_words,
    slug,
)
from conflict_claims.model.base import SLUG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Depot blast", "depot-blast"),
        ("  Depot -- blast! ", "depot-blast"),
        ("Sønder Ålesund", "sonder-alesund"),
        ("Großmünster", "grossmunster"),
        ("Kata’ib's men", "kataibs-men"),
        ("48 hours", "48-hours"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_an_id_or_nothing(text: str) -> None:
    try:
        assert re.search(SLUG, slug(text))
    except NoIdError:
        assert not re.search("[a-z0-9]", text)


@pytest.mark.parametrize("text", ["", "…", "Марлоу"])
def test_text_without_latin_letters_gives_no_id(text: str) -> None:
    with pytest.raises(NoIdError, match="Latin letters"):
        slug(text)


def test_an_actor_is_known_by_its_name_without_the_article() -> None:
    assert name_slug("The Arden Courier") == "arden-courier"
    assert name_slug("Thea Marlow") == "thea-marlow"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Blast at Arden depot kills three", "blast-arden-depot"),
        ("What is it?", "what-is-it"),
        ("After the raid", "raid"),
    ],
)
def test_words_are_proposed_from_the_title(title: str, expected: str) -> None:
    assert proposed_words(title) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2031-06-04", "2031-06-04-arden-courier-depot-blast"),
        ("2031", "2031-arden-courier-depot-blast"),
        ("2031-06/2031-07", "2031-06-arden-courier-depot-blast"),
        ("../2031-07", "2031-07-arden-courier-depot-blast"),
        ("", "undated-arden-courier-depot-blast"),
    ],
)
def test_an_article_is_known_by_date_outlet_and_words(published: str, expected: str) -> None:
    assert article_id(published, "arden-courier", "Depot blast") == expected


def test_an_event_is_known_by_date_place_and_words() -> None:
    assert event_id("2031-06-03", "Arden", "depot blast") == "2031-06-03-arden-depot-blast"
    assert event_id("2031-06-03", "", "truce") == "2031-06-03-truce"
