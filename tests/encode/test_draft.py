"""A record made of a reading; the readings are made by hand."""

from pathlib import Path

from drafts import DAY, claims, data_of, drafted, findings_on, reading_of
from readings import ARTICLE, Text, article

from conflict_claims.authoring.canonical import canonical
from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.pipeline import Reading
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.vocabulary import Act, CasualtyKind, Scope
from conflict_claims.text.digest import Span, sha256
from conflict_claims.text.pins import read_pins


def test_the_invented_article_has_no_findings(base: Path) -> None:
    assert findings_on(base, drafted(base, article(), Given())) == []


def test_a_draft_is_in_canonical_form(base: Path) -> None:
    record = drafted(base, article()).files.record

    assert canonical(record.encode(), ArticleRecord).text == record


def test_the_article_is_told_with_its_grounds(base: Path) -> None:
    data = data_of(drafted(base, article(), Given()))

    assert data["id"] == "2031-06-03-example-gazette-raid-brack-leaves"
    assert data["status"] == "draft"
    assert data["article"] == {
        "outlet": "example-gazette",
        "title": "Raid on Brack leaves at least nine dead",
        "byline": "A. Writer",
        "genre": "news",
        "language": "en",
        "published": {"date": "2031-06-03", "basis": "stated"},
        "text": {"file": "brack.txt", "span": f"0-{len(ARTICLE)}"},
        "headline": "0-39",
        "quality": ["ok"],
    }
    (coding,) = data["codings"]
    assert (coding["coder"], coding["kind"], coding["date"]) == ("encoder", "script", "2031-06-09")


def test_every_span_is_pinned_with_the_digest_of_its_slice(base: Path) -> None:
    draft = drafted(base, article())
    pins = read_pins(draft.files.pins)

    assert set(map(str, pins)) >= {"0-39", "159-173", "186-205"}
    assert all(sha256(ARTICLE[span.start : span.end]) == pin for span, pin in pins.items())


def test_a_figure_stands_in_the_claim_of_whoever_tells_it(base: Path) -> None:
    told = [
        (claim["id"], figure["id"], figure["words"], figure["figure"])
        for claim in claims(base, article())
        for figure in claim.get("casualties", [])
    ]

    assert told == [
        ("c1", "k1", "at least nine", {"at_least": "9"}),
        ("c2", "k2", "At least nine", {"at_least": "9"}),
        ("c4", "k3", "Two", "2"),
        ("c5", "k4", "families", "some"),
    ]


def test_relations_of_figures_keep_their_ground(base: Path) -> None:
    _, second, _, third, _ = claims(base, article())

    assert second["casualties"][0]["relations"] == [{"same_as": ["k1"], "basis": "coder"}]
    assert third["casualties"][0]["relations"] == [{"excludes": ["k2"], "basis": "text"}]


def test_a_summary_tells_topic_and_figures(base: Path) -> None:
    told = [claim["summary"] for claim in claims(base, article())]

    assert told[1] == "Casualty figure: at least 9 killed."
    assert told[3] == "Casualty figure: 2 wounded."


def test_a_figure_keeps_to_words_that_a_record_may_hold(base: Path) -> None:
    text = Text("Brack mourns. At\nleast twelve guards died at Brack.")
    (claim,) = claims(base, Reading(text.page, tolls=[text.toll("At\nleast twelve")]))

    (figure,) = claim["casualties"]
    assert figure["words"] in ("least twelve", "twelve")
    assert (figure["figure"], figure["basis"]) == ({"at_least": "12"}, "context")


def test_a_share_names_its_base_in_words(base: Path) -> None:
    text = Text("Of the wounded guards, 25 percent died.")
    toll = text.toll("25 percent", victims=text.at("the wounded guards"))
    (claim,) = claims(base, Reading(text.page, tolls=[toll]))

    assert claim["casualties"][0]["figure"] == {
        "percent": "25",
        "base_words": "the wounded guards",
    }


def test_a_share_of_nothing_told_is_left_out_and_said_to_be(base: Path) -> None:
    text = Text("Then 25 percent died.")
    data = data_of(drafted(base, Reading(text.page, tolls=[text.toll("25 percent")])))

    assert "casualties" not in data["claims"][0]
    assert any("figures left out: 1" in item.get("needs_review", "") for item in data["draft"])


def test_a_running_total_has_its_scope_and_needs_review(base: Path) -> None:
    text = Text("Since March 180 people have died.")
    toll = text.toll("180", scope=Scope.CUMULATIVE)
    data = data_of(drafted(base, Reading(text.page, tolls=[toll])))

    assert data["claims"][0]["casualties"][0]["scope"] == "cumulative"
    (item,) = [item for item in data["draft"] if item["item"] == "k1"]
    assert item["needs_review"]


def test_a_repeat_in_the_same_voice_is_more_evidence(base: Path) -> None:
    text = Text("Nine guards died at Brack. The mayor wept. All nine will be buried at Brack.")
    tolls = [text.toll("Nine"), text.toll("nine", same_as=0)]
    (claim,) = claims(base, Reading(text.page, tolls=tolls))

    assert claim["evidence"] == ["0-25", "43-75"]
    assert [figure["id"] for figure in claim["casualties"]] == ["k1"]


