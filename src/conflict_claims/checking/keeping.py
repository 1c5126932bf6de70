"""What is kept from one run to the next: where it stands, and under which digests.

Nothing that is slow to import is imported here.
"""

import hashlib
import os
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import platformdirs


def kept_file(dataset: Path, suffix: str) -> Path:
    """Name a file for a dataset's folder, in the user's folder for caches."""
    name = hashlib.sha256(os.fsencode(dataset.absolute())).hexdigest()[:32]
    return platformdirs.user_cache_path("conflict-claims") / f"{name}{suffix}"


@cache
def fingerprint() -> bytes:
    """Give a digest of all that judges: the code of this package, and the libraries' versions."""
    package = Path(__file__).parents[1]
    stats = ((path, path.stat()) for path in sorted(package.rglob("*.py")))
    files = [f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in stats]
    versions = [sys.version, version("pyyaml"), version("pydantic")]
    return digest_of(each.encode() for each in versions + files)


def digest_of(parts: Iterable[bytes]) -> bytes:
    """Give one SHA-256 of several byte strings."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(b"%d " % len(part))
        whole.update(part)
    return whole.digest()
