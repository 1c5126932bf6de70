"""What the case folders leave out: the other ways to break a rule, and what it lets pass."""

from pathlib import Path

import pytest
from cases import BASE, judge_dataset

from conflict_claims.findings import format_finding
from conflict_claims.history.check import check_changes
from conflict_claims.reading.dataset import Dataset

RAID = "2031-05-02-example-gazette-marlow-raid"
ARMS = "2031-05-06-example-gazette-border-arms"
A = f"dataset/articles/2031/{RAID}.yaml"
B = f"dataset/articles/2031/{ARMS}.yaml"
MINISTRY = "dataset/actors/freedonia-interior-ministry.yaml"
EVENT = "dataset/events/2031-05-01-marlow-raid.yaml"
MANIFEST = "seeds/manifest.yaml"
ARTICLE_KEYS = (
    "actors, article, claims, codings, draft, events, id, revision, schema_version, sources, "
    "status, superseded_by, withdrawn_reason"
)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def findings_of(base: Path) -> list[str]:
    found = judge_dataset(Dataset(base / "dataset"))
    return [format_finding(finding).split(": ", 1)[1] for finding in found]


@pytest.mark.parametrize(
    ("path", "old", "new", "finding"),
    [
        (
            MINISTRY,
            "type: state_body",
            "type: state_body\nzzz: 1",
            "CC111 zzz: no such key. Fix: remove it, or use one of codes, country, description, "
            "id, name, names, outlet, relations, status, type, withdrawn_reason",
        ),
        (
            MINISTRY,
            "name: Interior Ministry of Freedonia",
            "name: 1848",
            'CC113 name: 1848: expected text. Fix: write "1848"',
        ),
        (
            MINISTRY,
            "relations:\n  - {relation: part_of, to: freedonia}",
            "relations: 3",
            "CC113 relations: 3: expected a list",
        ),
        (
            A,
            "sylvania: 860-868",
            "Sylvania: 860-868",
            'CC115 actors.Sylvania: "Sylvania": expected lower-case letters and digits, '
            "with single hyphens between\n"
            'CC301 actors.Sylvania: no actor "Sylvania". '
            "Fix: sylvania, or add actors/Sylvania.yaml",
        ),
        (
            B,
            "figure: {about: 180}",
            "figure: {about: 180, at_least: 180}",
            "CC115 claims[2].casualties[0].figure: a mapping of 2: exactly one bound is given",
        ),
        (
            A,
            "by: northern-front, at: 620-638}",
            "by: northern-front, at: 620-638}\n  - {id: s4, channel: leak, by: sylvania, at: 0-14}",
            'CC123 sources[4].id: "s4" is given twice. Fix: take the next free number',
        ),
        (
            B,
            "status: published",
            "status: withdrawn",
            "CC124 status: withdrawn without a reason. Fix: add withdrawn_reason",
        ),
        (
            MINISTRY,
            "country: XFD",
            "outlet: {type: unknown}",
            "CC125 type: type media and an outlet go together. Fix: give both, or none",
        ),
        (
            A,
            "figure: {percent: 25, base: k4}",
            "figure: 25",
            "CC203 claims[3].casualties[1].figure: a percentage is a share. "
            "Fix: write percent and its base",
        ),
        (
            A,
            "figure: 9, basis: context",
            "figure: 0, basis: context",
            "CC205 claims[6].casualties[1].figure: an explicit zero is none. Fix: write none",
        ),
        (
            A,
            "{percent: 25, base: k4}",
            "{percent: 25, base: k4, base_words: of them}",
            "CC208 claims[3].casualties[1].figure: a share needs one base. "
            "Fix: give base, or base_words where the whole has no figure",
        ),
        (
            B,
            "scope: cumulative",
            "scope: incident",
            "CC209 claims[2].casualties[0].period: an incident has its event's date. "
            "Fix: change the scope",
        ),
        (
            A,
            "{disputes: [c1], basis: coder}",
            "{disputes: [c6], basis: coder}",
            "CC304 claims[5].relations[0].disputes[0]: the claim points to itself. "
            "Fix: drop the relation",
        ),
        (
            A,
            "{excludes: [k7], basis: text}",
            "{excludes: [k8], basis: text}",
            "CC305 claims[6].casualties[1].relations[0].excludes[0]: "
            "the figure points to itself. Fix: drop the relation",
        ),
        # Of a record that a later version wrote, nothing else is said.
        *(
            (
                A,
                'schema_version: "1.0"',
                f'schema_version: "{later}"\nzzz: 1\ntitle: "=1"',
                f'CC116 schema_version: "{later}" is not the version of this package, "1.0". '
                "Fix: install a newer conflict-claims, which this record needs",
            )
            for later in ("1.1", "10.0")
        ),
        (
            A,
            'schema_version: "1.0"',
            'schema_version: "0.9"\nzzz: 1',
            f"CC111 zzz: no such key. Fix: remove it, or use one of {ARTICLE_KEYS}\n"
            'CC116 schema_version: "0.9" is not the version of this package, "1.0". '
            "Fix: run conflict-claims migrate, or use a matching release",
        ),
        (
            A,
            "by: northern-front, at: 620-638",
            "by: northern-front, grounds: [s3, s3], at: 620-638",
            'CC309 sources[3].grounds[1]: "s3" comes again. Fix: remove it',
        ),
        (
            B,
            "act: accuse",
            "act: accuse\n    cue: 545-549",
            "CC311 claims[0].cue: mode author_voice has no cue. Fix: remove the cue",
        ),
        (
            EVENT,
            "part_of: 2031-03-valley-campaign",
            "part_of: 2031-05-01-marlow-raid",
            "CC313 part_of: an event is not part of itself. Fix: remove it",
        ),
        (
            MINISTRY,
            "to: freedonia",
            "to: freedonia-interior-ministry",
            "CC314 relations[0].to: an actor is not related to itself. Fix: remove it",
        ),
        (
            B,
            "evidence: [346-390]",
            "evidence: [346-390, 448-475]",
            "CC608 claims[4].evidence[0]: 448-475 equals 448-475 of c4. Fix: narrow one of the two",
        ),
        (
            MANIFEST,
            f"id: {ARMS}",
            "id: another-article",
            "CC611 article.text.span: the seeds manifest does not have this article. "
            "Fix: add it there",
        ),
        (
            B,
            f"supports: [{RAID}/c1]",
            "supports: [2031-05-02-example-gazette-marlow/c1]",
            'CC704 claims[1].relations[0].supports[0]: no article "2031-05-02-example-gazette-'
            f'marlow". Fix: {RAID}',
        ),
        (
            EVENT,
            f"claim: {RAID}/c1",
            f"claim: {RAID}/c99",
            f'CC704 actors[0].claim: {RAID} has no "c99". Fix: '
            "name one that is there, or drop the relation",
        ),
    ],
)
def test_one_edit_tells_what_is_wrong(
    path: str, old: str, new: str, finding: str, base: Path
) -> None:
    replace(base / path, old, new)

    assert findings_of(base) == finding.split("\n")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        # A relay may be a ground too.
        (A, "cue: 308-319}]", "cue: 308-319}], grounds: [s1]"),
        # Something said in a month may have been said before a day of it.
        (B, "date: 2031-05-05,\n    date_words: on Monday", "date: 2031-05"),
        # A claim in another record may bear the id of the claim that points to it.
        (B, f"supports: [{RAID}/c1]", f"supports: [{RAID}/c2]"),
        # A number with a sign is no formula.
        (EVENT, "place: Marlow", 'place: "-3.25"'),
    ],
)
def test_one_edit_gives_nothing(path: str, old: str, new: str, base: Path) -> None:
    replace(base / path, old, new)

    assert findings_of(base) == []


