"""The command that checks records."""

import gc
import os
import sys
from pathlib import Path

import click

from .options import PATH, dataset_option, open_dataset, report
from .printing import FORMATS


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="Their form [text]."
)
@click.option("--output-file", "file", type=PATH, help="Write them to this file.")
@dataset_option
@click.option("--jobs", type=click.IntRange(1), help="Processes for large datasets [all cores].")
@click.option("--cache/--no-cache", "caching", default=True, help="Keep verdicts [yes].")
def validate(
    paths: tuple[Path, ...],
    form: str,
    file: Path | None,
    root: Path | None,
    texts: Path | None,
    jobs: int | None,
    caching: bool,
) -> None:
    """Print every finding of the dataset, or of the PATHS given."""
    _collect_seldom()
    dataset, held = open_dataset(root, texts)
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise click.BadParameter(f"no such file: {missing[0]}", param_hint="PATHS")
    if paths:
        from conflict_claims.checking.chosen import check_files

        findings = check_files(dataset, paths, held)
    else:
        from conflict_claims.checking.cache import Cache
        from conflict_claims.checking.whole import check

        cache = Cache.of(dataset.root) if caching else None
        findings = check(dataset, held, cache, jobs or os.cpu_count() or 1)
    sys.exit(report(findings, form, file))


def _collect_seldom() -> None:
    """Let the garbage collector pass over what is loaded, and run seldom.

    A parsed record is thousands of small objects without cycles: looking for garbage among them
    is a fifth of the time of reading one.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
