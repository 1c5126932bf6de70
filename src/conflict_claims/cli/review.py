"""The command that shows a record over its text."""

from pathlib import Path

import click

from .options import PATH, dataset_option, open_dataset


@click.command()
@click.argument("record", type=PATH)
@click.option("--out", type=PATH, help="HTML file, outside of repositories and releases.")
@dataset_option
def review(record: Path, out: Path | None, root: Path | None, texts: Path | None) -> None:
    """Write a page with RECORD's text and every span highlighted, for who holds the text."""
    from conflict_claims.checking.chosen import read_either
    from conflict_claims.review import UnreviewableError, UnsafePlaceError, write_review
    from conflict_claims.rules.run import article_cases, check_article

    (case,) = article_cases(*open_dataset(root, texts), [read_either(record)])
    try:
        click.echo(f"written: {write_review(case, list(check_article(case)), out)}")
    except (UnreviewableError, UnsafePlaceError, OSError) as error:
        raise click.UsageError(str(error)) from error
