from typing import Any

import pytest

from conflict_claims.model.places import SPANS, Place
from conflict_claims.pinning.resolve import SCOPES, resolve
from conflict_claims.rules.evidence import STRETCH
from conflict_claims.text.digest import Span

BEFORE = "16 geese flew over Glasport.\n"
ARTICLE = (
    "Raid kills 16, mayor says\n"
    "\U0001f6a9 The mayor of Glasport said: “16 millers died, 16 were hurt.” "
    "The mayor\u2019s aide said 2,016 sacks burned; he said that dozens fled. "
    "Sylvania said nothing. A herald said that the mayor said so. Some 40 geese survived."
)
TEXT = BEFORE + ARTICLE + "\nAfterwards 77 frogs sang."
START, END = len(BEFORE), len(BEFORE) + len(ARTICLE)
STRETCH_TEXT = f"{START}-{END}"


def record(**parts: Any) -> dict[str, Any]:
    article = {"text": {"file": "glasport.txt", "span": STRETCH_TEXT}, **parts.pop("article", {})}
    return {"article": article, **parts}


def at(words: str, before: str = "") -> Span:
    """Count by hand: the words that follow the first `before` of the stretch."""
    start = TEXT.index(words, TEXT.index(before, START) + len(before))
    return Span(start, start + len(words))


def solved(place: Place, **parts: Any) -> Span:
    spans, problems = resolve(record(**parts), TEXT)
    assert problems == []
    return spans[place]


def refused(**parts: Any) -> list[tuple[str, Place, str]]:
    return [(code, issue.place, issue.message) for code, issue in resolve(record(**parts), TEXT)[1]]


def claim(**fields: Any) -> dict[str, Any]:
    return {"claims": [fields]}


def test_every_kind_of_span_has_a_scope() -> None:
    assert set(SPANS) == {STRETCH, *SCOPES}


def test_offsets_are_code_points_of_the_whole_file() -> None:
    # 28 letters and a line end before the stretch; its first line has 25 and a line end; then
    # the flag, one code point, and a blank.
    assert Span(29 + 26 + 2, 29 + 26 + 11) == solved(
        ("actors", "mayor"), actors={"mayor": "The mayor"}
    )


def test_offsets_stay() -> None:
    assert Span(30, 40) == solved(("actors", "mayor"), actors={"mayor": "30-40"})


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        (("article", "headline"), {"article": {"headline": "mayor"}}),
        (("actors", "mayor"), {"actors": {"mayor": "mayor"}}),
        (("sources", 0, "at"), {"sources": [{"at": "mayor"}]}),
        (("events", 0, "at"), {"events": [{"at": "mayor"}]}),
    ],
)
def test_first_occurrence_in_the_stretch(place: Place, parts: dict[str, Any]) -> None:
    assert at("mayor") == solved(place, **parts)


def test_the_stretch_hides_what_stands_before_it() -> None:
    assert at("16") == solved(("events", 0, "at"), events=[{"at": "16"}])
    assert at("geese") == solved(("events", 0, "at"), events=[{"at": "geese"}])


def test_nth_counts_in_the_stretch() -> None:
    words = {"words": "mayor", "nth": 2}
    assert at("mayor", "The ") == solved(("actors", "mayor"), actors={"mayor": words})


def test_words_without_nth_may_stand_in_a_mapping() -> None:
    assert at("Sylvania") == solved(("actors", "x"), actors={"x": {"words": "Sylvania"}})


def test_straight_signs_match_curly_ones() -> None:
    assert at("mayor\u2019s aide") == solved(("actors", "x"), actors={"x": "mayor's aide"})


def test_evidence_is_the_only_occurrence() -> None:
    place = ("claims", 0, "evidence", 0)
    assert at("dozens fled") == solved(place, **claim(evidence=["dozens fled"]))
    wide = at("2,016 sacks burned; he said that dozens fled")
    assert wide == solved(place, **claim(evidence=["2,016 sacks … dozens fled"]))
    second = {"words": "said that", "nth": 2}
    assert at("said that", "herald ") == solved(place, **claim(evidence=[second]))


