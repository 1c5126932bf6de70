"""Unquoted YAML scalars: one reading for each, or none.

YAML 1.1 (yaml.org/type) and the core schema of YAML 1.2 (yaml.org/spec/1.2.2, chapter 10) differ
on words such as `NO`, numbers such as `012` and times such as `12:30`. A scalar is accepted here
only where both read it alike. Two things are narrower than they need be: of the spellings of
null, true and false only the lower-case words are taken, and of numbers only plain decimals.
A day such as `2031-05-01` stays text, as in YAML 1.2.
"""

import math
import re
from typing import TypeAlias

from conflict_claims.findings import short

from .fault import FaultKind

MAX_DIGITS = 18
"""Longest integer: it fits 64 bits, so that every reader of the released tables can hold it."""

_CONSTANTS = {"": None, "null": None, "true": True, "false": False}

_QUOTE = "quote it"
_DAY_ALONE = "write the day alone, or quote it"
_FIX_OF_WORD = {
    **dict.fromkeys(["y", "Y", "yes", "Yes", "YES", "on", "On", "ON"], _QUOTE),
    **dict.fromkeys(["n", "N", "no", "No", "NO", "off", "Off", "OFF"], _QUOTE),
    "=": _QUOTE,
    **dict.fromkeys(["True", "TRUE"], "write true, or quote it"),
    **dict.fromkeys(["False", "FALSE"], "write false, or quote it"),
    **dict.fromkeys(["~", "Null", "NULL"], "write null, or quote it"),
}
_WORDS = frozenset((*_CONSTANTS, *_FIX_OF_WORD, "<<"))
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)")
_NUMBER_START = frozenset("+-.0123456789")

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+")
_ZEROS_BEFORE = re.compile(r"[-+]?0[0-9]")
# What one of the two versions, or a reader in use, takes for a number.
_LOOSE_DECIMAL = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_UNDERSCORED = re.compile(r"[-+]?[0-9.]*_[0-9._]*(?:[eE][-+]?[0-9]+)?")
_OTHER_BASE = re.compile(r"[-+]?0(?:[xX][0-9a-fA-F_]+|[oO][0-7_]+|[bB][01_]+)")
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_TIMESTAMP = re.compile(
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?"
)
_NUMBER_FORMS = (_LOOSE_DECIMAL, _UNDERSCORED, _NOT_FINITE, _OTHER_BASE, _SEXAGESIMAL, _TIMESTAMP)
_NUMBER_LIKE = re.compile("|".join(form.pattern for form in _NUMBER_FORMS))


class UnclearScalarError(ValueError):
    """A plain scalar without one agreed reading: `kind`, `message` and `fix` for a Fault."""

    def __init__(self, kind: FaultKind, message: str, fix: str) -> None:
        super().__init__(message)
        self.kind, self.message, self.fix = kind, message, fix


Plain: TypeAlias = str | int | float | bool | None


def read_plain(value: str) -> Plain:
    """Give the value of an unquoted scalar from its characters.

    Raises UnclearScalarError, of kind `ambiguous_scalar` where YAML readers differ on it,
    `number` where it is not finite or an integer of more than 18 digits, or `forbidden` for the
    sign of a merge key.
    """
    if value in _WORDS:
        return _read_word(value)
    if value[0] in _NUMBER_START and _NUMBER_LIKE.fullmatch(value):
        return _read_number(value)
    return value


class _Readings(dict[str, Plain]):
    """What `read_plain` gives, or raises; kept where it is short, as keys and codes are."""

    def __missing__(self, value: str) -> Plain:
        reading = read_plain(value)
        if len(value) <= _LONGEST_KEPT and len(self) < _MOST_KEPT:
            self[value] = reading
        return reading


_LONGEST_KEPT, _MOST_KEPT = 32, 4096
READINGS = _Readings()
"""Values of unquoted scalars by their characters."""


def _read_word(value: str) -> bool | None:
    if value == "<<":
        message, fix = "merge keys are not allowed", "write the values out, or quote it"
        raise UnclearScalarError(FaultKind.FORBIDDEN, message, fix)
    if value in _FIX_OF_WORD:
        raise _ambiguous(value, _FIX_OF_WORD[value])
    return _CONSTANTS[value]


def _read_number(value: str) -> int | float:
    if _INTEGER.fullmatch(value):
        return _read_integer(value)
    if _LOOSE_DECIMAL.fullmatch(value):
        return _read_decimal(value)
    if _NOT_FINITE.fullmatch(value):
        raise _not_finite(value)
    raise _ambiguous(value, _DAY_ALONE if _TIMESTAMP.fullmatch(value) else _QUOTE)


def _read_integer(value: str) -> int:
    if len(value.lstrip("+-")) > MAX_DIGITS:
        message = f"{short(value)} is an integer of more than {MAX_DIGITS} digits"
        raise UnclearScalarError(FaultKind.NUMBER, message, _QUOTE)
    return int(value)


def _read_decimal(value: str) -> float:
    number = float(value)
    if math.isinf(number):
        raise _not_finite(value)
    if not _DECIMAL.fullmatch(value):
        raise _ambiguous(value, _written_plainly(value, number))
    return number


def _written_plainly(value: str, number: float) -> str:
    """Say how to write a number that has an exponent, or digits on one side of its point alone.

    What has zeros before it is rather a text, such as a code.
    """
    if _ZEROS_BEFORE.match(value):
        return _QUOTE
    plain = repr(number) if "." in value else repr(number).removesuffix(".0")
    in_digits = plain if "e" not in plain else "it in plain decimal digits"
    return f"write {in_digits}, or quote it"


def _ambiguous(value: str, fix: str) -> UnclearScalarError:
    message = f"{short(value)} without quotes is not read alike by all YAML readers"
    return UnclearScalarError(FaultKind.AMBIGUOUS_SCALAR, message, fix)


def _not_finite(value: str) -> UnclearScalarError:
    return UnclearScalarError(FaultKind.NUMBER, f"{short(value)} is not a finite number", _QUOTE)
