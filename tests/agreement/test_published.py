"""The agreement that the dataset publishes is the one that its codings have."""

import pytest
from export_script_codings import codings, last_day

from conflict_claims.agreement.printers import as_csv
from conflict_claims.agreement.report import agree_folder
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import PINS
from conflict_claims.reading.texts import Texts


def test_the_published_agreement_is_the_computed_one(corpus: Dataset) -> None:
    computed = as_csv(agree_folder(corpus))

    assert corpus.agreement_path.read_text(encoding="utf-8") == computed, (
        "run: python scripts/export_agreement.py"
    )


def test_six_articles_are_coded_twice_by_another_reader(corpus: Dataset) -> None:
    assert len(coders_of(corpus, "reader-2")) >= 6


def test_every_article_is_coded_by_the_script_alone(corpus: Dataset) -> None:
    assert coders_of(corpus, "encoder") == {path.stem for path in corpus.article_paths}


@pytest.mark.texts
def test_the_script_codings_are_what_the_script_makes(corpus: Dataset, texts: Texts) -> None:
    day = last_day(corpus)
    assert day
    for path, files in codings(corpus, texts, day):
        beside = path.with_suffix(PINS).read_text(encoding="utf-8")
        found = (path.read_text(encoding="utf-8"), beside)
        assert found == files, "run: python scripts/export_script_codings.py"


def coders_of(corpus: Dataset, coder: str) -> set[str]:
    """Name the articles that have a second coding by a coder alone."""
    second = [entry.record for entry in corpus.codings() if entry.record]
    return {each.id for each in second if [item.coder for item in each.codings] == [coder]}
