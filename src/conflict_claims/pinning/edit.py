"""Rewrite values in the source of a YAML file, and leave every other byte as it is."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import yaml


def replace_nodes(source: str, edits: Iterable[tuple[yaml.Node, str]]) -> str:
    """Write plain scalars in place of nodes, none of which lies inside another.

    The marks of the nodes are code points in `source`. Comments inside a node go with it.
    """
    ordered = sorted(edits, key=lambda edit: edit[0].start_mark.index, reverse=True)
    for node, written in ordered:
        start, end = node.start_mark.index, _end(node, source)
        source = source[:start] + written + source[end:]
    return source


def _end(node: yaml.Node, source: str) -> int:
    """Find where a node's own characters end.

    A block mapping is marked to the next token, behind the comments that follow it; a block
    scalar to the next line that is not its own.
    """
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return _end(node.value[-1][1], source)
    return len(source[: node.end_mark.index].rstrip(" \r\n"))


def write_whole(path: Path, data: bytes, like: Path) -> None:
    """Put a file in place at once, with the permissions of `like`; equal bytes are left alone.

    Raises OSError where the folder cannot be written; the file is then as it was.
    """
    if path.exists() and path.read_bytes() == data:
        return
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        beside.chmod(like.stat().st_mode)
        beside.replace(path)
    except BaseException:
        beside.unlink()
        raise
