"""What the parsers complain of, in plain words that say how to mend it."""

import re
from typing import NamedTuple

import yaml

from .fault import Fault, FaultKind
from .marks import position


class Complaint(NamedTuple):
    """A parser's complaint, known by a pattern of its wording, in plain words."""

    wording: str
    message: str
    fix: str
    kind: FaultKind = FaultKind.SYNTAX


NO_ANCHORS, NO_TAGS = "anchors and aliases are not allowed", "tags are not allowed"
WRITE_OUT = "write the value out, or quote text that begins with this character"
QUESTION = "text with ? in brackets is not read alike by all YAML readers"
CROWDED = "a comment needs a space before it"
_BACKSLASH = "write \\\\ for a backslash, or use single quotes"
_FORBIDDEN = FaultKind.FORBIDDEN
COMPLAINTS = (
    Complaint("(undefined|an) alias|(duplicate|an) anchor", NO_ANCHORS, WRITE_OUT, _FORBIDDEN),
    Complaint("a tag|tag handle", NO_TAGS, WRITE_OUT, _FORBIDDEN),
    Complaint(
        "single document", "a second document begins here", "keep one record per file", _FORBIDDEN
    ),
    Complaint(
        "Unicode character escape",
        "an escape in these quotes names no character",
        "write the character itself",
        FaultKind.CHARACTER,
    ),
    Complaint("unknown escape", "a backslash in these quotes begins no escape", _BACKSLASH),
    Complaint("hex", "an escape in these quotes lacks digits", _BACKSLASH),
    Complaint("quoted scalar", "this quote is never closed", "close the quotation"),
    Complaint(
        "a flow ",
        "a comma or a closing bracket is missing",
        "close the bracket, or quote values that hold brackets, commas or colons",
    ),
    Complaint("unexpected ':'", "this colon has no value", "write null after it, or quote it"),
    Complaint(
        "mapping values are not allowed",
        "no value may follow this colon",
        "quote text that holds a colon and a space, or align the key with its neighbours",
    ),
    Complaint(
        "sequence entries are not allowed",
        "no list may begin here",
        "begin it on a line of its own, or quote text that begins with a dash and a space",
    ),
    Complaint(
        "simple key",
        "this line has no colon",
        "write it as key: value, or indent it under the value that it continues",
    ),
    Complaint("any token", "a value cannot begin with this character", "quote the value"),
    Complaint("block scalar.* found '#'", CROWDED, "put a space before #"),
    Complaint(
        "block scalar",
        "only -, + or a digit may follow | or > on its line",
        "begin the text on the next line",
    ),
    Complaint(
        "document start", "the record has ended before this", "align the line with the first key"
    ),
    Complaint(
        "",
        "this does not fit what stands before it",
        "align the line with its neighbours, or quote values that hold quotes or brackets",
    ),
)
"""Every complaint; of those whose pattern fits a parser's wording, the first is meant."""

# Contexts whose beginning tells more than the place where the parser gave up.
_AT_BEGINNING = re.compile("quoted scalar|block scalar|simple key|a tag|an alias|an anchor")
_OPEN_QUOTE = re.compile("quoted scalar found unexpected (?:end|document)")
_OPEN_BRACKET = re.compile("a flow (?:sequence|mapping)")


def in_plain_words(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Tell what a parser complained of in `text`, and where, line and column from 1.

    Of a quote or bracket that is not closed, the other place is told too: where it opens, or
    where the parser stopped.
    """
    wording = f"{error.context} {error.problem}"
    known = next(each for each in COMPLAINTS if re.search(each.wording, wording))
    stopped, began = _position(error.problem_mark, text), _position(error.context_mark, text)
    at_end = stopped == position(text, len(text))
    if _OPEN_BRACKET.search(wording) and not at_end:
        place, other = stopped, (*began, "the bracket opens here")
    elif _OPEN_BRACKET.search(wording) or _OPEN_QUOTE.search(wording):
        last = "the file ends here" if at_end else "the document ends here"
        place, other = began, (*stopped, last)
    else:
        place, other = began if _AT_BEGINNING.search(wording) else stopped, None
    return Fault(known.kind, *place, known.message, known.fix, other=other)


def _position(mark: yaml.Mark | None, text: str) -> tuple[int, int]:
    # By index: libyaml puts the end of a file without a last line feed on a line of its own.
    return position(text, min(mark.index, len(text))) if mark else (1, 1)
