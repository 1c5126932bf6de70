"""The command that brings records to their canonical form."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import dataset_option, open_dataset, report

if TYPE_CHECKING:
    from conflict_claims.authoring.files import Outcome
    from conflict_claims.reading.dataset import Dataset

EXISTING = click.Path(exists=True, path_type=Path)


@click.command()
@click.argument("paths", nargs=-1, type=EXISTING)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where something would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@dataset_option
def format(
    paths: tuple[Path, ...], check: bool, diff: bool, root: Path | None, texts: Path | None
) -> None:
    """Bring the records of the dataset, or PATHS, to the one canonical form.

    Nothing but the form is changed: order of keys, layout, quotes, composed characters, line ends,
    and the order of lists in which it means nothing.
    """
    dataset, _ = open_dataset(root, texts)
    found = put_in_form(dataset, paths, write=not (check or diff), diff=diff)
    unread = [finding for each in found for finding in each.findings]
    if unread:
        report(unread)
    refused = any(outcome.refusal for outcome in found)
    sys.exit(bool(unread or refused or (check and any(outcome.changed for outcome in found))))


def put_in_form(
    dataset: "Dataset", paths: Iterable[Path], *, write: bool = True, diff: bool = False
) -> "list[Outcome]":
    """Bring files to the canonical form, and tell what was done, or would be, to each."""
    from conflict_claims.authoring.files import outcomes

    found = []
    for outcome in outcomes(dataset, paths):
        found.append(outcome)
        if outcome.changed and write:
            outcome.write()
        _tell(outcome, "formatted" if write else "would be formatted", diff)
    changed = sum(outcome.changed for outcome in found)
    click.echo(f"{changed} of {len(found)} files {'' if write else 'would be '}formatted", err=True)
    return found


def _tell(outcome: "Outcome", verb: str, diff: bool) -> None:
    if outcome.refusal:
        click.echo(f"left as it is: {outcome.path}: {outcome.refusal}", err=True)
    if outcome.changed and outcome.form:
        click.echo(f"{verb}: {outcome.path} ({', '.join(outcome.form.done)})", err=True)
        if diff:
            click.echo(outcome.diff(), nl=False)
