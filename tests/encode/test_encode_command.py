"""The command `encode` on a copy of the small dataset."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from readings import ARTICLE

from conflict_claims.cli import main
from conflict_claims.encode import placing
from conflict_claims.pinning.edit import write_whole
from conflict_claims.text.digest import sha256
from conflict_claims.text.pins import read_pins

OUTLET = ("--outlet", "example-gazette", "--published", "2031-06-03")


def run(base: Path, *words: str | Path) -> Result:
    options = ["--dataset", base / "dataset"]
    return CliRunner().invoke(main, [str(word) for word in (*words, *options)])


@pytest.fixture
def brack(base: Path) -> Path:
    path = base / "seeds" / "brack.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_draft_and_its_text_are_entered_in_the_dataset(base: Path, brack: Path) -> None:
    result = run(base, "encode", brack, *OUTLET)

    assert result.exit_code == 0
    (record,) = (base / "dataset" / "articles" / "2031").glob("2031-06-03-*.yaml")
    assert f"written: {record}\nwritten: {base / 'seeds' / 'manifest.yaml'}\n" in result.output
    assert f"id: {record.stem}, span: " in (base / "seeds" / "manifest.yaml").read_text()
    assert run(base, "validate", record).output.endswith("no findings\n")


def test_a_folder_of_ones_own_is_all_that_is_written_to(base: Path, brack: Path) -> None:
    before = files(base)
    result = run(base, "encode", brack, *OUTLET, "--out", base / "drafts")

    assert result.exit_code == 0
    assert {name for name in files(base) if name not in before} == {
        path.relative_to(base).as_posix() for path in (base / "drafts").rglob("2031-*")
    }
    assert before.items() <= files(base).items()
    (record,) = (base / "drafts" / "2031").glob("*.yaml")
    assert run(base, "validate", record).output.endswith("no findings\n")


def test_pins_are_the_digests_of_the_slices(base: Path, brack: Path) -> None:
    run(base, "encode", brack, *OUTLET, "--out", base / "drafts")

    (path,) = (base / "drafts" / "2031").glob("*.pins.csv")
    pins = read_pins(path.read_text())
    assert len(pins) > 1
    assert all(sha256(ARTICLE[span.start : span.end]) == pin for span, pin in pins.items())


def test_an_interrupted_run_leaves_whole_drafts_and_their_texts(
    base: Path, brack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = brack.with_name("other.txt")
    other.write_text(ARTICLE.replace("Brack", "Marlow"))
    before = files(base)
    written: list[Path] = []

    def interrupted(path: Path, data: bytes, like: Path) -> None:
        if path.stem.endswith("marlow-leaves"):
            raise KeyboardInterrupt
        written.append(path)
        write_whole(path, data, like)

    monkeypatch.setattr(placing, "write_whole", interrupted)
    result = run(base, "encode", brack, other, *OUTLET)

    assert result.exit_code == 130
    (record, manifest) = written
    assert {base / name for name in files(base).keys() - before} == {
        record,
        record.with_suffix(".pins.csv"),
    }
    assert f"id: {record.stem}, span: " in manifest.read_text()


def test_a_taken_id_is_a_finding_and_nothing_is_overwritten(base: Path, brack: Path) -> None:
    run(base, "encode", brack, *OUTLET)
    before = files(base)
    result = run(base, "encode", brack, *OUTLET)

    assert result.exit_code == 1
    assert "CC701" in result.output
    assert files(base) == before


def test_a_text_that_is_coded_keeps_its_id(base: Path) -> None:
    text = base / "seeds" / "marlow.txt"

    assert run(base, "encode", text, *OUTLET).exit_code == 1
    assert run(base, "encode", text, *OUTLET, "--out", base / "drafts").exit_code == 0
    record = base / "drafts" / "2031" / "2031-05-02-example-gazette-marlow-raid.yaml"
    assert run(base, "validate", record).output.endswith("no findings\n")


Make = Callable[[Path], object]

BAD: dict[str, tuple[Make, str, str]] = {
    "empty": (lambda path: path.write_bytes(b""), "CC615", "no words in it"),
    "blank": (lambda path: path.write_bytes(b" \n\n \t"), "CC615", "no words in it"),
    "signs": (lambda path: path.write_text("-- 12 -- !"), "CC615", "no words in it"),
    "binary": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(99)), "CC615", "binary data"),
    "controls": (lambda path: path.write_bytes(b"\x01\x02 ab"), "CC615", "binary data"),
    "latin-1": (lambda path: path.write_bytes(b"Caf\xe9 raided"), "CC612", "0xe9 is not UTF-8"),
    "utf-16": (lambda path: path.write_text("raid", "utf-16"), "CC612", "is not UTF-8"),
    "html": (lambda path: path.write_text("<!DOCTYPE html><p>Raid"), "CC615", "mark-up"),
    "fragment": (lambda path: path.write_text("A raid.</p>"), "CC615", "mark-up"),
    "endless": (lambda path: path.write_text("A raid. " * 130_000), "CC101", "at most 1000000"),
    "large": (lambda path: path.write_text(f"{'Raid. ' * 99}\n\n" * 33_000), "CC101", "at most"),
    "folder": (lambda path: path.mkdir(), "CC612", "no *.txt file in this folder"),
    "link": (lambda path: path.symlink_to(__file__), "CC612", "symbolic link"),
    "broken": (lambda path: path.symlink_to("nowhere.txt"), "CC612", "symbolic link"),
    "pipe": (os.mkfifo, "CC612", "but a pipe"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_a_finding(base: Path, kind: str) -> None:
    make, code, message = BAD[kind]
    path = base / "bad.txt"
    make(path)
    result = run(base, "encode", path, *OUTLET)

    assert result.exit_code == 1
    assert f"error: {code} " in result.output
    assert message in result.output
    assert "= fix: " in result.output
    assert "Traceback" not in result.output


def test_a_name_that_no_record_may_hold_is_a_finding(base: Path) -> None:
    path = base / "raid on brack.txt"
    path.write_text(ARTICLE)

    assert "CC115" in run(base, "encode", path, *OUTLET).output


def test_another_text_under_a_known_name_is_a_finding(base: Path) -> None:
    path = base / "marlow.txt"
    path.write_text(ARTICLE)

    assert "CC613" in run(base, "encode", path, *OUTLET).output


def test_two_texts_of_one_name_are_a_finding(base: Path, brack: Path) -> None:
    other = base / "other" / brack.name
    other.parent.mkdir()
    other.write_text(f"Another {ARTICLE}")
    result = run(base, "encode", brack, other, *OUTLET, "--out", base / "drafts")

    assert result.exit_code == 1
    assert "this run had another text of the name" in result.output


@pytest.mark.parametrize(
    "words",
    [
        ["encode"],
        ["encode", "nowhere.txt"],
        ["encode", ".", "--outlet", "example-gazete"],
        ["encode", ".", "--published", "yesterday"],
        ["encode", ".", "--jobs", "0"],
    ],
)
def test_wrong_use(base: Path, words: list[str]) -> None:
    assert run(base, *words).exit_code == 2


def test_a_folder_that_cannot_be_written_is_told(base: Path, brack: Path) -> None:
    (base / "taken").write_text("")
    result = run(base, "encode", brack, *OUTLET, "--out", base / "taken")

    assert result.exit_code == 2
    assert "Error: cannot write" in result.output


def test_several_processes_write_the_same(base: Path, brack: Path) -> None:
    for n in range(6):
        (brack.parent / f"brack-{n}.txt").write_text(ARTICLE.replace("Brack", f"Brack {n}th"))
    texts = sorted(brack.parent.glob("brack-?.txt"))
    outputs = []
    for jobs in ("1", "2"):
        out = base / f"drafts-{jobs}"
        result = run(base, "encode", *texts, *OUTLET, "--out", out, "--jobs", jobs)
        outputs.append(result.output.replace(str(out), "OUT"))

    assert outputs[0] == outputs[1]
    assert "drafts: 6" in outputs[0]
    assert files(base / "drafts-1") == files(base / "drafts-2")


def test_one_bad_text_among_others_is_told_and_the_others_are_drafted(
    base: Path, brack: Path
) -> None:
    (brack.parent / "empty.txt").write_text("")
    result = run(base, "encode", brack, brack.parent / "empty.txt", *OUTLET)

    assert result.exit_code == 1
    assert "texts: 2, drafts: 1" in result.output
    assert "CC615" in result.output


def test_other_articles_of_one_day_and_words_get_longer_ids(base: Path, brack: Path) -> None:
    for n, end in enumerate(("dead in May", "dead in June", "dead in May")):
        text = ARTICLE.replace("dead\n", f"{end}\n", 1)
        (brack.parent / f"brack-{n}.txt").write_text(text)
    texts = sorted(brack.parent.glob("brack-?.txt"))
    result = run(base, "encode", *texts, *OUTLET, "--out", base / "drafts")

    names = sorted(path.stem for path in (base / "drafts" / "2031").glob("*.yaml"))
    assert names == [
        "2031-06-03-example-gazette-raid-brack-leaves",
        "2031-06-03-example-gazette-raid-brack-leaves-least",
    ]
    assert result.output.count("error: CC701") == 1  # the third is the first once more
    longer = base / "drafts" / "2031" / f"{names[1]}.yaml"
    assert run(base, "validate", longer).output.endswith("no findings\n")
