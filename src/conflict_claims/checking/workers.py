"""Verdicts by several processes."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import islice
from pathlib import Path

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts

from .judge import Judge, Verdict

ENOUGH = 200
"""So many files are worth the start of other processes."""
CHUNK = 20
AHEAD = 4
"""So many chunks for each process are begun before the first of them is waited for."""

_judge: Judge


def processes(jobs: int, dataset: Dataset, texts: Texts | None) -> Executor:
    """Give that many processes, each with a judge of its own for the dataset."""
    from concurrent.futures import ProcessPoolExecutor  # it takes time, and one job does without

    folder = texts.folder if texts else None
    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(dataset.root, folder))


def judge_in_processes(
    executor: Executor, jobs: int, kind: str, paths: Iterable[Path]
) -> Iterator[Verdict]:
    """Yield the verdicts on files in their order; work on the next ones goes on meanwhile."""
    files = iter(paths)
    begun: deque[Future[list[Verdict]]] = deque()
    while chunk := list(islice(files, CHUNK)):
        begun.append(executor.submit(_verdicts, kind, chunk))
        if len(begun) == AHEAD * jobs:
            yield from begun.popleft().result()
    for future in begun:
        yield from future.result()


def _begin(root: Path, folder: Path | None) -> None:
    global _judge
    _judge = Judge(Dataset(root), Texts(folder) if folder else None)


def _verdicts(kind: str, paths: list[Path]) -> list[Verdict]:
    return [_judge(kind, path) for path in paths]
