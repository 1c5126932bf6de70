"""The comments of a record file, each attached to the entry where it stands."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from math import inf

import yaml

from .tree import Entry

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


def attach(source: str, entries: Sequence[Entry], comments: Iterator[tuple[int, str]]) -> list[str]:
    """Attach comments to entries, given in the order of the text, outer before inner ones.

    A line of its own goes before the next entry, or after the last one that is indented no
    deeper, where the next is indented less. Gives the comments before the first entry.
    """
    head = []
    for index, text in comments:
        following = bisect([entry.start for entry in entries], index)
        if not following:
            head.append(text)
        elif entry := _beside(source, entries[:following], index):
            _put_beside(entry, text)
        else:
            _put_between(source, entries, following, index, text)
    return head


def _put_beside(entry: Entry, text: str) -> None:
    if entry.beside:
        entry.before.append(text)
    else:
        entry.beside = text


def _beside(source: str, preceding: Sequence[Entry], index: int) -> Entry | None:
    """Find the entry behind which a comment stands: the last that ends in its line or begins."""
    line = _line(source, index)
    if not source[line:index].strip():
        return None
    ended = [entry for entry in preceding if entry.end and line <= entry.end <= index]
    if ended:
        return max(ended, key=lambda entry: entry.end or 0)
    return preceding[-1] if preceding[-1].start >= line else None


def _put_between(
    source: str, entries: Sequence[Entry], following: int, index: int, text: str
) -> None:
    column = index - _line(source, index)
    if following < len(entries) and column <= _column(source, entries[following]):
        entries[following].before.append(text)
        return
    shallow = [e for e in entries[:following] if _column(source, e) <= column]
    (shallow or entries[following - 1 : following])[-1].after.append(text)


def _column(source: str, entry: Entry) -> float:
    """Give the column of a key, or of an item's dash; infinity in brackets, or below a dash."""
    line = _line(source, entry.start)
    start = entry.start if entry.key is not None else source.rfind("-", 0, entry.start)
    return inf if source[line : entry.start].strip("- ") or start < line else start - line


def _line(source: str, index: int) -> int:
    return source.rfind("\n", 0, index) + 1
