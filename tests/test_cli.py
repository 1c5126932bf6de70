import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

from conflict_claims.cli import COMMANDS, main
from conflict_claims.cli.group import imported


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize(("name", "purpose"), COMMANDS.items())
def test_the_help_of_a_command_begins_with_its_purpose(name: str, purpose: str) -> None:
    command = imported(name)

    assert command.name == name
    assert (command.help or "").replace("\n", " ").startswith(purpose)


def test_a_misspelt_command_is_told_the_nearest() -> None:
    result = run("formt")

    assert "Did you mean 'format'?" in result.output
    assert result.exit_code == 2


def test_the_options_of_a_command_can_be_completed_in_a_shell() -> None:
    completions = ShellComplete(main, {}, "conflict-claims", "_COMPLETE").get_completions

    assert [each.value for each in completions(["validate"], "--ch")] == ["--changed"]
    assert [each.value for each in completions([], "va")] == ["validate"]


def test_validate_says_which_dataset_and_finds_nothing(base: Path) -> None:
    result = run("validate", "--dataset", base / "dataset", "--texts", base / "seeds")

    assert result.output == f"dataset: {base / 'dataset'}\nno findings\n"
    assert result.exit_code == 0


def test_validate_prints_findings_and_exits_1(base: Path) -> None:
    path = next((base / "dataset" / "actors").glob("*.yaml"))
    path.write_text("id: [")

    result = run("validate", "--dataset", base / "dataset")

    assert f"{path}:1:5: error: CC104" in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"- 1\n",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"a: &a [1]\nb: [*a, *a]\n",
        b"id: x\nid: y\n",
        b"key: @x\n",
    ],
)
def test_anything_as_a_record_ends_in_findings(base: Path, content: bytes) -> None:
    record = base / "dataset" / "articles" / "2031" / "odd.yaml"
    record.write_bytes(content)

    result = run("validate", record, "--dataset", base / "dataset")

    assert f"{record}:" in result.output
    assert ": CC1" in result.output
    assert result.exit_code == 1


def test_a_folder_or_a_link_as_a_record_is_a_finding(base: Path) -> None:
    folder = base / "dataset" / "articles" / "2031" / "folder.yaml"
    folder.mkdir()
    link = base / "dataset" / "articles" / "2031" / "link.yaml"
    link.symlink_to(base / "nowhere")

    result = run("validate", folder, link, "--dataset", base / "dataset")

    assert result.output.count(": CC101 ") == 2
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["validate", "nowhere.yaml"], "no such file: nowhere.yaml"),
        (["validate", "--dataset", "nowhere"], "holds no dataset.yaml"),
        (["publish"], "No such command 'publish'"),
        (["pin"], "Missing argument 'RECORDS...'"),
        (["build", "--fast"], "No such option '--fast'"),
    ],
)
def test_wrong_use_exits_2_with_a_hint(words: list[str], hint: str) -> None:
    result = run(*words)

    assert hint in result.output
    assert result.exit_code == 2


def test_build_publishes(base: Path) -> None:
    result = run("build", "--dataset", base / "dataset", "--out", base / "release")

    assert f"published: {base / 'release'}" in result.output
    assert result.exit_code == 0
    assert (base / "release" / "datapackage.json").exists()


def test_build_refuses_errors_and_keeps_the_last_release(base: Path) -> None:
    words = ["build", "--dataset", str(base / "dataset"), "--out", str(base / "release")]
    assert run(*words).exit_code == 0
    before = (base / "release" / "SHA256SUMS").read_text()
    next((base / "dataset" / "events").glob("*.yaml")).write_text("name: 3\n")

    result = run(*words)

    assert "CC113" in result.output
    assert "nothing was published" in result.output
    assert result.exit_code == 1
    assert (base / "release" / "SHA256SUMS").read_text() == before


