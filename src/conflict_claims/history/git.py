"""Git, called as a command: it reads objects and never touches the work tree."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from conflict_claims.findings import short

REMEDY = (
    "fetch the whole history: git fetch --unshallow, or fetch-depth: 0 for actions/checkout in CI"
)


class HistoryError(LookupError):
    """There is no history to compare with: no git, no repository, no such revision."""


def git(root: Path, *arguments: str, data: bytes = b"") -> bytes:
    """Run git in a folder, with `data` as its input, and give its output.

    Raises HistoryError with what git says where it fails, or where it is not installed.
    """
    command = ["git", *arguments]
    try:
        return subprocess.run(command, cwd=root, input=data, capture_output=True, check=True).stdout
    except FileNotFoundError as error:
        raise HistoryError("git is not installed") from error
    except subprocess.CalledProcessError as error:
        raise HistoryError(error.stderr.decode(errors="replace").strip()) from error


def commit_of(root: Path, revision: str) -> str:
    """Give the commit at which HEAD left a revision; its own where HEAD descends from it.

    What others did on the revision's branch since then is no change of ours.
    Raises HistoryError for an unknown revision, or one that shares no history with HEAD.
    """
    _need_repository(root)
    try:
        name = f"{revision}^{{commit}}"
        found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    except HistoryError as error:
        raise HistoryError(_with_remedy(root, f"no revision {short(revision)}")) from error
    try:
        return git(root, "merge-base", "HEAD", found.decode().strip()).decode().strip()
    except HistoryError as error:
        message = f"{short(revision)} and HEAD share no history"
        raise HistoryError(_with_remedy(root, message)) from error


def fork_point(root: Path, main: str) -> str:
    """Give the commit at which HEAD left the branch `main`; nothing where there is none.

    Raises HistoryError in a shallow clone, which would hide it.
    """
    try:
        return commit_of(root, main)
    except HistoryError:
        if _is_shallow(root):
            raise
        return ""


def read_blobs(root: Path, names: Sequence[str]) -> list[bytes]:
    """Give the contents of objects by their names, in order."""
    rest = git(root, "cat-file", "--batch", data="".join(f"{name}\n" for name in names).encode())
    blobs = []
    for _ in names:
        head, _, rest = rest.partition(b"\n")
        size = int(head.rsplit(b" ", 1)[1])
        blobs.append(rest[:size])
        rest = rest[size + 1 :]
    return blobs


def _need_repository(root: Path) -> None:
    try:
        git(root, "rev-parse", "--git-dir")
    except HistoryError as error:
        raise HistoryError(f"{root} has no history to compare with: {error}") from error


def _with_remedy(root: Path, message: str) -> str:
    return f"{message}; this clone is shallow: {REMEDY}" if _is_shallow(root) else message


def _is_shallow(root: Path) -> bool:
    try:
        return git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    except HistoryError:
        return False
