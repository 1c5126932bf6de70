"""The command that compares two releases."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import PATH, refuse_missing, report

if TYPE_CHECKING:
    from conflict_claims.history.releases.compare import Comparison
    from conflict_claims.rules.release_change import RowChange


@click.command()
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option("--out", type=PATH, help="Write every change to this CSV file.")
@click.option("--errata", "corrections", is_flag=True, help="Print the corrections alone.")
def diff(old: Path, new: Path, out: Path | None, corrections: bool) -> None:
    """Print, as Markdown, what differs between two releases, and what must not.

    OLD and NEW are data packages: folders or zips. Rows are told apart by the primary keys that
    the packages give. Exit code 1 where tables, columns, codes or rows vanish, keys are used
    again, or the version makes too small a step.
    """
    from conflict_claims.history.releases.summary import Errata, summary

    refuse_missing((old, new))
    errata = Errata()
    found = _compare(old, new, out, errata.note)
    click.echo("\n".join(errata.lines) if corrections else summary(found, errata))
    sys.exit(report(found.findings) if found.findings else 0)


def _compare(
    old: Path, new: Path, out: Path | None, note: "Callable[[RowChange], None]"
) -> "Comparison":
    from conflict_claims.history.releases.compare import FaultyPackageError, compare
    from conflict_claims.history.releases.pairs import TooUnlikeError
    from conflict_claims.reading.fault import Unreadable

    try:
        with _changes(out) as write:
            return compare(old, new, note, *write)
    except FaultyPackageError as error:
        report(error.findings)
        raise click.ClickException("nothing was compared: a release has errors") from error
    except (TooUnlikeError, Unreadable) as error:
        raise click.ClickException(f"nothing was compared: {error}") from error
    except OSError as error:
        message = f"cannot write {out}: {error.strerror}"
        raise click.BadParameter(message, param_hint="--out") from error


@contextmanager
def _changes(out: Path | None) -> "Iterator[list[Callable[[RowChange], None]]]":
    from conflict_claims.history.releases.changes_csv import changes_file

    if out is None:
        yield []
        return
    with changes_file(out) as write:
        yield [write]
