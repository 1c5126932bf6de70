"""The command that checks records, and released tables."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import PATH, dataset_option, open_dataset, report

if TYPE_CHECKING:
    from conflict_claims.findings import Finding


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@dataset_option
def validate(paths: tuple[Path, ...], root: Path | None, texts: Path | None) -> None:
    """Print every finding of the dataset, or of the PATHS given.

    A path is a record, or the folder of a data package (or its datapackage.json): of that the
    tables are checked, and no dataset is needed.
    """
    from conflict_claims.datapackage.folder import is_package

    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise click.BadParameter(f"no such file: {missing[0]}", param_hint="PATHS")
    packages = [path for path in paths if is_package(path)]
    records = [path for path in paths if path not in packages]
    found = list(_check_packages(packages)) if packages else []
    if records or not packages:
        found += _check_records(records, root, texts)
    sys.exit(report(found))


def _check_records(paths: list[Path], root: Path | None, texts: Path | None) -> "Iterator[Finding]":
    from conflict_claims.rules.chosen import check_files
    from conflict_claims.rules.run import check

    dataset, held = open_dataset(root, texts)
    return check_files(dataset, paths, held) if paths else check(dataset, held)


def _check_packages(paths: list[Path]) -> "Iterator[Finding]":
    from conflict_claims.rules.package import check_package

    for path in paths:
        click.echo(f"data package: {path}")
        yield from check_package(path)
