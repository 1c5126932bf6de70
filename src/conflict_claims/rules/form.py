"""CC501 to CC502: text cells."""

import unicodedata
from collections.abc import Iterator

from conflict_claims.findings import short
from conflict_claims.model.base import Record
from conflict_claims.model.places import strings
from conflict_claims.text.formula import FORMULA

from .case import Case
from .register import Issue, Subject, rule


@rule("CC501", "no-formula", Subject.RECORD)
def no_formula(case: Case[Record]) -> Iterator[Issue]:
    """No text begins like a spreadsheet formula: with = @ tab, or + - and more than one word."""
    for place, value in strings(case.data):
        if FORMULA.match(value):
            yield Issue(place, f"{short(value)} begins like a formula", "begin with a word")


@rule("CC502", "composed-characters", Subject.RECORD)
def composed_characters(case: Case[Record]) -> Iterator[Issue]:
    """Text is in Unicode's composed form (NFC), so that equal words are equal strings."""
    for place, value in strings(case.data):
        if not unicodedata.is_normalized("NFC", value):
            yield Issue(place, f"{short(value)} is not in NFC", "type the composed characters")
