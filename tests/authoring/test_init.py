"""A dataset of one's own: begun, coded, pinned, validated, built and loaded."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import conflict_claims as cc
from conflict_claims.cli import main
from conflict_claims.reading.texts import VARIABLE

from ..conftest import ROOT

FACTS = [
    *("--name", "marlow-claims"),
    *("--title", "Claims on the shelling of Marlow"),
    *("--description", "Who says what about the shells that fell on Marlow."),
    *("--licence", "CC-BY-SA-4.0"),
    *("--contributor", "The Marlow desk"),
]
FILES = {
    ".gitattributes",
    ".github/workflows/check.yml",
    ".gitignore",
    ".vscode/settings.json",
    "README.md",
    "dataset/dataset.yaml",
    "schema/actor.schema.json",
    "schema/article.schema.json",
    "schema/dataset.schema.json",
    "schema/event.schema.json",
    "schema/manifest.schema.json",
    "seeds/README.md",
    "seeds/manifest.yaml",
}


def run(*words: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=answers)


def done(*words: str | Path) -> str:
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dataset just begun, in which the test then stands."""
    monkeypatch.delenv(VARIABLE, raising=False)
    done("init", tmp_path / "own", *FACTS)
    monkeypatch.chdir(tmp_path / "own")
    return tmp_path / "own"


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_writes_these_files_and_finds_nothing(tmp_path: Path) -> None:
    output = done("init", tmp_path / "own", *FACTS)

    assert files_in(tmp_path / "own") == FILES
    assert sorted(output.splitlines()) == sorted(
        [*(f"written: {tmp_path / 'own' / name}" for name in FILES), "no findings"]
    )


def test_what_is_not_given_is_asked_for(tmp_path: Path) -> None:
    answers = "marlow-claims\nClaims on Marlow\nWho says what.\n\nThe Marlow desk\n"

    result = run("init", tmp_path / "own", answers=answers)

    assert result.exit_code == 0, result.output
    text = (tmp_path / "own" / "dataset" / "dataset.yaml").read_text(encoding="utf-8")
    assert "name: marlow-claims\ntitle: Claims on Marlow\n" in text
    assert "licence: CC-BY-4.0\ncontributors:\n  - {name: The Marlow desk, role: author}\n" in text


@pytest.mark.usefixtures("own")
def test_an_empty_dataset_is_valid_canonical_and_can_be_built() -> None:
    assert done("validate") == "dataset: dataset\nno findings\n"
    assert "0 of 2 files would be formatted" in done("format", "--check")
    assert "0 articles" in done("build")
    assert cc.tables("release")["articles"] == 0
    assert list(cc.rows("claims", "release")) == []