def test_build_does_not_replace_a_folder_of_other_things(base: Path) -> None:
    result = run("build", "--dataset", base / "dataset", "--out", base / "dataset")

    assert "holds files that are not a release" in result.output
    assert result.exit_code == 2
    assert (base / "dataset" / "dataset.yaml").exists()


def test_a_checkout_is_built_not_the_installed_copy(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = base / "dataset" / "articles"
    monkeypatch.chdir(below)

    result = run("build", "--out", base / "release")

    assert result.output.startswith("dataset: ..\n")


def article_of(base: Path) -> Path:
    return next(iter(sorted((base / "dataset" / "articles").glob("*/*.yaml"))))


def test_review_writes_a_page_outside(base: Path) -> None:
    words: list[str | Path] = ["--dataset", base / "dataset", "--texts", base / "seeds"]

    result = run("review", article_of(base), *words, "--out", base / "page.html")

    assert f"written: {base / 'page.html'}" in result.output
    assert result.exit_code == 0


def test_review_refuses_a_place_in_a_repository(base: Path) -> None:
    (base / ".git").mkdir()
    words: list[str | Path] = ["--dataset", base / "dataset", "--texts", base / "seeds"]

    result = run("review", article_of(base), *words, "--out", base / "page.html")

    assert result.exit_code == 2
    assert not (base / "page.html").exists()


def test_agree_compares_two_codings(base: Path) -> None:
    record = article_of(base)

    result = run("agree", record, record)

    assert "| F1 " in result.output
    assert result.exit_code == 0


def test_agree_shows_confusion_and_what_one_coder_has_alone(base: Path) -> None:
    record = article_of(base)

    assert "| total " in run("agree", record, record, "--confusion", "act").output
    assert run("agree", record, record, "--unmatched").output.count("\n") == 3
    assert "no field colour" in run("agree", record, record, "--confusion", "colour").output


def test_agree_takes_two_codings_or_none(base: Path) -> None:
    assert run("agree", article_of(base)).exit_code == 2


def test_agree_refuses_codings_of_different_articles(base: Path) -> None:
    paths = sorted((base / "dataset" / "articles").glob("*/*.yaml"))

    result = run("agree", *paths)

    assert result.exit_code == 1


def test_agree_without_its_libraries_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)

    result = run("agree")

    assert "pip install 'conflict-claims[agreement]'" in result.output
    assert result.exit_code == 1


def test_migrate_has_nothing_to_do(base: Path) -> None:
    result = run("migrate", "--dataset", base / "dataset")

    assert result.output.endswith("nothing to migrate\n")
    assert result.exit_code == 0


def test_migrate_names_a_version_from_which_no_step_leads(base: Path) -> None:
    path = article_of(base)
    path.write_text(path.read_text().replace('schema_version: "', 'schema_version: "9'))

    result = run("migrate", "--dataset", base / "dataset")

    assert f"{path}: no step leads from schema 9" in result.output
    assert result.exit_code == 1


def test_files_are_known_by_their_folder_from_wherever_they_are_named(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("actors", "events", "articles/2031"):
        monkeypatch.chdir(base / "dataset" / folder)
        names = sorted(path.name for path in Path().glob("*.yaml"))

        assert run("validate", *names).output.endswith("no findings\n")


def test_build_tells_of_warnings_and_drafts(base: Path) -> None:
    spare = (
        (base / "dataset" / "actors" / "freedonia.yaml").read_text().replace("freedonia", "arden")
    )
    (base / "dataset" / "actors" / "arden.yaml").write_text(spare)
    draft = sorted((base / "dataset" / "articles").glob("*/*.yaml"))[-1]
    draft.write_text(draft.read_text().replace("status: published", "status: draft"))

    result = run("build", "--dataset", base / "dataset", "--out", base / "release")

    assert "arden.yaml:1:1: CC702" in result.output
    assert "left out: drafts (1)" in result.output


def test_an_unreadable_article_makes_no_entry_unused(base: Path) -> None:
    article_of(base).write_text("id: [")

    result = run("validate", "--dataset", base / "dataset")

    assert "CC702" not in result.output
