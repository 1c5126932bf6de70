"""The agreement that the dataset publishes is the one that its codings have."""

from conflict_claims.agreement.printers import as_csv
from conflict_claims.agreement.report import agree_folder
from conflict_claims.reading.dataset import Dataset


def test_the_published_agreement_is_the_computed_one(corpus: Dataset) -> None:
    computed = as_csv(agree_folder(corpus))

    assert corpus.agreement_path.read_text(encoding="utf-8") == computed, (
        "run: python scripts/export_agreement.py"
    )


def test_six_articles_are_coded_twice_by_another_reader(corpus: Dataset) -> None:
    second = [entry.record for entry in corpus.codings() if entry.record]

    assert len({record.id for record in second}) >= 6
    assert {coding.coder for record in second for coding in record.codings} == {"reader-2"}
