"""A record file as data, with the line and column of every part of it."""

from dataclasses import dataclass, field
from typing import Any, Self, TypeAlias

import yaml

from conflict_claims.model.places import Place

from . import marks
from .fault import Fault, FaultKind, Unreadable
from .strict import load

_Index: TypeAlias = dict[str | int, tuple[yaml.Node, yaml.Node]]


@dataclass(frozen=True, slots=True)
class Document:
    """A mapping read from a YAML file: plain data, the nodes they were made from, the bytes."""

    path: str
    data: dict[str, Any]
    root: yaml.MappingNode
    source: bytes
    _indexes: dict[int, _Index] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def parse(cls, path: str, data: bytes) -> Self:
        """Read the bytes of the file at `path`, a name that is kept and never opened.

        Raises Unreadable with the first fault of the file.
        """
        value, root = load(data)
        if not isinstance(value, dict) or not isinstance(root, yaml.MappingNode):
            line, column = marks.start(root)
            message = "a record must be a mapping of keys to values"
            fault = Fault(FaultKind.SHAPE, line, column, message, "write lines of key: value")
            raise Unreadable(fault)
        return cls(path, value, root, data)

    def node(self, place: Place, *, key: bool = False) -> yaml.Node:
        """Give the node at a place, or of its key where `key` is set and it has one.

        Where the place is missing, the deepest node on the way to it. Steps that are not in the
        data, such as the tags of a union, are skipped.
        """
        node, key_node = self._walk(place)
        return key_node if key and key_node is not None else node

    def mark(self, place: Place, *, key: bool = False) -> tuple[int, int]:
        """Give line and column, from 1, of the value at a place, of its key where `key` is set.

        Of a place that is missing, those of the deepest value on the way to it.
        """
        return marks.start(self.node(place, key=key))

    def end(self, place: Place, *, key: bool = False) -> tuple[int, int]:
        """Give line and column, from 1, just behind what `mark` gives the beginning of.

        A mapping or list in block style ends, for that purpose, behind its first key or item.
        """
        return marks.end(self.node(place, key=key))

    def _walk(self, place: Place) -> tuple[yaml.Node, yaml.Node | None]:
        """Find the node at a place, and the key before it where both are there."""
        node: yaml.Node = self.root
        key_node: yaml.Node | None = None
        for step in place:
            key_node, child = self._child(node, step)
            node = child or node
        return node, key_node

    def _child(self, node: yaml.Node, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
        """Find the key and the value that a step leads to; list items have no key."""
        if isinstance(node, yaml.MappingNode):
            return self._index(node).get(step, (None, None))
        if isinstance(node, yaml.SequenceNode) and step in range(len(node.value)):
            return None, node.value[step]
        return None, None

    def _index(self, node: yaml.MappingNode) -> _Index:
        """Give the pairs of a mapping by key; kept, since a wide one may hold many faults."""
        if id(node) not in self._indexes:
            self._indexes[id(node)] = {pair[0].value: pair for pair in node.value}
        return self._indexes[id(node)]
