"""The commands by which inputs are run."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from conflict_claims.checking.cache import Cache
from conflict_claims.cli import main
from conflict_claims.reading import files

from .row import Outcome, Run

Process = subprocess.Popen[bytes]

SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"},
)
"""Two surroundings that must not be seen in any output."""


def validate_one(root: Path, path: str) -> Outcome:
    """Validate one file of a dataset."""
    return _validate(root, str(root / path))


def validate_all(root: Path, _: str) -> Outcome:
    """Validate a dataset."""
    return _validate(root)


def validate_package(root: Path, _: str) -> Outcome:
    """Validate the package that stands beside the dataset."""
    return _found(str(root / "package"))


def command(*words: str) -> Run:
    """Give what runs a command, whose words may name the copy of the base as `{root}`."""

    def run(root: Path, _: str) -> Outcome:
        result = CliRunner().invoke(main, [word.format(root=root) for word in words])
        return Outcome(result.exit_code, [], result.output)

    return run


def _validate(root: Path, *paths: str) -> Outcome:
    return _found("--dataset", str(root / "dataset"), *paths)


def _found(*words: str) -> Outcome:
    result = CliRunner().invoke(main, ["validate", "--format", "json", *words])
    _, *found = map(json.loads, result.stdout.splitlines() or ["{}"])
    return Outcome(result.exit_code, found, result.stderr)


def totals_of(root: Path, path: str) -> Outcome:
    """Validate one file, and give the head of the JSON Lines alone."""
    words = ["validate", "--format", "json", "--dataset", str(root / "dataset"), str(root / path)]
    result = CliRunner().invoke(main, words)
    return Outcome(result.exit_code, [], result.stdout.splitlines()[0])


def on_terminal(root: Path, path: str) -> Outcome:
    """Validate one file as a person does, looking at a terminal."""
    ours, theirs = pty.openpty()
    with _process(root, path, stdout=theirs, stderr=subprocess.DEVNULL) as process:
        os.close(theirs)
        shown = b"".join(iter(lambda: _read_or_end(ours), b""))
    os.close(ours)
    return Outcome(process.returncode, [], shown.decode())


def into_closed_pipe(root: Path, path: str) -> Outcome:
    """Validate one file, and close the pipe after the first line, as `head` does."""
    with _process(root, path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    return Outcome(process.returncode, [], _beside_the_dataset(said))


def interrupted(root: Path, _: str) -> Outcome:
    """Validate a dataset into a file, and interrupt that once it has begun."""
    words = ["validate", "--dataset", str(root / "dataset"), "--output-file", str(root / "found")]
    begun = "lambda *_: (print('begun', flush=True), time.sleep(60))"
    code = f"import time\nfrom conflict_claims.checking import whole\nwhole.check = {begun}\n"
    with python(
        f"{code}main({words!r})", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest = process.communicate(timeout=60)[1]
    assert not (root / "found").exists()
    return Outcome(process.returncode, [], _beside_the_dataset(rest))


def changed_while_read(root: Path, path: str) -> Outcome:
    """Validate while a file changes, then as it was: no verdict on the other bytes was kept."""
    file, read = root / path, files.read_bytes
    sound = file.read_bytes()

    def change(other: Path, *limit: int) -> bytes:
        data = read(other, *limit)
        if other == file:
            file.write_bytes(b"id: [")
        return data

    with patch("conflict_claims.checking.bench.read_bytes", change):
        assert validate_all(root, path).exit_code == 1
    file.write_bytes(sound)
    return validate_all(root, path)


def with_kept(data: bytes) -> Run:
    """Give what validates twice, with other bytes in the place of all that is kept between."""

    def run(root: Path, path: str) -> Outcome:
        first, file = validate_all(root, path), Cache.of(root / "dataset").path
        kept = {each: each.read_bytes() for each in file.parent.glob(f"{file.stem}.*")}
        for each in kept:
            each.write_bytes(data)
        second = validate_all(root, path)
        assert first == second
        anew = all(each.read_bytes() == whole for each, whole in kept.items())
        return second._replace(said="written anew" if anew else "lost")

    return run


def validated_in_two_surroundings(root: Path, path: str) -> Outcome:
    """Validate with another hash seed, time zone, locale and number of processes."""
    runs = []
    for jobs, surroundings in enumerate(SURROUNDINGS, start=1):
        options = ("--no-cache", "--jobs", str(jobs))
        with _process(root, "", *options, stdout=subprocess.PIPE, **surroundings) as process:
            runs.append(process.communicate()[0])
    return Outcome(process.returncode, [], f"the same bytes: {len(set(runs)) == 1}")


def python(code: str, stdout: int, stderr: int | None = None, **environment: str) -> Process:
    """Start some Python with the commands at hand as `main`."""
    return subprocess.Popen(
        [sys.executable, "-c", f"from conflict_claims.cli import main\n{code}"],
        stdout=stdout,
        stderr=stderr,
        # Without a buffer Python does not notice that a pipe took only a part.
        env=os.environ | {"PYTHONUNBUFFERED": "", "NO_COLOR": "1"} | environment,
    )


def _process(root: Path, path: str, *options: str, stdout: int, **others: object) -> Process:
    words = ["validate", "--dataset", str(root / "dataset"), *options]
    words += [str(root / path)] if path else []
    return python(f"main({words!r})", stdout, **others)  # type: ignore[arg-type]


def _beside_the_dataset(said: bytes) -> str:
    """Give what was said after the line that tells the dataset's folder."""
    return said.decode().partition("\n")[2].strip() or "nothing"


def _read_or_end(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # so Linux tells that the other side is closed
        return b""
