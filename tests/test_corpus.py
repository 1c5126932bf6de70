"""The coded articles of this repository, with the texts where a reader holds them."""

import hashlib

import pytest

from conflict_claims.checking.whole import check
from conflict_claims.findings import format_concise
from conflict_claims.model.casualty import Bounded
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts
from conflict_claims.rules.run import article_cases

FIVE = {
    "2018-09-11-unidentified-outlet-proxy-attacks",
    "2019-04-04-newsweek-russia-warns",
    "2020-03-20-grayzone-path-to-war",
    "2024-02-03-associated-press-militia-officer",
    "2024-02-05-sputnik-unforeseen-consequences",
}


def bounded(corpus: Dataset, article: str, words: str) -> Bounded:
    record = next(entry.record for entry in corpus.articles() if entry.name == article)
    assert record
    casualties = [each for claim in record.claims for each in claim.casualties]
    found = next(each.figure for each in casualties if each.words == words)
    assert isinstance(found, Bounded)
    return found


def test_the_dataset_has_no_errors(corpus: Dataset) -> None:
    errors = [finding for finding in check(corpus) if finding.severity == "error"]

    assert errors == [], format_concise(errors)


def test_the_five_articles_are_coded(corpus: Dataset) -> None:
    assert {entry.name for entry in corpus.articles()} >= FIVE


@pytest.mark.texts
def test_with_texts_the_dataset_has_no_errors(corpus: Dataset, texts: Texts) -> None:
    errors = [finding for finding in check(corpus, texts) if finding.severity == "error"]

    assert errors == [], format_concise(errors)
    assert all(case.text is not None for case in article_cases(corpus, texts))


@pytest.mark.texts
def test_every_pin_is_the_digest_of_its_slice(corpus: Dataset, texts: Texts) -> None:
    for entry in corpus.articles():
        assert entry.record
        text = (texts.folder / entry.record.article.text.file).read_bytes().decode("utf-8")
        for (start, end), digest in entry.pins.items():
            assert hashlib.sha256(text[start:end].encode()).hexdigest() == digest


@pytest.mark.texts
def test_the_manifest_is_true_of_every_file_and_stretch(corpus: Dataset, texts: Texts) -> None:
    assert corpus.manifest
    assert corpus.manifest.record
    for file in corpus.manifest.record.texts:
        data = (texts.folder / file.file).read_bytes()
        assert hashlib.sha256(data).hexdigest() == file.sha256
        for stretch in file.articles:
            start, end = map(int, stretch.span.split("-"))
            part = data.decode("utf-8")[start:end]
            assert hashlib.sha256(part.encode()).hexdigest() == stretch.sha256
            assert part == part.strip()


def test_the_manifest_has_sixteen_articles_in_five_files(corpus: Dataset) -> None:
    assert corpus.manifest
    assert corpus.manifest.record
    counts = [len(file.articles) for file in corpus.manifest.record.texts]

    assert counts == [1, 1, 12, 1, 1]


@pytest.mark.parametrize(
    ("article", "words", "expected"),
    [
        ("2019-04-04-newsweek-russia-warns", "at least 608", {"at_least": 608}),
        ("2019-04-04-newsweek-russia-warns", "over 114,000", {"more_than": 114_000}),
        ("2024-02-05-sputnik-unforeseen-consequences", "some 40", {"about": 40}),
        ("2024-02-05-sputnik-unforeseen-consequences", "over 27,000", {"more_than": 27_000}),
    ],
)
def test_figures_are_those_of_the_articles(
    corpus: Dataset, article: str, words: str, expected: dict[str, int]
) -> None:
    found = bounded(corpus, article, words)

    assert found.model_dump(exclude_unset=True) == expected
