"""What may become of a published record, beyond the one failing example of each rule."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from cases import BASE
from repositories import ARMS, FRONT, RAID

from conflict_claims.findings import Finding, Related
from conflict_claims.history.check import check_changes
from conflict_claims.reading.dataset import Dataset

PINS = ARMS.replace(".yaml", ".pins.csv")


def replaced(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def original(name: str) -> str:
    return (BASE / "dataset" / name).read_text(encoding="utf-8")


def judge(
    base: Path, name: str, new: str | None, old: str = "", more: Mapping[str, bytes] | None = None
) -> list[Finding]:
    path = base / "dataset" / name
    if new is None:
        path.unlink()
    else:
        path.write_text(new, encoding="utf-8")
    before = {name: (old or original(name)).encode()} | dict(more or {})
    return list(check_changes(Dataset(base / "dataset"), before, {}))


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


SECOND = ("revision: 1", "revision: 2")


def test_a_lowered_revision_is_told_as_one(base: Path) -> None:
    old = replaced(original(ARMS), ("revision: 1", "revision: 3"))

    (finding,) = judge(base, ARMS, original(ARMS), old)

    assert (finding.code, finding.message, finding.fix) == ("CC402", "lowered from 3 to 1", "4")
    path = (base / "dataset" / ARMS).as_posix()
    assert finding.related == Related(path, 4, 11, "3 before")


def test_other_pins_ask_for_a_higher_revision(base: Path) -> None:
    (finding,) = judge(base, ARMS, original(ARMS), more={PINS: b"start,end,sha256\n"})

    assert finding.message == "changed, but still revision 1"
    raised = replaced(original(ARMS), SECOND)
    assert judge(base, ARMS, raised, more={PINS: b"start,end,sha256\n"}) == []


def test_the_same_record_in_another_layout_is_unchanged(base: Path) -> None:
    assert judge(base, ARMS, replaced(original(ARMS), ("id: c1\n", "id: c1  # the first\n"))) == []


def test_a_registry_entry_needs_no_revision_and_is_not_removed(base: Path) -> None:
    assert judge(base, FRONT, replaced(original(FRONT), ("rebels of", "rebels in"))) == []
    assert codes(judge(base, FRONT, None)) == ["CC401"]


def test_a_source_that_vanished_is_told_with_its_old_place(base: Path) -> None:
    text = original(RAID).replace("s4", "s5").replace("revision: 1", "revision: 2")

    (finding,) = judge(base, RAID, text)

    assert (finding.code, finding.message, finding.fix) == ("CC403", "s4 is gone", "restore s4")
    assert (finding.line, finding.related and finding.related.line) == (24, 30)


@pytest.mark.parametrize(
    ("name", "pairs", "place"),
    [
        (
            RAID,
            [SECOND, ("words: dozens", "words: two"), ("at: 116-122", "at: 401-404")],
            ("claims", 0, "casualties", 0, "id"),
        ),
        (
            ARMS,
            [SECOND, ("by: river-relief-committee, at: 522-544", "by: northern-front, at: 93-107")],
            ("sources", 2, "id"),
        ),
        (
            FRONT,
            [
                ("name: Northern Front", "name: Weather front"),
                ("name: the front", "name: a cold front"),
                ("The rebels of the valley.", "Where cold air meets warm."),
            ],
            ("id",),
        ),
        (
            "events/2031-05-01-marlow-raid.yaml",
            [
                ("name: Raid on Marlow", "name: Fair at Arden"),
                ("date: 2031-05-01", "date: 2031-06"),
            ],
            ("id",),
        ),
    ],
)
def test_an_id_is_not_given_to_another_thing(
    name: str, pairs: list[tuple[str, str]], place: tuple[str | int, ...], base: Path
) -> None:
    found = judge(base, name, replaced(original(name), *pairs))

    assert [(finding.code, finding.place) for finding in found] == [("CC404", place)]
    assert [finding.related and finding.related.message for finding in found] == [
        "what it named before"
    ]


@pytest.mark.parametrize("left", [0, 1, 2])
def test_one_mark_that_stays_is_enough(left: int, base: Path) -> None:
    pairs = [
        ("name: Northern Front", "name: Front of the North"),
        ("name: the front", "name: those of the North"),
        ("The rebels of the valley.", "The armed opponents of the state."),
    ]
    del pairs[left]

    assert judge(base, FRONT, replaced(original(FRONT), *pairs)) == []


def test_an_old_name_may_become_another_name(base: Path) -> None:
    pairs = (
        ("name: Northern Front", "name: Army of the Valley"),
        ("name: the front", "name: Northern Front"),
        ("The rebels of the valley.", "The armed opponents of the state."),
    )

    assert judge(base, FRONT, replaced(original(FRONT), *pairs)) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("draft", "published", []),
        ("reviewed", "published", []),
        ("published", "reviewed", ["CC406"]),
        ("reviewed", "draft", ["CC406"]),
        ("withdrawn", "published", ["CC406"]),
        ("published", "tyop", []),
    ],
)
def test_a_status_goes_forward_alone(old: str, new: str, found: list[str], base: Path) -> None:
    before = replaced(original(ARMS), ("status: published", f"status: {old}"))
    after = replaced(original(ARMS), SECOND, ("status: published", f"status: {new}"))

    assert codes(judge(base, ARMS, after, before)) == found


def test_a_draft_may_become_anything(base: Path) -> None:
    draft = replaced(original(ARMS), ("status: published", "status: draft"))
    other = replaced(
        original(ARMS),
        ("id: 2031-05-06", "id: 2031-05-07"),
        ("title: Sylvania should own up to Marlow", "title: Another"),
        ("id: c6", "id: c9"),
    )

    assert judge(base, ARMS, other, draft) == []


def test_a_withdrawn_figure_stays_withdrawn(base: Path) -> None:
    reason = ("at: 477-499}", "at: 477-499, withdrawn_reason: Counted twice.}")
    before = replaced(original(ARMS), reason)

    (finding,) = judge(base, ARMS, replaced(original(ARMS), SECOND), before)

    assert (finding.code, finding.place) == ("CC407", ("claims", 5, "casualties", 0, "id"))


def test_pins_of_a_record_that_never_was_say_nothing(base: Path) -> None:
    found = check_changes(
        Dataset(base / "dataset"), {"articles/2031/gone.pins.csv": b"start,end,sha256\n"}, {}
    )

    assert list(found) == []


@pytest.mark.parametrize("content", ["- a list\n", "id: [\n", "\ufeff"])
def test_a_record_that_could_not_be_read_is_not_compared(content: str, base: Path) -> None:
    assert judge(base, ARMS, original(ARMS), content) == []
