"""Bytes as text, and the characters that no record file may hold."""

import re

from .fault import Fault, FaultKind, Unreadable
from .marks import position

# What no text may hold: controls, NEL, line and paragraph separators, marks of direction,
# characters without width, surrogates and the two non-characters that YAML refuses. The joiners
# U+200C and U+200D belong to the scripts from Arabic to Myanmar and from Khmer to Tai Tham.
_INVISIBLE = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
_STRAY_JOINER = r"(?<![\u0600-\u109f\u1780-\u1aff])[\u200c\u200d]"
_FORBIDDEN_IN_VALUE = re.compile(rf"[{_INVISIBLE}\r]|{_STRAY_JOINER}")
_PLAIN = bytes((0x0A, *range(0x20, 0x7F)))
_FORBIDDEN_IN_FILE = re.compile(rf"[{_INVISIBLE}\t]|\r(?!\n)|{_STRAY_JOINER}")


def decode(data: bytes) -> str:
    """Decode UTF-8, and drop a leading byte order mark.

    Raises Unreadable (kind `encoding`) at the first byte that is not UTF-8.
    """
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode().removeprefix("\ufeff")
        line, column = position(before, len(before))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        fault = Fault(FaultKind.ENCODING, line, column, message, "save the file as UTF-8")
        raise Unreadable(fault) from None


def check_characters(text: str) -> None:
    """Raise Unreadable (kind `character`) at a character that no record file may hold.

    These are controls, also tabs and carriage returns without a line feed, and characters that
    cannot be seen, such as marks of direction.
    """
    if text.encode().translate(None, _PLAIN).decode().isprintable():  # a fast answer for most
        return
    if found := _FORBIDDEN_IN_FILE.search(text):
        line, column = position(text, found.start())
        message = f"the character {code_point(found[0])} is not allowed"
        fix = "use spaces" if found[0] == "\t" else "remove or replace it"
        raise Unreadable(
            Fault(FaultKind.CHARACTER, line, column, message, fix, end=(line, column + 1))
        )


def forbidden_in_value(value: str) -> str:
    """Find the first character that no value may hold, an escaped one included; else empty.

    Tabs, which files may not hold, are allowed in values.
    """
    found = None if value.isprintable() else _FORBIDDEN_IN_VALUE.search(value)
    return found[0] if found else ""


def code_point(character: str) -> str:
    """Name a character by its code point, such as `U+202E`."""
    return f"U+{ord(character):04X}"