def test_evidence_that_stands_twice_wants_nth() -> None:
    place = ("claims", 0, "evidence", 0)
    message = "“said that” stands 2 times; say which (nth)"
    assert [("CC601", place, message)] == refused(**claim(evidence=["said that"]))


def test_foreign_matter_is_the_only_occurrence() -> None:
    assert refused(article={"foreign": ["said that"]})
    place = ("article", "foreign", 0)
    assert at("Sylvania") == solved(place, article={"foreign": ["Sylvania"]})


def test_whole_words_only() -> None:
    # 2,016 holds 016 and 16, and "aide" ends in "de".
    assert at("16 were hurt") == solved(("actors", "x"), actors={"x": "16 were hurt"})
    message = "“016” does not stand in the text"
    assert [("CC601", ("actors", "x"), message)] == refused(actors={"x": "016"})


def test_what_is_not_found_says_how_far_it_is() -> None:
    message = "“said nothing else” does not stand in the text; its first words “said nothing” do"
    assert [("CC601", ("claims", 0, "cue"), message)] == refused(
        **claim(evidence=["Some 40 geese"], cue="said nothing else")
    )


def test_a_cue_is_the_nearest_to_the_first_evidence() -> None:
    # "said" before the evidence: 1 away; behind it ("Sylvania said"): 11 away.
    fields = claim(evidence=["that dozens fled", "Some 40 geese"], cue="said")
    assert at("said", "; he ") == solved(("claims", 0, "cue"), **fields)


def test_of_two_equally_near_cues_the_earlier() -> None:
    # "mayor said so": both blanks are one wide.
    text = "Ed said x said Ed"
    data = {"article": {"text": {"span": "0-17"}}, **claim(evidence=["x"], cue="said")}
    assert Span(3, 7) == resolve(data, text).spans["claims", 0, "cue"]


def test_headline_evidence_does_not_draw_the_cue_away() -> None:
    fields = claim(evidence=["Raid kills 16", "Some 40 geese"], cue="mayor")
    with_headline = {"article": {"headline": "Raid kills 16, mayor says"}, **fields}
    assert at("mayor", "that the ") == solved(("claims", 0, "cue"), **with_headline)
    assert at("mayor") == solved(("claims", 0, "cue"), **fields)


def test_nth_of_a_cue_counts_in_the_stretch() -> None:
    fields = claim(evidence=["Some 40 geese"], cue={"words": "said", "nth": 2})
    assert at("said", "aide ") == solved(("claims", 0, "cue"), **fields)


def test_a_cue_without_evidence_must_be_the_only_one() -> None:
    assert at("nothing") == solved(("claims", 0, "cue"), **claim(cue="nothing"))
    message = "“said” stands 6 times; say which (nth)"
    assert [("CC601", ("claims", 0, "cue"), message)] == refused(**claim(cue="said"))


def test_beside_lost_evidence_only_what_is_lost_itself_is_told() -> None:
    fields = claim(evidence=["gone"], cue="said", casualties=[{"at": "16"}, {"at": "lost"}])
    places = [place for _, place, _ in refused(**fields)]
    assert places == [("claims", 0, "evidence", 0), ("claims", 0, "casualties", 1, "at")]


def test_the_cue_of_a_relay_is_the_nearest_to_its_source() -> None:
    sources = [{"at": "A herald", "via": [{"cue": "said"}]}, {"at": "Sylvania", "via": []}]
    # "A herald said": one blank; "said nothing. A": nine signs.
    assert at("said", "herald ") == solved(("sources", 0, "via", 0, "cue"), sources=sources)


