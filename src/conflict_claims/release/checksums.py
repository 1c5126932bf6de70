"""`SHA256SUMS`, in the form that `sha256sum --check` reads."""

from pathlib import Path

from .descriptor import digest

NAME = "SHA256SUMS"


def write_checksums(folder: Path) -> None:
    """List the digests of all files of a release folder, sorted by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    lines = (f"{digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)
    (folder / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")
