import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from conflict_claims.review import UnsafePlaceError, review_page, write_review
from conflict_claims.rules.case import ArticleCase

MakeCase = Callable[..., ArticleCase]


def test_the_page_is_written_as_it_is(marlow: MakeCase, tmp_path: Path) -> None:
    case = marlow()
    out = tmp_path / "page.html"

    assert out == write_review(case, [], out)
    assert review_page(case, []).encode() == out.read_bytes()


def test_by_default_it_goes_to_a_new_private_folder(
    marlow: MakeCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    first, second = (write_review(marlow(), []) for _ in range(2))

    assert [first.name, second.name] == ["2031-05-02-example-gazette-marlow-raid.html"] * 2
    assert first.parent != second.parent
    assert first.is_relative_to(tmp_path)
    assert first.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("sign", [".git", "datapackage.json"])
@pytest.mark.parametrize("place", ["page.html", "a/b/page.html"])
def test_published_places_are_refused(
    marlow: MakeCase, tmp_path: Path, sign: str, place: str
) -> None:
    out = tmp_path / place
    out.parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / sign).touch()  # a work tree apart from its repository has a file .git

    with pytest.raises(UnsafePlaceError, match=sign):
        write_review(marlow(), [], out)
    assert not out.exists()


def test_a_repository_is_refused_with_its_own_folder(marlow: MakeCase, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    with pytest.raises(UnsafePlaceError):
        write_review(marlow(), [], tmp_path / ".git" / "page.html")


def test_a_link_into_a_repository_is_refused(marlow: MakeCase, tmp_path: Path) -> None:
    (tmp_path / "tree" / ".git").mkdir(parents=True)
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "tree" / "page.html")

    with pytest.raises(UnsafePlaceError):
        write_review(marlow(), [], link)


def test_a_temporary_folder_inside_a_repository_is_refused(
    marlow: MakeCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "tree" / "temporary"
    temporary.mkdir(parents=True)
    (tmp_path / "tree" / ".git").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))

    with pytest.raises(UnsafePlaceError):
        write_review(marlow(), [])
    assert list(temporary.iterdir()) == []
