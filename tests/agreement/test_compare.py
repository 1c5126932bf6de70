from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.agreement.align import SPANS_ONLY, Aligned
from conflict_claims.agreement.coded import CodedClaim, Mention
from conflict_claims.agreement.compare import CodingError, DifferentTextError, compare
from conflict_claims.reading.entry import ArticleEntry
from conflict_claims.reading.fault import Fault, FaultKind
from conflict_claims.text.digest import Span

Make = Callable[..., dict[str, Any]]
Coding = Callable[..., ArticleEntry]
MAYOR = {"id": "s1", "channel": "speech", "by": "mayor", "date": "2031-05-01", "at": "20-25"}
MILLER = {"id": "s2", "channel": "interview", "by": {"status": "role_only", "name": "a Miller"}}


def ids(aligned: Aligned[CodedClaim]) -> list[tuple[str, str]]:
    return [(one.name, other.name) for one, other in aligned.pairs]


def test_codings_of_different_texts_are_refused_with_both_digests(coding: Coding) -> None:
    with pytest.raises(DifferentTextError) as caught:
        compare(coding(digest="a" * 64), coding(digest="b" * 64))

    assert (caught.value.first, caught.value.second) == ("a" * 64, "b" * 64)
    assert "a" * 64 in str(caught.value)
    assert "b" * 64 in str(caught.value)


def test_a_stretch_without_pin_is_refused(coding: Coding) -> None:
    with pytest.raises(CodingError, match=r"reader-1\.yaml: its stretch 0-5000 is not pinned"):
        compare(replace(coding(), pins={}), coding())


def test_a_file_that_is_no_record_is_refused(coding: Coding) -> None:
    with pytest.raises(CodingError, match="not a sound record; run conflict-claims validate"):
        compare(coding(), replace(coding(), record=None))


def test_a_file_that_cannot_be_read_is_refused_with_its_fault(coding: Coding) -> None:
    fault = Fault(FaultKind.FILE, 1, 1, "no such file", "")

    with pytest.raises(CodingError, match="no such file"):
        compare(coding(), replace(coding(), record=None, fault=fault))


def test_a_source_that_is_not_there_is_refused(coding: Coding, claim: Make) -> None:
    with pytest.raises(CodingError, match="s9"):
        compare(coding([claim(1, "0-9", **{"from": "s9"})]), coding())


def test_a_vague_figure_without_a_vague_word_is_refused(
    coding: Coding, claim: Make, figure: Make
) -> None:
    vague = figure(1, "0-5", "vague", words="sixteen")

    with pytest.raises(CodingError, match="literal_min"):
        compare(coding([claim(1, "0-9", casualties=[vague])]), coding())


def test_offsets_count_from_the_start_of_the_stretch(coding: Coding, claim: Make) -> None:
    first = coding([claim(1, "100-150")], stretch="100-900")
    second = coding([claim(1, "0-50")], stretch="0-800")

    ((one, other),) = compare(first, second).claims.pairs

    assert (Span(0, 50),) == one.at == other.at


def test_withdrawn_claims_and_figures_do_not_count(
    coding: Coding, claim: Make, figure: Make
) -> None:
    gone = claim(1, "0-9", withdrawn_reason="Coded twice.", casualties=[figure(1, "0-5")])
    kept = claim(2, "0-9", casualties=[figure(2, "0-5", withdrawn_reason="No figure.")])
    compared = compare(coding([gone, kept]), coding([kept]))

    assert ids(compared.claims) == [("c2", "c2")]
    assert compared.claims.only_first == ()
    assert (compared.figures.first, compared.figures.second) == (0, 0)


def test_claims_are_read_with_their_claimants_resolved(coding: Coding, claim: Make) -> None:
    miller = MILLER | {"at": "30-40", "via": [{"source": "s1", "mode": "according_to"}]}
    both = {"id": "s3", "channel": "letter", "by": ["mayor", MILLER["by"]], "at": "50-60"}
    nobody = {"id": "s4", "channel": "unknown", "by": {"status": "unspecified"}, "at": "70-79"}
    voices = [{}, *({"from": voice} for voice in ("s1", "s2", "s3", "s4"))]
    claims = [claim(n, f"{n}00-{n}50", **voice) for n, voice in enumerate(voices, start=1)]
    claims.append(claim(6, "600-650", presupposed=True, mode="presupposition"))
    entry = coding(claims, sources=[MAYOR, miller, both, nobody])

    read = [one for one, _ in compare(entry, entry).claims.pairs]

    assert [(one.fields["claimant"], one.hops, one.said) for one in read] == [
        ("arden-courier", 0, None),
        ("mayor", 1, "2031-05-01"),
        ("a miller", 2, None),
        ("a miller; mayor", 1, None),
        ("unspecified", 1, None),
        ("unspecified", 1, None),
    ]


