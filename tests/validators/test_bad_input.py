"""Every kind of bad input that is known ends as the table of it says."""

import re
from pathlib import Path
from typing import Any

import pytest
from bad_input import THEMES, Answer, Input, NotHereError
from bad_input_page import PAGE, page

ENTRIES = [entry for theme in THEMES.values() for entry in theme]
INPUTS = [
    pytest.param(each, id=f"{entry.number}-{i}-{each.shown[:40]}".encode("unicode_escape").decode())
    for entry in ENTRIES
    for i, each in enumerate(entry.inputs)
]


@pytest.mark.parametrize("each", INPUTS)
def test_an_input_gives_its_answers(each: Input, base: Path) -> None:
    try:
        each.arrange(base)
    except NotHereError as reason:
        pytest.skip(str(reason))

    outcome = each.run(base, each.path)

    found = [answer_of(finding, base) for finding in outcome.findings]
    assert sorted(found) == sorted(each.answers), outcome.said
    assert outcome.exit_code == each.exit_code
    for wanted in each.answers:
        told = [finding.says for finding in found if finding == wanted]
        assert any(says(text, wanted.says) for text in told), told
    assert says(outcome.said, each.says)


def answer_of(finding: dict[str, Any], base: Path) -> Answer:
    """Give a finding of the command with all that it tells."""
    told = f"{finding['message']}. Fix: {finding['fix']}"
    if other := finding["related"]:
        told += f" … See {other['line']}:{other['column']}"
    path = Path(finding["path"]).relative_to(base).as_posix()
    told = told.replace(f"{base}/", "")
    return Answer(path, finding["line"], finding["column"], finding["code"], told)


def says(told: str, words: str) -> bool:
    """Tell whether a text holds some words, of which "…" leaves out any between."""
    return bool(re.search(".*".join(map(re.escape, words.split(" … "))), told, re.DOTALL))


def test_every_kind_has_a_number() -> None:
    numbers = {entry.number for entry in ENTRIES}

    assert numbers == set(range(1, 75))


def test_the_page_is_as_generated() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python validators/bad_input_page.py"
