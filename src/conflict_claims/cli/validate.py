"""The command that checks records, and released tables."""

import atexit
import gc
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from .options import PATH, choose_dataset, compared, dataset_option, refuse_missing, report
from .printing import FORMATS

if TYPE_CHECKING:
    from conflict_claims.checking.cache import Cache
    from conflict_claims.findings import Finding
    from conflict_claims.reading.texts import Texts


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option(
    "--changed", "revision", metavar="REV", help="Check what changed since a git revision."
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="Their form [text]."
)
@click.option("--fix", is_flag=True, help="First bring the files to their canonical form.")
@click.option("--output-file", "file", type=PATH, help="Write them to this file.")
@dataset_option
@click.option("--jobs", type=click.IntRange(1), help="Processes for large datasets [all cores].")
@click.option("--cache/--no-cache", "caching", default=True, help="Keep verdicts [yes].")
def validate(
    paths: tuple[Path, ...],
    revision: str | None,
    fix: bool,
    form: str,
    file: Path | None,
    root: Path | None,
    texts: Path | None,
    jobs: int | None,
    caching: bool,
) -> None:
    """Print every finding of the dataset, of the PATHS given, or of what changed.

    A path is a record, or a data package (its folder, its datapackage.json, or a zip): of that
    the tables are checked, and no dataset is needed.
    """
    if paths and revision is not None:
        raise click.UsageError("give either PATHS or --changed")
    _collect_seldom()
    refuse_missing(paths)
    packages = _packages_among(paths)
    records = [path for path in paths if path not in packages]
    findings = list(_of_packages(packages)) if packages else []
    if records or not packages:
        folder, held = choose_dataset(root, texts)
        if fix:
            _fix(folder, records)
        run = Run(folder, held, caching, jobs or os.cpu_count() or 1)
        findings += run.over_files(records) if records else run.over_all(revision)
    sys.exit(report(findings, form, file))


def _packages_among(paths: tuple[Path, ...]) -> list[Path]:
    if not paths:
        return []
    from conflict_claims.datapackage.folder import is_package

    return [path for path in paths if is_package(path)]


def _of_packages(paths: list[Path]) -> "Iterator[Finding]":
    from conflict_claims.rules.package import check_package

    for path in paths:
        click.echo(f"data package: {path}", err=True)
        yield from check_package(path)


def _fix(root: Path, records: list[Path]) -> None:
    from conflict_claims.reading.dataset import Dataset

    from .format import put_in_form

    put_in_form(Dataset(root), records)


class Run(NamedTuple):
    """A dataset with its texts, and how it is checked."""

    root: Path
    texts: "Texts | None"
    caching: bool
    jobs: int

    def over_files(self, paths: list[Path]) -> "Iterator[Finding]":
        """Check some files."""
        from conflict_claims.checking.chosen import check_files
        from conflict_claims.reading.dataset import Dataset

        return check_files(Dataset(self.root), paths, self.texts)

    def over_all(self, revision: str | None) -> "Iterable[Finding]":
        """Check all files, or what changed in them since a revision."""
        if revision is not None:
            return self._since(revision)
        if not self.caching:
            return self._whole()
        from conflict_claims.checking.recall import recall_or

        return recall_or(self._whole, self.root, self.texts)

    def _whole(self) -> "Iterator[Finding]":
        from conflict_claims.checking.whole import check
        from conflict_claims.reading.dataset import Dataset

        return check(Dataset(self.root), self.texts, self._cache(), self.jobs)

    def _since(self, revision: str) -> "Iterator[Finding]":
        from conflict_claims.history.check import check_since
        from conflict_claims.reading.dataset import Dataset

        dataset = Dataset(self.root)
        changes = compared(dataset, revision)
        told = f"record files changed since {changes.commit[:12]}: {len(changes.records)}"
        click.echo(told, err=True)
        return check_since(dataset, changes, self.texts, self._cache(), self.jobs)

    def _cache(self) -> "Cache | None":
        from conflict_claims.checking.cache import Cache

        return Cache.of(self.root) if self.caching else None


def _collect_seldom() -> None:
    """Let the garbage collector pass over what is loaded, run seldom, and not at the very end.

    A parsed record is thousands of small objects without cycles: looking for garbage among them
    is a fifth of the time of reading one. When the interpreter ends, all memory is given back.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    atexit.register(gc.freeze)
