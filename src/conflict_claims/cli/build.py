"""The command that publishes a dataset."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .group import INTERNAL_ERROR
from .options import PATH, dataset_option, open_dataset, report
from .parameters import Formats

if TYPE_CHECKING:
    from conflict_claims.release.build import Built
    from conflict_claims.release.formats import Format


@click.command()
@click.option("--out", type=PATH, default=Path("release"), help="Release folder [release].")
@click.option(
    "--formats",
    type=Formats(),
    help="Beside csv: json, sqlite, parquet, xlsx, zip, parted by commas, or all "
    "[what the installed libraries allow].",
)
@dataset_option
def build(
    out: Path, formats: "frozenset[Format] | None", root: Path | None, texts: Path | None
) -> None:
    """Check the dataset and publish it as a data package."""
    from rich.console import Console

    from conflict_claims.release import build as job
    from conflict_claims.release.descriptor import EpochError
    from conflict_claims.release.formats import BeyondSheetError, MissingLibraryError
    from conflict_claims.release.placing import NotAReleaseError

    dataset, held = open_dataset(root, texts)
    console = Console(stderr=True)
    try:
        with console.status("") as status:
            built = job.build(dataset, out, held, status.update, formats)
    except job.RefusedError as error:
        report(error.findings)
        raise click.ClickException("nothing was published: the dataset has errors") from error
    except (MissingLibraryError, BeyondSheetError) as error:
        raise click.BadParameter(str(error), param_hint="--formats") from error
    except NotAReleaseError as error:
        raise click.BadParameter(str(error), param_hint="--out") from error
    except job.FaultyReleaseError as error:
        click.echo(f"{error}\nnothing was published: a fault of this program", err=True)
        sys.exit(INTERNAL_ERROR)
    except EpochError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        message = f"nothing was published: {error}"
        raise click.BadParameter(message, param_hint="--out") from error
    _tell(built)


def _tell(built: "Built") -> None:
    from conflict_claims.findings import format_concise
    from conflict_claims.release.formats import left_out

    if built.warnings:
        click.echo(format_concise(built.warnings))
    counts = built.counts
    click.echo(
        f"{counts['articles']} articles ({built.proved} checked against their text), "
        f"{counts['claims']} claims, {counts['casualties']} figures, "
        f"{counts['actors']} actors, {counts['events']} events"
    )
    drafts = [f"drafts ({built.drafts})"] if built.drafts else []
    if missing := [*drafts, *left_out(built.formats)]:
        click.echo(f"left out: {', '.join(missing)}")
    click.echo(f"published: {built.folder}")
