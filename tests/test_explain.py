"""What `explain` says of a rule."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conflict_claims.cli import main
from conflict_claims.rules.explain import explanation
from conflict_claims.rules.register import REGISTER

CASES = Path(__file__).parents[1] / "validators" / "cases"


def explain(*words: str) -> Result:
    return CliRunner().invoke(main, ["explain", *words])


def test_a_rule_is_told_in_words_and_by_example() -> None:
    expected = """\
CC111 known-keys (error)

A mapping has no keys but those of the schema.

This breaks the rule:

  dataset/actors/river-relief-committee.yaml
     1 | # yaml-language-server: $schema=../../../../../schema/actor.schema.json
     2 | id: river-relief-committee
     3 | name: River Relief Committee
     4 | type: ngo
     5 | nmaes: [{name: the committee, kind: short}]
     6 | country: XFD
     7 | description: Townspeople who feed and count the displaced.

and is answered with:

  dataset/actors/river-relief-committee.yaml:5:1: CC111 nmaes: no such key. Fix: names

This keeps it:

  dataset/actors/river-relief-committee.yaml
     1 | # yaml-language-server: $schema=../../../../../schema/actor.schema.json
     2 | id: river-relief-committee
     3 | name: River Relief Committee
     4 | type: ngo
     5 | names: [{name: the committee, kind: short}]
     6 | country: XFD
     7 | description: Townspeople who feed and count the displaced.
"""
    result = explain("CC111")

    assert result.stdout == expected
    assert result.exit_code == 0


def test_of_a_long_file_the_line_at_fault_is_shown() -> None:
    shown = explain("CC114").stdout

    assert "\n    46 |       - {id: k1, kind: kiled, " in shown
    assert "\n    46 |       - {id: k1, kind: wounded, " in shown
    assert "\n    44 | " not in shown
    assert "\n    48 | " not in shown


def test_files_that_moved_vanished_or_are_links_are_told() -> None:
    assert "river-relief-committee.yaml is a link to freedonia.yaml\n" in explain("CC101").stdout
    assert "border-arms.pins.csv is deleted\n" in explain("CC401").stdout
    assert "seeds/marlow.txt is moved to seeds/raid.txt\n" in explain("CC612").stdout


@pytest.mark.parametrize("code", sorted(REGISTER))
def test_every_rule_has_both_examples_and_the_finding_of_its_case(code: str) -> None:
    (case,) = CASES.glob(f"{code}-*")
    text = explanation(code)
    fail, passing = text.split("This breaks the rule:\n\n")[1].split("This keeps it:\n\n")

    assert REGISTER[code].documentation in text
    assert (case / "expected.txt").read_text(encoding="utf-8").strip() in fail
    assert len(fail.split("and is answered with:")[0].strip()) > 0
    assert len(passing.strip()) > 0
    assert all(line.isprintable() for line in text.split("\n"))


def test_small_letters_will_do() -> None:
    assert explain("cc111").stdout == explain("CC111").stdout


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("CC1144", "no rule has the code CC1144; did you mean CC114, known-codes?"),
        ("colour", "no rule has the code COLOUR; they are like CC114"),
    ],
)
def test_an_unknown_code_is_wrong_use_with_a_hint(code: str, hint: str) -> None:
    result = explain(code)

    assert hint in result.stderr
    assert result.exit_code == 2
