"""The command that turns words into offsets."""

import sys
from pathlib import Path

import click

from .options import PATH, dataset_option, open_dataset, report


@click.command()
@click.argument("records", nargs=-1, required=True, type=PATH)
@dataset_option
def pin(records: tuple[Path, ...], root: Path | None, texts: Path | None) -> None:
    """Turn the words of RECORDS into offsets, and write their pins."""
    from conflict_claims.pinning import pin_record

    _, held = open_dataset(root, texts)
    if held is None:
        raise click.UsageError("pin needs the article texts: name their folder with --texts")
    findings = [found for path in records for found in pin_record(path, held)]
    sys.exit(report(findings))
