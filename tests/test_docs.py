"""What the documents show is what the commands print."""

import doctest
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import conflict_claims as cc
from conflict_claims.cli import main
from conflict_claims.reading.texts import VARIABLE
from conflict_claims.release import formats
from conflict_claims.release.cells import cell

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def test_the_claim_stands_in_its_record() -> None:
    (path,) = re.findall(r"in \[its record\]\((.*?)\)", README)
    (claim,) = blocks("yaml")

    assert claim in (ROOT / path).read_text(encoding="utf-8")


def test_the_row_is_the_one_released() -> None:
    lines = [line for line in README.splitlines() if line.startswith("| ")]
    header, _, cells = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines[:3])
    row = next(each for each in cc.rows("casualties") if each["casualty_id"] == cells[0])

    assert cells == [cell(row[name]) for name in header]


def test_the_build_prints_its_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shown,) = [block for block in blocks("console") if "conflict-claims build" in block]
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.setattr(formats, "find_spec", lambda name: None)  # the base install
    out = tmp_path / "release"

    printed = CliRunner().invoke(main, ["build", "--out", str(out)]).output

    expected = shown.split("\n", 1)[1]
    assert without_proofs(printed.replace(str(out), "release")) == without_proofs(expected)


def test_the_python_lines_run(capsys: pytest.CaptureFixture[str]) -> None:
    shown = "\n".join(blocks("pycon"))
    parser = doctest.DocTestParser()
    test = parser.get_doctest(shown, {}, "README", "README.md", 0)
    result = doctest.DocTestRunner().run(test)

    assert (result.failed, result.attempted) == (0, len(test.examples)), capsys.readouterr().out


@pytest.mark.parametrize(
    "document",
    [
        "README.md",
        "CONTRIBUTING.md",
        "docs/questions.md",
        "dataset/README.md",
        "seeds/README.md",
        "validators/README.md",
        "validators/BAD_INPUT.md",
    ],
)
def test_links_lead_somewhere(document: str) -> None:
    path = ROOT / document
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (path.parent / target).exists(), target


def without_proofs(output: str) -> str:
    """Texts may lie in seeds/: how many articles they prove is no matter of the documents."""
    return re.sub(r"\([0-9]+ checked against their text\)", "", output)
