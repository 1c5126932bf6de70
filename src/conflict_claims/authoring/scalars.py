"""Scalars as YAML text: without quotes where every reader takes them for what they are."""

import json
import re
import textwrap
from functools import lru_cache

from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.strict import load

from .tree import Scalar

_WORD = "[A-Za-z0-9]+(?:[-'][A-Za-z0-9]+)*"
_PLAIN = re.compile(
    "[a-z]+[0-9]+|(?:[a-z]+|[0-9]+)(?:-[a-z0-9]+)+"
    rf"|[A-Za-z]+(?:[ ._]{_WORD})+\.?|[0-9]+(?: {_WORD})+"
)
"""Most ids, spans, rules and phrases, which no reader takes for anything else."""


def write_scalar(scalar: Scalar, in_flow: bool = False) -> str:
    """Write a scalar on one line; what is not text is written as it was, nothing as null."""
    if isinstance(scalar.value, str):
        return write_text(scalar.value, in_flow)
    return scalar.written or "null"


@lru_cache(maxsize=1 << 16)
def write_text(value: str, in_flow: bool = False) -> str:
    """Write text, in quotes where it needs them; `in_flow` tells that it stands in brackets."""
    return value if _is_plain(value, in_flow) else _quoted(value)


def is_breakable(value: str) -> bool:
    """Tell whether text may be broken at its blanks, so that reading it gives the same."""
    return " " in value and value.isprintable() and all(value.split(" "))


def fold(text: str, width: int, first: str, rest: str) -> list[str]:
    """Break text at blanks into lines, the first begun by `first`, the others by `rest`."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _is_plain(value: str, in_flow: bool) -> bool:
    """Ask the reader whether text is read as itself without quotes."""
    if not value.isprintable() or ": " in value:
        return False
    if _PLAIN.fullmatch(value):
        return True
    source = f"{{k: {value}}}" if in_flow else f"k: {value}"
    try:
        return load(source.encode())[0] == {"k": value}
    except Unreadable:
        return False


def _quoted(value: str) -> str:
    double = json.dumps(value, ensure_ascii=False)
    single = "'" + value.replace("'", "''") + "'"
    return single if value.isprintable() and len(single) < len(double) else double
