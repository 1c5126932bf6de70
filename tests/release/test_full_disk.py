import ctypes
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

BASE = Path(__file__).parents[2] / "validators" / "cases" / "base"
# Numbers of linux/prctl.h and linux/capability.h.
PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE = 1


def build(out: Path, before: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    words = ["build", "--dataset", BASE / "dataset", "--texts", BASE / "seeds", "--out", out]
    command = [sys.executable, "-m", "conflict_claims", *map(str, words)]
    return subprocess.run(command, preexec_fn=before, capture_output=True, text=True, check=False)


def assert_refused(result: subprocess.CompletedProcess[str], reason: str) -> None:
    """The last line gives the reason, and no traceback stands before it."""
    *_, last = result.stderr.splitlines()
    assert "nothing was published" in last
    assert reason in last
    assert "Traceback" not in result.stderr
    assert result.returncode == 2


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def limit_files_to(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("size", [1_000, 300_000])
def test_a_file_that_cannot_grow_is_told(release: Path, tmp_path: Path, size: int) -> None:
    out = Path(shutil.copytree(release, tmp_path / "release"))
    before = contents(tmp_path)

    result = build(out, lambda: limit_files_to(size))

    assert_refused(result, "disk I/O error")  # so SQLite says it, whose file is the first
    assert contents(tmp_path) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 MiB; skipped where nothing may be mounted."""
    words = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(tmp_path)]
    if shutil.which("mount") is None or subprocess.run(words, capture_output=True).returncode:
        pytest.skip("may not mount a disk")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


@pytest.mark.parametrize("room", [16, 400, 900])
def test_a_full_disk_is_told(release: Path, small_disk: Path, room: int) -> None:
    out = Path(shutil.copytree(release, small_disk / "release"))
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    (small_disk / "other").write_bytes(bytes(free - room * 1024))
    before = contents(small_disk)

    result = build(out)

    assert_refused(result, "full" if "database" in result.stderr else "No space left on device")
    assert contents(small_disk) == before
    assert {path.name for path in small_disk.iterdir()} == {"release", "other"}


def bow_to_modes() -> None:
    """Let root, too, write only where the modes of files allow it."""
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


def test_a_folder_that_may_not_be_written_is_told(release: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(release, tmp_path / "closed" / "release"))
    before = contents(tmp_path)
    out.parent.chmod(0o555)

    result = build(out, bow_to_modes)

    out.parent.chmod(0o755)
    assert_refused(result, "Permission denied")
    assert contents(tmp_path) == before
