"""The command `new` on a copy of the small dataset."""

import hashlib
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conflict_claims.authoring.canonical import canonical
from conflict_claims.authoring.files import model_of
from conflict_claims.cli import main

TEXT = """Blast at Arden depot kills three
By A. Writer

Three guards died on Tuesday, the governor's office said.
"""
ARTICLE = {
    "--outlet": "example-gazette",
    "--published": "2031-06-04",
    "--title": "Blast at Arden depot kills three",
    "--words": "Depot blast",
    "--genre": "news",
    "--coder": "reader-2",
    "--kind": "human",
}
ID = "2031-06-04-example-gazette-depot-blast"


def run(base: Path, *words: str | Path, answers: str = "") -> Result:
    options = ["--dataset", base / "dataset"]
    return CliRunner().invoke(main, [str(word) for word in (*words, *options)], input=answers)


def new_article(base: Path, *more: str | Path, **changed: str) -> Result:
    given = ARTICLE | {f"--{name}": value for name, value in changed.items()}
    return run(base, "new", *(word for pair in given.items() for word in pair), *more)


@pytest.fixture
def text(base: Path) -> Path:
    path = base / "seeds" / "arden.txt"
    path.write_text(TEXT)
    return path


def record(base: Path, name: str = ID) -> Path:
    (path,) = (base / "dataset" / "articles").glob(f"*/{name}.yaml")
    return path


def findings(base: Path, path: Path) -> list[str]:
    lines = run(base, "validate", "--format", "concise", path).output.splitlines()[1:-1]
    return [line.split(f"{path}:")[1].split(" Fix")[0] for line in lines]


def test_an_article_with_its_text_has_no_findings(base: Path, text: Path) -> None:
    result = new_article(base, "--text", text)

    assert result.output == (
        f"dataset: {base / 'dataset'}\n"
        f"written: {base / 'seeds' / 'manifest.yaml'}\n"
        f"written: {record(base)}\n"
    )
    assert result.exit_code == 0
    assert record(base).parent.name == "2031"
    assert "  text: {file: arden.txt, span: 0-105}\n  headline: 0-32\n" in record(base).read_text()
    assert record(base).with_suffix(".pins.csv").exists()
    assert run(base, "validate", record(base)).output.endswith("no findings\n")


def test_the_text_is_entered_in_the_manifest(base: Path, text: Path) -> None:
    before = (base / "seeds" / "manifest.yaml").read_text()
    digest = hashlib.sha256(TEXT.encode()).hexdigest()

    new_article(base, "--text", text)

    assert (base / "seeds" / "manifest.yaml").read_text() == before + (
        "  - file: arden.txt\n"
        f"    sha256: {digest}\n"
        "    length: 105\n"
        "    encoding: utf-8\n"
        "    rights: The publishers of the articles hold the rights;"
        " the text is not part of the dataset.\n"
        "    articles:\n"
        f"      - {{id: {ID}, span: 0-105, sha256: {digest}}}\n"
    )


def test_a_second_article_of_a_file_gets_its_stretch(base: Path, text: Path) -> None:
    assert new_article(base, "--text", text, "--span", "0-46").exit_code == 0
    assert new_article(base, "--text", text, words="all").exit_code == 2
    assert new_article(base, "--text", text, "--span", "47-105", words="rest").exit_code == 0

    rows = (base / "seeds" / "manifest.yaml").read_text().splitlines()[-2:]

    assert [re.findall("span: [0-9-]+", row) for row in rows] == [["span: 0-46"], ["span: 47-105"]]
    assert run(base, "validate", record(base)).output.endswith("no findings\n")


def test_a_text_is_found_in_the_folder_of_texts(base: Path, text: Path) -> None:
    assert new_article(base, "--text", "arden.txt", "--texts", text.parent).exit_code == 0


@pytest.mark.parametrize(
    ("more", "hint"),
    [
        (["--text", "nowhere.txt"], "nowhere.txt"),
        (["--text", "arden.txt", "--span", "5-3"], "ends at or before its start"),
        (["--text", "arden.txt", "--span", "0-106"], "ends behind the text, which has 105"),
        (["--text", "marlow.txt"], "the manifest has 2031-05-02-example-gazette-marlow-raid"),
        (["--outlet", "example-gazete"], 'no outlet "example-gazete". Fix: example-gazette'),
        (["--outlet", "sylvania"], 'no outlet "sylvania"'),
        (["--genre", "newz"], '"newz" is not a code of this list. Fix: news'),
        (["--published", "4 June"], '"4 June": expected YYYY'),
        (["--coder", "Reader 2"], '"Reader 2": expected lower-case letters'),
        (["--words", "Взрыв"], "write the words in Latin letters"),
    ],
)
def test_wrong_use_writes_nothing(base: Path, text: Path, more: list[str], hint: str) -> None:
    before = {path: path.read_bytes() for path in base.rglob("*") if path.is_file()}

    result = new_article(base, *more, "--texts", text.parent)

    assert hint in result.output
    assert result.exit_code == 2
    assert {path: path.read_bytes() for path in base.rglob("*") if path.is_file()} == before


