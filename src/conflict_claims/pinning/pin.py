"""Pin one article record."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any

from conflict_claims.findings import Finding, short
from conflict_claims.model.places import Parts, Pattern, Place, value_at
from conflict_claims.reading.characters import decode
from conflict_claims.reading.document import Document
from conflict_claims.reading.entry import PINS, ArticleEntry, read_article
from conflict_claims.reading.files import read_bytes
from conflict_claims.reading.texts import MissingTextError, Texts
from conflict_claims.rules.locate import located
from conflict_claims.rules.register import REGISTER, Issue, Spot, Subject
from conflict_claims.rules.run import apply
from conflict_claims.text.digest import Span, sha256
from conflict_claims.text.pins import format_pins

from .compare import changed_text, wrong_words
from .edit import replace_nodes, write_whole
from .resolve import Problem, resolve

_FILE: Pattern = ("article", "text", "file")


def pin_record(path: Path, texts: Texts) -> list[Finding]:
    """Write offsets in place of the words in a record, and its pins file beside it.

    `path` is the record, a file `<id>.yaml`; `<id>.pins.csv` stands beside it.
    Gives, in order, why the record cannot be pinned; then neither file was touched. Gives nothing
    where all is done. A second run changes nothing.
    Raises OSError where a file cannot be written.
    """
    entry = read_article(path)
    if entry.fault:
        return list(apply(Subject.FILE, entry.fault, entry))
    assert entry.document, "a file without a fault has been parsed"
    data = entry.document.data
    try:
        text = _open(data, texts)
    except MissingTextError as error:
        return [_finding(entry, Problem("CC612", Issue(_FILE, str(error), "name a text at hand")))]
    spans, problems = resolve(data, text)
    problems += _pins_fault(entry)
    problems += changed_text(spans, text, entry.pins)
    problems += wrong_words(data, spans, text)
    if not problems:
        _write(path, entry.document, spans, text)
    findings = (_finding(entry, problem) for problem in problems)
    return sorted(findings, key=lambda finding: finding.sort_key)


def _open(data: Mapping[str, Any], texts: Texts) -> str:
    ((_, name),) = Parts(data).select(_FILE) or [(_FILE, None)]
    if not isinstance(name, str) or PurePath(name).name != name:
        raise MissingTextError(f"{short(name)} is not the name of a text file")
    return texts[name]


def _pins_fault(entry: ArticleEntry) -> Iterator[Problem]:
    fault = entry.pins_fault
    if fault:
        spot = Spot(entry.pins_path, fault.line, fault.column)
        yield Problem("CC602", Issue((), fault.message, fault.fix, spot=spot))


def _write(path: Path, document: Document, spans: Mapping[Place, Span], text: str) -> None:
    data = read_bytes(path)
    source = decode(data)
    mark = data[: len(data) - len(source.encode())]  # a byte order mark, or nothing
    edits = (
        (document.node(place), str(span))
        for place, span in spans.items()
        if value_at(document.data, place) != str(span)
    )
    pins = {span: sha256(text[span.start : span.end]) for span in spans.values()}
    # The pins go first: a record that still has its words can be pinned again.
    write_whole(path.with_suffix(PINS), format_pins(pins).encode(), like=path)
    write_whole(path, mark + replace_nodes(source, edits).encode(), like=path)


def _finding(entry: ArticleEntry, problem: Problem) -> Finding:
    code, issue = problem
    return located(REGISTER[code], issue, entry)
