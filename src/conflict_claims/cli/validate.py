"""The command that checks records."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import PATH, compared, dataset_option, open_dataset, report

if TYPE_CHECKING:
    from conflict_claims.findings import Finding
    from conflict_claims.reading.dataset import Dataset
    from conflict_claims.reading.texts import Texts


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option(
    "--changed", "revision", metavar="REV", help="Check what changed since a git revision."
)
@dataset_option
def validate(
    paths: tuple[Path, ...], revision: str | None, root: Path | None, texts: Path | None
) -> None:
    """Print every finding of the dataset, of the PATHS given, or of what changed."""
    if paths and revision is not None:
        raise click.UsageError("give either PATHS or --changed")
    dataset, held = open_dataset(root, texts)
    sys.exit(report(_findings(dataset, held, paths, revision)))


def _findings(
    dataset: "Dataset", texts: "Texts | None", paths: tuple[Path, ...], revision: str | None
) -> "Iterable[Finding]":
    from conflict_claims.rules.chosen import check_files
    from conflict_claims.rules.run import check

    if revision is not None:
        from conflict_claims.history.check import check_since

        changes = compared(dataset, revision)
        told = f"record files changed since {changes.commit[:12]}: {len(changes.records)}"
        click.echo(told, err=True)
        return check_since(dataset, changes, texts)
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise click.BadParameter(f"no such file: {missing[0]}", param_hint="PATHS")
    return check_files(dataset, paths, texts) if paths else check(dataset, texts)
