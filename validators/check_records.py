"""Gate: every record satisfies every rule. Exit codes: 0 clean, 1 errors found, 2 wrong use."""

import argparse
import sys
from pathlib import Path

from conflict_claims.checking.whole import check
from conflict_claims.findings import format_concise
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.folder import NoDatasetError, find_dataset
from conflict_claims.reading.texts import find_texts
from conflict_claims.rules.run import proved_articles


def main(argv: list[str] | None = None) -> int:
    """Print all findings of a dataset, and how many articles were held against their text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dataset", type=Path, help="dataset folder; else the nearest upward")
    parser.add_argument("--texts", type=Path, help="folder of article texts")
    options = parser.parse_args(argv)
    try:
        root = find_dataset(options.dataset)
    except NoDatasetError as error:
        parser.error(str(error))
    dataset, texts = Dataset(root), find_texts(options.texts, root)
    findings = list(check(dataset, texts))
    print(format_concise(findings))
    proved, total = proved_articles(dataset, texts), len(dataset.article_paths)
    print(f"{proved} of {total} articles checked against their text")
    return int(any(finding.severity == "error" for finding in findings))


if __name__ == "__main__":
    sys.exit(main())
