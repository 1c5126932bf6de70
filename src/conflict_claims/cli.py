"""The commands. Whatever is slow to import is imported inside the command that needs it."""

import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from conflict_claims.agreement.compare import Comparison
    from conflict_claims.findings import Finding
    from conflict_claims.reading.dataset import Dataset
    from conflict_claims.reading.texts import Texts
    from conflict_claims.release.build import Built

PATH = click.Path(path_type=Path)
INTERNAL_ERROR = 3


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="conflict-claims")
def main() -> None:
    """Check, pin and publish claims of news articles on armed conflict.

    Exit codes: 0 clean, 1 findings, 2 wrong use, 3 internal error.
    """


def dataset_option(command: "click.decorators.FC") -> "click.decorators.FC":
    """Add `--dataset` and `--texts` to a command."""
    texts = click.option("--texts", type=PATH, help="Folder of article texts.")
    dataset = click.option(
        "--dataset", "root", type=PATH, help="Dataset folder; else the nearest, else the packaged."
    )
    return dataset(texts(command))


@main.command()
@click.argument("paths", nargs=-1, type=PATH)
@dataset_option
def validate(paths: tuple[Path, ...], root: Path | None, texts: Path | None) -> None:
    """Print every finding of the dataset, or of the PATHS given."""
    from conflict_claims.rules.chosen import check_files
    from conflict_claims.rules.run import check

    dataset, held = _open(root, texts)
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise click.BadParameter(f"no such file: {missing[0]}", param_hint="PATHS")
    sys.exit(_report(check_files(dataset, paths, held) if paths else check(dataset, held)))


@main.command()
@click.option("--out", type=PATH, default=Path("release"), help="Release folder [release].")
@dataset_option
def build(out: Path, root: Path | None, texts: Path | None) -> None:
    """Check the dataset and publish it as a data package."""
    from rich.console import Console

    from conflict_claims.release import build as job
    from conflict_claims.release.placing import NotAReleaseError

    dataset, held = _open(root, texts)
    console = Console(stderr=True)
    try:
        with console.status("") as status:
            built = job.build(dataset, out, held, step=status.update)
    except job.RefusedError as error:
        _report(error.findings)
        raise click.ClickException("nothing was published: the dataset has errors") from error
    except NotAReleaseError as error:
        raise click.BadParameter(str(error), param_hint="--out") from error
    except job.FaultyReleaseError as error:
        click.echo(f"{error}\nnothing was published: a fault of this program", err=True)
        sys.exit(INTERNAL_ERROR)
    except OSError as error:
        raise click.ClickException(f"nothing was published: {error}") from error
    _tell(built)


@main.command()
@click.argument("records", nargs=-1, required=True, type=PATH)
@dataset_option
def pin(records: tuple[Path, ...], root: Path | None, texts: Path | None) -> None:
    """Turn the words of RECORDS into offsets, and write their pins."""
    from conflict_claims.pinning import pin_record

    _, held = _open(root, texts)
    if held is None:
        raise click.UsageError("pin needs the article texts: name their folder with --texts")
    findings = [found for path in records for found in pin_record(path, held)]
    sys.exit(_report(findings))


@main.command()
@click.argument("record", type=PATH)
@click.option("--out", type=PATH, help="HTML file, outside of repositories and releases.")
@dataset_option
def review(record: Path, out: Path | None, root: Path | None, texts: Path | None) -> None:
    """Write a page with RECORD's text and every span highlighted, for who holds the text."""
    from conflict_claims.review import UnreviewableError, UnsafePlaceError, write_review
    from conflict_claims.rules.chosen import read_either
    from conflict_claims.rules.run import article_cases, check_article

    (case,) = article_cases(*_open(root, texts), [read_either(record)])
    try:
        click.echo(f"written: {write_review(case, list(check_article(case)), out)}")
    except (UnreviewableError, UnsafePlaceError, OSError) as error:
        raise click.UsageError(str(error)) from error


@main.command()
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
    _need("agreement", "numpy", "scipy")
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


@main.command()
@dataset_option
def migrate(root: Path | None, texts: Path | None) -> None:
    """Bring the records of an older schema to the one of this package."""
    from conflict_claims.migration.migrate import UnknownVersionError, record_files
    from conflict_claims.migration.migrate import migrate as rewrite

    try:
        changed = list(rewrite(record_files(_open(root, texts)[0])))
    except UnknownVersionError as error:
        raise click.ClickException(str(error)) from error
    click.echo("\n".join(map(str, changed)) or "nothing to migrate")


def _open(root: Path | None, texts: Path | None) -> "tuple[Dataset, Texts | None]":
    from conflict_claims.reading.dataset import Dataset, NoDatasetError, find_dataset
    from conflict_claims.reading.texts import find_texts

    try:
        folder = find_dataset(root)
    except NoDatasetError as error:
        raise click.BadParameter(str(error), param_hint="--dataset") from error
    click.echo(f"dataset: {folder}")
    return Dataset(folder), find_texts(texts, folder)


def _need(extra: str, *libraries: str) -> None:
    for library in libraries:
        try:
            import_module(library)
        except ImportError as error:
            msg = f"{library} is missing: pip install 'conflict-claims[{extra}]'"
            raise click.ClickException(msg) from error


def _compare(
    codings: tuple[Path, ...], root: Path | None, texts: Path | None
) -> "list[Comparison]":
    from conflict_claims.agreement.compare import CodingError
    from conflict_claims.agreement.report import compare_files, comparisons

    try:
        if codings:
            return [compare_files(*codings)]
        return list(comparisons(_open(root, texts)[0]))
    except CodingError as error:
        raise click.ClickException(str(error)) from error


def _report(findings: "Iterable[Finding]") -> int:
    from conflict_claims.findings import format_text

    found = list(findings)
    click.echo(format_text(found))
    return int(any(finding.severity == "error" for finding in found))


def _tell(built: "Built") -> None:
    from conflict_claims.findings import format_text
    from conflict_claims.release.build import LEFT_OUT

    if built.warnings:
        click.echo(format_text(built.warnings))
    counts = built.counts
    drafts = [f"drafts ({built.drafts})"] if built.drafts else []
    click.echo(
        f"{counts['articles']} articles ({built.proved} checked against their text), "
        f"{counts['claims']} claims, {counts['casualties']} figures, "
        f"{counts['actors']} actors, {counts['events']} events"
    )
    click.echo(f"left out: {', '.join([*LEFT_OUT, *drafts])}")
    click.echo(f"published: {built.folder}")
