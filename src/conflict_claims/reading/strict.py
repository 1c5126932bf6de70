"""Strict YAML: bytes to one value and the tree of nodes that knows where each part stands.

The checks follow one another: size, UTF-8, characters, syntax and depth, anchors and tags, then
each value. The first fault ends the reading.
"""

import re
from collections.abc import Iterator

import yaml

from . import marks
from .characters import check_characters, decode
from .complaints import CROWDED, NO_ANCHORS, NO_TAGS, WRITE_OUT, in_plain_words
from .constructor import Value, construct
from .fault import Fault, FaultKind, Unreadable
from .files import check_size
from .parsers import MAX_DEPTH, PARSERS, NodeParser, TooDeepError

_DIRECTIVE = re.compile(r"(?:[ ]*(?:#[^\n]*|\r?)\n)*+%")
# Where an anchor, a tag or a crowded header may stand: by the sign with which it begins, since a
# sign is soon looked for; what stands before it is looked at behind.
_SUSPECTS = {
    "&": re.compile(r"&(?<!\w&)"),
    "!": re.compile(r"!(?<!\w!)"),
    "#": re.compile(r"#(?:(?<=[|>]#)|(?<=[|>].#)|(?<=[|>]..#))"),
}
_SIGN = re.compile(r"[&!][^\s,\[\]{}]*")
MAX_VALUES = 8_000
"""Most values of a file, lists and mappings included: four times those of the longest record."""
_MOST_READ_AGAIN = 65_536  # no real record is larger, and a hostile one is to be quick
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
    _check_count(root, data)
    if any(sign in text and suspect.search(text) for sign, suspect in _SUSPECTS.items()):
        _check_beginnings(root, text)
    return construct(root), root


def _check_count(root: yaml.Node, data: bytes) -> None:
    """Refuse a file that is nothing but signs; each value is looked at by dozens of rules."""
    signs = len(data) - len(data.translate(None, b",:[{\n"))  # there are hardly more values
    if signs > MAX_VALUES and _count(root) > MAX_VALUES:
        message = f"the file holds more than {MAX_VALUES} values"
        raise Unreadable(Fault(FaultKind.FILE, 1, 1, message, "split it into smaller files"))


def _count(node: yaml.Node) -> int:
    if isinstance(node, yaml.MappingNode):
        return 1 + sum(_count(value) for _, value in node.value)
    items = node.value if isinstance(node, yaml.SequenceNode) else ()
    return 1 + sum(map(_count, items))


def _compose(text: str, parser: type[NodeParser]) -> yaml.Node:
    if found := _DIRECTIVE.match(text):
        line, column = marks.position(text, found.end() - 1)
        message = "directives are not allowed"
        raise Unreadable(Fault(FaultKind.FORBIDDEN, line, column, message, "remove the line"))
    try:
        root = parser(text).get_single_node()
    except TooDeepError as error:
        message = f"the file is nested deeper than {MAX_DEPTH} levels"
        line, column = error.mark.line + 1, error.mark.column + 1
        raise Unreadable(
            Fault(FaultKind.DEPTH, line, column, message, "nest less deeply")
        ) from None
    except yaml.MarkedYAMLError as error:
        raise Unreadable(in_plain_words(_telling(error, text, parser), text)) from None
    if root is None:
        raise Unreadable(Fault(FaultKind.SHAPE, 1, 1, "the file is empty", "write a record in it"))
    return root


def _telling(
    error: yaml.MarkedYAMLError, text: str, parser: type[NodeParser]
) -> yaml.MarkedYAMLError:
    """Where the file ends behind a bracket or comma, give the error that names the bracket.

    The parsers name it where they wait for a comma, and not where they wait for a value.
    """
    stopped = error.problem_mark
    at_end = stopped is not None and stopped.index >= len(text)
    if error.context == "while parsing a flow node" and at_end and len(text) <= _MOST_READ_AGAIN:
        try:
            parser(text + "\nx").get_single_node()
        except yaml.MarkedYAMLError as telling:
            return telling
        except TooDeepError:
            pass
    return error


def _check_beginnings(root: yaml.Node, text: str) -> None:
    """Refuse anchors and tags, and block scalars that libyaml alone reads.

    A node begins at its anchor or tag, if it has one. An alias needs an anchor before it, so a
    file in which no node has one has no aliases either.
    """
    for node in _nodes(root):
        index = node.start_mark.index
        if sign := _SIGN.match(text, index):
            message = NO_ANCHORS if sign[0][0] == "&" else NO_TAGS
            end = marks.position(text, sign.end())
            fault = Fault(FaultKind.FORBIDDEN, *marks.start(node), message, WRITE_OUT, end)
            raise Unreadable(fault)
        if _CROWDED_BLOCK_HEADER.match(text, index):
            fault = Fault(FaultKind.SYNTAX, *marks.start(node), CROWDED, "put a space before #")
            raise Unreadable(fault)


def _nodes(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield a node and all below it in the order of the text."""
    yield node
    if isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for child in pair:
                yield from _nodes(child)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _nodes(child)
