"""Whose words the claims of a draft are."""

from pathlib import Path

import pytest
from drafts import claims, data_of, drafted
from readings import Text, article

from conflict_claims.encode.pipeline import Reading
from conflict_claims.model.vocabulary import Act, Mode
from conflict_claims.text.digest import Span


def test_each_voice_stands_once_and_says_its_claims(base: Path) -> None:
    data = data_of(drafted(base, article()))

    ministry, front, worker = data["sources"]
    assert ministry["by"] == {"status": "role_only", "name": "the interior ministry"}
    assert (ministry["date"], ministry["date_words"]) == ("2031-06-02", "on Monday")
    assert front["by"] == "northern-front"
    assert worker["by"] == {"status": "role_only", "name": "An aid worker"}  # not Jane Roe
    voices = [claim.get("from") for claim in data["claims"]]
    assert voices == [None, "s1", "s2", None, "s3"]


def test_a_chain_has_its_relay_and_no_claim_of_the_relay(base: Path) -> None:
    text = Text("Sylvania said that the Northern Front had told it that nine guards died at Brack.")
    inner = text.said("the Northern Front", "told", "nine guards died at Brack", via=0)
    outer = text.said(
        "Sylvania", "said", "the Northern Front had told it that nine guards died at Brack"
    )
    data = data_of(drafted(base, Reading(text.page, attributions=[outer, inner])))

    sylvania, front = data["sources"]
    assert (sylvania["id"], sylvania["by"]) == ("s1", "sylvania")
    assert front["by"] == "northern-front"
    assert front["via"] == [{"source": "s1", "mode": "indirect_speech", "cue": "9-13"}]
    (claim,) = data["claims"]
    assert (claim["from"], claim["evidence"]) == ("s2", ["55-80"])


def test_what_a_relay_adds_is_its_own_claim(base: Path) -> None:
    text = Text("Sylvania said that the Northern Front blamed it and that it would answer that.")
    inner = text.said("the Northern Front", "blamed", "it", via=0, act=Act.ACCUSE)
    outer = text.said(
        "Sylvania", "said", "the Northern Front blamed it and that it would answer that"
    )
    found = claims(base, Reading(text.page, attributions=[outer, inner]))

    assert [claim["from"] for claim in found] == ["s2", "s1"]
    assert found[1]["modality"] == "future"


def test_hearsay_is_told_by_nobody(base: Path) -> None:
    text = Text("The convoy reportedly carried arms.")
    said = text.said(None, "reportedly", "carried arms", mode=Mode.HEARSAY_MARKER)
    data = data_of(drafted(base, Reading(text.page, attributions=[said])))

    (source,) = data["sources"]
    assert source["by"] == {"status": "unspecified"}
    assert source["at"] == "11-21"
    assert data["claims"][0]["mode"] == "hearsay_marker"


def test_a_resolved_pronoun_needs_review(base: Path) -> None:
    text = Text("The Northern Front met. It said that Brack had fallen.")
    front = text.at("The Northern Front")
    said = text.said("It", "said", "Brack had fallen", antecedent=front)
    data = data_of(drafted(base, Reading(text.page, attributions=[said])))

    (source,) = data["sources"]
    assert source["by"] == "northern-front"
    told = [item.get("needs_review") for item in data["draft"] if item["item"] == "c1"]
    assert "the speaker is named elsewhere in the text" in told


def test_a_spokesman_speaks_for_a_registered_body(base: Path) -> None:
    text = Text("Northern Front spokesman Ansel Vale said that Brack had fallen.")
    vale = text.person("Ansel Vale")
    said = text.said("Northern Front spokesman Ansel Vale", "said", "Brack had fallen")
    data = data_of(drafted(base, Reading(text.page, mentions=[vale], attributions=[said])))

    (source,) = data["sources"]
    assert source["by"] == {"status": "role_only", "name": "Northern Front spokesman"}
    assert source["for"] == "northern-front"


@pytest.mark.parametrize(
    ("source", "by"),
    [
        ("Major Ilse Brandt, a spokeswoman", {"status": "role_only", "name": "Major"}),
        ("Ilse Brandt, a spokeswoman", {"status": "role_only", "name": "a spokeswoman"}),
        ("Ilse Brandt", {"status": "named"}),
    ],
)
def test_no_private_name_is_kept(base: Path, source: str, by: dict[str, str]) -> None:
    text = Text(f"{source}, said that Brack had fallen.")
    brandt = text.person(source)
    said = text.said(source, "said", "Brack had fallen")
    data = data_of(drafted(base, Reading(text.page, mentions=[brandt], attributions=[said])))

    assert [each["by"] for each in data["sources"]] == [by]


def test_two_people_whose_names_are_left_out_are_two_voices(base: Path) -> None:
    text = Text("Anna Roe said Brack fell. Oleg Poe said Brack stood.")
    people = [text.person("Anna Roe"), text.person("Oleg Poe")]
    said = text.said("Anna Roe", "said", "Brack fell")
    denied = said._replace(
        source=text.at("Oleg Poe"),
        cue=Span(34, 38),
        content=(text.at("Brack stood"),),
    )
    reading = Reading(text.page, mentions=people, attributions=[said, denied])
    data = data_of(drafted(base, reading))

    assert [claim["from"] for claim in data["claims"]] == ["s1", "s2"]
