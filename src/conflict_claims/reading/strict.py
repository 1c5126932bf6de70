"""Strict YAML: bytes to one value and the tree of nodes that knows where each part stands.

The checks follow one another: size, UTF-8, characters, syntax and depth, then each value. The
first fault ends the reading. Without libyaml a parser in Python gives the same verdicts, slowly.
"""

import re
from typing import Any, NamedTuple, Protocol, TypeAlias, cast

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

from conflict_claims.findings import short

from .characters import (
    check_characters,
    code_point,
    decode,
    forbidden_in_value,
    position,
)
from .fault import Fault, FaultKind, Unreadable
from .files import check_size
from .scalars import UnclearScalarError, read_plain

MAX_DEPTH = 32
"""Most levels of nesting, the root and the innermost scalar included."""

Value: TypeAlias = dict[str, Any] | list[Any] | str | int | float | bool | None

_DIRECTIVE = re.compile(r"(?:[ ]*(?:#.*)?\r?\n)*%")
_CROWDED_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*#")


class NodeParser(Protocol):
    """What turns text into nodes; each instance is good for one text."""

    def __init__(self, text: str, /) -> None: ...

    def get_single_node(self) -> yaml.Node | None:
        """Give the root node, None for a file without one; raises yaml.MarkedYAMLError."""


class _TooDeepError(Exception):
    def __init__(self, mark: yaml.Mark) -> None:
        super().__init__()
        self.mark = mark


class _Untagged:
    """Composing without PyYAML's resolver, which costs more than parsing; with a depth bound."""

    _depth = 0

    def resolve(self, _kind: type[yaml.Node], _value: str | None, _implicit: object) -> str:
        return ""

    def descend_resolver(self, parent: yaml.Node | None, _index: object) -> None:
        # The composers recurse, libyaml's on the C stack: this stops them before it ends.
        self._depth += 1
        if parent is not None and self._depth > MAX_DEPTH:
            raise _TooDeepError(parent.start_mark)

    def ascend_resolver(self) -> None:
        self._depth -= 1


class PythonParser(_Untagged, Reader, Scanner, Parser, Composer):
    """The pure-Python parser, brought to libyaml's verdicts where the two differ."""

    def __init__(self, text: str, /) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)

    def scan_flow_scalar(self, style: str) -> yaml.ScalarToken:
        """Refuse escapes beyond U+10FFFF, at which PyYAML raises what `chr` raises."""
        start = self.get_mark()
        try:
            return super().scan_flow_scalar(style)
        except (ValueError, OverflowError):
            problem = "found invalid Unicode character escape code"
            raise ScannerError("in a quoted scalar", start, problem, self.get_mark()) from None

    def scan_plain(self) -> yaml.ScalarToken:
        """Refuse in `[]` and `{}` a colon without a space, as libyaml does, and any `?`."""
        token = super().scan_plain()
        ends_at = self.peek() if self.flow_level else ""
        if ends_at == ":" and self.peek(1) in ",?[]{}":
            raise ScannerError("in a plain scalar", None, "found unexpected ':'", self.get_mark())
        if ends_at == "?":
            raise ScannerError("in a plain scalar", None, "found '?' in brackets", token.start_mark)
        return token


PARSERS: tuple[type[NodeParser], ...] = (PythonParser,)
"""The parsers at hand, the fastest first."""

if yaml.__with_libyaml__:
    from yaml._yaml import CParser

    class LibyamlParser(_Untagged, CParser):
        """libyaml's parser."""

    PARSERS = (LibyamlParser, PythonParser)


class _Complaint(NamedTuple):
    """A parser's complaint, known by a pattern of its wording, in plain words."""

    wording: str
    message: str
    fix: str
    kind: FaultKind = FaultKind.SYNTAX


_NO_ANCHORS, _NO_TAGS = "anchors and aliases are not allowed", "tags are not allowed"
_WRITE_OUT = "write the value out, or quote text that begins with this character"
_QUESTION = "text with ? in brackets is not read alike by all YAML readers"
_BACKSLASH = "write \\\\ for a backslash, or use single quotes"
_FORBIDDEN = FaultKind.FORBIDDEN
_COMPLAINTS = (
    _Complaint("(undefined|an) alias|(duplicate|an) anchor", _NO_ANCHORS, _WRITE_OUT, _FORBIDDEN),
    _Complaint("a tag|tag handle", _NO_TAGS, _WRITE_OUT, _FORBIDDEN),
    _Complaint(
        "single document", "a second document begins here", "keep one record per file", _FORBIDDEN
    ),
    _Complaint(
        "Unicode character escape",
        "an escape in these quotes names no character",
        "write the character itself",
        FaultKind.CHARACTER,
    ),
    _Complaint("unknown escape", "a backslash in these quotes begins no escape", _BACKSLASH),
    _Complaint("hex", "an escape in these quotes lacks digits", _BACKSLASH),
    _Complaint("quoted scalar", "this quote is never closed", "close the quotation"),
    _Complaint(
        "a flow ",
        "a comma or a closing bracket is missing",
        "close the bracket, or quote values that hold brackets, commas or colons",
    ),
    _Complaint("in brackets", _QUESTION, "quote it", FaultKind.AMBIGUOUS_SCALAR),
    _Complaint("unexpected ':'", "this colon has no value", "write null after it, or quote it"),
    _Complaint(
        "mapping values are not allowed",
        "no value may follow this colon",
        "quote text that holds a colon and a space, or align the key with its neighbours",
    ),
    _Complaint(
        "sequence entries are not allowed",
        "no list may begin here",
        "begin it on a line of its own, or quote text that begins with a dash and a space",
    ),
    _Complaint(
        "simple key",
        "this line has no colon",
        "write it as key: value, or indent it under the value that it continues",
    ),
    _Complaint("any token", "a value cannot begin with this character", "quote the value"),
    _Complaint(
        "block scalar",
        "only -, + or a digit may follow | or > on its line",
        "begin the text on the next line",
    ),
    _Complaint(
        "document start", "the record has ended before this", "align the line with the first key"
    ),
    _Complaint(
        "",
        "this does not fit what stands before it",
        "align the line with its neighbours, or quote values that hold quotes or brackets",
    ),
)
# Contexts whose beginning tells more than the place where the parser gave up.
_AT_BEGINNING = re.compile("quoted scalar|block scalar|simple key|a tag|an alias|an anchor")


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
    except _TooDeepError as error:
        message = f"the file is nested deeper than {MAX_DEPTH} levels"
        raise _refusal(error.mark, FaultKind.DEPTH, message, "nest less deeply") from None
    except yaml.MarkedYAMLError as error:
        raise _complaint(error, text) from None
    if root is None:
        raise Unreadable(Fault(FaultKind.SHAPE, 1, 1, "the file is empty", "write a record in it"))
    return root


