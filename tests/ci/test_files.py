"""What the action, the workflows and the hooks are allowed to be."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = ROOT / "action.yml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
HOOKS = ROOT / ".pre-commit-hooks.yaml"

each_file = pytest.mark.parametrize("path", [ACTION, *WORKFLOWS], ids=lambda path: path.name)


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps(path: Path) -> list[dict[str, Any]]:
    data = read(path)
    if "runs" in data:
        return list(data["runs"]["steps"])
    return [step for job in data["jobs"].values() for step in job["steps"]]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for each in value:
            yield from strings(each)
    if isinstance(value, str):
        yield value


KINDS = (
    (ACTION, "actions"),
    *((path, "workflows") for path in WORKFLOWS),
    (FORMS / "correction.yml", "issue-forms"),
    (FORMS / "config.yml", "issue-config"),
)


@pytest.mark.parametrize(("path", "kind"), KINDS, ids=lambda value: Path(value).name)
def test_it_follows_its_schema(path: Path, kind: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", f"--builtin-schema=vendor.github-{kind}"]
    done = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@each_file
def test_no_expression_stands_in_a_shell_line(path: Path) -> None:
    lines = [step["run"] for step in steps(path) if "run" in step]

    assert lines
    assert not [line for line in lines if "${{" in line]


@each_file
def test_no_workflow_runs_with_the_rights_of_the_base(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    assert "secrets" not in text


PINNED = re.compile(r"actions/[a-z-]+@v[0-9]+|pypa/gh-action-pypi-publish@release/v1|\./")


@each_file
def test_actions_are_pinned_by_major_version(path: Path) -> None:
    used = [step["uses"] for step in steps(path) if "uses" in step]

    assert [name for name in used if not PINNED.fullmatch(name)] == []


RIGHTS = {
    "check.yml": {},
    "release.yml": {"attach": {"contents": "write"}, "publish": {"id-token": "write"}},
}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_has_the_rights_that_it_needs_alone(path: Path) -> None:
    data = read(path)
    own = {name: job["permissions"] for name, job in data["jobs"].items() if "permissions" in job}

    assert data["permissions"] == {"contents": "read"}
    assert own == RIGHTS[path.name]


def test_a_job_with_rights_runs_nothing_of_the_checkout() -> None:
    jobs = read(ROOT / ".github/workflows/release.yml")["jobs"]
    used = {name: [step.get("uses") for step in jobs[name]["steps"]] for name in jobs}

    assert used["attach"] == ["actions/download-artifact@v4", None, None]
    assert used["publish"] == [
        "actions/download-artifact@v4",
        "pypa/gh-action-pypi-publish@release/v1",
    ]
    assert jobs["publish"]["environment"] == "packages"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_keep_no_credentials(path: Path) -> None:
    checkouts = [
        step for step in steps(path) if step.get("uses", "").startswith("actions/checkout")
    ]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_pull_requests_use_the_action_of_the_checkout() -> None:
    jobs = read(ROOT / ".github/workflows/check.yml")["jobs"]

    assert [step["uses"] for step in jobs["records"]["steps"]] == ["actions/checkout@v4", "./"]


def test_every_input_reaches_the_shell_through_the_environment() -> None:
    given = {name for step in steps(ACTION) for text in strings(step) for name in inputs(text)}

    assert given == set(read(ACTION)["inputs"])


def inputs(text: str) -> list[str]:
    return re.findall(r"\$\{\{[^}]*inputs\.([a-z-]+)", text)


HOOK_FILES = (
    ("dataset/actors/northern-front.yaml", True),
    ("dataset/articles/2031/2031-05-06-example-gazette-border-arms.yaml", True),
    ("events/2031-05-01-marlow-raid.yaml", True),
    ("dataset/codings/2031-05-06-example-gazette-border-arms/reader-2.yaml", True),
    ("dataset/articles/2031/2031-05-06-example-gazette-border-arms.pins.csv", False),
    ("dataset/articles/notes.yaml", False),
    ("dataset/dataset.yaml", False),
    (".github/workflows/check.yml", False),
)


@pytest.mark.parametrize(("name", "taken"), HOOK_FILES)
def test_hooks_take_records(name: str, taken: bool) -> None:
    for hook in read(HOOKS):
        assert bool(re.search(hook["files"], name)) is taken


def test_hooks_have_what_pre_commit_asks_for() -> None:
    hooks = read(HOOKS)

    assert [hook["id"] for hook in hooks] == ["conflict-claims-validate", "conflict-claims-format"]
    for hook in hooks:
        assert {"id", "name", "entry", "language", "files"} <= set(hook)
        assert hook["language"] == "python"


def test_the_form_for_corrections_asks_for_what_a_correction_needs() -> None:
    form = read(FORMS / "correction.yml")["body"]
    asked = {field["id"] for field in form if field.get("validations", {}).get("required")}

    assert asked == {"article", "column", "printed", "proposed", "place", "source"}
    assert "do not paste the article's text" in form[0]["attributes"]["value"]
    assert form[-1]["attributes"]["options"][0]["required"] is True
