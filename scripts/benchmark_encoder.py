"""Score the encoder on labelled news, one JSON object a task.

    python scripts/benchmark_encoder.py FILE…

Each file is JSON Lines, one article a line, with `id` and `text`; the start of its name tells the
task (`fakes-`, `muc-`, `polnear-`, `dates-`, `re3d-`). Printed are the task, the file, the number
of articles, every metric with a 95 % bootstrap interval by article, and of the encoder as a whole
`offsets`, the share of its annotations that hold in the unchanged text (it must be 1), and `speed`:
megabytes of text a second, with drafting and of the layers alone, and the seconds of their import.
`--rules` adds the precision of each rule.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from encoder_tasks.scoring import Answers, Firing, summary
from encoder_tasks.whole import whole

TASKS = ("fakes", "muc", "polnear", "dates", "re3d")


def main() -> None:
    """Score each file by its task."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--rules", action="store_true", help="add the precision of each rule")
    given = parser.parse_args()
    for path in given.files:
        print(json.dumps(score(path, rules=given.rules)), flush=True)


def score(path: Path, *, rules: bool = False) -> dict[str, Any]:
    """Run the encoder on every article of a file, and count what it got right."""
    name, task = task_of(path)
    answers = answered(path)
    result: dict[str, Any] = {"task": name, "file": path.name, "n": len(answers)}
    result["metrics"] = summary([each.counts for each in answers], task.METRICS)
    result |= whole([article["text"] for article in articles_of(path)])
    if rules:
        result["rules"] = precision(firing for each in answers for firing in each.firings)
    return result


def task_of(path: Path) -> tuple[str, Any]:
    """Give the task of a file, by the start of its name, and the task's module."""
    name = path.name.partition("-")[0]
    if name not in TASKS:
        raise SystemExit(f"{path.name}: no task; a name starts with one of {', '.join(TASKS)}")
    return name, import_module(f"encoder_tasks.{name}")


def answered(path: Path) -> Sequence[Answers]:
    """Run the encoder on every article of a file, and hold its answers against the labels."""
    answers: Sequence[Answers] = task_of(path)[1].answers(articles_of(path))
    return answers


def articles_of(path: Path) -> list[dict[str, Any]]:
    """Read the labelled articles of a file."""
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def precision(firings: Iterable[Firing]) -> dict[str, dict[str, float]]:
    """Give for each rule how often it fired, and how often rightly."""
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for firing in firings:
        fired[firing.rule] += 1
        right[firing.rule] += firing.right
    return {
        rule: {"fired": n, "right": right[rule], "precision": round(right[rule] / n, 3)}
        for rule, n in sorted(fired.items())
    }


if __name__ == "__main__":
    main()
