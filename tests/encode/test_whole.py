"""The whole encoder, from text to record, on invented articles."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from drafts import findings_on
from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_claims.cli import main
from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.drafting import Draft, Setting, encode_file, setting_of
from conflict_claims.encode.linking.registry import Known
from conflict_claims.findings import Finding
from conflict_claims.reading.dataset import Dataset
from conflict_claims.text.digest import sha256
from conflict_claims.text.pins import read_pins

BASE = Path(__file__).parents[2] / "validators" / "cases" / "base"
TODAY = date(2031, 6, 30)

RAID = """Nine guards killed in raid on Brack, ministry says

Example Gazette | 3 June 2031

By A. Writer

ARDEN - Nine guards were killed and at least four wounded in a raid on Brack on Sunday, \
Freedonia's interior ministry said on Monday.

The Northern Front denied that it had attacked the town. "We were not there," it said in a \
statement.

According to the River Relief Committee, dozens of families have fled the valley.
"""
TALKS = """Truce talks fail as Sylvania walks out

Example Gazette | 9 June 2031

By B. Columnist

Sylvania left the talks at Port Ansel on Friday. Its envoy said that the terms were an insult, and \
that nobody had been told of them before.

The Northern Front warned that fighting would resume, and said 12 of its fighters had been \
captured since March.
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(BASE, tmp_path_factory.mktemp("whole") / "base"))


def setting(place: Path, **given_facts: str) -> Setting:
    return setting_of(Dataset(place / "dataset"), TODAY, Given(**given_facts))


def encoded(place: Path, text: str, **facts: str) -> list[Draft | Finding]:
    path = place / "seeds" / "whole.txt"
    path.write_text(text, encoding="utf-8", newline="")
    outcome = encode_file(path, setting(place, **facts))
    return [*outcome.drafts, *outcome.findings]


def drafts(place: Path, text: str, **facts: str) -> list[dict[str, Any]]:
    found = encoded(place, text, **facts)
    assert all(isinstance(each, Draft) for each in found), found
    return [yaml.load(each.files.record, yaml.BaseLoader) for each in found]  # type: ignore[union-attr]


def figures(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for claim in record.get("claims", ()) for each in claim.get("casualties", ())]


def test_the_head_is_read(place: Path) -> None:
    (record,) = drafts(place, RAID)

    assert record["id"] == "2031-06-03-example-gazette-nine-guards-killed"
    assert record["article"]["outlet"] == "example-gazette"
    assert record["article"]["title"] == "Nine guards killed in raid on Brack, ministry says"
    assert record["article"]["byline"] == "A. Writer"
    assert record["article"]["published"] == {"date": "2031-06-03", "basis": "stated"}


def test_voices_and_figures_are_drafted(place: Path) -> None:
    (record,) = drafts(place, RAID)

    speakers = [source["by"] for source in record["sources"]]
    assert "northern-front" in speakers
    assert "river-relief-committee" in speakers
    told = {(each["kind"], str(each["figure"])) for each in figures(record)}
    assert ("killed", "9") in told
    assert ("wounded", str({"at_least": "4"})) in told
    assert [claim["act"] for claim in record["claims"]].count("deny") == 1


def test_a_draft_is_valid_with_its_text(place: Path) -> None:
    for text in (RAID, TALKS):
        (draft,) = encoded(place, text)
        assert isinstance(draft, Draft)
        assert findings_on(place, draft) == []


def test_every_item_tells_its_rule_and_how_sure_it_is(place: Path) -> None:
    (record,) = drafts(place, RAID)

    named = {each["item"] for each in record["draft"]}
    assert named >= {each["id"] for each in (*record["claims"], *record["sources"])}
    assert named >= {*record["actors"], *(each["id"] for each in figures(record))}
    assert all(each.keys() & {"confidence", "needs_review"} for each in record["draft"])


def test_the_order_of_articles_in_a_file_changes_no_draft(place: Path) -> None:
    there, back = drafts(place, f"{RAID}\n\n{TALKS}"), drafts(place, f"{TALKS}\n\n{RAID}")

    assert [each["id"] for each in there] == [each["id"] for each in reversed(back)]
    for one, other in zip(there, reversed(back), strict=True):
        assert _without_offsets(one) == _without_offsets(other)


def _without_offsets(record: Any, *, length: bool = True) -> Any:
    """Give a record with the length of each span, or nothing, in place of its offsets."""
    if isinstance(record, dict):
        return {key: _without_offsets(value, length=length) for key, value in record.items()}
    if isinstance(record, list):
        return [_without_offsets(value, length=length) for value in record]
    start, dash, end = str(record).partition("-")
    offsets = dash and start.isdecimal() and end.isdecimal()
    return (int(end) - int(start)) * length if offsets else record


@pytest.mark.parametrize("number", range(3))
def test_another_number_gives_another_figure_there_alone(place: Path, number: int) -> None:
    nine, again, four = (RAID.index("Nine"), RAID.rindex("Nine"), RAID.index("four"))
    start = (nine, again, four)[number]
    (before,) = drafts(place, RAID)
    (after,) = drafts(place, f"{RAID[:start]}Fifty-two{RAID[start + 4 :]}")

    told = [str(each["figure"]) for each in figures(before)]
    assert told[:3] == ["9", "9", "{'at_least': '4'}"]
    told[number] = told[number].replace("9", "52").replace("4", "52")
    assert [str(each["figure"]) for each in figures(after)] == told


