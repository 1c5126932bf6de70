"""The command that compares codings."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import PATH, dataset_option, need, open_dataset

if TYPE_CHECKING:
    from conflict_claims.agreement.compare import Comparison


@click.command()
@click.argument("codings", nargs=-1, type=PATH, metavar="[A B]")
@click.option("--confusion", metavar="FIELD", help="Counts of one field's pairs of values.")
@click.option("--unmatched", is_flag=True, help="Claims and figures that one coder has alone.")
@dataset_option
def agree(
    codings: tuple[Path, ...],
    confusion: str | None,
    unmatched: bool,
    root: Path | None,
    texts: Path | None,
) -> None:
    """Compare codings A and B of an article, or all second codings with their records."""
    if len(codings) not in (0, 2):
        raise click.UsageError("agree takes two codings of one article, or none")
    need("agreement", "numpy", "scipy")
    from conflict_claims.agreement import fields, printers, report

    if confusion and confusion not in fields.NOMINAL_FIELDS:
        known = ", ".join(fields.NOMINAL_FIELDS)
        raise click.BadParameter(f"no field {confusion}; there are {known}", param_hint="FIELD")
    compared = _compare(codings, root, texts)
    if confusion:
        click.echo(printers.confusion_markdown(compared, confusion))
    elif unmatched:
        click.echo(printers.unmatched_markdown(compared))
    else:
        click.echo(printers.as_markdown(report.full_report(compared)))


def _compare(
    codings: tuple[Path, ...], root: Path | None, texts: Path | None
) -> "list[Comparison]":
    from conflict_claims.agreement.compare import CodingError
    from conflict_claims.agreement.report import compare_files, comparisons

    try:
        if codings:
            return [compare_files(*codings)]
        return list(comparisons(open_dataset(root, texts)[0]))
    except CodingError as error:
        raise click.ClickException(str(error)) from error
