"""Where the commands write, in which form, and how they end."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conflict_claims.cli import main
from conflict_claims.rules.register import REGISTER


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def command(code: str) -> list[str]:
    """Give a command line that runs some Python with the commands at hand as `main`."""
    return [sys.executable, "-c", f"from conflict_claims.cli import main\n{code}"]


@pytest.fixture
def faulty(base: Path) -> Path:
    """A dataset with one error, at a value, and one warning, of a file."""
    path = base / "dataset" / "actors" / "river-relief-committee.yaml"
    path.write_text(path.read_text().replace("type: ngo", "type: ngoo"))
    pins = next((base / "dataset" / "articles" / "2031").glob("*border-arms.pins.csv"))
    header, *lines = pins.read_text().splitlines(keepends=True)
    pins.write_text("".join([header, f"0,1,{'0' * 64}\n", *lines]))
    return base / "dataset"


def test_the_dataset_is_told_beside_the_output(faulty: Path) -> None:
    result = run("validate", "--dataset", faulty)

    assert result.stderr == f"dataset: {faulty}\n"
    assert "dataset: " not in result.stdout


def test_text_shows_the_line_at_fault(faulty: Path) -> None:
    result = run("validate", "--dataset", faulty)

    expected = """\
/actors/river-relief-committee.yaml:4:7: error: CC114 type: "ngoo" is not a code of this list
  4 | type: ngoo
    |       ^^^^
    = fix: ngo