def _complaint(error: yaml.MarkedYAMLError, text: str) -> Unreadable:
    wording = f"{error.context} {error.problem}"
    known = next(each for each in _COMPLAINTS if re.search(each.wording, wording))
    # By index: libyaml puts the end of a file without a last line feed on a line of its own.
    line, column = position(text, _place(error, text).index)
    return Unreadable(Fault(known.kind, line, column, known.message, known.fix))


def _place(error: yaml.MarkedYAMLError, text: str) -> yaml.Mark:
    context, stopped = error.context or "", error.problem_mark
    never_closed = "a flow " in context and stopped is not None and stopped.index >= len(text)
    mark = error.context_mark if never_closed or _AT_BEGINNING.search(context) else stopped
    assert mark is not None, "the parsers mark what they complain of"
    return mark


def _refusal(mark: yaml.Mark, kind: FaultKind, message: str, fix: str) -> Unreadable:
    return Unreadable(Fault(kind, mark.line + 1, mark.column + 1, message, fix))


class _Constructor:
    """Values of nodes. Nodes are visited in the order of the text, so the first fault is met."""

    def __init__(self, text: str) -> None:
        self._text = text + "\n"  # an empty node may stand behind the last character
        self._has_signs = "&" in text or "!" in text

    def build(self, node: yaml.Node, *, in_flow: bool = False) -> Value:
        """Give the value of a node; `in_flow` tells that it stands directly in `[]` or `{}`."""
        # A node begins at its anchor or tag, if it has one. An alias needs an anchor before it,
        # so a file in which no node has one has no aliases either.
        if self._has_signs and (sign := self._text[node.start_mark.index]) in "&!":
            message = _NO_ANCHORS if sign == "&" else _NO_TAGS
            raise _refusal(node.start_mark, FaultKind.FORBIDDEN, message, _WRITE_OUT)
        if isinstance(node, yaml.ScalarNode):
            return self._quoted(node) if node.style else _plain(node, in_flow=in_flow)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        return self._sequence(cast(yaml.SequenceNode, node))

    def _sequence(self, node: yaml.SequenceNode) -> list[Value]:
        in_flow = bool(node.flow_style)
        return [self.build(item, in_flow=in_flow) for item in node.value]

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        in_flow = bool(node.flow_style)
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, in_flow=in_flow)
            if key in mapping:
                raise _duplicate(key_node, node)
            mapping[key] = self.build(value_node, in_flow=in_flow)
        return mapping

    def _key(self, node: yaml.Node, *, in_flow: bool) -> str:
        key = self.build(node, in_flow=in_flow)
        if not isinstance(key, str):
            message = f"a key must be text, and this is {short(key)}"
            raise _refusal(node.start_mark, FaultKind.FORBIDDEN, message, "quote it")
        return key

    def _quoted(self, node: yaml.ScalarNode) -> str:
        if found := forbidden_in_value(node.value):
            message, fix = f"the escape of {code_point(found)} is not allowed", "remove the escape"
            raise _refusal(node.start_mark, FaultKind.CHARACTER, message, fix)
        if _CROWDED_BLOCK_HEADER.match(self._text, node.start_mark.index):
            message, fix = "a comment needs a space before it", "put a space before #"
            raise _refusal(node.start_mark, FaultKind.SYNTAX, message, fix)
        return str(node.value)


def _plain(node: yaml.ScalarNode, *, in_flow: bool) -> Value:
    if in_flow and "?" in node.value:
        raise _refusal(node.start_mark, FaultKind.AMBIGUOUS_SCALAR, _QUESTION, "quote it")
    try:
        return read_plain(node.value)
    except UnclearScalarError as error:
        raise _refusal(node.start_mark, error.kind, error.message, error.fix) from None


def _duplicate(key_node: yaml.Node, mapping: yaml.MappingNode) -> Unreadable:
    first = next(key for key, _ in mapping.value if key.value == key_node.value)
    message = f"the key {short(key_node.value)} stands already in line {first.start_mark.line + 1}"
    return _refusal(key_node.start_mark, FaultKind.DUPLICATE_KEY, message, "keep one of the two")
