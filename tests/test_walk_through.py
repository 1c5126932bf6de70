"""CONTRIBUTING.md, done exactly as it says on a copy of the small dataset."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from conflict_claims.cli import main

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
WALK = TEXT.split("## From article to record")[1].split("## Correcting")[0]
RECORD = "dataset/articles/2031/2031-06-04-arden-courier-depot-blast.yaml"


class Block(NamedTuple):
    """A block of the document, with the paragraph before it."""

    before: str
    language: str
    content: str

    @property
    def path(self) -> Path:
        """The last file that the paragraph names."""
        return Path(re.findall(r"`(\w+/[^`]*)`", self.before)[-1])


def blocks(text: str) -> list[Block]:
    found = re.findall(r"([^\n]*)\n\n```(\w+)\n(.*?)```", text, flags=re.DOTALL)
    return [Block(*each) for each in found]


def commands(block: Block) -> list[tuple[list[str], str]]:
    """Give each command of a console block with the output that is shown for it."""
    parts = block.content.replace("\\\n", "").split("$ ")[1:]
    return [(shlex.split(line), output) for line, _, output in (p.partition("\n") for p in parts)]


def output_of(words: list[str]) -> str:
    if words[0] == "conflict-claims":
        return CliRunner().invoke(main, words[1:]).output
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout


@pytest.fixture
def practice(base: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert "cp -r validators/cases/base ../practice\ncp -r schema ../practice\n" in TEXT
    shutil.copytree(ROOT / "schema", base / "schema")
    monkeypatch.chdir(base)
    return base


@pytest.mark.usefixtures("practice")
def test_every_step_gives_what_is_shown() -> None:
    steps, looks = WALK.split("### How findings look")
    for block in blocks(steps):
        follow(block)
    first, lines = [block.content for block in blocks(looks) if block.language == "text"]
    make_three_mistakes()
    assert validated("text").startswith(f"{first}\n")
    assert sorted(validated("concise").splitlines()[:-1]) == sorted(lines.splitlines())


def follow(block: Block) -> None:
    """Run the commands of a block, write the file that it is to be, or find it in its file."""
    if block.language == "console":
        for words, output in commands(block):
            assert output_of(words) == output
    elif block.before.startswith(("Ours is", "Fill in")):
        block.path.write_text(block.content, encoding="utf-8")
    elif block.before.endswith("now reads:"):
        assert block.path.read_text(encoding="utf-8") == block.content
    else:
        assert block.content in Path(RECORD).read_text(encoding="utf-8")


def make_three_mistakes() -> None:
    path = Path(RECORD)
    text = path.read_text(encoding="utf-8")
    text = text.replace("topic: casualty_figure", "topic: casualties_figure", 1)
    text = text.replace("subject: [northern-front]", "subject: [northern-frnt]", 1)
    path.write_text(text.replace("figure: 3", "figure: {at_least: 3}"), encoding="utf-8")


def validated(form: str) -> str:
    output = output_of(["conflict-claims", "validate", "--format", form, RECORD])
    return output.removeprefix("dataset: dataset\n")
