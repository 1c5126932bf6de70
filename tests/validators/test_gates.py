"""The gates as they are run: options, exit codes, what they print."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import check_history
import check_records
import check_rights
import pytest

ARTICLE = "articles/2031/2031-05-06-example-gazette-border-arms.yaml"


@pytest.fixture
def repository(base: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The base dataset as the first commit of a repository; its texts are not tracked."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(base / "no-config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    (base / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    git(base, "init", "--quiet")
    git(base, "add", ".")
    who = ("-c", "user.name=Tester", "-c", "user.email=tester@gazette.example")
    git(base, *who, "commit", "--quiet", "--message=First")
    return base


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def records(root: Path) -> int:
    return check_records.main(["--dataset", f"{root}/dataset"])


def history(root: Path, *options: str) -> int:
    return check_history.main(["--dataset", f"{root}/dataset", *options])


def test_records_tells_how_many_articles_were_proved(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert records(base) == 0
    assert printed(capsys) == ["no findings", "2 of 2 articles checked against their text"]


def test_records_without_texts_proves_none(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in base.glob("seeds/*.txt"):
        text.unlink()

    assert records(base) == 0
    assert printed(capsys)[-1] == "0 of 2 articles checked against their text"


def test_records_fails_on_errors(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(base / "dataset/actors/freedonia.yaml", "country: XFD", "country: free")

    assert records(base) == 1
    first, *_ = printed(capsys)
    assert f"{base}/dataset/actors/freedonia.yaml:5:10: CC115 country: " in first


def test_records_lets_warnings_pass(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    actor = base / "dataset/actors/freedonia.yaml"
    copy = base / "dataset/actors/lost.yaml"
    copy.write_text(actor.read_text().replace("id: freedonia", "id: lost"), encoding="utf-8")

    assert records(base) == 0
    assert printed(capsys)[1] == "1 warning"


@pytest.mark.parametrize("main", [check_records.main, check_history.main])
def test_a_folder_without_a_dataset_is_wrong_use(
    main: Callable[[list[str]], int], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--dataset", str(tmp_path)])


def test_rights_finds_seven_words_of_an_article(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = repository / "NOTES.md"

    notes.write_text("Six:\nthe Spring Floods\nhad damaged - the weir.\n", encoding="utf-8")
    assert check_rights.main(["--root", str(repository)]) == 0
    notes.write_text("Seven:\nthe Spring Floods\nhad damaged - the ferry.\n", encoding="utf-8")
    assert check_rights.main(["--root", str(repository)]) == 1
    finding = next(line for line in printed(capsys) if "CC609" in line)
    assert finding.startswith("NOTES.md:2:1: CC609 taken over from an article: ")


def test_rights_lets_titles_pass_in_records_alone(repository: Path) -> None:
    title = "title: Raid on Marlow leaves dozens dead, ministry says\n"

    (repository / "notes.yaml").write_text(title, encoding="utf-8")
    assert check_rights.main(["--root", str(repository)]) == 0
    (repository / "notes.md").write_text(title, encoding="utf-8")
    assert check_rights.main(["--root", str(repository)]) == 1


def test_rights_without_texts_says_so(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in repository.glob("seeds/*.txt"):
        text.unlink()

    assert check_rights.main(["--root", str(repository)]) == 0
    assert printed(capsys) == ["no article texts at hand: nothing was compared"]


@pytest.mark.parametrize("content", [None, b"\xff"])
def test_rights_with_a_folder_of_no_good_texts_is_wrong_use(
    content: bytes | None, repository: Path, tmp_path: Path
) -> None:
    if content:
        (tmp_path / "a.txt").write_bytes(content)

    with pytest.raises(SystemExit, match="2"):
        check_rights.main(["--root", str(repository), "--texts", str(tmp_path)])


def test_rights_outside_of_git_is_wrong_use(base: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        check_rights.main(["--root", str(base)])


def test_history_of_an_unchanged_dataset(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert history(repository, "--base", "HEAD") == 0
    assert printed(capsys) == ["no findings", "0 records differ from HEAD"]


def test_history_without_a_remote_compares_nothing(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert history(repository) == 0
    assert printed(capsys) == ["no earlier revision: nothing was compared"]


def test_history_of_a_shallow_clone_names_the_remedy(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "clone", "--quiet", "--depth=1", repository.as_uri(), str(tmp_path / "clone"))
    git(tmp_path / "clone", "update-ref", "-d", check_history.MAIN)

    with pytest.raises(SystemExit, match="2"):
        history(tmp_path / "clone")
    assert "fetch-depth: 0" in capsys.readouterr().err


def test_history_begins_where_the_branch_left_the_remotes_main(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "update-ref", "refs/remotes/origin/main", "HEAD")
    (repository / "dataset" / ARTICLE).unlink()

    assert history(repository) == 1
    first, *_ = printed(capsys)
    assert f"{ARTICLE}:1:1: CC401 a published record was removed" in first


def test_history_wants_a_raised_revision(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(repository / "dataset" / ARTICLE, "act: accuse", "act: state")

    assert history(repository, "--base", "HEAD") == 1
    assert "CC402 revision: changed, but still revision 1. Fix: 2" in printed(capsys)[0]


def test_history_passes_over_what_cannot_be_read(repository: Path) -> None:
    (repository / "dataset" / ARTICLE).write_text("- a list\n", encoding="utf-8")

    assert history(repository, "--base", "HEAD") == 0


@pytest.mark.parametrize("revision", ["no-such-revision", "--output=written"])
def test_history_refuses_what_is_no_revision(revision: str, repository: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        history(repository, f"--base={revision}")

    assert list(repository.rglob("written")) == []