def test_another_text_under_a_known_name_is_refused(base: Path) -> None:
    (base / "seeds" / "border.txt").write_text(TEXT)

    result = new_article(base, "--text", base / "seeds" / "border.txt")

    assert "the manifest has another text under the name border.txt" in result.output
    assert result.exit_code == 2


def test_an_id_is_taken_in_any_folder_and_any_case(base: Path) -> None:
    folder = base / "dataset" / "articles" / "1999"
    folder.mkdir()
    (folder / f"{ID.upper()}.yaml").write_text("id: x\n")

    result = new_article(base)

    assert "is taken by" in result.output
    assert result.exit_code == 2


def test_without_text_and_date_the_draft_says_what_it_needs(base: Path) -> None:
    assert new_article(base, published="").exit_code == 0

    path = record(base, "undated-example-gazette-depot-blast")

    assert path.parent.name == "undated"
    assert [line.split(" ", 1)[1] for line in findings(base, path)] == [
        "CC112 article: text is missing.",
        "CC112 article.published: date is missing.",
        "CC214 article.published: a date that is not stated needs its reasoning.",
    ]
    assert "# published needs its date" in path.read_text()
    assert "# text: {file: NAME.txt" in path.read_text()


def test_what_the_comments_show_is_a_record(base: Path, text: Path) -> None:
    new_article(base, "--text", text)
    modeline, *lines = record(base).read_text().splitlines()
    uncommented = [re.sub("^( *)# (?=[ a-z])", r"\1", line) for line in lines]
    record(base).write_text("\n".join([modeline, *uncommented, ""]))

    codes = {line.split()[1] for line in findings(base, record(base))}

    assert codes == {"CC601"}


def test_asked_for_what_is_not_given(base: Path) -> None:
    answers = ["example-gazete", "Blast at Arden", "newz", "news", "reader-2", "human"]
    answers += ["June", "2031-06", "", ""]

    result = run(base, "new", answers="\n".join([*answers, ""]))

    assert 'Error: "newz" is not a code of this list. Fix: news' in result.output
    assert 'Error: "June": expected YYYY' in result.output
    assert "Words for the id [blast-arden]: " in result.output
    assert "Outlet [example-gazette]: " in result.output
    assert record(base, "2031-06-example-gazette-blast-arden").exists()


def test_a_new_outlet(base: Path) -> None:
    result = run(
        base, "new", "actor", "--name", "The Arden Courier", "--type", "media", "--outlet-type",
        "newspaper", "--country", "XFD", "--description", "A morning paper of Freedonia.",
    )  # fmt: skip
    path = base / "dataset" / "actors" / "arden-courier.yaml"

    assert result.output == f"dataset: {base / 'dataset'}\nwritten: {path}\n"
    assert path.read_text().startswith(
        "# yaml-language-server: $schema=../../schema/actor.schema.json\n"
        "id: arden-courier\n"
        "name: The Arden Courier\n"
        "type: media\n"
        "country: XFD\n"
        "description: A morning paper of Freedonia.\n"
        "outlet: {type: newspaper}\n"
        "# What may be added:\n"
    )
    assert run(base, "validate", "--format", "concise", path).output.endswith("no findings\n")


def test_media_are_asked_for_their_type_and_namesakes_are_named(base: Path) -> None:
    words = ["--name", "the example GAZETTE", "--type", "media", "--description", "A paper."]

    result = run(base, "new", "actor", *words, "--id", "gazette-2", answers="newspaper\n")

    assert "look whether it is the same actor: example-gazette\n" in result.output
    assert (base / "dataset" / "actors" / "gazette-2.yaml").exists()


def test_a_new_event(base: Path) -> None:
    words = ["--name", "Bomb in Arden", "--type", "ied_mine", "--date", "2031-06-03"]
    words += ["--place", "Arden", "--words", "depot blast"]

    result = run(base, "new", "event", *words)
    path = base / "dataset" / "events" / "2031-06-03-arden-depot-blast.yaml"

    assert result.exit_code == 0
    assert "type: ied_mine\ndate: 2031-06-03\nplace: Arden\n# What may be" in path.read_text()
    assert "# weapon: explosive_device\n" in path.read_text()
    assert run(base, "validate", "--format", "concise", path).output.endswith("no findings\n")
    assert (
        run(base, "new", "event", *words, "--place", "Arden", "--words", "depot blast").exit_code
        == 2
    )


def test_new_records_are_in_canonical_form(base: Path, text: Path) -> None:
    new_article(base, "--text", text)
    new_article(base, published="", words="other")
    run(base, "new", "event", "--name", "x", "--type", "ied_mine", "--date", "2031", "--words", "x")

    assert run(base, "format", "--check").exit_code == 0
    for path in (base / "dataset" / "articles").glob("*/*.yaml"):
        assert canonical(path.read_bytes(), model_of(path)).done == ()


def test_the_packaged_dataset_is_not_written_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = [word for pair in ARTICLE.items() for word in pair]

    result = CliRunner().invoke(main, ["new", *words])

    assert "no dataset here" in result.output
    assert result.exit_code == 2
