"""The command `format`, and `validate --fix`, on a copy of the small dataset."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conflict_claims.cli import main

ARDEN = "# yaml-language-server: $schema=../../schema/actor.schema.json\n"
SHUFFLED = 'name: "Arden"\nid: arden\ntype: generic_group\ndescription: A town.\n'
FORMED = "id: arden\nname: Arden\ntype: generic_group\ndescription: A town.\n"


@pytest.fixture
def actor(base: Path) -> Path:
    path = base / "dataset" / "actors" / "arden.yaml"
    path.write_text(ARDEN + SHUFFLED)
    return path


def run(base: Path, *words: str | Path) -> Result:
    options = ["--dataset", base / "dataset"]
    return CliRunner().invoke(main, [str(word) for word in (*words, *options)])


def test_format_brings_every_file_into_form(base: Path, actor: Path) -> None:
    actor.chmod(0o640)

    result = run(base, "format")

    assert result.output == (
        f"dataset: {base / 'dataset'}\n"
        f"formatted: {actor} (layout, order of keys)\n"
        "1 of 14 files formatted\n"
    )
    assert result.exit_code == 0
    assert actor.read_text() == ARDEN + FORMED
    assert actor.stat().st_mode & 0o777 == 0o640
    assert run(base, "format").output.endswith("0 of 14 files formatted\n")


def test_check_writes_nothing_and_exits_1(base: Path, actor: Path) -> None:
    result = run(base, "format", "--check")

    assert f"would be formatted: {actor} (layout, order of keys)\n" in result.output
    assert result.output.endswith("1 of 14 files would be formatted\n")
    assert result.exit_code == 1
    assert actor.read_text() == ARDEN + SHUFFLED
    assert run(base, "format").exit_code == 0
    assert run(base, "format", "--check").exit_code == 0


def test_diff_shows_the_change_and_writes_nothing(base: Path, actor: Path) -> None:
    result = run(base, "format", "--diff", actor)

    assert f"--- {actor}\n+++ {actor} (formatted)\n@@ -1,5 +1,5 @@\n" in result.output
    assert '-name: "Arden"\n id: arden\n+name: Arden\n' in result.output
    assert result.exit_code == 0
    assert actor.read_text() == ARDEN + SHUFFLED


def test_only_the_files_named_are_formatted(base: Path, actor: Path) -> None:
    other = base / "dataset" / "dataset.yaml"

    assert run(base, "format", other).output.endswith("0 of 1 files formatted\n")
    assert actor.read_text() == ARDEN + SHUFFLED


def test_a_file_that_cannot_be_read_is_a_finding_and_left_alone(base: Path, actor: Path) -> None:
    actor.write_text("country: NO\n")

    result = run(base, "format")

    assert f"{actor}:1:10: error: CC106 " in result.output
    assert result.exit_code == 1
    assert actor.read_text() == "country: NO\n"


def test_a_record_that_would_not_read_the_same_is_left_alone(base: Path, actor: Path) -> None:
    # Two keys that are one when their characters are composed.
    actor.write_text("e\u0301: 1\n\u00e9: 2\n")

    result = run(base, "format", actor)

    assert f"left as it is: {actor}: " in result.output
    assert result.exit_code == 1
    assert actor.read_text() == "e\u0301: 1\n\u00e9: 2\n"


def test_a_path_that_is_not_there_is_wrong_use(base: Path) -> None:
    assert run(base, "format", "nowhere.yaml").exit_code == 2


def test_pins_are_left_alone(base: Path) -> None:
    pins = {path: path.read_bytes() for path in base.rglob("*.pins.csv")}
    record = next((base / "dataset" / "articles").glob("*/*.yaml"))
    record.write_text(record.read_text().replace("evidence: [", "evidence: [ "))

    run(base, "format")

    assert {path: path.read_bytes() for path in base.rglob("*.pins.csv")} == pins
    assert run(base, "validate").output.endswith("no findings\n")


def test_fix_formats_and_then_validates(base: Path, actor: Path) -> None:
    actor.write_bytes(b"\xef\xbb\xbf" + (SHUFFLED.replace("A town", "Arde\u0301n")).encode())

    result = run(base, "validate", "--fix", actor)

    assert result.output == (
        f"dataset: {base / 'dataset'}\n"
        f"formatted: {actor} (byte order mark, layout, composed characters, order of keys)\n"
        "1 of 1 files formatted\n"
        "no findings\n"
    )
    assert actor.read_text() == FORMED.replace("A town", "Ardén")


def test_fix_tells_of_an_unreadable_file_once(base: Path, actor: Path) -> None:
    actor.write_text("id: [")

    result = run(base, "validate", "--fix", actor)

    assert result.output.count("error: CC104") == 1
    assert result.exit_code == 1
