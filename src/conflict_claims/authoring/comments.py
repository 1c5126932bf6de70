"""The comments of a record file, each attached to the entry where it stands."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from math import inf
from typing import TypeAlias

import yaml

from .tree import Entry, Mapping, Node, Scalar

Path: TypeAlias = tuple[Entry, ...]

_COMMENT = re.compile("#[^\n]*")
_BLOCK_HEADER = re.compile("[|>][-+0-9]* +(?=#)")


def find_comments(source: str, root: yaml.Node) -> Iterator[tuple[int, str]]:
    """Yield where each comment begins, and its text: what stands between the scalars after a #."""
    behind = 0
    for node in _scalars(root):
        yield from _between(source, behind, node.start_mark.index)
        behind = node.end_mark.index
        if header := _BLOCK_HEADER.match(source, node.start_mark.index) if node.style else None:
            yield from _between(source, header.end(), source.index("\n", header.end()))
    yield from _between(source, behind, len(source))


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from (scalar for child in pair for scalar in _scalars(child))
    elif isinstance(node, yaml.SequenceNode):
        yield from (scalar for child in node.value for scalar in _scalars(child))


def _between(source: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for found in _COMMENT.finditer(source, start, end):
        yield found.start(), found[0].rstrip()


def attach(source: str, root: Mapping, comments: Iterable[tuple[int, str]]) -> list[str]:
    """Attach comments to the entries of a record.

    A line of its own goes before the next entry, or after the last one that is indented no
    deeper, where the next is indented less. Gives the comments before the first entry.
    """
    paths = list(_paths(root))
    starts = [path[-1].start for path in paths]
    head = []
    for index, text in comments:
        following = bisect(starts, index)
        if not following:
            head.append(text)
        elif entry := _beside(source, paths[following - 1], index):
            _put_beside(entry, text)
        else:
            next_entry = paths[following][-1] if following < len(paths) else None
            _put_between(source, paths[following - 1], next_entry, index, text)
    return head


def _paths(node: Node, outer: Path = ()) -> Iterator[Path]:
    """Yield every entry in the order of the text, behind those that it stands in."""
    if isinstance(node, Scalar):
        return
    for entry in node.entries:
        yield (*outer, entry)
        yield from _paths(entry.value, (*outer, entry))


def _put_beside(entry: Entry, text: str) -> None:
    if entry.beside:
        entry.before.append(text)
    else:
        entry.beside = text


def _beside(source: str, last: Path, index: int) -> Entry | None:
    """Find the entry behind which a comment stands: the last that ends in its line or begins."""
    line = _line(source, index)
    if not source[line:index].strip():
        return None
    ended = [entry for entry in last if entry.end and line <= entry.end <= index]
    if ended:
        return max(ended, key=lambda entry: entry.end or 0)
    return last[-1] if last[-1].start >= line else None


def _put_between(source: str, last: Path, next_entry: Entry | None, index: int, text: str) -> None:
    column = index - _line(source, index)
    if next_entry and column <= _column(source, next_entry):
        next_entry.before.append(text)
        return
    shallow = [entry for entry in last if _column(source, entry) <= column]
    (shallow or last)[-1].after.append(text)


def _column(source: str, entry: Entry) -> float:
    """Give the column of a key, or of an item's dash; infinity in brackets, or below a dash."""
    line = _line(source, entry.start)
    start = entry.start if entry.key is not None else source.rfind("-", 0, entry.start)
    return inf if source[line : entry.start].strip("- ") or start < line else start - line


def _line(source: str, index: int) -> int:
    return source.rfind("\n", 0, index) + 1
