"""The steps of a release, as the workflow runs them and as a maintainer does by hand.

The repository is an invented one, and the data, the forge and the comparison are stand-ins: shell
scripts that are found before the commands whose names they have. Wheel and sdist are real.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ..conftest import ROOT

VERSION = "7.2.0"
TREE = {
    ".gitignore": "/dist/\n/forge/\n",
    "dataset/dataset.yaml": f"name: conflict-claims\nversion: {VERSION}\nreleased: 2031-05-08\n",
    "CITATION.cff": f'title: Claims\nversion: "{VERSION}"\n',
    "CHANGELOG.md": """\
# Changelog

## 7.2.0 (2031-05-08)

### Data

- The raid on Marlow.

## 7.1.0 (2031-04-01)

- The truce.
""",
    "pyproject.toml": f"""\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "conflict-claims"
version = "{VERSION}"
requires-python = ">=3"
[tool.hatch.build.targets.wheel]
only-include = ["dataset"]
""",
}
WHEEL = f"conflict_claims-{VERSION}-py3-none-any.whl"
ASSETS = {WHEEL, f"conflict_claims-{VERSION}.tar.gz", f"conflict-claims-{VERSION}.zip"}
STAND_INS = {
    "python": f'exec "{sys.executable}" "$@"',
    "conflict-claims": f"""\
case "$1" in
  build)
    test "$6 $7" = "--formats all"
    mkdir -p "$5"; echo new >"$5/conflict-claims-{VERSION}.zip" ;;
  diff)
    echo "### Rows of $(cat "$2") and $(cat "$3"/*.zip)"
    test "$4" = --out; echo table,id >"$5"
    exit "${{DIFFERENCE:-0}}" ;;
esac""",
    "gh": """\
case "$1 $2" in
  "release list") ls "$FORGE" ;;
  "release download") mkdir -p "$5" && cp "$FORGE/$3"/$7 "$5" ;;
  "release create")
    test "$4 $5 $7" = "--verify-tag --title --notes-file"
    mkdir "$FORGE/$3"; cp "$8" "$FORGE/$3/notes.md"
    folder=$FORGE/$3; shift 8; cp "$@" "$folder" ;;
esac""",
}


class Maintainer:
    """Somebody with a clean checkout, and a folder that plays the forge."""

    def __init__(self, root: Path, stand_ins: Path) -> None:
        self.root = root
        self.forge = stand_ins / "forge"
        self.forge.mkdir()
        path = f"{stand_ins}:{os.environ['PATH']}"
        self.environment = os.environ | {"PATH": path, "FORGE": str(self.forge)}

    def released(self, version: str, data: str) -> None:
        """Put an earlier release on the forge."""
        folder = self.forge / f"v{version}"
        folder.mkdir()
        (folder / f"conflict-claims-{version}.zip").write_text(f"{data}\n")

    def write(self, name: str, text: str) -> None:
        """Write a file of the repository."""
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def git(self, *words: str) -> None:
        """Run git in the repository."""
        who = ("-c", "user.name=Tester", "-c", "user.email=tester@gazette.example")
        subprocess.run(["git", *who, *words], cwd=self.root, check=True, capture_output=True)

    def step(self, *words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        """Take a step by hand, with the forge's folder as target."""
        command = "python scripts/make_release.py --target $FORGE"
        return self.run(" ".join([command, *words]), variables)

    def run(self, line: str, variables: dict[str, str]) -> "subprocess.CompletedProcess[str]":
        """Run a line as a workflow does."""
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line],
            cwd=self.root,
            env=self.environment | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    def workflow(self, *jobs: str, tag: str) -> None:
        """Run the lines of jobs of the workflow, but not the installation."""
        text = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
        steps = [step for job in jobs for step in yaml.safe_load(text)["jobs"][job]["steps"]]
        for step in steps:
            if "run" in step and step.get("name") != "Install":
                done = self.run(step["run"], {"TAG": tag})
                assert done.returncode == 0, (step, done.stdout, done.stderr)


@pytest.fixture
def maintainer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Maintainer:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "no-config"))
    bin_folder, root = tmp_path / "bin", tmp_path / "checkout"
    bin_folder.mkdir()
    for name, script in STAND_INS.items():
        (bin_folder / name).write_text(f"#!/bin/sh\nset -e\n{script}\n")
        (bin_folder / name).chmod(0o755)
    someone = Maintainer(root, bin_folder)
    for name, text in TREE.items():
        someone.write(name, text)
    (root / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "make_release.py", root / "scripts")
    someone.git("init", "--quiet")
    someone.git("add", "--all")
    someone.git("commit", "--quiet", "--message=Release")
    return someone


def make(root: Path) -> None:
    """Put what a build makes in its place."""
    (root / "dist" / "release").mkdir(parents=True)
    for name in ASSETS:
        folder = root / "dist" / ("release" if name.endswith(".zip") else "")
        (folder / name).write_text(f"{name}\n")


