"""The lines of a file, for those who show them."""

from pathlib import Path

from .fault import Unreadable
from .files import read_bytes


def source_lines(path: str) -> list[str]:
    """Give the lines of a file without their ends, numbered as findings number them.

    Bytes that are not UTF-8 become replacement characters; a file that cannot be read has none.
    """
    try:
        text = read_bytes(Path(path)).decode("utf-8", "replace").removeprefix("\ufeff")
    except Unreadable:
        return []
    return [line.removesuffix("\r") for line in text.split("\n")]
