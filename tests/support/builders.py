"""Builds in processes of their own, which can be killed at any instant."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Self

SCRIPT = Path(__file__).with_name("build_forks.py")


class Builder:
    """A process that builds for the tests, one release at a time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def order(
        self,
        dataset: Path,
        out: Path,
        *,
        after: float | None = None,
        step: tuple[str, int] | None = None,
        pair: bool = False,
    ) -> None:
        """Begin a build; kill it after some seconds, or after its nth step of a kind.

        With `pair`, folders are exchanged as where the system cannot do it at one stroke.
        """
        order = {"dataset": str(dataset), "out": str(out)}
        line = json.dumps(order | {"after": after, "step": step, "pair": pair})
        assert self._process.stdin
        print(line, file=self._process.stdin, flush=True)

    def outcome(self) -> int:
        """Wait for the build: its exit code, or the negative number of the signal that ended it."""
        assert self._process.stdout
        return os.waitstatus_to_exitcode(int(self._process.stdout.readline()))
