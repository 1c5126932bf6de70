"""Nodes as values. They are visited in the order of the text, so the first fault is met."""

from typing import Any, TypeAlias, cast

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from conflict_claims.findings import short

from . import marks
from .characters import code_point, forbidden_in_value
from .complaints import QUESTION
from .fault import Fault, FaultKind, Unreadable
from .scalars import READINGS, UnclearScalarError

Value: TypeAlias = dict[str, Any] | list[Any] | str | int | float | bool | None


def construct(node: Node) -> Value:
    """Give the value of a node.

    Raises Unreadable for an unclear scalar, a forbidden escape, or a key that is not text or
    stands twice.
    """
    if isinstance(node, MappingNode):
        return _mapping(node)
    if isinstance(node, SequenceNode):
        return _sequence(node)
    return _scalar(cast(ScalarNode, node), in_flow=False)


def refusal(node: Node, kind: FaultKind, message: str, fix: str) -> Unreadable:
    """Give the exception that refuses a node, from its start to its end."""
    return Unreadable(Fault(kind, *marks.start(node), message, fix, marks.end(node)))


# In the two that follow, scalars are told apart by their exact class, which is faster than by
# isinstance, and before they are handed on: most nodes are scalars.


def _sequence(node: SequenceNode) -> list[Value]:
    in_flow = bool(node.flow_style)
    return [
        _scalar(item, in_flow) if type(item) is ScalarNode else construct(item)
        for item in node.value
    ]


def _mapping(node: MappingNode) -> dict[str, Any]:
    in_flow = bool(node.flow_style)
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        is_scalar = type(key_node) is ScalarNode
        key = _scalar(key_node, in_flow) if is_scalar else construct(key_node)
        if not isinstance(key, str):
            raise _not_text(key_node, key)
        if key in mapping:
            raise _duplicate(key_node, node)
        is_scalar = type(value_node) is ScalarNode
        mapping[key] = _scalar(value_node, in_flow) if is_scalar else construct(value_node)
    return mapping


def _scalar(node: ScalarNode, in_flow: bool) -> Value:
    """Give the value of a scalar; `in_flow` tells that it stands directly in `[]` or `{}`."""
    value: str = node.value
    if node.style:
        return _quoted(node)
    if in_flow and "?" in value:
        raise refusal(node, FaultKind.AMBIGUOUS_SCALAR, QUESTION, "quote it")
    try:
        return READINGS[value]
    except UnclearScalarError as error:
        raise refusal(node, error.kind, error.message, error.fix) from None


def _quoted(node: ScalarNode) -> str:
    value: str = node.value
    if found := forbidden_in_value(value):
        message = f"the escape of {code_point(found)} is not allowed"
        raise refusal(node, FaultKind.CHARACTER, message, "remove the escape")
    return value


def _not_text(key_node: Node, key: Value) -> Unreadable:
    message = f"a key must be text, and this is {short(key)}"
    return refusal(key_node, FaultKind.FORBIDDEN, message, "quote it")


def _duplicate(key_node: Node, mapping: MappingNode) -> Unreadable:
    first = next(key for key, _ in mapping.value if key.value == key_node.value)
    line, column = marks.start(first)
    message = f"the key {short(key_node.value)} stands already in line {line}"
    place = (*marks.start(key_node), message, "keep one of the two", marks.end(key_node))
    other = (line, column, "the key stands here first")
    return Unreadable(Fault(FaultKind.DUPLICATE_KEY, *place, other))