def test_the_workflow_publishes_what_follows_the_last_release(maintainer: Maintainer) -> None:
    for version, data in (("7.1.0", "old"), ("6.10.0", "older"), ("8.0.0", "later")):
        maintainer.released(version, data)

    maintainer.workflow("build", "attach", tag="v7.2.0")

    published = {path.name: path.read_bytes() for path in (maintainer.forge / "v7.2.0").iterdir()}
    assert set(published) == {*ASSETS, "changes.csv", "SHA256SUMS", "notes.md"}
    listed = ["changes.csv", *sorted(ASSETS)]
    sums = [f"{hashlib.sha256(published[name]).hexdigest()}  {name}" for name in listed]
    assert published["SHA256SUMS"].decode().splitlines() == sums
    assert published["notes.md"].decode() == (
        "### Data\n\n- The raid on Marlow.\n\n### Rows of old and new\n"
    )


def test_what_is_built_is_told_with_its_size(maintainer: Maintainer) -> None:
    done = maintainer.step("build")

    lines = [line.strip().split(" bytes  ") for line in done.stdout.splitlines()]
    sizes = {name: size.replace(",", "") for size, name in lines}
    assert set(sizes) == ASSETS
    assert sizes[WHEEL] == str((maintainer.root / "dist" / WHEEL).stat().st_size)
    assert sizes[f"conflict-claims-{VERSION}.zip"] == "4"


def test_what_the_build_left_out_is_a_fault(maintainer: Maintainer) -> None:
    stand_in = maintainer.forge.parent / "conflict-claims"
    stand_in.write_text("#!/bin/sh\n")

    done = maintainer.step("build")

    assert f"the build left out dist/release/conflict-claims-{VERSION}.zip\n" in done.stdout
    assert done.returncode == 1


def test_a_command_that_fails_ends_the_step_with_what_it_said(maintainer: Maintainer) -> None:
    stand_in = maintainer.forge.parent / "conflict-claims"
    stand_in.write_text("#!/bin/sh\necho 2 errors; exit 1\n")

    done = maintainer.step("build")

    assert done.stderr == "2 errors\nconflict-claims ended with 1\n"
    assert done.returncode == 1


def test_a_clean_commit_passes_with_its_tag_and_without_one(maintainer: Maintainer) -> None:
    for words in (["check", "v7.2.0"], ["check"]):
        done = maintainer.step(*words)
        assert (done.stdout, done.returncode) == ("", 0), done.stderr


def test_all_that_stands_against_a_release_is_told(maintainer: Maintainer) -> None:
    text = "name: conflict-claims\nversion: 7.3.0.dev1\nreleased: 2031-05-09\n"
    maintainer.write("dataset/dataset.yaml", text)
    maintainer.write("notes.txt", "notes")

    done = maintainer.step("check", "v7.2.0")

    assert done.stdout.splitlines() == [
        "the tag is v7.2.0, dataset/dataset.yaml has version 7.3.0.dev1",
        "7.3.0.dev1 is a version of development: set the one to release",
        "CHANGELOG.md has nothing under a heading '## 7.3.0.dev1 (2031-05-09)'",
        "CITATION.cff has version 7.2.0, the dataset 7.3.0.dev1",
        "not committed: dataset/dataset.yaml",
        "not committed: notes.txt",
    ]
    assert done.returncode == 1


@pytest.mark.parametrize("heading", ["## Unreleased (7.2.0)", "## 7.2.0", "## 7.2.0 (2031-05-07)"])
def test_the_changelog_names_version_and_day(heading: str, maintainer: Maintainer) -> None:
    changelog = TREE["CHANGELOG.md"].replace("## 7.2.0 (2031-05-08)", heading)
    maintainer.write("CHANGELOG.md", changelog)
    maintainer.git("commit", "--quiet", "--all", "--message=Change")

    done = maintainer.step("check")

    told = "CHANGELOG.md has nothing under a heading '## 7.2.0 (2031-05-08)'\n"
    assert (done.stdout, done.returncode) == (told, 1)


def test_a_change_that_the_step_does_not_allow_is_a_fault(maintainer: Maintainer) -> None:
    maintainer.released("7.1.0", "old")
    make(maintainer.root)

    done = maintainer.step("compare", DIFFERENCE="1")

    assert done.stdout.startswith("### Rows of old and ")
    assert done.stdout.endswith(
        f"this release cannot follow {maintainer.forge}/v7.1.0/conflict-claims-7.1.0.zip\n"
    )
    assert done.returncode == 1


def test_the_first_release_is_compared_with_nothing(maintainer: Maintainer) -> None:
    make(maintainer.root)

    assert "nothing to compare with" in maintainer.step("compare").stdout
    assert maintainer.step("notes").stdout == "### Data\n\n- The raid on Marlow.\n"


def test_a_release_is_never_replaced(maintainer: Maintainer) -> None:
    make(maintainer.root)
    assert maintainer.step("assets").returncode == 0
    wheel = maintainer.forge / "v7.2.0" / WHEEL
    (maintainer.root / "dist" / WHEEL).write_text("another")

    done = maintainer.step("assets")

    assert "a release is never replaced" in done.stdout
    assert done.returncode == 1
    assert {path.name for path in wheel.parent.iterdir()} == {*ASSETS, "SHA256SUMS"}
    assert wheel.read_text() == f"{WHEEL}\n"
    assert [path.name for path in maintainer.forge.iterdir()] == ["v7.2.0"]
