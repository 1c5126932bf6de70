"""Findings on texts that cannot be encoded."""

import re
from pathlib import Path

from conflict_claims.findings import Finding, short
from conflict_claims.model.manifest import TextFile
from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.files import read_bytes
from conflict_claims.reading.marks import position
from conflict_claims.reading.plain import why_not_plain
from conflict_claims.reading.texts import MAX_TEXT
from conflict_claims.rules import corpus, evidence, fields, file, manifest, references  # noqa: F401
from conflict_claims.rules.register import REGISTER, Issue, Spot
from conflict_claims.text.digest import sha256

NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}")
"""The names of text files that a record may hold."""


def refusal(code: str, spot: Spot, message: str, fix: str) -> Finding:
    """Give a finding at a position in a text file, or of the file as a whole."""
    return REGISTER[code].finding(Issue((), message, fix), spot)


def open_text(path: Path, known: TextFile | None) -> str | Finding:
    """Read a text file, or say why it cannot be encoded.

    `known` is what the manifest has under its name.
    """
    spot = Spot(path.as_posix())
    try:
        data = read_bytes(path, MAX_TEXT)
        text = data.decode()
    except Unreadable as error:
        return refusal("CC612", spot, error.fault.message, error.fault.fix)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        place = position(before, len(before))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return refusal("CC612", Spot(spot.path, *place), message, "save the file as UTF-8")
    if not NAME.fullmatch(path.name):
        message = f"{short(path.name)} is no name that a record may hold"
        return refusal("CC115", spot, message, "rename it in ASCII letters, digits, _ . and -")
    if why := why_not_plain(text):
        return refusal("CC615", spot, *why)
    if known and known.sha256 != sha256(text):
        message = "the manifest has another text under this name"
        return refusal("CC613", spot, message, "rename the file, or compare the texts")
    return text
