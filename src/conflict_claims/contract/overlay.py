"""The overlays of the case folders: what differs from the base dataset.

An overlay holds:
    PATH            a file that takes the place of PATH, or is added
    PATH.edit       replacements in PATH: lines of old text after `- `, new text after `+ `
    MOVE            lines `old path -> new path`
    DELETE          lines `path`
    PACK            lines `path -> name in package.zip`: the package is this zip
"""

from collections.abc import Iterator
from pathlib import Path

EDIT = ".edit"
ORDERS = ("MOVE", "DELETE", "PACK")
BASE_DATASET, BASE_PACKAGE = "base", "base-package"


def base_of(case: Path) -> Path:
    """Give the folder from which a case differs."""
    return case.with_name(BASE_PACKAGE if is_of_packages(case) else BASE_DATASET)


def is_of_packages(case: Path) -> bool:
    """Tell whether a case is one of released tables (CC8xx), or of two releases (CC41x)."""
    return case.name.startswith(("CC8", "CC41"))


def moves(overlay: Path) -> dict[str, str]:
    """Give the old path of each moved file by its new one."""
    return _pairs(overlay, "MOVE")


def packed(overlay: Path) -> dict[str, str]:
    """Give the path of each file in the package's zip by its name there."""
    return _pairs(overlay, "PACK")


def deletions(overlay: Path) -> list[str]:
    """Give the paths of the deleted files."""
    return _orders(overlay, "DELETE")


def files(overlay: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file of the overlay, links included, with the path of the one that it changes."""
    for file in sorted(overlay.rglob("*")):
        if file.name not in ORDERS and (file.is_symlink() or file.is_file()):
            yield file, file.relative_to(overlay).as_posix().removesuffix(EDIT)


def edited(text: str, edit: str) -> str:
    """Carry out the replacements of an edit file, which are parted by empty lines.

    Raises ValueError where an old text does not stand in the text exactly once.
    """
    for block in edit.strip("\n").split("\n\n"):
        old, new = _side(block, "-"), _side(block, "+")
        if text.count(old) != 1:
            raise ValueError(f"stands {text.count(old)} times: {old!r}")
        text = text.replace(old, new)
    return text


def _side(block: str, sign: str) -> str:
    lines = (line for line in block.split("\n") if line.startswith(sign))
    return "\n".join(line[2:] for line in lines)


def _pairs(overlay: Path, name: str) -> dict[str, str]:
    lines = (order.split(" -> ") for order in _orders(overlay, name))
    return {new: old for old, new in lines}


def _orders(overlay: Path, name: str) -> list[str]:
    path = overlay / name
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []
