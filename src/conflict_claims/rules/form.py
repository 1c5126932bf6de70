"""CC501 to CC502: text cells."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from conflict_claims.findings import short
from conflict_claims.model.base import Record
from conflict_claims.model.places import Place, strings
from conflict_claims.text.formula import FORMULA

from .case import Case
from .register import Issue, Subject, rule

# The ways in which a value of a file can begin like a formula: bare, quoted, as a block. Each
# pattern begins with its sign, since one sign is sought ten times as fast as a set of them.
_PERHAPS_FORMULA = {
    **{
        sign: re.compile(rb"%b(?<=[\s\[{,:\"'].)" % re.escape(sign))
        for sign in (b"=", b"@", b"+", b"\\")
    },
    b"-": re.compile(rb"""-(?:(?<=["']-)|(?<=[\s\[{,:]-)(?! ))"""),
    b"|": re.compile(rb"\|[^|\n]*\n\s*+-"),
    b">": re.compile(rb">[^>\n]*\n\s*+-"),
}


def perhaps_formula(source: bytes) -> bool:
    """Tell whether any value of a file may begin like a formula; few files say yes in vain."""
    return any(sign in source and form.search(source) for sign, form in _PERHAPS_FORMULA.items())


def perhaps_decomposed(source: bytes) -> bool:
    """Tell whether any value of a file may not be in NFC: every part of a text in NFC is in NFC."""
    return b"\\" in source or not unicodedata.is_normalized("NFC", source.decode())


@rule("CC501", "no-formula", Subject.RECORD)
def no_formula(case: Case[Record]) -> Iterator[Issue]:
    """No text begins like a spreadsheet formula: with = @ tab, or + - and more than one word."""
    for place, value in _strings(case, perhaps_formula):
        if FORMULA.match(value):
            yield Issue(place, f"{short(value)} begins like a formula", "begin with a word")


@rule("CC502", "composed-characters", Subject.RECORD)
def composed_characters(case: Case[Record]) -> Iterator[Issue]:
    """Text is in Unicode's composed form (NFC), so that equal words are equal strings."""
    for place, value in _strings(case, perhaps_decomposed):
        if not unicodedata.is_normalized("NFC", value):
            yield Issue(place, f"{short(value)} is not in NFC", "type the composed characters")


def _strings(case: Case[Record], perhaps: Callable[[bytes], bool]) -> Iterable[tuple[Place, str]]:
    document = case.entry.document
    return strings(document.data) if document and perhaps(document.source) else ()