def test_active_and_passive_give_the_same_claims(place: Path) -> None:
    active = RAID.replace(
        "Nine guards were killed and at least four wounded in a raid on Brack on Sunday",
        "A raid on Brack on Sunday killed nine guards and wounded at least four",
    )
    assert active != RAID
    there, back = drafts(place, RAID), drafts(place, active)

    assert _told(there[0]) == _told(back[0])


def _told(record: dict[str, Any]) -> list[Any]:
    """Give who says what in a record, and which figures."""
    keys = ("from", "topic", "act", "mode", "summary")
    claims = [[claim.get(key) for key in keys] for claim in record["claims"]]
    return [claims, [(each["kind"], each["figure"], each["victims"]) for each in figures(record)]]


@pytest.mark.parametrize("text", [RAID, TALKS])
def test_states_that_change_places_change_places_in_the_draft(place: Path, text: str) -> None:
    (there,), (back,) = drafts(place, text), drafts(place, _exchanged(text))

    assert back["actors"].keys() != there["actors"].keys()
    there, back = (_without_offsets(each, length=False) for each in (there, back))
    assert yaml.safe_load(_exchanged(yaml.safe_dump(there))) == yaml.safe_load(yaml.safe_dump(back))


def _exchanged(text: str) -> str:
    for one, other in (("Freedonia", "Sylvania"), ("freedonia", "sylvania")):
        text = text.replace(one, "@").replace(other, one).replace("@", other)
    return text


def test_a_week_later_all_is_said_a_week_later(place: Path) -> None:
    (now,) = drafts(place, RAID)
    (then,) = drafts(place, RAID.replace("3 June", "10 June"))

    days = [
        [each["date"] for each in record["sources"] if "date" in each] for record in (now, then)
    ]
    assert days[0]
    week = timedelta(days=7)
    later = [str(date.fromisoformat(day) + week) for day in days[0]]
    assert later == days[1]


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda text: "".join(sign for sign in text if sign.isalnum() or sign.isspace()),
        lambda text: " ".join(text.split()),
        lambda text: text.replace('"', "“", 1).replace('"', ""),
        lambda text: text.replace("3 June 2031", ""),
        lambda text: text.replace("3 June 2031", "3 June 2031\n\nPublished 6 March 2031"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: f"\ufeff{text}",
        lambda text: text * 30,
    ],
)
def test_maimed_articles_give_valid_drafts(place: Path, change: Any) -> None:
    for found in encoded(place, change(RAID), outlet="example-gazette"):
        assert isinstance(found, Draft)
        assert [each for each in findings_on(place, found) if each.severity == "error"] == []


def test_two_dates_in_the_head_are_told(place: Path) -> None:
    text = RAID.replace("3 June 2031", "3 June 2031\n\nPublished: 6 March 2031")
    (record,) = drafts(place, text)

    (item,) = [each for each in record["draft"] if each["item"] == "article.published"]
    assert "2031-0" in item["needs_review"]


WORDS = st.sampled_from(f"{RAID} {TALKS} “ ” … — \u200b 12,5 <b> 2031 £ ʼ".split(" "))
NEWS = st.lists(WORDS, max_size=80).map(" ".join)


@settings(max_examples=60)
@given(text=NEWS | st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_gives_valid_drafts_or_findings(place: Path, text: str) -> None:
    found = encoded(place, text, outlet="example-gazette")

    for draft in (each for each in found if isinstance(each, Draft)):
        assert [each for each in findings_on(place, draft) if each.severity == "error"] == []
        pins = read_pins(draft.files.pins)
        assert all(sha256(text[span.start : span.end]) == pin for span, pin in pins.items())
    assert found


def test_two_processes_give_what_one_gives(place: Path, tmp_path: Path) -> None:
    texts = []
    for n, text in enumerate((RAID, TALKS, f"{RAID}\n\n{TALKS}", RAID.replace("Brack", "Marlow"))):
        texts.append(tmp_path / f"text-{n}.txt")
        texts[-1].write_text(text, encoding="utf-8")
    given = [*map(str, texts), "--dataset", str(place / "dataset"), "--out"]
    for jobs in ("1", "2"):
        CliRunner().invoke(main, ["encode", *given, str(tmp_path / jobs), "--jobs", jobs])

    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / jobs).rglob("*.*")}
        for jobs in ("1", "2")
    )
    assert one == two
    assert len(one) >= 4


def test_a_masked_name_is_not_linked(place: Path) -> None:
    known = Known.of(Dataset(place / "dataset"), without={"River Relief Committee"})
    whole = setting(place)
    path = place / "seeds" / "masked.txt"
    path.write_text(RAID, encoding="utf-8")
    linked = [
        "river-relief-committee"
        in yaml.safe_load(encode_file(path, each).drafts[0].files.record)["actors"]
        for each in (whole, replace(whole, known=known))
    ]

    assert linked == [True, False]
