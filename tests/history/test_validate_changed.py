"""`validate --changed` on real repositories: what is checked, and what is wrong use."""

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from repositories import ARMS, FRONT, RAID, Repository

from conflict_claims.cli import main
from conflict_claims.history import git as git_module

MISTYPED = ("topic: ties\n    act: accuse", "topic: tyes\n    act: accuse")


def run(repo: Repository, revision: str = "HEAD", *words: str) -> Result:
    command = ["validate", f"--changed={revision}", f"--dataset={repo.dataset}", *words]
    return CliRunner().invoke(main, command)


def codes(result: Result) -> list[str]:
    """Give code and file name of every finding."""
    lines = [line.split(":", 4) for line in result.output.splitlines() if ": CC" in line]
    return [f"{line[3].split()[0]} {Path(line[0]).name}" for line in lines]


def test_nothing_changed(repo: Repository) -> None:
    result = run(repo)

    assert result.exit_code == 0
    assert "0 record files changed since" in result.output
    assert codes(result) == []


def test_faults_of_changed_records_alone_are_told(repo: Repository) -> None:
    repo.replace(FRONT, "type: armed_group", "type: armed_grop")
    base = repo.commit("An old fault")
    repo.replace(ARMS, "status: published", "status: draft")
    repo.replace(ARMS, *MISTYPED)
    repo.commit("A new one")

    result = run(repo, base)

    assert "1 record files changed" in result.output
    assert "CC114 2031-05-06-example-gazette-border-arms.yaml" in codes(result)
    assert not [code for code in codes(result) if "northern-front" in code]
    assert result.exit_code == 1


def test_a_record_not_yet_added_is_checked(repo: Repository) -> None:
    repo.write("events/2031-06-03-arden-depot-blast.yaml", "id: 2031-06-03-arden-depot-blast\n")

    assert "CC112 2031-06-03-arden-depot-blast.yaml" in codes(run(repo))


def test_changed_pins_mean_their_record(repo: Repository) -> None:
    pins = RAID.replace(".yaml", ".pins.csv")
    repo.write(pins, repo.read(pins).replace("\n0,48,", "\n0,47,"))

    assert set(codes(run(repo))) == {
        "CC402 2031-05-02-example-gazette-marlow-raid.yaml",
        "CC602 2031-05-02-example-gazette-marlow-raid.yaml",
        "CC603 2031-05-02-example-gazette-marlow-raid.pins.csv",
    }


def test_records_that_name_a_lost_entry_are_checked(repo: Repository) -> None:
    repo.replace(FRONT, "description:", "status: draft\ndescription:")
    base = repo.commit("Draft")
    repo.remove(FRONT)

    found = codes(run(repo, base))

    assert "CC301 2031-05-02-example-gazette-marlow-raid.yaml" in found
    assert "CC313 2031-05-01-marlow-raid.yaml" in found
    assert "CC401 northern-front.yaml" not in found


def test_the_dataset_as_a_whole_is_checked(repo: Repository) -> None:
    repo.write("articles/2031/notes.md", "Notes\n")

    assert codes(run(repo)) == ["CC705 notes.md"]


def test_what_others_did_since_is_no_change_of_ours(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--create", "ours")
    repo.git("switch", "--quiet", "main")
    repo.write("actors/arden.yaml", "id: arden\nname: Arden\ntype: state\ndescription: Far.\n")
    repo.commit("Theirs")
    repo.git("switch", "--quiet", "ours")

    assert "0 record files changed" in run(repo, "main").output


def test_a_rename_names_the_old_place(repo: Repository) -> None:
    repo.git("mv", f"dataset/{FRONT}", "dataset/actors/front.yaml")
    repo.replace("actors/front.yaml", "id: northern-front", "id: front")

    result = run(repo)

    assert f"actors/front.yaml:1:1: CC401 renamed from {repo.dataset}/{FRONT}" in result.output


def test_a_name_once_in_use_is_not_given_to_another(repo: Repository) -> None:
    front = repo.read(FRONT)
    repo.remove(FRONT)
    base = repo.commit("Gone without a check")
    repo.write(FRONT, front)
    assert "CC404" not in run(repo, base).output

    other = front.replace("name: Northern Front", "name: Weather front").replace(
        "The rebels of the valley.", "Where cold air meets warm."
    )
    repo.write(
        FRONT, other.replace("  - {name: the front, kind: short}\n", "").replace("names:\n", "")
    )

    assert "CC404 northern-front.yaml" in codes(run(repo, base))


@pytest.mark.parametrize("revision", ["no-such", "--output=written", "-h", "a\nb", "HEAD~99", ""])
def test_what_is_no_revision_is_wrong_use(revision: str, repo: Repository) -> None:
    result = run(repo, revision)

    assert result.exit_code == 2
    assert "no revision" in result.output
    assert list(repo.root.rglob("written")) == []


def test_outside_of_a_repository_is_wrong_use(base: Path) -> None:
    command = ["validate", "--changed=HEAD", f"--dataset={base / 'dataset'}"]
    result = CliRunner().invoke(main, command)

    assert result.exit_code == 2
    assert "has no history to compare with: fatal: not a git repository" in result.output


def test_a_shallow_clone_is_told_the_remedy(repo: Repository, tmp_path: Path) -> None:
    first = repo.git("rev-parse", "HEAD")
    repo.replace(FRONT, "rebels of", "rebels in")
    repo.commit("Second")
    clone = tmp_path / "clone"
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=1", repo.root.as_uri(), str(clone)], check=True
    )
    command = ["validate", f"--changed={first}", f"--dataset={clone / 'dataset'}"]
    result = CliRunner().invoke(main, command)

    assert result.exit_code == 2
    assert "fetch-depth: 0" in result.output


def test_histories_that_share_nothing_are_wrong_use(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--orphan", "other")
    repo.git("commit", "--quiet", "--allow-empty", "--message=Other")
    repo.git("switch", "--quiet", "main")

    assert "share no history" in run(repo, "other").output


def test_without_git_it_is_wrong_use(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo.root))

    with pytest.raises(git_module.HistoryError, match="git is not installed"):
        git_module.commit_of(repo.root, "HEAD")


def test_paths_and_a_revision_together_are_wrong_use(repo: Repository) -> None:
    assert run(repo, "HEAD", str(repo.dataset / FRONT)).exit_code == 2


HOSTILE = (
    "::error file=x::owned.yaml",
    "a\nb.yaml",
    "a\n::error::b.yaml",
    "--output=written.yaml",
    "-x.yaml",
    'it\'s "quoted" `id` $(id).yaml',
    ":(top)*.yaml",
    "%0A%25.yaml",
    "été.yaml",
    os.fsdecode(b"\xff.yaml"),
)


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_file_names_are_findings_on_one_line(name: str, repo: Repository) -> None:
    (repo.dataset / "actors" / name).write_text("id: [\n", encoding="utf-8")
    not_yet_added = run(repo, "main")
    repo.git("switch", "--quiet", "--create", "branch")
    repo.commit("Hostile")
    committed = run(repo, "main")

    for result in (not_yet_added, committed):
        (line,) = [line for line in result.output.splitlines() if "CC104" in line]
        assert line.startswith(f"{repo.dataset}/actors/")
        assert not [line for line in result.output.splitlines() if line.startswith("::")]
        assert result.exit_code == 1
