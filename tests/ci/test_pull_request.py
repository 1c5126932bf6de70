"""A pull request simulated: the action's script, run as bash in a repository of its own."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from repositories import ARMS, FRONT, RAID, Repository

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "ci_validate.sh"

ANNOTATION = re.compile(r"::(error|warning) file=([^,]*),line=(\d+),.*title=(CC\d+) [^:]*::(.*)")


class Runner:
    """A job's surroundings: its checkout, its environment, its summary."""

    def __init__(self, repo: Repository, bin_folder: Path) -> None:
        self.repo = repo
        self.summary = bin_folder / "summary.md"
        command = bin_folder / "conflict-claims"
        command.write_text(
            f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m conflict_claims "$@"\n'
        )
        command.chmod(0o755)
        inherited = {name: text for name, text in os.environ.items() if "GITHUB_" not in name}
        self.environment = inherited | {
            "PATH": f"{bin_folder}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
        }
        self.workflow = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(self.summary),
        }

    def job(self, base: str = "", **variables: str) -> "subprocess.CompletedProcess[str]":
        """Run the action's last step as a workflow does."""
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        line = action["runs"]["steps"][-1]["run"]
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", line]
        return self._run(command, self.workflow | {"BASE": base} | variables)

    def by_hand(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run the script as a contributor does."""
        return self._run(["bash", str(SCRIPT), *words], {})

    def _run(
        self, command: list[str], variables: dict[str, str]
    ) -> "subprocess.CompletedProcess[str]":
        environment = self.environment | variables
        return subprocess.run(
            command,
            cwd=self.repo.root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def runner(repo: Repository, tmp_path: Path) -> Runner:
    folder = tmp_path / "bin"
    folder.mkdir()
    return Runner(repo, folder)


def annotations(output: str) -> list[tuple[str, ...]]:
    found = [ANNOTATION.fullmatch(line) for line in output.splitlines()]
    return [match.groups() for match in found if match]


FAULTS = (
    ("topic: ties\n    act: accuse", "topic: tyes\n    act: accuse"),
    (
        "{subject: [sylvania], object: [northern-front]}\n    event:",
        "{subject: [sylvani]}\n    event:",
    ),
    ("date: 2031-05-05", "date: 2031-02-30"),
    ("id: c6", "id: c7"),
)
"""In the record of the opinion piece; the fifth fault is that its revision stays what it was."""

TOLD = [
    ("4", "CC402"),  # revision
    ("22", "CC211"),  # the second source's date
    ("29", "CC403"),  # claims
    ("32", "CC114"),  # the first claim's topic
    ("34", "CC301"),  # its subject
]
"""Line and code of each, by hand."""


def test_a_record_with_five_faults_gets_five_annotations(runner: Runner) -> None:
    base = runner.repo.git("rev-parse", "HEAD")
    for old, new in FAULTS:
        runner.repo.replace(ARMS, old, new)
    runner.repo.commit("Five faults")

    done = runner.job(base)

    print(done.stdout)  # shown by pytest -rP: what a contributor gets
    told = annotations(done.stdout)
    assert [(line, code) for _, _, line, code, _ in told] == TOLD
    assert {(kind, path) for kind, path, *_ in told} == {("error", f"dataset/{ARMS}")}
    assert done.returncode == 1
    assert "Left out, for their errors" in runner.summary.read_text(encoding="utf-8")


def test_a_sound_change_passes_and_is_previewed(runner: Runner) -> None:
    base = runner.repo.git("rev-parse", "HEAD")
    runner.repo.replace(FRONT, "rebels of", "rebels in")
    runner.repo.commit("Correct")

    done = runner.job(base)

    assert (done.returncode, annotations(done.stdout)) == (0, []), done.stderr
    assert "| actors | 0 | 1 | 0 | 0 |" in runner.summary.read_text(encoding="utf-8")


def test_a_contributor_reads_the_same_by_hand(runner: Runner) -> None:
    runner.repo.replace(ARMS, "act: accuse", "act: state")

    done = runner.by_hand("HEAD")

    assert done.returncode == 1
    assert "CC402" in done.stdout
    assert "| claims | 0 | 1 | 0 | 0 |" in done.stdout
    assert annotations(done.stdout) == []


def test_without_a_base_the_whole_dataset_is_checked(runner: Runner) -> None:
    runner.repo.replace(RAID, "outlet: example-gazette", "outlet: example-gazete")
    runner.repo.commit("An old fault")

    done = runner.job()

    assert "CC301" in {code for *_, code, _ in annotations(done.stdout)}
    assert done.returncode == 1
    assert not runner.summary.exists()


@pytest.mark.parametrize(
    "revision",
    ["no-such", "--output=owned", "$(touch owned)", "; touch owned", "`touch owned`", "-h"],
)
def test_a_hostile_base_is_wrong_use_and_runs_nothing(revision: str, runner: Runner) -> None:
    done = runner.job(revision)

    assert done.returncode == 2
    assert list(runner.repo.root.rglob("owned")) == []
    assert not runner.summary.exists()


@pytest.mark.parametrize("folder", ["no such", "--help", "$(touch owned)"])
def test_a_hostile_dataset_is_wrong_use_and_runs_nothing(folder: str, runner: Runner) -> None:
    done = runner.job("HEAD", DATASET=folder)

    assert done.returncode == 2
    assert list(runner.repo.root.rglob("owned")) == []


def test_a_shallow_checkout_is_told_the_remedy(runner: Runner) -> None:
    first = runner.repo.git("rev-parse", "HEAD")
    runner.repo.replace(FRONT, "rebels of", "rebels in")
    runner.repo.commit("Second")
    runner.repo.git("clone", "--quiet", "--depth=1", runner.repo.root.as_uri(), "shallow")

    done = runner.job(first, DATASET="shallow/dataset")

    assert done.returncode == 2
    assert "fetch-depth: 0" in done.stderr


def test_hostile_file_names_and_values_command_nothing(runner: Runner) -> None:
    base = runner.repo.git("rev-parse", "HEAD")
    name = "a\n::error file=x,line=1::owned %0A, `b`|<c>.yaml"
    (runner.repo.dataset / "actors" / name).write_text("id: '::set-output name=x::y'\n")
    runner.repo.replace(FRONT, "The rebels of the valley.", "'::warning::a | b %0A::error::c'")
    runner.repo.commit("Hostile")

    done = runner.job(base)

    commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
    files = {re.match(r"::(?:error|warning) file=(.*?),line=", line) for line in commands}
    assert {match and match[1] for match in files} == {
        "dataset/actors/a%0A%3A%3Aerror file=x%2Cline=1%3A%3Aowned %250A%2C `b`|<c>.yaml"
    }
    assert done.returncode == 1
    summary = runner.summary.read_text(encoding="utf-8")
    assert not set("<>`\\*[]") & set(summary.replace("<details>", "").split("<summary>")[0])
    assert [line.count("|") for line in summary.splitlines() if "description" in line] == [6]
