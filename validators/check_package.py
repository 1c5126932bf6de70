"""Gate: a built release is a valid data package, by Frictionless, SQLite and jsonschema."""

import argparse
import sys
import tempfile
from pathlib import Path

from conflict_claims.reading.dataset import Dataset
from conflict_claims.release.build import build
from conflict_claims.release.check import faults_of

ROOT = Path(__file__).parents[1]


def main(argv: list[str] | None = None) -> int:
    """Check a release folder, or one built from this repository; return 0 if valid, 1 if not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("release", type=Path, nargs="?", help="else one is built")
    release: Path | None = parser.parse_args(argv).release
    if release:
        return _check(release)
    with tempfile.TemporaryDirectory() as folder:
        return _check(build(Dataset(ROOT / "dataset"), Path(folder, "release")).folder)


def _check(release: Path) -> int:
    faults = list(faults_of(release))
    print(*faults, f"{len(faults)} faults in {release}", sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
