"""What an editor with a YAML language server shows on a record, asked of the server itself."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ..conftest import BASE, ROOT
from .lsp import Server

VARIABLE = "YAML_LANGUAGE_SERVER"
COMMAND = os.environ.get(VARIABLE) or shutil.which("yaml-language-server")

pytestmark = pytest.mark.skipif(
    not COMMAND, reason=f"no yaml-language-server on PATH or in {VARIABLE}: npm install it"
)

ARTICLE = "dataset/articles/2031/2031-05-02-example-gazette-marlow-raid.yaml"
FAULTS = {
    "../../../../../../schema/": "../../../schema/",
    "  genre: news\n": "",
    "topic: target_or_damage": "topic: target_or_damages",
    "cue: 639-655": "cue: told the committee",
    "quality: [ok]": "quality: [ok]\n  colour: red",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented record with faults, in a folder with the schemas."""
    root = tmp_path_factory.mktemp("editor")
    shutil.copytree(ROOT / "schema", root / "schema")
    path = root / ARTICLE
    path.parent.mkdir(parents=True)
    text = (BASE / ARTICLE).read_text(encoding="utf-8")
    for right, wrong in FAULTS.items():
        assert text.count(right) == 1
        text = text.replace(right, wrong)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def server(record: Path) -> Iterator[Server]:
    assert COMMAND
    with Server([COMMAND, "--stdio"], record.parents[3]) as running:
        yield running


@pytest.fixture(scope="module")
def diagnostics(server: Server, record: Path) -> list[dict[str, Any]]:
    return server.open(record)


def position(record: Path, words: str) -> tuple[int, int]:
    """Line and character, from 0, just behind the first of some words."""
    text = record.read_text(encoding="utf-8")
    before = text[: text.index(words) + len(words)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ('Missing property "genre".', "\narticle"),
        ("Property colour is not allowed.", "\n  colour"),
        ('Value is not accepted. Valid values: "casualty_figure"', "target_or_damages"),
        ("no offsets yet: conflict-claims pin RECORD", "told the committee"),
    ],
)
def test_faults_are_told_where_they_stand(
    diagnostics: list[dict[str, Any]], record: Path, message: str, words: str
) -> None:
    (found,) = [each for each in diagnostics if each["message"].startswith(message)]
    end = found["range"]["end"]

    assert (end["line"], end["character"]) == position(record, words)


def test_nothing_else_is_told(diagnostics: list[dict[str, Any]]) -> None:
    assert len(diagnostics) == 4


@pytest.mark.usefixtures("diagnostics")
def test_codes_are_offered_with_their_definitions(server: Server, record: Path) -> None:
    offered = server.ask("completion", record, *position(record, "topic: "))["items"]

    assert offered[0]["label"] == "casualty_figure"
    assert "who" in next(o for o in offered if o["label"] == "ties")["documentation"].lower()
    assert len(offered) == 18


@pytest.mark.usefixtures("diagnostics")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("  byline", "The byline as printed."),
        ("published: {dat", "The date of publication, no more precise than its ground."),
        ("topic: casual", "How many people were killed, wounded, captured, displaced"),
    ],
)
def test_what_a_field_means_is_shown(
    server: Server, record: Path, words: str, expected: str
) -> None:
    line, character = position(record, words)

    shown = server.ask("hover", record, line, character - 1)

    assert expected in shown["contents"]["value"]
