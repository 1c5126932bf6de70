"""`SHA256SUMS`, in the form that `sha256sum --check` reads."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def digest(path: Path) -> str:
    """Give the SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_checksums(folder: Path) -> None:
    """List the digests of all files of a release folder, sorted by path."""
    paths = (path for path in files_in(folder) if path != NAME)
    lines = (f"{digest(folder / path)}  {path}\n" for path in paths)
    (folder / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")


def is_release(folder: Path) -> bool:
    """Tell whether a folder holds a release and nothing else: its list names every file in it."""
    try:
        lines = (folder / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return files_in(folder) == sorted([NAME, *(line.partition("  ")[2] for line in lines)])


def files_in(folder: Path) -> list[str]:
    """Give the paths of all files in a folder, sorted, as they stand in lists and archives."""
    inside = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(path.relative_to(folder).as_posix() for path in inside)
