"""Verdicts by several processes."""

from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts

from .judge import Judge, Verdict

ENOUGH = 200
"""So many files are worth the start of other processes."""
CHUNK = 20

_judge: Judge


def processes(jobs: int, dataset: Dataset, texts: Texts | None) -> Executor:
    """Give that many processes, each with a judge of its own for the dataset."""
    from concurrent.futures import ProcessPoolExecutor  # it takes time, and one job does without

    folder = texts.folder if texts else None
    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(dataset.root, folder))


def judge_in_processes(executor: Executor, kind: str, paths: list[Path]) -> Iterator[Verdict]:
    """Yield the verdicts on files in their order; work on the later ones goes on meanwhile."""
    work = [(kind, path) for path in paths]
    return executor.map(_verdict, work, chunksize=CHUNK)


def _begin(root: Path, folder: Path | None) -> None:
    global _judge
    _judge = Judge(Dataset(root), Texts(folder) if folder else None)


def _verdict(work: tuple[str, Path]) -> Verdict:
    return _judge(*work)
