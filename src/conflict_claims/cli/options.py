"""What several commands share: options, the dataset they name, the report of findings."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from conflict_claims.findings import Finding
    from conflict_claims.history.changes import Changes
    from conflict_claims.reading.dataset import Dataset
    from conflict_claims.reading.texts import Texts

PATH = click.Path(path_type=Path, readable=False)  # one that cannot be read is a finding


root_option = click.option(
    "--dataset", "root", type=PATH, help="Dataset folder; else the nearest, else the packaged."
)


def dataset_option(command: "click.decorators.FC") -> "click.decorators.FC":
    """Add `--dataset` and `--texts` to a command."""
    texts = click.option("--texts", type=PATH, help="Folder of article texts.")
    return root_option(texts(command))


def open_dataset(root: Path | None, texts: Path | None) -> "tuple[Dataset, Texts | None]":
    """Choose dataset and texts, and tell the dataset's folder; a wrong name is wrong use.

    The folder is told on standard error, so that standard output holds nothing but the answer.
    """
    from conflict_claims.reading.dataset import Dataset

    folder, held = choose_dataset(root, texts)
    return Dataset(folder), held


def choose_dataset(root: Path | None, texts: Path | None) -> "tuple[Path, Texts | None]":
    """Do as `open_dataset` does, without importing what reads a dataset."""
    from conflict_claims.reading.folder import NoDatasetError, find_dataset
    from conflict_claims.reading.texts import find_texts

    try:
        folder = find_dataset(root)
    except NoDatasetError as error:
        raise click.BadParameter(str(error), param_hint="--dataset") from error
    click.echo(f"dataset: {folder}", err=True)
    return folder, find_texts(texts, folder)


def refuse_missing(paths: tuple[Path, ...]) -> None:
    """Refuse a path that names nothing; a release that a killed build left aside is put back."""
    for path in _missing(paths):
        from conflict_claims.release.placing import repair

        repair(path)
    for path in _missing(paths):
        raise click.UsageError(f"no such file: {path}")


def _missing(paths: tuple[Path, ...]) -> list[Path]:
    return [path for path in paths if not path.exists() and not path.is_symlink()]


def compared(dataset: "Dataset", revision: str) -> "Changes":
    """Compare a dataset with a git revision; one that cannot be compared with is wrong use."""
    from conflict_claims.history.changes import changes_since
    from conflict_claims.history.git import HistoryError

    try:
        return changes_since(dataset.root, revision)
    except HistoryError as error:
        raise click.UsageError(str(error)) from error


def need(extra: str, *libraries: str) -> None:
    """Refuse, naming the extra to install, where a library is missing."""
    for library in libraries:
        try:
            import_module(library)
        except ImportError as error:
            msg = f"{library} is missing: pip install 'conflict-claims[{extra}]'"
            raise click.ClickException(msg) from error


def report(findings: "Iterable[Finding]", form: str = "text", file: Path | None = None) -> int:
    """Print findings, or write them to a file; give the exit code, 1 where one is an error."""
    from conflict_claims.findings import summary

    from .printing import on_terminal, printed

    found = list(findings)
    if file:
        _write(file, printed(found, form))
        click.echo(f"{summary(found)}, written to {file}")
    else:
        click.echo(printed(found, form, on_terminal()))
    return int(any(finding.severity == "error" for finding in found))


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(f"{text}\n", "utf-8", "backslashreplace", newline="\n")
    except OSError as error:
        message = f"cannot write {file}: {error.strerror}"
        raise click.BadParameter(message, param_hint="--output-file") from error