def test_a_title_may_stand_twice_where_one_article_is_a_copy(base: Path) -> None:
    replace(base / B, "Sylvania should own", "Raid on Marlow leaves dozens dead, ministry says #")
    replace(base / B, " # up to Marlow", "")
    replace(base / B, "published: {date: 2031-05-06", "published: {date: 2031-05-02")
    replace(base / B, ", date: 2031-05-05,\n    date_words: on Monday", "")

    (finding,) = findings_of(base)
    assert finding.startswith("CC701 same title as ")
    replace(base / B, "  language: en", f"  language: en\n  copy_of: {RAID}")
    assert findings_of(base) == []


def test_a_withdrawn_entry_need_not_be_used(base: Path) -> None:
    actor = (BASE / MINISTRY).read_text(encoding="utf-8")
    lost = actor.replace("id: freedonia-interior-ministry", "id: lost\nstatus: withdrawn")
    (base / "dataset/actors/lost.yaml").write_text(lost + "withdrawn_reason: Coded twice.\n")

    assert findings_of(base) == []


def test_pins_without_a_record_are_strays(base: Path) -> None:
    (base / "dataset/articles/2031/lost.pins.csv").write_text("start,end,sha256\n")

    (finding,) = findings_of(base)
    assert finding.startswith("CC705 neither a record nor the pins of one")


def test_a_pins_file_in_another_form_is_one_finding(base: Path) -> None:
    pins = (base / A).with_suffix(".pins.csv")
    pins.write_bytes(pins.read_bytes().replace(b"\n", b"\r\n"))

    assert len(findings_of(base)) == 1


def test_a_text_that_changed_tells_where(base: Path) -> None:
    text = base / "seeds/border.txt"
    text.write_text(text.read_text().replace("a fable", "A fable"), encoding="utf-8")

    assert findings_of(base) == [
        "CC613 texts[1]: border.txt is not the text that was coded. Fix: compare the texts",
        "CC604 article.text.span: the text at 0-629 is not what was pinned. Fix: compare the texts",
        "CC604 claims[4].evidence[0]: the text at 448-475 is not what was pinned. "
        "Fix: compare the texts",
    ]


def changes(base: Path, path: str, old: bytes) -> list[str]:
    found = check_changes(Dataset(base / "dataset"), {path.removeprefix("dataset/"): old}, {})
    return [format_finding(finding).split(": ", 1)[1] for finding in found]


def test_a_draft_may_change_and_vanish(base: Path) -> None:
    draft = (BASE / B).read_bytes().replace(b"status: published", b"status: draft")

    assert changes(base, B, draft) == []
    (base / B).unlink()
    assert changes(base, B, draft) == []


def test_a_lost_figure_is_told_by_its_id(base: Path) -> None:
    old = (BASE / A).read_bytes()
    replace(base / A, "revision: 1", "revision: 2")
    replace(base / A, "id: k9", "id: k10")

    assert changes(base, A, old) == [
        "CC403 claims: k9 is gone. Fix: restore k9 with withdrawn_reason"
    ]
