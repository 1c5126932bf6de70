"""What the document on questions shows is what each program prints."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from readers import reader, run_r

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")


def questions() -> Iterator[tuple[str, dict[str, str]]]:
    """Give each question with its blocks by language; `text` is the answer."""
    for section in DOCUMENT.split("\n## ")[1:]:
        blocks = re.findall(r"```(\w+)\n(.*?)```", section, flags=re.DOTALL)
        yield section.partition("\n")[0], dict(blocks)


def by_python(code: str, folder: Path) -> str:
    reader("pandas")
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


def by_sqlite(query: str, folder: Path) -> str:
    """Print rows as the program `sqlite3 -header` does."""
    (path,) = folder.glob("release/*.sqlite")
    with closing(sqlite3.connect(path)) as database:
        cursor = database.execute(query)
        rows = [[column[0] for column in cursor.description], *cursor]
    lines = ("|".join("" if cell is None else str(cell) for cell in row) for row in rows)
    return "".join(f"{line}\n" for line in lines)


RUNNERS: dict[str, Callable[[str, Path], str]] = {"python": by_python, "sql": by_sqlite, "r": run_r}


def test_there_are_three_questions_in_three_languages() -> None:
    assert [list(blocks) for _, blocks in questions()] == [["python", "sql", "r", "text"]] * 3


@pytest.mark.parametrize("language", RUNNERS)
@pytest.mark.parametrize("question", [*questions()], ids=lambda question: question[0])
def test_a_program_prints_the_answer(
    published: Path, question: tuple[str, dict[str, str]], language: str
) -> None:
    _, blocks = question

    assert RUNNERS[language](blocks[language], published.parent) == blocks["text"]
