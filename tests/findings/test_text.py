from collections.abc import Sequence
from dataclasses import replace

import pytest

from conflict_claims.findings import Finding
from conflict_claims.findings.text import format_text

LINES = ["id: raid", "id: raid", "  - {id: k1, victims: kiled, words: a dozen}"]


def source(path: str) -> Sequence[str]:
    return LINES if path.endswith(".yaml") else ()


def test_a_finding_shows_its_line_with_the_fault_underlined(misspelt: Finding) -> None:
    expected = """\
dataset/articles/2031/raid.yaml:3:21: error: CC114 claims[0].casualties[0].kind: \
"kiled" is not a code of this list
  3 |   - {id: k1, victims: kiled, words: a dozen}
    |                     ^^^^^
    = fix: killed

1 error
more on a code: conflict-claims explain CC114"""
    assert format_text([misspelt], source) == expected


def test_a_second_place_is_named(repeated: Finding) -> None:
    expected = """\
dataset/articles/2031/raid.yaml:2:1: error: CC105 the key "id" stands already in line 1
  2 | id: raid
    | ^
    = see dataset/articles/2031/raid.yaml:1:1: the first
    = fix: keep one of the two"""
    assert format_text([repeated], source).startswith(expected)


def test_of_a_whole_file_no_line_is_shown(needless: Finding) -> None:
    expected = """\
dataset/articles/2031/raid.pins.csv:1:1: warning: CC603 the pin 0-33 belongs to no span

1 warning
more on a code: conflict-claims explain CC603"""
    assert format_text([needless], lambda path: ["0,33,ab"]) == expected


def test_a_fault_that_goes_on_is_underlined_to_the_end_of_its_line(misspelt: Finding) -> None:
    found = format_text([replace(misspelt, end=(5, 2))], lambda path: ["", "", "x" * 20 + "abc"])

    assert "  3 | xxxxxxxxxxxxxxxxxxxxabc\n    |                     ^^^\n" in found


def test_a_line_that_is_not_there_is_left_out(misspelt: Finding) -> None:
    found = format_text([misspelt], lambda path: ["only one"])

    assert found.count("|") == 0
    assert "    = fix: killed" in found


def test_findings_stand_in_order_with_an_empty_line_between(
    misspelt: Finding, repeated: Finding, needless: Finding
) -> None:
    blocks = format_text([misspelt, repeated, needless], source).split("\n\n")

    assert [block.split(" ")[0] for block in blocks] == [
        "dataset/articles/2031/raid.pins.csv:1:1:",
        "dataset/articles/2031/raid.yaml:2:1:",
        "dataset/articles/2031/raid.yaml:3:21:",
        "2",
    ]
    assert blocks[-1].startswith("2 errors, 1 warning\n")


def test_no_findings_is_said() -> None:
    assert format_text([], source) == "no findings"


def test_the_worst_are_shown_and_all_are_counted(misspelt: Finding, needless: Finding) -> None:
    found = format_text([needless] * 3 + [misspelt], source, limit=2)

    assert found.count("warning: CC603") == 1
    assert found.count("error: CC114") == 1
    assert found.split("\n\n")[-1].startswith(
        "… and 2 more; --format concise prints all of them\n1 error, 3 warnings\n"
    )


def test_no_more_are_promised_than_there_are(misspelt: Finding) -> None:
    assert "more;" not in format_text([misspelt] * 2, source, limit=2)


def test_colours_come_only_when_asked_for(misspelt: Finding, needless: Finding) -> None:
    plain = format_text([misspelt, needless], source)
    coloured = format_text([misspelt, needless], source, colour=True)

    assert "\x1b" not in plain
    assert "\x1b[31m\x1b[1merror:\x1b[0m" in coloured
    assert "\x1b[33m\x1b[1mwarning:\x1b[0m" in coloured
    assert "\x1b[31m" + " " * 20 + "^^^^^\x1b[0m" in coloured


@pytest.mark.parametrize("width", [40, 80])
def test_no_source_line_is_wider_than_the_screen(misspelt: Finding, width: int) -> None:
    text = format_text([misspelt], lambda path: ["", "", "名" * 400], width=width)
    shown = next(line for line in text.splitlines() if line.startswith("  3 |"))

    assert width - 3 <= len(shown) + shown.count("名") <= width


def test_nothing_a_record_holds_reaches_the_terminal_as_a_command(misspelt: Finding) -> None:
    hostile = replace(misspelt, path="a\x1b[2J\n.yaml", message="\x1b]0;x\x07", fix="\r\u202e")
    text = format_text([hostile], lambda path: ["", "", "\x1b[31m\x9b" * 5])

    assert all(character.isprintable() or character == "\n" for character in text)
    assert r"a\x1b[2J\n.yaml:3:21:" in text
