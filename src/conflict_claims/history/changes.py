"""Which files of a dataset differ from a git revision, and what stood in them."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from conflict_claims.reading.entry import PINS
from conflict_claims.reading.folder import FOLDERS, RECORD

from .git import commit_of, git, read_blobs

REGULAR = "100"
"""What the modes of files begin with; those of links and submodules do not."""

_RAW = ("--raw", "-z", "--no-abbrev", "--relative", "--no-ext-diff")


class FileChange(NamedTuple):
    """One line of a raw diff: `blob` names the old content, None where there was no file."""

    old: str
    new: str
    blob: str | None
    status: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from a commit; all names are relative to the dataset's folder.

    `records` are the records that are new or other, by themselves or in their pins, or gone.
    `old` holds what stood in records and pins; of an added record whose name was in use once,
    what stood there last. `renamed` leads from old names to new ones.
    """

    commit: str
    records: frozenset[str]
    old: Mapping[str, bytes]
    renamed: Mapping[str, str]


def changes_since(root: Path, revision: str) -> Changes:
    """Compare a dataset folder, files not yet added included, with a revision.

    Raises HistoryError where there is no such revision to compare with.
    """
    commit = commit_of(root, revision)
    changed = list(_differing(root, commit))
    names = {name for each in changed for name in (each.old, each.new)} | set(_untracked(root))
    records = frozenset(map(record_of, filter(_is_record_or_pins, names)))
    blobs = {each.old: each.blob for each in changed if each.blob}
    added = records & names - blobs.keys()
    former = _former(root, commit, added) if added else {}
    old = {name: blob for name, blob in (former | blobs).items() if _is_record_or_pins(name)}
    contents = dict(zip(old, read_blobs(root, list(old.values())), strict=True))
    renamed = {each.old: each.new for each in changed if each.status == "R"}
    return Changes(commit, records, contents, renamed)


def record_of(name: str) -> str:
    """Name the record to which a file belongs: itself, or the one beside which pins stand."""
    return name.removesuffix(PINS) + RECORD if name.endswith(PINS) else name


def pins_of(name: str) -> str:
    """Name the pins of a record."""
    return name.removesuffix(RECORD) + PINS


def _is_record_or_pins(name: str) -> bool:
    return name.endswith((RECORD, PINS))


def _differing(root: Path, commit: str) -> Iterator[FileChange]:
    yield from _read_raw(git(root, "diff", *_RAW, "--find-renames", commit, "--", *FOLDERS))


def _untracked(root: Path) -> Iterator[str]:
    listed = git(root, "ls-files", "-z", "--others", "--exclude-standard", "--", *FOLDERS)
    return filter(None, os.fsdecode(listed).split("\0"))


def _former(root: Path, commit: str, names: frozenset[str]) -> dict[str, str]:
    """Find what stood last in files that history removed, by name."""
    only = ("--full-history", "--no-renames", "--diff-filter=D", "--format=")
    removed = _read_raw(git(root, "log", *_RAW, *only, commit, "--", *FOLDERS))
    found: dict[str, str] = {}
    for each in removed:  # the youngest comes first
        if each.old in names and each.blob:
            found.setdefault(each.old, each.blob)
    return found


def _read_raw(listed: bytes) -> Iterator[FileChange]:
    fields = iter(os.fsdecode(listed).split("\0"))
    for head in filter(None, fields):
        mode, _, blob, _, status = head.lstrip("\n:").split(" ")
        old = next(fields)
        new = next(fields) if status[0] in "RC" else old
        yield FileChange(old, new, blob if mode.startswith(REGULAR) else None, status[0])
