"""The command that checks records."""

import sys
from pathlib import Path

import click

from .format import put_in_form
from .options import PATH, dataset_option, open_dataset, report


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option("--fix", is_flag=True, help="First bring the files to their canonical form.")
@dataset_option
def validate(paths: tuple[Path, ...], fix: bool, root: Path | None, texts: Path | None) -> None:
    """Print every finding of the dataset, or of the PATHS given."""
    from conflict_claims.rules.chosen import check_files
    from conflict_claims.rules.run import check

    dataset, held = open_dataset(root, texts)
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise click.BadParameter(f"no such file: {missing[0]}", param_hint="PATHS")
    if fix:
        put_in_form(dataset, paths)
    sys.exit(report(check_files(dataset, paths, held) if paths else check(dataset, held)))
