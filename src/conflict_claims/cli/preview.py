"""The command that shows which rows a change touches."""

from pathlib import Path

import click

from .options import compared, open_dataset, root_option


@click.command()
@click.argument("revision", metavar="REV")
@root_option
def preview(revision: str, root: Path | None) -> None:
    """Print, as Markdown, the released rows that differ from those of a git revision."""
    from conflict_claims.history.markdown import preview_markdown
    from conflict_claims.history.preview import preview as compare

    dataset, _ = open_dataset(root, None)
    changes = compared(dataset, revision)
    click.echo(preview_markdown(compare(dataset, changes), changes.commit))
