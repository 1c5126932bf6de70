"""The command that brings records to the schema of this package."""

from pathlib import Path

import click

from .options import dataset_option, open_dataset


@click.command()
@dataset_option
def migrate(root: Path | None, texts: Path | None) -> None:
    """Bring the records of an older schema to the one of this package."""
    from conflict_claims.migration.migrate import UnknownVersionError, record_files
    from conflict_claims.migration.migrate import migrate as rewrite

    try:
        changed = list(rewrite(record_files(open_dataset(root, texts)[0])))
    except UnknownVersionError as error:
        raise click.ClickException(str(error)) from error
    click.echo("\n".join(map(str, changed)) or "nothing to migrate")
