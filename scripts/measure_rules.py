"""Measure how often each rule of the encoder is right on labelled news.

    python scripts/measure_rules.py FILE…

The files are those of `benchmark_encoder.py`; only such as may be read are to be measured on, since
the numbers steer what a draft says needs review. Written is `encode/data/rules.csv`: for each rule
and file how often it fired, how often rightly, and its precision.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmark_encoder import answered

from conflict_claims.contract.rule_precision import Measured, measured_csv

RULES = Path(__file__).parents[1] / "src" / "conflict_claims" / "encode" / "data" / "rules.csv"


def main() -> None:
    """Measure on all files together, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    text = measured_csv(measured(parser.parse_args().files))
    RULES.write_text(text, encoding="utf-8", newline="\n")


def measured(files: Iterable[Path]) -> list[Measured]:
    """Count the firings of each rule on each file."""
    fired: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for path in files:
        for firing in (firing for answers in answered(path) for firing in answers.firings):
            fired[firing.rule, path.stem] += 1
            right[firing.rule, path.stem] += firing.right
    return [Measured(*name, n, right[name]) for name, n in fired.items()]


if __name__ == "__main__":
    main()
