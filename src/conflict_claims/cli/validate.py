"""The command that checks records."""

import gc
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .format import put_in_form
from .options import PATH, compared, dataset_option, open_dataset, report
from .printing import FORMATS

if TYPE_CHECKING:
    from conflict_claims.findings import Finding
    from conflict_claims.reading.dataset import Dataset
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
    """Print every finding of the dataset, of the PATHS given, or of what changed."""
    if paths and revision is not None:
        raise click.UsageError("give either PATHS or --changed")
    _collect_seldom()
    dataset, held = open_dataset(root, texts)
    _refuse_missing(paths)
    if fix:
        put_in_form(dataset, paths)
    if paths:
        findings = _of_files(dataset, held, paths)
    else:
        cores = jobs or os.cpu_count() or 1
        findings = _of_dataset(dataset, held, revision, caching, cores)
    sys.exit(report(findings, form, file))


def _refuse_missing(paths: tuple[Path, ...]) -> None:
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise click.BadParameter(f"no such file: {missing[0]}", param_hint="PATHS")


def _of_files(
    dataset: "Dataset", texts: "Texts | None", paths: tuple[Path, ...]
) -> "Iterable[Finding]":
    from conflict_claims.checking.chosen import check_files

    return check_files(dataset, paths, texts)


def _of_dataset(
    dataset: "Dataset", texts: "Texts | None", revision: str | None, caching: bool, jobs: int
) -> "Iterable[Finding]":
    from conflict_claims.checking.cache import Cache
    from conflict_claims.checking.whole import check

    cache = Cache.of(dataset.root) if caching else None
    if revision is None:
        return check(dataset, texts, cache, jobs)
    from conflict_claims.history.check import check_since

    changes = compared(dataset, revision)
    told = f"record files changed since {changes.commit[:12]}: {len(changes.records)}"
    click.echo(told, err=True)
    return check_since(dataset, changes, texts, cache, jobs)


def _collect_seldom() -> None:
    """Let the garbage collector pass over what is loaded, and run seldom.

    A parsed record is thousands of small objects without cycles: looking for garbage among them
    is a fifth of the time of reading one.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
