"""The command that checks records."""

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
def validate(
    paths: tuple[Path, ...],
    form: str,
    file: Path | None,
    root: Path | None,
    texts: Path | None,
) -> None:
    """Print every finding of the dataset, or of the PATHS given."""
    from conflict_claims.rules.chosen import check_files
    from conflict_claims.rules.run import check

    dataset, held = open_dataset(root, texts)
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise click.BadParameter(f"no such file: {missing[0]}", param_hint="PATHS")
    findings = check_files(dataset, paths, held) if paths else check(dataset, held)
    sys.exit(report(findings, form, file))