def test_empty_fields_are_values(coding: Coding, claim: Make) -> None:
    entry = coding([claim(1, "0-9")])
    ((one, _),) = compare(entry, entry).claims.pairs

    assert "(empty)" == one.fields["certainty"] == one.fields["event"]
    assert one.fields["presupposed"] == "false"


def test_sources_pair_by_speaker_before_place(coding: Coding) -> None:
    moved = MAYOR | {"at": "300-305"}
    baker = MILLER | {"by": {"status": "role_only", "name": "a baker"}, "at": "22-30"}
    first = coding(sources=[MAYOR, MILLER | {"at": "21-29"}])

    aligned = compare(first, coding(sources=[baker, moved])).sources

    assert [(one.name, other.name) for one, other in aligned.pairs] == [
        ("mayor", "mayor"),
        ("a miller", "a baker"),
    ]


def test_actors_and_events_pair_by_name_and_by_place(coding: Coding) -> None:
    first = coding(
        actors={"mayor": "20-25", "front": "700-705"}, events=[{"event": "raid", "at": "0-9"}]
    )
    second = coding(
        actors={"mayor": "30-35", "abbot": "700-709"}, events=[{"event": "assault", "at": "4-9"}]
    )
    compared = compare(first, second)

    assert compared.actors.pairs == (("mayor", "mayor"),)
    assert ((Mention("front", (Span(700, 705),)), Mention("abbot", (Span(700, 709),))),) == (
        compared.actor_mentions.pairs
    )
    assert compared.events.pairs == ()
    assert len(compared.event_mentions.pairs) == 1


def test_each_weighting_has_its_own_alignment(coding: Coding, claim: Make) -> None:
    first = coding([claim(1, "0-100")])
    second = coding([claim(1, "90-190", topic="ties", presupposed=True, mode="presupposition")])
    compared = compare(first, second)

    assert ids(compared.claims) == []
    assert ids(compared.claims_by[SPANS_ONLY.name]) == [("c1", "c1")]


def test_the_coders_are_named_with_their_kinds(coding: Coding) -> None:
    compared = compare(coding(), coding(coder="reader-2", kind="model"))

    assert compared.kinds == "human/model"
    assert compared.coders == "reader-1 (human) with reader-2 (model)"
    assert compared.name == "2031-05-02-arden-courier-dam/reader-2"


def test_what_spoils_the_comparison_is_told(coding: Coding) -> None:
    seen = {"saw_script": True, "coverage": "partial", "codebook": "0.4"}

    assert compare(coding(), coding(coded=seen)).coders == (
        "reader-1 (human) with reader-1 (human); not independent: reader-1 took part in both; "
        "codebooks 0.3 and 0.4; reader-1 had seen a script's draft; reader-1 coded a part"
    )


@given(st.permutations(range(1, 6)), st.lists(st.integers(0, 60), min_size=5, max_size=5))
def test_the_numbers_of_claims_do_not_matter(
    coding: Coding, claim: Make, numbers: list[int], shifts: list[int]
) -> None:
    places = [f"{100 * n + shift}-{100 * n + shift + 90}" for n, shift in enumerate(shifts)]
    first = coding([claim(n, f"{100 * n}-{100 * n + 90}") for n in range(1, 6)])
    second = coding([claim(n, place) for n, place in enumerate(places, start=1)])
    renumbered = coding([claim(n, place) for n, place in zip(numbers, places, strict=True)])

    def spans(other: ArticleEntry) -> list[Any]:
        return [(one.at, two.at) for one, two in compare(first, other).claims.pairs]

    assert spans(second) == spans(renumbered)


def test_a_signed_piece_has_one_author_however_the_byline_is_copied(
    coding: Coding, claim: Make
) -> None:
    one = coding([claim(1, "100-150")], byline="A. Writer", genre="opinion")
    other = coding([claim(1, "100-150")], byline="By A. Writer", genre="opinion")

    ((first, second),) = compare(one, other).claims.pairs

    assert first.fields["claimant"] == second.fields["claimant"] == "(author)"
