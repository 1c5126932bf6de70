"""What turns the text of a YAML file into nodes: libyaml, or a parser in Python.

The two give the same verdicts; the one in Python is slow, and serves where libyaml is not built
into PyYAML.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Protocol

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

MAX_DEPTH = 32
"""Most levels of nesting, the root and the innermost scalar included."""


class NodeParser(Protocol):
    """What turns text into nodes; each instance is good for one text."""

    def __init__(self, text: str, /) -> None: ...

    def get_single_node(self) -> yaml.Node | None:
        """Give the root node, None for a file without one.

        Raises yaml.MarkedYAMLError, and TooDeepError for more than MAX_DEPTH levels.
        """


class TooDeepError(Exception):
    """Nesting of more than MAX_DEPTH levels; `mark` is where the first parent too many begins."""

    def __init__(self, mark: yaml.Mark) -> None:
        super().__init__()
        self.mark = mark


class _Untagged:
    """Composing without PyYAML's resolver, which costs more than parsing; with a depth bound.

    The composers call `descend_resolver` before each node and `ascend_resolver` behind it. They
    recurse, libyaml's on the C stack: the bound stops them before the stack ends. All three are
    called for every node, so they are what is fastest to call: no methods to bind, and no
    counting but a stock of levels from which one is taken and put back.
    """

    @cached_property
    def _levels(self) -> list[None]:
        return [None] * MAX_DEPTH

    @cached_property
    def descend_resolver(self) -> Callable[[yaml.Node, object], None]:
        take = self._levels.pop

        def descend(parent: yaml.Node, _index: object) -> None:
            try:
                take()
            except IndexError:
                raise TooDeepError(parent.start_mark) from None

        return descend

    @cached_property
    def ascend_resolver(self) -> Callable[[], None]:
        return partial(self._levels.append, None)

    @staticmethod
    def resolve(_kind: type[yaml.Node], _value: str | None, _implicit: object) -> str:
        return ""


class PythonParser(_Untagged, Reader, Scanner, Parser, Composer):
    """The pure-Python parser, brought to libyaml's verdicts where the two differ."""

    def __init__(self, text: str, /) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> list[str]:
        """Refuse escapes of what is no character, at which PyYAML raises what `chr` raises."""
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
            "".join(chunks).encode()
        except (ValueError, OverflowError):
            problem = "found invalid Unicode character escape code"
            raise ScannerError("in a quoted scalar", start_mark, problem, self.get_mark()) from None
        return chunks

    def scan_plain(self) -> yaml.ScalarToken:
        """In brackets, read on over `?` and refuse a colon without a space, as libyaml does."""
        token = super().scan_plain()
        while self.flow_level and self.peek() == "?":
            token = self._read_on(token)
        if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
            raise ScannerError("in a plain scalar", None, "found unexpected ':'", self.get_mark())
        return token

    def _read_on(self, token: yaml.ScalarToken) -> yaml.ScalarToken:
        self.forward()
        end_mark = self.get_mark()
        self.scan_plain_spaces(0, end_mark)
        rest = super().scan_plain()
        value = f"{token.value}? {rest.value}"  # refused later, whatever the spaces are
        return yaml.ScalarToken(
            value, True, token.start_mark, rest.end_mark if rest.value else end_mark
        )


PARSERS: tuple[type[NodeParser], ...] = (PythonParser,)
"""The parsers at hand, the fastest first."""

if yaml.__with_libyaml__:
    from yaml._yaml import CParser

    class LibyamlParser(_Untagged, CParser):
        """libyaml's parser."""

        def __init__(self, text: str, /) -> None:
            super().__init__(text)
            self._text = text

        def get_single_node(self) -> yaml.Node | None:
            """Take back the bound of libyaml's scanner, which runs ahead of the composer's.

            The scanner of libyaml 0.2.6 refuses 1000 levels of brackets. What stands before that
            place holds a syntax fault or nesting beyond MAX_DEPTH, and one or the other is raised.
            """
            try:
                return super().get_single_node()
            except ScannerError as error:
                if error.problem != "exceeded maximum nesting depth" or error.problem_mark is None:
                    raise
                before = self._text[: error.problem_mark.index]
            return LibyamlParser(before).get_single_node()

    PARSERS = (LibyamlParser, PythonParser)
