"""Reading a release, or the tables that came with the package.

The standard library alone is imported here; pandas and polars only by `load`.
"""

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cache
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, overload

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from conflict_claims.datapackage.folder import PackageFiles

Value = str | int | float | bool | date | None


def _boolean(text: str) -> bool:
    if text not in ("TRUE", "FALSE"):
        raise ValueError(f"neither TRUE nor FALSE: {text!r}")
    return text == "TRUE"


READERS: dict[str, Callable[[str], Value]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": _boolean,
    "date": date.fromisoformat,
}

PANDAS_TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}

MAX_DESCRIPTOR = 4 * 1024 * 1024


class NoReleaseError(LookupError):
    """A folder or zip is no release, or a damaged one, or has no table of that name."""


class _Table(NamedTuple):
    """What a release says of one of its tables; `columns` are types by name."""

    path: str
    rows: int
    hash: str
    columns: Mapping[str, str]


def tables(release: str | Path | None = None) -> dict[str, int]:
    """Give the tables of a release and their numbers of rows.

    `release` is a folder that `conflict-claims build` wrote, or a zip of one; without it, the
    packaged tables. Raises NoReleaseError.
    """
    return {name: table.rows for name, table in _tables(_files(release)).items()}


def rows(name: str, release: str | Path | None = None) -> Iterator[dict[str, Value]]:
    """Yield the rows of a table as dictionaries with typed values, None for missing.

    Dates are `datetime.date`, counts `int`. Raises NoReleaseError.
    """
    files = _files(release)
    return _typed_rows(files, _table(files, name))


@overload
def load(
    name: str, *, as_: Literal["pandas"] = "pandas", release: str | Path | None = None
) -> "pd.DataFrame": ...
@overload
def load(
    name: str, *, as_: Literal["polars"], release: str | Path | None = None
) -> "pl.DataFrame": ...
def load(name: str, *, as_: str = "pandas", release: str | Path | None = None) -> Any:
    """Read a table into a pandas (or polars) data frame with the types of its schema.

    Integers that may be missing are nullable (`Int64`), dates are days, text is text.
    Raises NoReleaseError, and ImportError that names the extra to install.
    """
    if as_ not in ("pandas", "polars"):
        raise ValueError(f"as_ is 'pandas' or 'polars', not {as_!r}")
    files = _files(release)
    table = _table(files, name)
    read = _load_pandas if as_ == "pandas" else _load_polars
    try:
        with _opened(files, table.path) as file:
            return read(file, table.columns)
    except ImportError as error:
        raise ImportError(
            f"load() needs {as_}: pip install 'conflict-claims[{as_}]', or use rows()"
        ) from error
    except ValueError as error:
        raise NoReleaseError(f"{files.label(table.path)} is not as described: {error}") from error


def _typed_rows(files: "PackageFiles", table: _Table) -> Iterator[dict[str, Value]]:
    readers = [(name, READERS[kind]) for name, kind in table.columns.items()]
    with _opened(files, table.path) as file:
        lines = _csv(file)
        try:
            next(lines)
            for cells in lines:
                pairs = zip(readers, cells, strict=True)
                yield {name: read(cell) if cell else None for (name, read), cell in pairs}
        except (ValueError, csv.Error) as error:
            where = f"{files.label(table.path)}, line {lines.line_num}"
            raise NoReleaseError(f"{where}, is not as described: {error}") from error


def _load_pandas(file: BufferedReader, columns: Mapping[str, str]) -> Any:
    import pandas as pd

    return pd.read_csv(
        file,
        dtype={name: PANDAS_TYPES[kind] for name, kind in columns.items() if kind != "date"},
        parse_dates=[name for name, kind in columns.items() if kind == "date"],
        keep_default_na=False,
        na_values=[""],
        true_values=["TRUE"],
        false_values=["FALSE"],
    )


