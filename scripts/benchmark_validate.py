"""Time `validate` against its peers, and against floors, in one run on one made corpus.

    python scripts/benchmark_validate.py [--records N] [--rounds N] [--no-peers]

Makes invented records of about 15 KB, times everything in turn, round after round, each in a
process of its own, and prints medians and ratios as a Markdown table: the ratios hold on any
machine, the seconds on none. Peers that are not installed are left out:
`pip install check-jsonschema linkml yamale`.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from synthetic import article_id, write_dataset

ROOT = Path(__file__).parents[1]
YAMALE = "schema_version: str()\nid: str()\n"
LINKML = """id: article
name: article
imports: [linkml:types]
classes:
  Article:
    tree_root: true
    extra_slots: {allowed: true}
    attributes:
      schema_version: {required: true}
      id: {required: true}
"""
"""Schemas that ask the least of a record: what takes the time is reading it."""
RATIOS = (
    ("strict", "csafe", 0.5),
    ("strict", "events", 6),
    ("references", "csafe", 0.6),
    ("rules", "csafe", ""),
    ("cold", "events", 9),
    ("cold", "check-jsonschema", 0.05),
    ("cold", "linkml-validate", 0.08),
    ("cold", "yamale", 0.4),
    ("cold, 2 jobs", "cold", 0.6),
    ("kept", "cold", 0.02),
    ("kept", "cat", 2),
    ("--help", "interpreter", 5),
    ("one record", "check-jsonschema, one record", 0.7),
)
"""Pairs of runs, and what the first may take of the second."""
SCHEMA = ROOT / "schema/article.schema.json"
STAGES = Path(__file__).with_name("stages.py")


@dataclass(slots=True)
class Contender:
    """A command, and what its runs took; `inside` tells that it prints its own seconds."""

    name: str
    command: list[str]
    inside: bool = False
    seconds: list[float] = field(default_factory=list)
    megabytes: float = 0

    @property
    def median(self) -> float:
        """The median time, in seconds of the clock."""
        return statistics.median(self.seconds)


def main() -> None:
    """Make the corpus, run everything in turn, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-peers", action="store_true", help="only ours and the floors")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "dataset")
        write_dataset(root, options.records)
        os.environ["XDG_CACHE_HOME"] = folder
        contenders = [*_ours(root), *([] if options.no_peers else _peers(root))]
        for _ in range(options.rounds):
            for contender in contenders:
                _run(contender)
    _print(options.records, {contender.name: contender for contender in contenders})


def _ours(root: Path) -> Iterator[Contender]:
    ours = [sys.executable, "-m", "conflict_claims", "validate", "--dataset", str(root)]
    one = str(root / f"articles/2031/{article_id(7)}.yaml")
    yield Contender("interpreter", [sys.executable, "-c", "pass"])
    yield Contender("--help", [*ours[:3], "--help"])
    yield Contender("one record", [*ours, one])
    for stage in ("events", "csafe", "strict", "fields", "references", "rules"):
        yield Contender(stage, [sys.executable, str(STAGES), stage, str(root)], inside=True)
    yield Contender("cold", [*ours, "--no-cache", "--jobs", "1"])
    yield Contender("cold, 2 jobs", [*ours, "--no-cache", "--jobs", "2"])
    subprocess.run(ours, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield Contender("kept", [*ours, "--jobs", "1"])
    yield Contender("cat", ["sh", "-c", f"cat {root}/*/*.yaml {root}/*/*/* >{os.devnull}"])


def _peers(root: Path) -> Iterator[Contender]:
    """Give those that are installed; each looks only at the fields of the articles."""
    folder = root / "articles/2031"
    files = sorted(str(path) for path in folder.glob("*.yaml"))
    yamale, linkml = root / "yamale.yaml", root / "linkml.yaml"
    yamale.write_text(YAMALE)
    linkml.write_text(LINKML)
    check_jsonschema = ["check-jsonschema", "--schemafile", str(SCHEMA)]
    peers = [
        Contender("check-jsonschema", [*check_jsonschema, *files]),
        Contender("check-jsonschema, one record", [*check_jsonschema, files[7]]),
        Contender("linkml-validate", ["linkml-validate", "-s", str(linkml), *files]),
        Contender("yamale", ["yamale", "--no-strict", "--cpu-num=1", f"-s{yamale}", str(folder)]),
    ]
    yield from (peer for peer in peers if shutil.which(peer.command[0]))


def _run(contender: Contender) -> None:
    start = time.perf_counter()
    run = subprocess.Popen(contender.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = run.stdout.read() if run.stdout else b""
    _, status, usage = os.wait4(run.pid, 0)
    seconds = time.perf_counter() - start
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        raise SystemExit(f"{contender.name} ended with {run.returncode}: {output[-500:]!r}")
    contender.seconds.append(float(output) if contender.inside else seconds)
    contender.megabytes = usage.ru_maxrss / 1024


def _print(records: int, runs: dict[str, Contender]) -> None:
    print(f"\n{records} records, medians of {len(runs['cold'].seconds)} rounds\n")
    print("| run | seconds | MB |\n| --- | --- | --- |")
    for run in runs.values():
        print(f"| {run.name} | {run.median:.3f} | {run.megabytes:.0f} |")
    print("\n| ratio | measured | goal |\n| --- | --- | --- |")
    for first, second, goal in RATIOS:
        if first in runs and second in runs:
            ratio = runs[first].median / runs[second].median
            print(f"| {first} : {second} | {ratio:.3f} | {goal} |")


if __name__ == "__main__":
    main()