def test_nothing_in_foreign_matter_is_coded(base: Path) -> None:
    text = Text("Photo: nine guards died. Two guards died.")
    reading = Reading(text.page, tolls=[text.toll("nine"), text.toll("Two")])
    caption = reading.metadata._replace(foreign=(text.at("Photo: nine guards died."),))
    data = data_of(drafted(base, reading._replace(metadata=caption)))

    assert data["article"]["foreign"] == ["0-24"]
    assert data["article"]["quality"] == ["boilerplate_mixed", "undated"]
    assert [claim["evidence"] for claim in data["claims"]] == [["25-40"]]


def test_an_event_of_the_day_and_the_place_is_linked(base: Path) -> None:
    text = Text("Gunmen raided Marlow on 1 May 2031. Nine guards died in Marlow.")
    day = text.day("1 May 2031", "2031-05-01")
    toll = text.toll("Nine")
    data = data_of(drafted(base, Reading(text.page, dates=[day], tolls=[toll])))

    assert data["events"] == [
        {
            "event": "2031-05-01-marlow-raid",
            "at": "0-34",
            "printed_date": "2031-05-01",
            "date_words": "1 May 2031",
        }
    ]


def test_an_event_of_another_place_is_not_linked(base: Path) -> None:
    text = Text("Gunmen raided Brack on 1 May 2031.")
    reading = Reading(text.page, dates=[text.day("1 May 2031", "2031-05-01")])

    assert "events" not in data_of(drafted(base, reading))


def test_without_a_date_the_day_of_coding_is_the_last(base: Path) -> None:
    data = data_of(drafted(base, reading_of("Nobody knows when Brack fell.")))

    assert data["id"].startswith("undated-example-gazette-")
    assert data["article"]["published"]["date"] == f"../{DAY.isoformat()}"
    assert data["article"]["published"]["basis"] == "inferred"
    assert "undated" in data["article"]["quality"]


def test_other_readings_of_a_fact_are_told(base: Path) -> None:
    reading = article()
    published = reading.metadata.published
    assert published
    torn = reading.metadata._replace(published=published._replace(others=("2031-03-06",)))
    data = data_of(drafted(base, reading._replace(metadata=torn), Given()))

    (item,) = [item for item in data["draft"] if item["item"] == "article.published"]
    assert item["needs_review"] == "also found: 2031-03-06"


def test_long_evidence_is_cut_at_sentences(base: Path) -> None:
    sentence = "The guards of the bridge at Brack had been told to stay where they were. "
    text = Text(f"“{sentence * 20}” the mayor said.")
    said = text.said("the mayor", "the mayor said", (sentence * 20).strip())
    (claim,) = claims(base, Reading(text.page, attributions=[said]))

    assert len(claim["evidence"]) == 20
    assert all(Span.parse(span).length <= 900 for span in claim["evidence"])


def test_two_claims_never_share_evidence(base: Path) -> None:
    text = Text("Nine guards died at Brack on Sunday.")
    one = text.said(None, "died", "Nine guards died at Brack")
    other = text.said(None, "died", "guards died at Brack on Sunday", act=Act.DENY)
    same = text.said(None, "died", "Nine guards died at Brack", act=Act.CONFIRM)
    found = claims(base, Reading(text.page, attributions=[one, other, same]))

    assert [claim["evidence"] for claim in found] == [["0-25"], ["26-35"]]


def test_kinds_of_harm_keep_their_code(base: Path) -> None:
    text = Text("Two guards were seized.")
    toll = text.toll("Two", kind=CasualtyKind.CAPTURED, perpetrator=text.at("guards"))
    (claim,) = claims(base, Reading(text.page, tolls=[toll]))

    assert claim["casualties"][0]["kind"] == "captured"
    assert claim["casualties"][0]["perpetrator"] == {"status": "role_only", "name": "guards"}


def test_an_event_is_known_by_two_words_of_its_name_too(base: Path) -> None:
    text = Text("A truce was signed at the ferry house on 3 May 2031.")
    reading = Reading(text.page, dates=[text.day("3 May 2031", "2031-05-03")])

    (told,) = data_of(drafted(base, reading))["events"]
    assert told["event"] == "2031-05-03-ferry-house-truce"


def test_a_date_that_can_be_read_two_ways_is_left_out_and_told(base: Path) -> None:
    text = Text("The Northern Front said on 04/05/2031 that Brack had fallen.")
    said = text.said("The Northern Front", "said", "Brack had fallen")
    day = text.day("04/05/2031", "2031-05-04")._replace(other="2031-04-05")
    facts = Given("example-gazette", "2031-06-03")
    data = data_of(drafted(base, Reading(text.page, dates=[day], attributions=[said]), facts))

    assert "date" not in data["sources"][0]
    told = [item.get("needs_review") for item in data["draft"] if item["item"] == "s1"]
    assert told == ["the date of saying can be read two ways"]