def test_editors_find_the_schema_of_every_record(own: Path) -> None:
    for path in (own / "dataset" / "dataset.yaml", own / "seeds" / "manifest.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert (path.parent / first.split("$schema=")[1]).is_file()
    settings = json.loads((own / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert {own / name for name in settings["yaml.schemas"]} == set((own / "schema").iterdir())
    for path in (own / "schema").iterdir():
        assert path.read_bytes() == (ROOT / "schema" / path.name).read_bytes()


def test_its_workflow_follows_the_schema_of_workflows(own: Path) -> None:
    workflow = own / ".github" / "workflows" / "check.yml"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema=vendor.github-workflows"]

    subprocess.run([*command, str(workflow)], check=True)

    text = workflow.read_text(encoding="utf-8")
    assert f"pip install conflict-claims=={cc.__version__}\n" in text
    assert not [line for line in text.splitlines() if "run:" in line and "${{" in line]


def test_git_takes_no_text_and_no_release(own: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], check=True)
    hidden = ["seeds/market.txt", "release/data/claims.csv", "release.previous/README.md"]

    command = ["git", "check-ignore", *hidden, "seeds/manifest.yaml", "dataset/dataset.yaml"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, cwd=own).stdout

    assert shown.splitlines() == hidden


def test_an_empty_repository_is_a_place_to_begin(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)

    assert "no findings" in done("init", tmp_path, *FACTS)


def test_a_folder_that_holds_something_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes")

    result = run("init", tmp_path, *FACTS)

    assert result.exit_code == 2
    assert f"{tmp_path} is not empty: name a new folder" in result.output
    assert files_in(tmp_path) == {"notes.txt"}


def test_a_file_and_a_place_below_one_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("notes")

    assert "is a file: name a folder" in run("init", file, *FACTS).output
    assert run("init", file / "own", *FACTS).exit_code == 2
    assert file.read_text() == "notes"


@pytest.mark.parametrize("fact", [("--name", "Marlow Claims"), ("--licence", "a\nb")])
def test_facts_in_another_form_write_nothing(fact: tuple[str, str], tmp_path: Path) -> None:
    result = run("init", tmp_path / "own", *FACTS, *fact)

    assert result.exit_code == 2
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize(("title", "code"), [("=cmd()", "CC501"), ("", "CC115")])
def test_a_title_that_is_none_is_a_finding(title: str, code: str, tmp_path: Path) -> None:
    result = run("init", tmp_path / "own", *FACTS, "--title", title)

    assert result.exit_code == 1
    assert f"dataset.yaml:3:8: error: {code} title" in result.output


TEXT = """Shells hit Marlow market
By B. Scribe

Shells fell on the market of Marlow on Monday and killed at least 12 traders, the Freedonian army said.
Sylvania denied that its guns had fired.
"""  # noqa: E501
ID = "2031-06-10-marlow-herald-market-shells"
CODED = """\
actors:
  freedonian-army: Freedonian army
  sylvania: Sylvania
sources:
  - {id: s1, channel: unknown, by: freedonian-army, at: the Freedonian army}
  - {id: s2, channel: unknown, by: sylvania, at: Sylvania}
events:
  - {event: 2031-06-09-marlow-shelling, at: Shells fell, printed_date: 2031-06-09, date_words: on Monday}
claims:
  - id: c1
    summary: A bombardment of a trading place cost a dozen lives or more.
    topic: casualty_figure
    act: state
    from: s1
    mode: indirect_speech
    cue: the Freedonian army said
    event: 2031-06-09-marlow-shelling
    evidence: [Shells fell … 12 traders]
    casualties:
      - {id: k1, kind: killed, words: at least 12, figure: {at_least: 12},
        victims: {group: traders, status: civilian}, at: at least 12}
  - id: c2
    summary: It was not Sylvania that shot.
    topic: perpetrator
    act: deny
    from: s2
    mode: indirect_speech
    cue: denied
    about: {subject: [sylvania]}
    event: 2031-06-09-marlow-shelling
    evidence: [its guns had fired]
"""  # noqa: E501


def new_actor(name: str, kind: str, country: str, *more: str) -> None:
    facts = ("--name", name, "--type", kind, "--country", country)
    done("new", "actor", *facts, "--description", "Invented for a test.", *more)


def fill_in(record: Path) -> None:
    """Put the coding in the place of the comments that ask for it, and publish the draft."""
    draft = record.read_text(encoding="utf-8").replace("status: draft", "status: published")
    begun, codings = draft.split("# To be coded.")[0], draft.split("\ncodings:\n")[1]
    record.write_text(f"{begun}{CODED}codings:\n{codings}", encoding="utf-8")


def test_an_article_goes_from_text_to_table(own: Path) -> None:
    new_actor("The Marlow Herald", "media", "XFD", "--outlet-type", "newspaper")
    new_actor("Freedonian army", "state_military", "XFD")
    new_actor("Sylvania", "state", "XSY")
    kind = ("--type", "shelling", "--date", "2031-06-09", "--place", "Marlow", "--country", "XFD")
    done("new", "event", "--name", "Shelling of Marlow", *kind, "--words", "shelling")
    (own / "seeds" / "market.txt").write_text(TEXT, encoding="utf-8")
    facts = ("--outlet", "marlow-herald", "--published", "2031-06-10", "--genre", "news")
    coder = ("--coder", "reader-1", "--kind", "human", "--words", "market shells")
    title = ("--title", "Shells hit Marlow market", "--text", "seeds/market.txt")
    done("new", *facts, *coder, *title)
    record = own / "dataset" / "articles" / "2031" / f"{ID}.yaml"
    fill_in(record)

    assert done("pin", record).endswith("no findings\n")
    assert done("validate") == "dataset: dataset\nno findings\n"
    lines = done("build").splitlines()
    assert "1 articles (1 checked against their text), 2 claims, 1 figures" in lines[1]

    (figure,) = cc.rows("casualties", release="release")
    assert (figure["words"], figure["bound"], figure["low"]) == ("at least 12", "at_least", 12)
    assert TEXT[int(str(figure["span_start"])) :].startswith("at least 12 traders")
    claims = cc.load("claims", release="release").set_index("claim_id")
    assert claims.loc[f"{ID}/c2", "claimant_name"] == "Sylvania"
    assert claims.loc[f"{ID}/c1", "claimant_id"] == "freedonian-army"
