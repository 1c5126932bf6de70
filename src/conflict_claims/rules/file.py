"""CC101 to CC110: the file as YAML."""

import codecs
from collections.abc import Iterator

from conflict_claims.model.base import Record
from conflict_claims.reading.fault import Fault, FaultKind

from .case import Case
from .register import Issue, Spot, Subject, rule


def _of_kind(fault: Fault, *kinds: FaultKind) -> Iterator[Issue]:
    if fault.kind in kinds:
        yield Issue((), fault.message, fault.fix)


@rule("CC101", "regular-file", Subject.FILE)
def regular_file(fault: Fault) -> Iterator[Issue]:
    """A record is a regular, readable file of at most 256 KiB: no link, folder, pipe or device."""
    yield from _of_kind(fault, FaultKind.FILE)


@rule("CC102", "utf-8", Subject.FILE)
def utf8(fault: Fault) -> Iterator[Issue]:
    """A record is encoded in UTF-8."""
    yield from _of_kind(fault, FaultKind.ENCODING)


@rule("CC103", "visible-characters", Subject.FILE)
def visible_characters(fault: Fault) -> Iterator[Issue]:
    """No control, bidirectional, zero-width or lone surrogate characters, escaped ones included."""
    yield from _of_kind(fault, FaultKind.CHARACTER)


@rule("CC104", "yaml-syntax", Subject.FILE)
def yaml_syntax(fault: Fault) -> Iterator[Issue]:
    """The file is well-formed YAML."""
    yield from _of_kind(fault, FaultKind.SYNTAX)


@rule("CC105", "unique-keys", Subject.FILE)
def unique_keys(fault: Fault) -> Iterator[Issue]:
    """No mapping has the same key twice: YAML readers keep one of the two in silence."""
    yield from _of_kind(fault, FaultKind.DUPLICATE_KEY)


@rule("CC106", "unambiguous-scalars", Subject.FILE)
def unambiguous_scalars(fault: Fault) -> Iterator[Issue]:
    """No plain word or number that YAML 1.1 and 1.2 read differently, such as NO, 12:30 or 007."""
    yield from _of_kind(fault, FaultKind.AMBIGUOUS_SCALAR, FaultKind.NUMBER)


@rule("CC107", "plain-yaml", Subject.FILE)
def plain_yaml(fault: Fault) -> Iterator[Issue]:
    """No aliases, anchors, tags, merge keys, second documents, or keys that are not text."""
    yield from _of_kind(fault, FaultKind.FORBIDDEN)


@rule("CC108", "bounded-depth", Subject.FILE)
def bounded_depth(fault: Fault) -> Iterator[Issue]:
    """Lists and mappings are nested at most 32 deep."""
    yield from _of_kind(fault, FaultKind.DEPTH)


@rule("CC109", "a-mapping", Subject.FILE)
def a_mapping(fault: Fault) -> Iterator[Issue]:
    """The file holds one mapping, and is not empty."""
    yield from _of_kind(fault, FaultKind.SHAPE)


@rule("CC110", "no-byte-order-mark", Subject.RECORD, "warning")
def no_byte_order_mark(case: Case[Record]) -> Iterator[Issue]:
    """A record does not begin with a byte order mark, which some YAML readers take for text."""
    document = case.entry.document
    if document and document.source.startswith(codecs.BOM_UTF8):
        message, fix = "the file begins with a byte order mark", "save it as UTF-8 without one"
        yield Issue((), message, fix, spot=Spot(document.path))