def test_a_figure_in_its_evidence() -> None:
    figure = {"at": "16", "words": "16"}
    place = ("claims", 0, "casualties", 0, "at")
    assert at("16 were", ", ")[0] == TEXT.index("16 were")
    fields = claim(evidence=["16 were hurt"], casualties=[figure])
    assert Span(TEXT.index("16 were"), TEXT.index(" were")) == solved(place, **fields)


def test_a_figure_that_stands_twice_in_its_evidence_wants_nth() -> None:
    place = ("claims", 0, "casualties", 0, "at")
    evidence = ["16 millers died … hurt"]
    message = "“16” stands 2 times in the evidence; say which (nth)"
    assert [("CC601", place, message)] == refused(
        **claim(evidence=evidence, casualties=[{"at": "16"}])
    )
    second = claim(evidence=evidence, casualties=[{"at": {"words": "16", "nth": 2}}])
    assert Span(TEXT.index("16 were"), TEXT.index(" were")) == solved(place, **second)
    third = claim(evidence=evidence, casualties=[{"at": {"words": "16", "nth": 3}}])
    message = "“16” stands 2 times in the evidence, so there is no nth 3"
    assert [("CC601", place, message)] == refused(**third)


def test_nested_evidence_does_not_count_a_figure_twice() -> None:
    fields = claim(evidence=["dozens fled", "that dozens fled"], casualties=[{"at": "dozens"}])
    assert at("dozens") == solved(("claims", 0, "casualties", 0, "at"), **fields)


def test_a_figure_outside_its_evidence_is_the_nearest() -> None:
    # The evidence stands behind "16 were": 6 signs, the headline's 16 is far.
    fields = claim(evidence=["hurt"], casualties=[{"at": "16"}])
    expected = Span(TEXT.index("16 were"), TEXT.index(" were"))
    assert expected == solved(("claims", 0, "casualties", 0, "at"), **fields)


@pytest.mark.parametrize("value", [16, 3.5, None, True, ["words"], {"nth": 2}, {"words": 16}])
def test_what_is_no_words(value: object) -> None:
    ((code, place, message),) = refused(actors={"x": value})
    assert (code, place) == ("CC601", ("actors", "x"))
    assert message.endswith("is neither offsets nor words")


@pytest.mark.parametrize("value", ["14-12", "012-14", "7-7"])
def test_offsets_that_are_no_span(value: str) -> None:
    assert [found[:2] for found in refused(actors={"x": value})] == [("CC601", ("actors", "x"))]


def test_unknown_keys_beside_words() -> None:
    assert refused(actors={"x": {"words": "Sylvania", "nht": 1}})


def test_a_mapping_in_place_of_a_list_is_left_alone() -> None:
    fields = claim(evidence={"words": "dozens fled"})
    spans, problems = resolve(record(**fields), TEXT)
    assert (list(spans), problems) == ([STRETCH], [])


@pytest.mark.parametrize("span", ["the raid", None, "9-3"])
def test_the_stretch_itself_is_given_as_offsets(span: object) -> None:
    data = {"article": {"text": {"span": span}}, "actors": {"x": "lost"}}
    ((code, issue),) = resolve(data, TEXT).problems
    assert (code, issue.place) == ("CC601", STRETCH)


def test_a_record_without_a_stretch() -> None:
    ((code, issue),) = resolve({}, TEXT).problems
    assert (code, issue.place) == ("CC601", STRETCH)


def test_each_claim_looks_beside_its_own_evidence() -> None:
    claims = [
        {"evidence": ["16 were hurt"], "cue": "said", "casualties": [{"at": "16"}]},
        {"evidence": ["16 millers died"], "cue": "mayor", "casualties": [{"at": "16"}]},
    ]
    spans, problems = resolve(record(claims=claims), TEXT)
    assert problems == []
    figures = [spans["claims", i, "casualties", 0, "at"].start for i in (0, 1)]
    assert [TEXT.index("16 were"), TEXT.index("16 millers")] == figures
    assert at("mayor", "The ") == spans["claims", 1, "cue"]
