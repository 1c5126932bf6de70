"""Writing the review page where the article's text cannot slip into anything published."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from conflict_claims.findings import Finding
from conflict_claims.rules.case import ArticleCase

from .page import review_page

PREFIX = "conflict-claims-review-"
PUBLISHED = (".git", "datapackage.json")
"""What a folder holds that is published, or that may be."""


class UnsafePlaceError(ValueError):
    """The place lies in a git work tree or in a release."""


def write_review(case: ArticleCase, findings: Sequence[Finding], out: Path | None = None) -> Path:
    """Write the review page of a record, and give the path where it stands.

    `out` is the file to write, by default `<article-id>.html` in a new folder, readable by its
    owner alone, of the system's temporary folder. The other arguments are those of `review_page`.

    Raises UnsafePlaceError for a file in a git work tree or a release, since the page holds the
    article's text, which is never published; UnreviewableError as `review_page` does; OSError
    where the file cannot be written.
    """
    _refuse_published_places(out or Path(tempfile.gettempdir(), case.entry.name))
    page = review_page(case, findings)
    target = out or Path(tempfile.mkdtemp(prefix=PREFIX), f"{case.entry.name}.html")
    target.write_text(page, encoding="utf-8", newline="\n")
    return target


def _refuse_published_places(out: Path) -> None:
    """Raise UnsafePlaceError for a file in a git work tree or in the folder of a release."""
    for folder in out.resolve().parents:
        for sign in PUBLISHED:
            if (folder / sign).exists():
                raise UnsafePlaceError(
                    f"{out} lies beside or below {folder / sign}; the page holds article text"
                )
