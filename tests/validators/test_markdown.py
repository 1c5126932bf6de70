"""The register of rules as Markdown."""

import re
from pathlib import Path

from conflict_claims.rules.markdown import register_markdown, rules_table
from conflict_claims.rules.register import REGISTER

VALIDATORS = Path(__file__).parents[2] / "validators"


def test_every_rule_has_one_row_in_order() -> None:
    codes = re.findall(r"^\| (CC[0-9]{3}) ", register_markdown(), re.MULTILINE)

    assert sorted(REGISTER) == codes
    assert codes == re.findall(r"^\| (CC[0-9]{3}) ", rules_table(), re.MULTILINE)


def test_every_link_leads_to_something() -> None:
    links = re.findall(r"\]\(([^)]+)\)", register_markdown())

    assert 2 * len(REGISTER) + 1 == len(links)
    assert [link for link in links if not (VALIDATORS / link).exists()] == []


def test_a_row_holds_code_name_severity_docstring_and_function() -> None:
    row = (
        "| CC310 | [used-sources](cases/CC310-used-sources) | warning | "
        "Every source speaks in a claim, relays another source, or is the ground of one. | "
        "[`used_sources`](../src/conflict_claims/rules/references.py) |"
    )

    assert row in register_markdown().splitlines()


def test_sections_go_by_hundreds() -> None:
    headings = re.findall(r"^## (CC.xx)", register_markdown(), re.MULTILINE)

    assert [f"CC{digit}xx" for digit in "123456789"] == headings


def test_every_docstring_begins_with_a_whole_sentence() -> None:
    firsts = [rule.documentation.split("\n")[0] for rule in REGISTER.values()]

    assert [first for first in firsts if not first.endswith(".")] == []
