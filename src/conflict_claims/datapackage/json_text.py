"""JSON texts, read strictly, with the position of every member."""

import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NoReturn

from conflict_claims.findings import short
from conflict_claims.model.places import Place
from conflict_claims.reading.characters import decode
from conflict_claims.reading.fault import Fault, FaultKind, Unreadable
from conflict_claims.reading.marks import position

DEEPEST_PLACE = 32
"""Places further down are found at the one that holds them."""

KEEP_ONE = "keep one of them"

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]++')


class JsonText:
    """A JSON text whose root is an object: its `data`, and where in the text they stand."""

    def __init__(self, content: bytes) -> None:
        """Parse UTF-8, or raise Unreadable.

        Refused are numbers beyond JSON (NaN), integers too long to be read, duplicate keys,
        and a nesting too deep for the parser.
        """
        self._text = decode(content)
        self._repeated = False
        self.data = self._parse()
        if self._repeated:
            raise Unreadable(self._duplicate())

    def mark(self, place: Place) -> tuple[int, int]:
        """Give line and column, from 1, of a place, or of the nearest one that holds it."""
        while place and place not in self._values:
            place = place[:-1]
        return position(self._text, self._values.get(place, 0))

    @cached_property
    def _values(self) -> dict[Place, int]:
        return {place: value for place, _, value in _marks(self._text)}

    def _parse(self) -> dict[str, Any]:
        try:
            data = json.loads(
                self._text, object_pairs_hook=self._unique, parse_constant=_refuse_constant
            )
        except json.JSONDecodeError as error:
            message = f"not well-formed JSON: {error.msg}"
            where = (error.lineno, error.colno)
            raise _unreadable(FaultKind.SYNTAX, message, "correct the text", *where) from None
        except ValueError:
            message = "an integer has thousands of digits"
            raise _unreadable(FaultKind.NUMBER, message, "shorten it") from None
        except RecursionError:
            message = "nested too deep to be read"
            raise _unreadable(FaultKind.DEPTH, message, "flatten it") from None
        if not isinstance(data, dict):
            raise _unreadable(FaultKind.SHAPE, "not an object", "begin with {")
        return data

    def _unique(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        self._repeated |= len(found) < len(pairs)
        return found

    def _duplicate(self) -> Fault:
        first: dict[Place, int] = {}
        for place, key, _ in _marks(self._text):
            if place in first:
                return self._twice(str(place[-1]), first[place], key)
            first[place] = key
        return Fault(FaultKind.DUPLICATE_KEY, 1, 1, "a key stands twice, deep down", KEEP_ONE)

    def _twice(self, name: str, first: int, second: int) -> Fault:
        other = (*position(self._text, first), "the first stands here")
        message = f"the key {short(name)} stands here a second time"
        at = position(self._text, second)
        return Fault(FaultKind.DUPLICATE_KEY, *at, message, KEEP_ONE, None, other)


def _marks(text: str) -> Iterator[tuple[Place, int, int]]:
    """Yield every place of a well-formed text, with the indices of its key and its value."""
    steps: list[str | int] = []
    key, await_key = 0, False
    for token in _TOKEN.finditer(text):
        word, start = token[0], token.start()
        if word in ("}", "]"):
            steps.pop()
            await_key = False
        elif word == ",":
            await_key = isinstance(steps[-1], str)
            steps[-1] = "" if await_key else int(steps[-1]) + 1
        elif await_key:
            steps[-1], key, await_key = json.loads(word), start, False
        elif word != ":":
            if len(steps) <= DEEPEST_PLACE:
                yield tuple(steps), key if steps and isinstance(steps[-1], str) else start, start
            if word in ("{", "["):
                steps.append("" if word == "{" else 0)
                await_key = word == "{"


def _refuse_constant(name: str) -> NoReturn:
    raise _unreadable(FaultKind.NUMBER, f"{name} is no JSON number", "write a finite number")


def _unreadable(
    kind: FaultKind, message: str, fix: str, line: int = 1, column: int = 1
) -> Unreadable:
    return Unreadable(Fault(kind, line, column, message, fix))
