"""Two releases, compared table by table."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conflict_claims.datapackage.archive import open_package
from conflict_claims.datapackage.descriptor import Descriptor, read_descriptor
from conflict_claims.datapackage.folder import PackageFiles
from conflict_claims.datapackage.reach import is_table, obstacles
from conflict_claims.datapackage.table import Table
from conflict_claims.findings import Finding
from conflict_claims.rules import releases  # noqa: F401  # enters its rules into the register
from conflict_claims.rules.package import apply, check_package
from conflict_claims.rules.register import REGISTER, Subject
from conflict_claims.rules.release_change import (
    ReleaseChange,
    RowChange,
    TableChange,
    VersionChange,
)
from conflict_claims.rules.version import Step

from .needed import step_of_row, steps_of_schemas
from .rows import row_changes

NEEDED = frozenset(
    (
        Subject.ARCHIVE,
        Subject.DESCRIPTOR,
        Subject.RESOURCE,
        Subject.CHECKSUM,
        Subject.HEADER,
        Subject.ROWS,
        Subject.KEY,
    )
)
"""What has to be sound in two releases that are compared."""


class FaultyPackageError(Exception):
    """A release has errors for which its rows cannot be compared."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass
class Comparison:
    """What was found: counts of rows by table and kind, findings, the version step needed.

    `passed_over` names the tables whose rows could not be compared.
    """

    release: ReleaseChange
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    findings: list[Finding] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    needed: Step = Step.NONE
    reason: str = ""

    def need(self, step: Step, reason: str) -> None:
        """Take note of a step that something asks for; the greatest counts, and its first."""
        if step > self.needed:
            self.needed, self.reason = step, reason


def compare(old: Path, new: Path, *notes: Callable[[RowChange], None]) -> Comparison:
    """Compare two releases, each a folder or a zip; `notes` are called with each row that differs.

    Raises FaultyPackageError, and TooUnlikeError for tables that would not fit into memory.
    """
    _refuse_faults(old, new)
    files = open_package(old), open_package(new)
    found = Comparison(ReleaseChange(*map(read_descriptor, files)))
    _compare_schemas(found)
    for table in _tables(found, *files):
        for change in row_changes(table):
            found.counts[table.name][change.kind] += 1
            wrong = list(apply(Subject.ROW_CHANGE, change))
            found.findings += wrong
            found.need(*step_of_row(change, found.release.breaking if wrong else Step.NONE))
            for note in notes:
                note(change)
    version = VersionChange(found.release, found.needed, found.reason)
    found.findings += apply(Subject.VERSION_CHANGE, version)
    return found


def _refuse_faults(*packages: Path) -> None:
    faults = [
        finding
        for package in packages
        for finding in check_package(package)
        if finding.severity == "error" and REGISTER[finding.code].subject in NEEDED
    ]
    if faults:
        raise FaultyPackageError(faults)


def _compare_schemas(found: Comparison) -> None:
    found.findings += apply(Subject.RELEASE_CHANGE, found.release)
    for schema in found.release.schemas():
        found.findings += apply(Subject.SCHEMA_CHANGE, schema)
    for step, reason in steps_of_schemas(found.release):
        found.need(step, reason)


def _tables(found: Comparison, old: PackageFiles, new: PackageFiles) -> Iterator[TableChange]:
    """Yield the tables of both releases; those that cannot be read are noted."""
    cited = _cited(found.release.old)
    before, after = _readable(found.release.old, old), _readable(found.release.new, new)
    names = {each.name for each in found.release.new.resources if is_table(each)}
    for resource in found.release.old.resources:
        name = resource.name
        if name in before and name in after:
            yield TableChange(before[name], after[name], name in cited)
        elif name in names and is_table(resource):
            found.passed_over.append(name)


def _readable(descriptor: Descriptor, files: PackageFiles) -> dict[str, Table]:
    return {
        resource.name: Table(files, resource, schema)
        for _, resource, schema in descriptor.tables()
        if not any(obstacles(resource))
    }


def _cited(descriptor: Descriptor) -> set[str]:
    """Name the tables to which others refer; all where none does."""
    schemas = {resource.name: schema for _, resource, schema in descriptor.tables()}
    referred = {
        key.reference.resource or name
        for name, schema in schemas.items()
        for key in schema.foreign_keys
    }
    return referred or set(schemas)
