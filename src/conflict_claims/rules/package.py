"""Runs the rules of released tables over a Data Package."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from conflict_claims.datapackage.archive import Distrusted, open_package
from conflict_claims.datapackage.checksums import listed_files
from conflict_claims.datapackage.descriptor import Descriptor, read_descriptor
from conflict_claims.datapackage.files import ResourceFile, resource_files
from conflict_claims.datapackage.folder import PackageFiles
from conflict_claims.datapackage.links import Links
from conflict_claims.datapackage.reach import obstacles
from conflict_claims.datapackage.table import Block, RowCount, Table
from conflict_claims.findings import Finding
from conflict_claims.reading.fault import Unreadable

# Each of these modules enters its rules into the register. Those of records are slow to import.
from . import package_descriptor, package_files, table_cells, table_keys, table_text  # noqa: F401
from .register import Issue, Rule, Spot, Subject, rules_for

MOST = 10_000
"""Findings of one rule in one file that are told singly."""


def check_package(path: Path) -> Iterator[Finding]:
    """Yield every finding of a package: of its descriptor and its files, then of each table.

    `path` is its folder, its descriptor, or a zip. Tables are read where the descriptor has no
    error, as a stream: what is held are keys, and references to rows that were not read yet.
    """
    try:
        files = open_package(path)
    except Unreadable as error:
        yield from apply(Subject.ARCHIVE, Distrusted(path.as_posix(), error.fault))
    else:
        yield from bounded(_check(files))


def apply(subject: Subject, target: Any) -> Iterator[Finding]:
    """Run all rules of a subject, whose issues know their positions."""
    for rule in rules_for(subject):
        for issue in rule.check(target):
            yield _finding(rule, issue)


def _finding(rule: Rule, issue: Issue) -> Finding:
    where, message = issue.other or (None, "")
    related = where.related(message) if isinstance(where, Spot) else None
    return rule.finding(issue, issue.spot or Spot(""), issue.value, related)


def _check(files: PackageFiles) -> Iterator[Finding]:
    descriptor, sound = read_descriptor(files), True
    for finding in apply(Subject.DESCRIPTOR, descriptor):
        sound &= finding.severity != "error"
        yield finding
    for listed in listed_files(files):
        yield from apply(Subject.CHECKSUM, listed)
    readable: dict[int, ResourceFile] = {}
    for file in resource_files(files, descriptor):
        if file.is_readable:
            readable[file.index] = file
        yield from apply(Subject.RESOURCE, file)
    if sound:
        yield from _check_tables(files, descriptor, readable)


def _check_tables(
    files: PackageFiles, descriptor: Descriptor, readable: Mapping[int, ResourceFile]
) -> Iterator[Finding]:
    tables = {
        Table(files, resource, schema): readable[index]
        for index, resource, schema in descriptor.tables()
        if index in readable and not any(obstacles(resource))
    }
    links = Links(list(tables))
    for table in links.in_order():
        try:
            yield from _check_table(table, links)
        except Unreadable as error:  # it was there a moment ago
            file = replace(tables[table], fault=error.fault.message)
            yield from apply(Subject.RESOURCE, file)
    for reference in links.references:
        yield from apply(Subject.REFERENCE, reference.settle())


def _check_table(table: Table, links: Links) -> Iterator[Finding]:
    blocks = table.blocks()
    header = next(blocks)
    wrong = list(apply(Subject.HEADER, header))
    yield from wrong
    yield from apply(Subject.ROWS, header)
    complete, count = not wrong and header.complete, 0
    for block in blocks if complete else ():
        complete &= block.complete and not block.ragged
        count += len(block.rows)
        yield from _check_block(block, links)
    if complete:
        yield from apply(Subject.TABLE, RowCount(table, count))
    for key in links.keys_of(table):
        key.complete = complete


def _check_block(block: Block, links: Links) -> Iterator[Finding]:
    yield from apply(Subject.ROWS, block)
    for cells in block.columns():
        if not cells.column.obstacle:
            yield from apply(Subject.CELLS, cells)
    for key in links.keys_of(block.table):
        yield from apply(Subject.KEY, key.take(block))
    for reference in links.references_of(block.table):
        yield from apply(Subject.REFERENCE, reference.take(block))


def bounded(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, and where there are very many of a kind, a last one that counts the rest."""
    counts: Counter[tuple[str, str]] = Counter()
    beyond: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        kind = (finding.path, finding.code)
        counts[kind] += 1
        if counts[kind] <= MOST:
            yield finding
        else:
            beyond[kind] = finding
    for kind, last in beyond.items():
        yield replace(last, message=f"{last.message}; {counts[kind] - MOST} like it were not told")