"""
    assert f"{faulty}{expected}" in result.stdout
    assert "\n1 error, 1 warning\n" in result.stdout
    assert result.exit_code == 1


def test_concise_has_a_line_for_each_finding(faulty: Path) -> None:
    first, second, last = run(
        "validate", "--dataset", faulty, "--format", "concise"
    ).stdout.splitlines()

    assert first == (
        f"{faulty}/actors/river-relief-committee.yaml:4:7: CC114 type: "
        '"ngoo" is not a code of this list. Fix: ngo'
    )
    assert ": CC603 " in second
    assert last == "1 error, 1 warning"


def test_github_has_a_command_for_each_finding(faulty: Path) -> None:
    lines = run("validate", "--dataset", faulty, "--format", "github").stdout.splitlines()

    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "1"]
    assert "title=CC114 known-codes::" in lines[0]


def test_json_is_all_that_standard_output_holds(faulty: Path) -> None:
    result = run("validate", "--dataset", faulty, "--format", "json")

    head, *found = map(json.loads, result.stdout.splitlines())
    assert (head["errors"], head["warnings"]) == (1, 1)
    assert [(each["code"], each["name"]) for each in found] == [
        ("CC114", "known-codes"),
        ("CC603", "pins-needed"),
    ]
    assert result.exit_code == 1


def test_sarif_describes_every_rule(faulty: Path) -> None:
    (told,) = json.loads(run("validate", "--dataset", faulty, "--format", "sarif").stdout)["runs"]

    assert [rule["id"] for rule in told["tool"]["driver"]["rules"]] == sorted(REGISTER)
    assert [result["ruleId"] for result in told["results"]] == ["CC114", "CC603"]


def test_warnings_alone_are_clean(faulty: Path) -> None:
    path = faulty / "actors" / "river-relief-committee.yaml"
    path.write_text(path.read_text().replace("ngoo", "ngo"))

    result = run("validate", "--dataset", faulty)

    assert "\n1 warning\n" in result.stdout
    assert result.exit_code == 0


def test_findings_go_to_a_file(faulty: Path, tmp_path: Path) -> None:
    file = tmp_path / "findings.sarif"

    result = run("validate", "--dataset", faulty, "--format", "sarif", "--output-file", file)

    assert result.stdout == f"1 error, 1 warning, written to {file}\n"
    assert result.exit_code == 1
    assert json.loads(file.read_text())["version"] == "2.1.0"


@pytest.mark.parametrize("name", ["nowhere/findings.txt", "."])
def test_a_file_that_cannot_be_written_is_wrong_use(
    faulty: Path, tmp_path: Path, name: str
) -> None:
    result = run("validate", "--dataset", faulty, "--output-file", tmp_path / name)

    assert f"Invalid value for --output-file: cannot write {tmp_path / name}: " in result.stderr
    assert result.exit_code == 2


def test_a_release_that_cannot_be_written_is_wrong_use(base: Path) -> None:
    (base / "file").touch()

    result = run("build", "--dataset", base / "dataset", "--out", base / "file" / "release")

    assert "Invalid value for --out: nothing was published: " in result.stderr
    assert result.exit_code == 2


def test_an_unknown_format_is_wrong_use(faulty: Path) -> None:
    result = run("validate", "--dataset", faulty, "--format", "xml")

    assert "'xml' is not one of 'text', 'concise', 'github', 'sarif', 'json'" in result.stderr
    assert result.exit_code == 2


def test_a_fault_of_the_program_says_so_and_exits_3(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr("conflict_claims.checking.whole.check", broken)

    result = run("validate", "--dataset", base / "dataset")

    assert "ZeroDivisionError: a fault\n" in result.stderr
    assert result.stderr.endswith("and the lines above.\n")
    assert "a fault of the program, not of your data" in result.stderr
    assert result.stdout == ""
    assert result.exit_code == 3


def test_an_interruption_exits_130_and_leaves_no_file(faulty: Path, tmp_path: Path) -> None:
    file = tmp_path / "findings.json"
    words = ["validate", "--dataset", str(faulty), "--output-file", str(file)]
    code = (
        "import sys, time\n"
        "from conflict_claims.checking import whole\n"
        "whole.check = lambda *_: (print('checking', flush=True), time.sleep(60))\n"
        f"main({words!r})"
    )
    with subprocess.Popen(
        command(code), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "checking\n"
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=30)

    assert complaints == f"dataset: {faulty}\ninterrupted\n"
    assert process.returncode == 130
    assert not file.exists()


def test_a_reader_that_has_seen_enough_is_no_fault(faulty: Path) -> None:
    for number in range(800):  # more than a pipe holds
        (faulty / "actors" / f"odd-{number}.yaml").write_text("id: [")
    code = f"main(['validate', '--dataset', {str(faulty)!r}])"

    # Without a buffer Python does not notice that a pipe took only a part.
    buffered = os.environ | {"PYTHONUNBUFFERED": ""}
    with subprocess.Popen(
        command(code), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=buffered
    ) as process:
        assert process.stdout
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr
        complaints = process.stderr.read()

    assert complaints == f"dataset: {faulty}\n"
    assert process.returncode == 141


@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_a_terminal_gets_colours_unless_told_otherwise(
    faulty: Path, no_colour: str, coloured: bool
) -> None:
    shown = on_terminal(["validate", "--dataset", str(faulty)], NO_COLOR=no_colour)

    assert ("\x1b[31m" in shown) is coloured


def test_a_terminal_shows_the_first_hundred(faulty: Path) -> None:
    for number in range(150):
        (faulty / "actors" / f"odd-{number}.yaml").write_text("id: [")

    shown = on_terminal(["validate", "--dataset", str(faulty)], NO_COLOR="1")

    assert shown.count(": error: ") == 100
    assert "… and 202 more; --format concise prints all of them" in shown
    assert "151 errors, 151 warnings" in shown


def on_terminal(words: list[str], **environment: str) -> str:
    """Run a command with its output on a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command(f"main({words!r})"),
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env=os.environ | environment,
    ):
        os.close(theirs)
        shown = b"".join(iter(lambda: read_or_end(ours), b""))
    os.close(ours)
    return shown.decode()


def read_or_end(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # so Linux tells that the other side is closed
        return b""


def test_a_letter_that_the_output_cannot_hold_is_escaped(faulty: Path) -> None:
    path = faulty / "actors" / "river-relief-committee.yaml"
    path.write_text(path.read_text().replace("ngoo", "ngoω"))
    run_ = subprocess.run(
        command(f"main(['validate', '--dataset', {str(faulty)!r}])"),
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        check=False,
    )

    assert rb'"ngo\u03c9" is not a code of this list' in run_.stdout
    assert run_.returncode == 1
