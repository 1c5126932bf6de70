"""`SHA256SUMS`, in the form that `sha256sum --check` reads."""

from pathlib import Path

from .descriptor import digest

NAME = "SHA256SUMS"


def write_checksums(folder: Path) -> None:
    """List the digests of all files of a release folder, sorted by path."""
    lines = (f"{digest(folder / path)}  {path}\n" for path in _files(folder))
    (folder / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")


def is_release(folder: Path) -> bool:
    """Tell whether a folder holds a release and nothing else: its list names every file in it."""
    try:
        lines = (folder / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return _files(folder) == [line.partition("  ")[2] for line in lines]


def _files(folder: Path) -> list[str]:
    inside = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    names = (path.relative_to(folder).as_posix() for path in inside)
    return sorted(name for name in names if name != NAME)
