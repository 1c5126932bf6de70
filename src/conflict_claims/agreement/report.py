"""All scores of some comparisons, and of the second codings of a dataset."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import read_article

from .compare import CodingError, Comparison, compare
from .detection import detection
from .fields import field_scores
from .numbers import number_scores
from .pool import Pool
from .score import Score


def report(comparisons: Sequence[Comparison]) -> list[Score]:
    """Score comparisons, pooled by the kinds of coder.

    A script is no interchangeable coder, so that script and human are never pooled with human
    and human.
    """
    return [score for pool in _pools(comparisons) for score in _scores(pool)]


def full_report(comparisons: Sequence[Comparison]) -> list[Score]:
    """Score comparisons pooled, then, where there are several, each by itself."""
    several = (pool.comparisons for pool in _pools(comparisons) if len(pool.comparisons) > 1)
    alone = (Pool([item]) for items in several for item in items)
    return [*report(comparisons), *(score for pool in alone for score in _scores(pool))]


def agree_folder(dataset: Dataset) -> list[Score]:
    """Compare every coding in `codings/<article-id>/<coder>.yaml` with its record, and score.

    The record is the reference. Raises CodingError for a coding that cannot be compared.
    """
    return full_report(list(comparisons(dataset)))


def compare_files(first: Path, second: Path) -> Comparison:
    """Compare two codings of one article, the first as the reference; raises CodingError."""
    return compare(read_article(first), read_article(second))


def comparisons(dataset: Dataset) -> Iterator[Comparison]:
    """Yield each second coding of a dataset beside its record; raises CodingError as `compare`."""
    records = {path.stem: path for path in dataset.article_paths}
    for path in dataset.coding_paths:
        article = path.parent.name
        if article not in records:
            raise CodingError(f"{path.as_posix()}: the dataset has no article {article}")
        yield compare(read_article(records[article]), read_article(path))


def _pools(comparisons: Sequence[Comparison]) -> list[Pool]:
    kinds = sorted({comparison.kinds for comparison in comparisons})
    return [Pool([item for item in comparisons if item.kinds == kind]) for kind in kinds]


def _scores(pool: Pool) -> Iterator[Score]:
    yield pool.who()
    yield from detection(pool)
    yield from field_scores(pool)
    yield from number_scores(pool)
