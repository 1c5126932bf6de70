"""A case of the invented dataset, with room for a change of its record or its text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts
from conflict_claims.rules.case import ArticleCase
from conflict_claims.rules.run import article_cases

MARLOW = Path("dataset/articles/2031/2031-05-02-example-gazette-marlow-raid.yaml")

MakeCase = Callable[..., ArticleCase]


@pytest.fixture
def marlow(base: Path) -> MakeCase:
    """Give the raid's case, after replacing old by new in its record (old=new) and its text."""

    def make(*changes: tuple[str, str], text: tuple[str, str] = ("", "")) -> ArticleCase:
        for path, pairs in ((base / MARLOW, changes), (base / "seeds" / "marlow.txt", [text])):
            content = path.read_text(encoding="utf-8")
            for old, new in pairs:
                assert old in content
                content = content.replace(old, new, 1) if old else content
            path.write_text(content, encoding="utf-8", newline="\n")
        cases = article_cases(Dataset(base / "dataset"), Texts(base / "seeds"))
        return next(case for case in cases if case.entry.name == MARLOW.stem)

    return make
