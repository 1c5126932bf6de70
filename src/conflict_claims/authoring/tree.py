"""A record file as a tree of entries, to which its comments are attached."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from conflict_claims.model.places import EACH, Pattern


@dataclass(slots=True)
class Scalar:
    """A single value; `written` is how it stood, which is kept where it is not text."""

    value: Any
    written: str


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list, whose key is None.

    `start` is where it begins in the source. `end` is where it ends, given where that is told by
    its last character: not for what goes on to the next line that is not its own.
    """

    key: str | None
    value: "Node"
    start: int
    end: int | None
    before: list[str] = field(default_factory=list)
    beside: str = ""
    after: list[str] = field(default_factory=list)

    @property
    def bare(self) -> bool:
        """Whether no comment stands at this entry, or at one inside it."""
        inner = [] if isinstance(self.value, Scalar) else self.value.entries
        return not (self.before or self.beside or self.after) and all(e.bare for e in inner)


@dataclass(slots=True)
class Mapping:
    """Keys with their values."""

    entries: list[Entry]


@dataclass(slots=True)
class Sequence:
    """A list."""

    entries: list[Entry]


@dataclass(slots=True)
class Tree:
    """A whole record; `head` are the comments before its first key."""

    root: Mapping
    head: list[str]


Collection: TypeAlias = Mapping | Sequence
Node: TypeAlias = Collection | Scalar


def build(node: yaml.Node, value: Any) -> Node:
    """Make the tree of a node, of which `value` is the data."""
    if isinstance(node, yaml.MappingNode):
        keys = [(key, child, key.value) for key, child in node.value]
        return Mapping([_entry(key, child, name, value[name]) for key, child, name in keys])
    if isinstance(node, yaml.SequenceNode):
        pairs = zip(node.value, value, strict=True)
        return Sequence([_entry(child, child, None, item) for child, item in pairs])
    return Scalar(value, node.value)


def _entry(first: yaml.Node, node: yaml.Node, key: str | None, value: Any) -> Entry:
    end = None if _runs_on(node) else node.end_mark.index
    return Entry(key, build(node, value), first.start_mark.index, end)


def _runs_on(node: yaml.Node) -> bool:
    if isinstance(node, yaml.CollectionNode):
        return not node.flow_style
    return isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")


def plant(data: Any) -> Node:
    """Make the tree of data that stands in no file."""
    if isinstance(data, dict):
        return Mapping([Entry(key, plant(value), 0, None) for key, value in data.items()])
    if isinstance(data, list):
        return Sequence([Entry(None, plant(value), 0, None) for value in data])
    return Scalar(data, str(data).lower() if isinstance(data, bool) else str(data))


def walk(node: Node, place: Pattern = ()) -> Iterator[tuple[Pattern, Entry]]:
    """Yield every entry, each before those inside it, with the pattern of its place."""
    if isinstance(node, Scalar):
        return
    for entry in node.entries:
        here = (*place, EACH if entry.key is None else entry.key)
        yield here, entry
        yield from walk(entry.value, here)


def data_of(node: Node) -> Any:
    """Give the data that a tree stands for."""
    if isinstance(node, Mapping):
        return {entry.key: data_of(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [data_of(entry.value) for entry in node.entries]
    return node.value
