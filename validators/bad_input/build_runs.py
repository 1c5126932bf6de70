"""Builds that something happens to; the release before stands whole, or the new one does."""

import subprocess
from pathlib import Path

from conflict_claims.release.checksums import is_release, write_checksums

from .row import Outcome, Run
from .runs import SURROUNDINGS, Process, python

FULL_DISK = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
KILLED = """\
import os, signal
from conflict_claims.release import build
build.write_checksums = lambda _: os.kill(os.getpid(), signal.SIGKILL)
"""


def beside_a_release(setup: str) -> Run:
    """Give what builds where a release stands already, after some lines of Python."""

    def run(root: Path, _: str) -> Outcome:
        before = _contents(_old_release(root))
        process = _build(root, "release", setup)
        said = process.communicate()[1].decode()
        whole = _contents(root / "release") == before
        return Outcome(process.returncode, [], f"{said}release as before: {whole}")

    return run


def into_a_file(root: Path, _: str) -> Outcome:
    """Build below something that is no folder."""
    (root / "file").write_text("mine\n", encoding="utf-8")
    process = _build(root, "file/release")
    said = process.communicate()[1].decode()
    kept = (root / "file").read_text(encoding="utf-8") == "mine\n"
    return Outcome(process.returncode, [], f"{said}file as before: {kept}")


def two_at_once(root: Path, _: str) -> Outcome:
    """Build twice at the same time into one place: one may fail, neither spoils the other."""
    _old_release(root)
    builds = [_build(root, "release"), _build(root, "release")]
    said = b"".join(process.communicate()[1] for process in builds)
    codes = sorted(process.returncode for process in builds)
    whole = is_release(root / "release") and (root / "release" / "data").is_dir()
    assert codes in ([0, 0], [0, 2]), said
    return Outcome(codes[0], [], f"a whole release: {whole}")


def built_in_two_surroundings(root: Path, _: str) -> Outcome:
    """Build with another hash seed, time zone and locale."""
    builds = [
        _build(root, name, **surroundings)
        for name, surroundings in zip("ab", SURROUNDINGS, strict=True)
    ]
    said = b"".join(process.communicate()[1] for process in builds).decode()
    same = _contents(root / "a") == _contents(root / "b")
    return Outcome(max(each.returncode for each in builds), [], f"{said}the same bytes: {same}")


def _build(root: Path, out: str, setup: str = "", **surroundings: str) -> Process:
    words = ["build", "--dataset", str(root / "dataset"), "--out", str(root / out)]
    code = f"{setup}main({words!r})"
    return python(code, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **surroundings)


def _old_release(root: Path) -> Path:
    folder = root / "release"
    folder.mkdir()
    (folder / "datapackage.json").write_text("{}\n", encoding="utf-8")
    write_checksums(folder)
    return folder


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
