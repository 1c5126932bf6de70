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


def agree_folder(dataset: Dataset) -> list[Score]:
    """Compare every coding in `codings/<article-id>/<coder>.yaml` with its record.

    Gives the pooled scores, then those of each coding, in the order of the files; the record is
    the reference. Raises CodingError for a coding that cannot be compared.
    """
    pools = _pools(list(comparisons(dataset)))
    alone = [[item] for pool in pools if len(pool.comparisons) > 1 for item in pool.comparisons]
    return [score for pool in (*pools, *map(Pool, alone)) for score in _scores(pool)]


def agree_files(first: Path, second: Path) -> list[Score]:
    """Compare two codings of one article, the first as the reference; raises CodingError."""
    return report([compare(*(read_article(path, path.as_posix()) for path in (first, second)))])


def comparisons(dataset: Dataset) -> Iterator[Comparison]:
    """Yield each second coding of a dataset beside its record; raises CodingError as `compare`."""
    records = {path.stem: path for path in dataset.article_paths}
    for path in sorted(dataset.root.glob("codings/*/*.yaml")):
        label = dataset.label(path)
        if path.parent.name not in records:
            raise CodingError(f"{label}: the dataset has no article {path.parent.name}")
        record = records[path.parent.name]
        yield compare(read_article(record, dataset.label(record)), read_article(path, label))


def _pools(comparisons: Sequence[Comparison]) -> list[Pool]:
    kinds = sorted({comparison.kinds for comparison in comparisons})
    return [Pool([item for item in comparisons if item.kinds == kind]) for kind in kinds]


def _scores(pool: Pool) -> Iterator[Score]:
    yield pool.who()
    yield from detection(pool)
    yield from field_scores(pool)
    yield from number_scores(pool)
