"""Gate: published records change only as they may. Exit codes: 0 clean, 1 findings, 2 wrong use."""

import argparse
import subprocess
import sys
from pathlib import Path

from conflict_claims.findings import format_concise
from conflict_claims.reading.dataset import FOLDERS, Dataset, NoDatasetError, find_dataset
from conflict_claims.rules.run import check_changes

MAIN = "refs/remotes/origin/main"


def main(argv: list[str] | None = None) -> int:
    """Compare the records with those of an earlier revision."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dataset", type=Path, help="dataset folder; else the nearest upward")
    parser.add_argument("--base", help="revision; else where this branch left the remote's main")
    options = parser.parse_args(argv)
    try:
        root = find_dataset(options.dataset)
        base = options.base or fork_point(root)
        old = old_records(root, base) if base else {}
    except NoDatasetError as error:
        parser.error(str(error))
    except subprocess.CalledProcessError as error:
        parser.error(error.stderr.decode(errors="replace").strip())
    if not base:
        print("no earlier revision: nothing was compared")
        return 0
    findings = list(check_changes(Dataset(root), old))
    print(format_concise(findings))
    print(f"{len(old)} records differ from {base}")
    return int(bool(findings))


def fork_point(root: Path) -> str:
    """Give the revision where this branch left the remote's main, or nothing."""
    command = ["git", "merge-base", "HEAD", MAIN]
    run = subprocess.run(command, cwd=root, capture_output=True, check=False)
    return run.stdout.decode().strip()


def old_records(root: Path, base: str) -> dict[str, bytes]:
    """Give the records that were other at a revision, by path under the dataset's folder.

    Raises CalledProcessError for an unknown revision, or a folder outside of git.
    """
    differing = ("--name-only", "--no-renames", "--diff-filter=DMT", "--relative", "-z")
    listed = _git(root, "diff", *differing, "--end-of-options", base, "--", *FOLDERS)
    names = (name for name in listed.decode().split("\0") if name.endswith(".yaml"))
    return {name: _git(root, "show", "--end-of-options", f"{base}:./{name}") for name in names}


def _git(root: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
