"""`validate --changed` on real repositories: what is checked, and what is wrong use."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from repositories import ARMS, FRONT, RAID, Repository

from conflict_claims.cli import main
from conflict_claims.findings import Finding, format_finding
from conflict_claims.history import git as git_module
from conflict_claims.history.changes import changes_since
from conflict_claims.history.check import check_since
from conflict_claims.reading.dataset import Dataset

MISTYPED = ("topic: ties\n    act: accuse", "topic: tyes\n    act: accuse")


def run(repo: Repository, revision: str = "HEAD", *words: str) -> Result:
    command = ["validate", f"--changed={revision}", f"--dataset={repo.dataset}", *words]
    return CliRunner().invoke(main, command)


def found(repo: Repository, revision: str = "HEAD") -> list[Finding]:
    changes = changes_since(repo.dataset, revision)
    return list(check_since(Dataset(repo.dataset), changes))


def codes(findings: list[Finding]) -> list[str]:
    """Give code and file name of every finding."""
    return [f"{finding.code} {Path(finding.path).name}" for finding in findings]


def test_nothing_changed(repo: Repository) -> None:
    result = run(repo)

    assert result.exit_code == 0
    assert re.search(r"^record files changed since [0-9a-f]{12}: 0$", result.output, re.M)
    assert found(repo) == []


def test_faults_of_changed_records_alone_are_told(repo: Repository) -> None:
    repo.replace(FRONT, "type: armed_group", "type: armed_grop")
    base = repo.commit("An old fault")
    repo.replace(ARMS, "status: published", "status: draft")
    repo.replace(ARMS, *MISTYPED)
    repo.commit("A new one")

    result = run(repo, base)

    assert ": 1\n" in result.output
    assert "northern-front.yaml" not in result.output
    assert result.exit_code == 1
    assert "CC114 2031-05-06-example-gazette-border-arms.yaml" in codes(found(repo, base))


def test_a_record_not_yet_added_is_checked(repo: Repository) -> None:
    repo.write("events/2031-06-03-arden-depot-blast.yaml", "id: 2031-06-03-arden-depot-blast\n")

    assert "CC112 2031-06-03-arden-depot-blast.yaml" in codes(found(repo))


def test_changed_pins_mean_their_record(repo: Repository) -> None:
    pins = RAID.replace(".yaml", ".pins.csv")
    repo.write(pins, repo.read(pins).replace("\n0,48,", "\n0,47,"))

    assert set(codes(found(repo))) == {
        "CC402 2031-05-02-example-gazette-marlow-raid.yaml",
        "CC602 2031-05-02-example-gazette-marlow-raid.yaml",
        "CC603 2031-05-02-example-gazette-marlow-raid.pins.csv",
    }


def test_records_that_name_a_lost_entry_are_checked(repo: Repository) -> None:
    repo.replace(FRONT, "description:", "status: draft\ndescription:")
    base = repo.commit("Draft")
    repo.remove(FRONT)

    told = codes(found(repo, base))

    assert "CC301 2031-05-02-example-gazette-marlow-raid.yaml" in told
    assert "CC313 2031-05-01-marlow-raid.yaml" in told
    assert "CC401 northern-front.yaml" not in told


def test_the_dataset_as_a_whole_is_checked(repo: Repository) -> None:
    repo.write("articles/2031/notes.md", "Notes\n")

    assert codes(found(repo)) == ["CC705 notes.md"]


def test_what_others_did_since_is_no_change_of_ours(repo: Repository) -> None:
    repo.git("switch", "--quiet", "--create", "ours")
    repo.git("switch", "--quiet", "main")
    repo.write("actors/arden.yaml", "id: arden\nname: Arden\ntype: state\ndescription: Far.\n")
    repo.commit("Theirs")
    repo.git("switch", "--quiet", "ours")

    assert changes_since(repo.dataset, "main").records == frozenset()


def test_a_rename_names_the_old_place(repo: Repository) -> None:
    repo.git("mv", f"dataset/{FRONT}", "dataset/actors/front.yaml")
    repo.replace("actors/front.yaml", "id: northern-front", "id: front")

    (finding,) = [each for each in found(repo) if each.code == "CC401"]

    assert finding.path == f"{repo.dataset}/actors/front.yaml"
    assert finding.message == f"renamed from {repo.dataset}/{FRONT}"
    assert finding.related
    assert finding.related.path == f"{repo.dataset}/{FRONT}"


def test_a_name_once_in_use_is_not_given_to_another(repo: Repository) -> None:
    front = repo.read(FRONT)
    repo.remove(FRONT)
    base = repo.commit("Gone without a check")
    repo.write(FRONT, front)
    assert found(repo, base) == []

    other = front.replace("name: Northern Front", "name: Weather front").replace(
        "The rebels of the valley.", "Where cold air meets warm."
    )
    repo.write(
        FRONT, other.replace("  - {name: the front, kind: short}\n", "").replace("names:\n", "")
    )

    assert "CC404 northern-front.yaml" in codes(found(repo, base))


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


def test_a_dataset_may_be_a_whole_repository(repo: Repository) -> None:
    repo.git("init", "--quiet", "dataset")
    repo.git("-C", "dataset", "add", "--all")
    repo.git("-C", "dataset", "commit", "--quiet", "--message=Alone")
    repo.replace(ARMS, "act: accuse", "act: state")

    assert codes(found(repo)) == ["CC402 2031-05-06-example-gazette-border-arms.yaml"]


def test_a_record_that_was_a_link_is_not_compared(repo: Repository) -> None:
    repo.remove(FRONT)
    (repo.dataset / FRONT).symlink_to("freedonia.yaml")
    base = repo.commit("A link")
    assert "CC101 northern-front.yaml" in codes(found(repo, f"{base}~1"))
    repo.git("checkout", "--quiet", f"{base}~1", "--", ".")

    assert found(repo, base) == []


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
    told_on_one_line(repo, name)
    repo.git("switch", "--quiet", "--create", "branch")
    repo.commit("Hostile")
    told_on_one_line(repo, name)


def told_on_one_line(repo: Repository, name: str) -> None:
    (finding,) = [each for each in found(repo, "main") if each.code == "CC104"]
    assert Path(finding.path).name == name
    assert "\n" not in format_finding(finding)
    result = run(repo, "main")
    assert not [line for line in result.output.splitlines() if line.startswith("::")]
    assert result.exit_code == 1
