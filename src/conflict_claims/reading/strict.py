"""Strict YAML: bytes to one value and the tree of nodes that knows where each part stands.

The checks follow one another: size, UTF-8, characters, syntax and depth, then each value. The
first fault ends the reading.
"""

import re
from typing import Any, TypeAlias, cast

import yaml

from conflict_claims.findings import short

from .characters import check_characters, code_point, decode, forbidden_in_value, position
from .complaints import NO_ANCHORS, NO_TAGS, QUESTION, WRITE_OUT, in_plain_words
from .fault import Fault, FaultKind, Unreadable
from .files import check_size
from .parsers import MAX_DEPTH, PARSERS, NodeParser, TooDeepError
from .scalars import UnclearScalarError, read_plain

Value: TypeAlias = dict[str, Any] | list[Any] | str | int | float | bool | None

_DIRECTIVE = re.compile(r"(?:[ ]*(?:#.*)?\r?\n)*%")
_CROWDED_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*#")


def load(data: bytes, parser: type[NodeParser] = PARSERS[0]) -> tuple[Value, yaml.Node]:
    """Give the value of a YAML file and its root node, whose marks count from 0.

    `data` is the whole file. Days such as `2031-05-01` stay text, an empty value is None.

    Raises Unreadable with the first fault, of any kind.
    """
    check_size(len(data))
    text = decode(data)
    check_characters(text)
    root = _compose(text, parser)
    return _Constructor(text).build(root), root


def _compose(text: str, parser: type[NodeParser]) -> yaml.Node:
    if found := _DIRECTIVE.match(text):
        line, column = position(text, found.end() - 1)
        message = "directives are not allowed"
        raise Unreadable(Fault(FaultKind.FORBIDDEN, line, column, message, "remove the line"))
    try:
        root = parser(text).get_single_node()
    except TooDeepError as error:
        message = f"the file is nested deeper than {MAX_DEPTH} levels"
        raise _refusal(error.mark, FaultKind.DEPTH, message, "nest less deeply") from None
    except yaml.MarkedYAMLError as error:
        raise Unreadable(in_plain_words(error, text)) from None
    if root is None:
        raise Unreadable(Fault(FaultKind.SHAPE, 1, 1, "the file is empty", "write a record in it"))
    return root


def _refusal(mark: yaml.Mark, kind: FaultKind, message: str, fix: str) -> Unreadable:
    return Unreadable(Fault(kind, mark.line + 1, mark.column + 1, message, fix))


class _Constructor:
    """Values of nodes. Nodes are visited in the order of the text, so the first fault is met."""

    def __init__(self, text: str) -> None:
        self._text = text + "\n"  # an empty node may stand behind the last character
        self._has_signs = "&" in text or "!" in text

    def build(self, node: yaml.Node, in_flow: bool = False) -> Value:
        """Give the value of a node; `in_flow` tells that it stands directly in `[]` or `{}`."""
        if self._has_signs:
            self._refuse_signs(node)
        if isinstance(node, yaml.ScalarNode):
            return self._quoted(node) if node.style else _plain(node, in_flow)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        return self._sequence(cast(yaml.SequenceNode, node))

    def _refuse_signs(self, node: yaml.Node) -> None:
        # A node begins at its anchor or tag, if it has one. An alias needs an anchor before it,
        # so a file in which no node has one has no aliases either.
        sign = self._text[node.start_mark.index]
        if sign in "&!":
            message = NO_ANCHORS if sign == "&" else NO_TAGS
            raise _refusal(node.start_mark, FaultKind.FORBIDDEN, message, WRITE_OUT)

    def _sequence(self, node: yaml.SequenceNode) -> list[Value]:
        in_flow = bool(node.flow_style)
        return [self.build(item, in_flow) for item in node.value]

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        in_flow = bool(node.flow_style)
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self.build(key_node, in_flow)
            if not isinstance(key, str):
                message = f"a key must be text, and this is {short(key)}"
                raise _refusal(key_node.start_mark, FaultKind.FORBIDDEN, message, "quote it")
            if key in mapping:
                raise _duplicate(key_node, node)
            mapping[key] = self.build(value_node, in_flow)
        return mapping

    def _quoted(self, node: yaml.ScalarNode) -> str:
        if found := forbidden_in_value(node.value):
            message, fix = f"the escape of {code_point(found)} is not allowed", "remove the escape"
            raise _refusal(node.start_mark, FaultKind.CHARACTER, message, fix)
        if _CROWDED_BLOCK_HEADER.match(self._text, node.start_mark.index):
            message, fix = "a comment needs a space before it", "put a space before #"
            raise _refusal(node.start_mark, FaultKind.SYNTAX, message, fix)
        return str(node.value)


def _plain(node: yaml.ScalarNode, in_flow: bool) -> Value:
    value: str = node.value
    if in_flow and "?" in value:
        raise _refusal(node.start_mark, FaultKind.AMBIGUOUS_SCALAR, QUESTION, "quote it")
    try:
        return read_plain(value)
    except UnclearScalarError as error:
        raise _refusal(node.start_mark, error.kind, error.message, error.fix) from None


def _duplicate(key_node: yaml.Node, mapping: yaml.MappingNode) -> Unreadable:
    first = next(key for key, _ in mapping.value if key.value == key_node.value)
    message = f"the key {short(key_node.value)} stands already in line {first.start_mark.line + 1}"
    return _refusal(key_node.start_mark, FaultKind.DUPLICATE_KEY, message, "keep one of the two")
