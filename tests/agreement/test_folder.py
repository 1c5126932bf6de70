from pathlib import Path

import pytest

from conflict_claims.agreement.compare import CodingError, DifferentTextError
from conflict_claims.agreement.report import agree_folder
from conflict_claims.reading.dataset import Dataset
from conflict_claims.text.digest import Span
from conflict_claims.text.pins import format_pins


@pytest.fixture
def recoded(base: Path) -> Dataset:
    """The small dataset, in which a second reader coded both articles like the first."""
    dataset = Dataset(base / "dataset")
    for path in dataset.article_paths:
        folder = dataset.root / "codings" / path.stem
        folder.mkdir(parents=True)
        text = path.read_text(encoding="utf-8").replace("coder: reader-1", "coder: reader-2")
        (folder / "reader-2.yaml").write_text(text, encoding="utf-8")
        pins = path.with_suffix(".pins.csv").read_text(encoding="utf-8")
        (folder / "reader-2.pins.csv").write_text(pins, encoding="utf-8")
    return dataset


def test_a_folder_is_compared_together_and_one_by_one(recoded: Dataset) -> None:
    scores = agree_folder(recoded)

    first, second = (path.stem for path in recoded.article_paths)
    scopes = ["pooled", f"{first}/reader-2", f"{second}/reader-2"]
    assert scopes == list(dict.fromkeys(score.scope for score in scores))
    assert scores[0].note == "articles: 2; reader-1 (human) with reader-2 (human)"
    assert {1.0} == {score.value for score in scores if score.measure in ("F1", "agreement")}


def test_a_coding_of_another_text_is_refused(recoded: Dataset) -> None:
    entry = next(recoded.articles())
    assert entry.record
    stretch = Span.parse(entry.record.article.text.span)
    pins = recoded.root / "codings" / entry.name / "reader-2.pins.csv"
    pins.write_text(format_pins({stretch: "b" * 64}), encoding="utf-8")

    with pytest.raises(DifferentTextError, match="b" * 64):
        agree_folder(recoded)


def test_a_coding_without_its_article_is_refused(recoded: Dataset) -> None:
    next(iter(recoded.article_paths)).unlink()

    with pytest.raises(CodingError, match="the dataset has no article 2031-05-02"):
        agree_folder(Dataset(recoded.root))


def test_a_dataset_without_second_codings_has_no_score(base: Path) -> None:
    assert agree_folder(Dataset(base / "dataset")) == []
