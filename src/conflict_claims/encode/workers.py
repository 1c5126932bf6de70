"""Text files encoded by one or more processes, in the order given."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

from .drafting import Outcome, Setting, encode_file

AHEAD = 4
"""So many files a process are waiting, that memory does not grow with their number."""

_setting: Setting


def outcomes(paths: Iterable[Path], setting: Setting, jobs: int) -> Iterator[Outcome]:
    """Yield what becomes of each text file; work on the later ones goes on meanwhile."""
    if jobs == 1:
        yield from (encode_file(path, setting) for path in paths)
        return
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(setting,)) as executor:
        waiting: deque[Future[Outcome]] = deque()
        for path in paths:
            waiting.append(executor.submit(_outcome, path))
            if len(waiting) >= jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _begin(setting: Setting) -> None:
    global _setting
    _setting = setting


def _outcome(path: Path) -> Outcome:
    return encode_file(path, _setting)
