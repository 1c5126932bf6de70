"""Score the splitter on files made by joining labelled articles.

    python scripts/benchmark_splitter.py FILE… [--size N] [--between SIGNS]

Each file is JSON Lines, one article a line, with `id` and `text`. Every `size` articles are joined
to one file, without ids, and the splitter is asked for the articles. Counted are the starts of all
articles but the first of each file: precision, recall and F, with a 95 % bootstrap interval by
article. A wrong cut counts for the article in which it falls.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from encoder_tasks.scoring import Counts, Metric, f1, ratio, summary

from conflict_claims.encode.splitter import articles

PRECISION = ratio("right", "cuts")
RECALL = ratio("right", "starts")
METRICS: dict[str, Metric] = {
    "precision": PRECISION,
    "recall": RECALL,
    "f1": f1(PRECISION, RECALL),
}


def main() -> None:
    """Print the score of each file as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--size", type=int, default=100, help="articles joined to one file")
    parser.add_argument("--between", default="\n", help="what is put between two articles")
    given = parser.parse_args()
    for path in given.files:
        texts = [json.loads(line)["text"] for line in path.open(encoding="utf-8")]
        counts = list(score(texts, given.size, given.between))
        result = {"task": "splits", "file": path.name, "n": len(texts)}
        print(json.dumps({**result, "metrics": summary(counts, METRICS)}), flush=True)


def score(texts: list[str], size: int, between: str) -> Iterator[Counts]:
    """Give the counts of each text: cuts that fall into it, and whether its start is one."""
    for first in range(0, len(texts), size):
        joined = texts[first : first + size]
        cuts = {span.start for span in articles(between.join(joined))}
        ends = accumulate(len(text) + len(between) for text in joined)
        for number, (text, end) in enumerate(zip(joined, ends, strict=True)):
            start = end - len(between) - len(text)
            yield _counts(text, start, cuts & set(range(start, end)), first=number == 0)


def _counts(text: str, start: int, cuts: set[int], *, first: bool) -> Counts:
    start += len(text) - len(text.lstrip())
    if first:
        return Counter(cuts=len(cuts - {start}))
    return Counter(starts=1, cuts=len(cuts), right=int(start in cuts))


if __name__ == "__main__":
    main()
