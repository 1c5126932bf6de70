"""Gate: published records change only as they may. Exit codes: 0 clean, 1 findings, 2 wrong use."""

import argparse
import sys
from pathlib import Path

from conflict_claims.findings import format_concise
from conflict_claims.history.changes import changes_since
from conflict_claims.history.check import check_changes
from conflict_claims.history.git import HistoryError, fork_point
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.folder import NoDatasetError, find_dataset

MAIN = "refs/remotes/origin/main"


def main(argv: list[str] | None = None) -> int:
    """Compare the records with those of an earlier revision."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dataset", type=Path, help="dataset folder; else the nearest upward")
    parser.add_argument("--base", help="revision; else where this branch left the remote's main")
    options = parser.parse_args(argv)
    try:
        root = find_dataset(options.dataset)
        base = options.base or fork_point(root, MAIN)
        changes = changes_since(root, base) if base else None
    except (NoDatasetError, HistoryError) as error:
        parser.error(str(error))
    if not changes:
        print("no earlier revision: nothing was compared")
        return 0
    findings = list(check_changes(Dataset(root), changes.old, changes.renamed))
    print(format_concise(findings))
    print(f"{len(changes.records)} records differ from {base}")
    return int(bool(findings))


if __name__ == "__main__":
    sys.exit(main())
