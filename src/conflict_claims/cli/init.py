"""The command that begins a dataset."""

import sys
from pathlib import Path

import click

from .options import PATH, report
from .parameters import Form


@click.command()
@click.argument("folder", metavar="DIR", type=PATH)
@click.option("--name", type=Form("SLUG"), prompt="Name (such as valley-claims)", help="Its id.")
@click.option("--title", type=Form("LINE"), prompt=True, help="What it is called.")
@click.option("--description", type=Form("LINE"), prompt=True, help="What it holds, in a sentence.")
@click.option("--licence", type=Form("LINE"), prompt=True, default="CC-BY-4.0", help="SPDX id.")
@click.option(
    "--contributor",
    "contributors",
    type=Form("LINE"),
    multiple=True,
    help="Who makes it, a person or a group; may be given more than once.",
)
def init(folder: Path, contributors: tuple[str, ...], **given: str) -> None:
    """Begin a dataset of your own in DIR, a new or empty folder.

    What has to be known and is not given is asked for.
    """
    from conflict_claims.authoring.init import DatasetFacts, NotEmptyError, new_dataset
    from conflict_claims.checking.whole import check
    from conflict_claims.reading.dataset import Dataset

    who = contributors or (click.prompt("Contributor", type=Form("LINE")),)
    try:
        written = new_dataset(folder, DatasetFacts(**given, contributors=who))
    except NotEmptyError as error:
        raise click.BadParameter(str(error), param_hint="DIR") from error
    except OSError as error:
        raise click.BadParameter(f"cannot write: {error}", param_hint="DIR") from error
    for path in written:
        click.echo(f"written: {path}")
    sys.exit(report(check(Dataset(folder / "dataset"))))