def _load_polars(file: BufferedReader, columns: Mapping[str, str]) -> Any:
    import polars as pl

    types = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "date": pl.Date}
    schema = {name: types.get(kind, pl.String) for name, kind in columns.items()}
    try:
        frame = pl.read_csv(file, schema=schema)
    except pl.exceptions.PolarsError as error:
        raise ValueError(str(error)) from error
    booleans = [name for name, kind in columns.items() if kind == "boolean"]
    return frame.with_columns(pl.col(name) == "TRUE" for name in booleans)


def _files(release: str | Path | None) -> "PackageFiles":
    from conflict_claims.datapackage.archive import open_package
    from conflict_claims.reading.fault import Unreadable

    path = _packaged() if release is None else _present(Path(release))
    try:
        return open_package(path)
    except Unreadable as error:
        raise NoReleaseError(f"{path} is no release: {error.fault.message}") from error


def _present(path: Path) -> Path:
    """Give the path of a release; one that a killed build left aside is put back."""
    if not path.exists():
        from conflict_claims.release.placing import repair

        repair(path)
    return path


def _table(files: "PackageFiles", name: str) -> _Table:
    """Give a table whose file is there, whole, and has the columns described."""
    known = _tables(files)
    if name not in known:
        raise NoReleaseError(f"no table {name!r}; there are {', '.join(known)}")
    table = known[name]
    if files.leads_out(table.path) or not files.has(table.path):
        raise NoReleaseError(f"{files.root} is no release: {name} has no file in it")
    with _opened(files, table.path) as file:
        if table.hash not in ("", f"sha256:{files.digest(table.path, 'sha256')}"):
            raise NoReleaseError(f"{files.label(table.path)} is damaged: its SHA-256 is another")
        if _header(file) != list(table.columns):
            raise NoReleaseError(f"{files.label(table.path)} has other columns than described")
    _refuse_types(table)
    return table


def _header(file: BufferedReader) -> list[str] | None:
    try:
        return next(_csv(file), None)
    except (ValueError, csv.Error):
        return None


def _refuse_types(table: _Table) -> None:
    for name, kind in table.columns.items():
        if kind not in READERS:
            raise NoReleaseError(f"the column {name!r} is of type {kind}, which is not read here")


def _tables(files: "PackageFiles") -> dict[str, _Table]:
    from conflict_claims.datapackage.folder import DESCRIPTOR
    from conflict_claims.reading.fault import Unreadable

    try:
        package = json.loads(files.read(DESCRIPTOR, MAX_DESCRIPTOR))
        return {each["name"]: _described(each) for each in package["resources"] if "schema" in each}
    except Unreadable as error:
        raise NoReleaseError(f"{files.root} is no release: {error.fault.message}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NoReleaseError(f"{files.root} is no release: {error!r}") from error


def _described(resource: dict[str, Any]) -> _Table:
    columns = {
        str(each["name"]): each.get("type", "string") for each in resource["schema"]["fields"]
    }
    return _Table(str(resource["path"]), resource.get("rows", 0), resource.get("hash", ""), columns)


@contextmanager
def _opened(files: "PackageFiles", path: str) -> Iterator[BufferedReader]:
    from conflict_claims.reading.fault import Unreadable

    try:
        with files.open(path) as file:
            yield file
    except Unreadable as error:
        raise NoReleaseError(f"{files.label(path)}: {error.fault.message}") from error


def _csv(file: BufferedReader) -> Any:
    return csv.reader(TextIOWrapper(file, encoding="utf-8", newline=""), strict=True)


def _packaged() -> Path:
    installed = Path(__file__).parent / "_tables"
    return installed if installed.is_dir() else _tables_of_checkout()


@cache
def _tables_of_checkout() -> Path:
    """Make the tables of an editable install; the folder lives as long as the process."""
    import atexit
    import shutil
    import tempfile

    from conflict_claims.reading.dataset import Dataset
    from conflict_claims.reading.folder import packaged_dataset
    from conflict_claims.release.tables import write_descriptor, write_tables

    folder = Path(tempfile.mkdtemp(prefix="conflict-claims-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    dataset = Dataset(packaged_dataset())
    write_descriptor(dataset, folder, write_tables(dataset, folder))
    return folder
