"""Time the check of released tables against Frictionless, on a release many times this one's size.

The tables of this repository are written to a temporary folder, then repeated with new ids. Both
programs check that package in turn, each run in a process of its own; its CPU time is taken, from
the start of Python on.

    python scripts/benchmark_package.py --times 60      # about a thousand articles
"""

import argparse
import csv
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from conflict_claims.reading.dataset import Dataset
from conflict_claims.release.checksums import digest
from conflict_claims.release.tables import write_descriptor, write_tables

ROOT = Path(__file__).parents[1]
PROGRAMS = {
    "conflict-claims": "from conflict_claims.rules.package import check_package as check\n"
    "found = sum(each.severity == 'error' for each in check(Path(path)))",
    "frictionless": "from frictionless import validate\n"
    "found = len(validate(path + '/datapackage.json').flatten(['type']))",
}
RUN = """
import resource, sys, time
from pathlib import Path
path = sys.argv[1]
{program}
print(time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, found)
"""


def main() -> None:
    """Build, repeat, run both in turn, and print their medians and ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1, help="copies of the tables [1]")
    parser.add_argument("--runs", type=int, default=3, help="runs of each program [3]")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        size = make_release(Path(name), options.times)
        print(f"{size / 1e6:.1f} MB of CSV, {options.runs} runs of each program in turn")
        runs = [[_run(each, name) for each in PROGRAMS] for _ in range(options.runs)]
    seconds = []
    for program, *results in zip(PROGRAMS, *runs, strict=True):
        seconds.append(statistics.median(result[0] for result in results))
        peak = max(result[1] for result in results) / 1024
        print(f"{program:16} {seconds[-1]:8.2f} s CPU {peak:7.0f} MB  {results[0][2]:.0f} errors")
    print(f"ratio {seconds[0] / seconds[1]:.3f}")


def make_release(folder: Path, times: int) -> int:
    """Write the tables `times` over, with a descriptor; give the size of the CSV files."""
    dataset = Dataset(ROOT / "dataset")
    write_descriptor(dataset, folder, write_tables(dataset, folder))
    path = folder / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        _repeat(folder / resource["path"], resource["schema"], times)
        resource["rows"] *= times
        resource["bytes"] = (folder / resource["path"]).stat().st_size
        resource["hash"] = f"sha256:{digest(folder / resource['path'])}"
    path.write_text(json.dumps(package, indent=2, ensure_ascii=False), encoding="utf-8")
    return sum(resource["bytes"] for resource in package["resources"])


def _repeat(path: Path, schema: dict[str, Any], times: int) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    foreign = (name for key in schema.get("foreignKeys", ()) for name in key["fields"])
    ids = {*schema["primaryKey"], *foreign}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for number in range(times):
            writer.writerows(_renamed(rows, [name in ids for name in header], f"x{number}-"))


def _renamed(
    rows: Iterable[list[str]], are_ids: Sequence[bool], prefix: str
) -> Iterator[list[str]]:
    for row in rows:
        cells = zip(row, are_ids, strict=True)
        yield [prefix + cell if is_id and cell else cell for cell, is_id in cells]


def _run(program: str, folder: str) -> tuple[float, ...]:
    """Give seconds, peak memory in KB and the number of errors found."""
    code = RUN.format(program=PROGRAMS[program])
    command = [sys.executable, "-c", code, folder]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return tuple(map(float, done.stdout.split()))


if __name__ == "__main__":
    main()
