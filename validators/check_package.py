"""Gate: a built release is a valid data package, by its own rules and by Frictionless.

The build has judged it by the rules, by SQLite and by jsonschema already. Frictionless, which takes
some ten times as long, is the outside opinion: the same verdict from a program that is not ours.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import frictionless

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
    faults = [*faults_of(release), *frictionless_faults(release)]
    print(*faults, f"{len(faults)} faults in {release}", sep="\n")
    return int(bool(faults))


def frictionless_faults(release: Path) -> Iterator[str]:
    """Yield every fault that Frictionless sees in a release folder."""
    report = frictionless.validate(str(release / "datapackage.json"))
    yield from (f"datapackage.json: {error.message}" for error in report.errors)
    for task in report.tasks:
        yield from (f"{task.name}: {error.message}" for error in task.errors)


if __name__ == "__main__":
    sys.exit(main())
