"""A process that forks a build for every order, kills it when told to, and tells how it ended.

After its imports a fork costs milliseconds, a new interpreter a second. It has no threads, so its
forks are sound, which those of a test's own process need not be.
"""

import itertools
import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from conflict_claims.reading.dataset import Dataset
from conflict_claims.release import build as job
from conflict_claims.release import placing
from conflict_claims.release.formats import Format

STEPS = {"rename": (Path, "rename"), "exchange": (placing, "exchanged"), "delete": (os, "unlink")}


def main() -> None:
    """Obey a line of JSON after the other: print the wait status of each build."""
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _obey(order)
        if order["after"] is not None:
            time.sleep(order["after"])
            os.kill(child, signal.SIGKILL)
        print(os.waitpid(child, 0)[1], flush=True)


def _obey(order: dict[str, Any]) -> None:
    try:
        with ExitStack() as patches:
            # The checks only read what is written, and take most of the time.
            patches.enter_context(patch.object(job, "faults_of", return_value=()))
            if order["pair"]:
                patches.enter_context(patch.object(placing, "exchanged", return_value=False))
            if order["step"]:
                patches.enter_context(_deadly(*order["step"]))
            # Further formats would be more of the same files, and most of the time.
            few = {Format.JSON, Format.SQLITE}
            job.build(Dataset(Path(order["dataset"])), Path(order["out"]), formats=few)
        os._exit(0)
    except OSError as error:
        traceback.print_exception(error, limit=0, chain=False)
    except BaseException:
        traceback.print_exc()
    os._exit(1)


def _deadly(step: str, number: int) -> Any:
    """Let the process kill itself after its nth rename, exchange or deletion."""
    owner, name = STEPS[step]
    return patch.object(owner, name, _then_killed(getattr(owner, name), number))


def _then_killed(function: Callable[..., Any], number: int) -> Callable[..., Any]:
    calls = itertools.count(1)

    def call(*args: Any, **named: Any) -> Any:
        result = function(*args, **named)
        if next(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return call


if __name__ == "__main__":
    main()
