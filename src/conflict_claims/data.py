"""Reading a release, or the tables that came with the package.

The standard library alone is imported here; pandas and polars only by `load`.
"""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Value = str | int | float | bool | date | None

READERS: dict[str, Callable[[str], Value]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"TRUE": True, "FALSE": False}.__getitem__,
    "date": date.fromisoformat,
}

PANDAS_TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


class NoReleaseError(LookupError):
    """A folder is no release, or a release has no table of that name."""


def tables(release: str | Path | None = None) -> dict[str, int]:
    """Give the tables of a release and their numbers of rows.

    `release` is a folder that `conflict-claims build` wrote; without it, the packaged tables.
    Raises NoReleaseError.
    """
    return {name: resource["rows"] for name, resource in _resources(_folder(release)).items()}


def rows(name: str, release: str | Path | None = None) -> Iterator[dict[str, Value]]:
    """Yield the rows of a table as dictionaries with typed values, None for missing.

    Dates are `datetime.date`, counts `int`. Raises NoReleaseError.
    """
    folder = _folder(release)
    resource = _resource(folder, name)
    return _typed_rows(folder / resource["path"], resource["schema"]["fields"])


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
    folder = _folder(release)
    resource = _resource(folder, name)
    try:
        return _load_pandas(folder, resource) if as_ == "pandas" else _load_polars(folder, resource)
    except ImportError as error:
        raise ImportError(
            f"load() needs {as_}: pip install 'conflict-claims[{as_}]', or use rows()"
        ) from error


def _typed_rows(path: Path, fields: list[dict[str, Any]]) -> Iterator[dict[str, Value]]:
    readers = {field["name"]: READERS[field["type"]] for field in fields}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {key: readers[key](cell) if cell else None for key, cell in row.items()}


def _load_pandas(folder: Path, resource: dict[str, Any]) -> Any:
    import pandas as pd

    fields = resource["schema"]["fields"]
    return pd.read_csv(
        folder / resource["path"],
        dtype={f["name"]: PANDAS_TYPES[f["type"]] for f in fields if f["type"] != "date"},
        parse_dates=[f["name"] for f in fields if f["type"] == "date"],
        keep_default_na=False,
        na_values=[""],
        true_values=["TRUE"],
        false_values=["FALSE"],
    )


def _load_polars(folder: Path, resource: dict[str, Any]) -> Any:
    import polars as pl

    types = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "date": pl.Date}
    fields = resource["schema"]["fields"]
    frame = pl.read_csv(
        folder / resource["path"],
        schema={f["name"]: types.get(f["type"], pl.String) for f in fields},
    )
    booleans = [f["name"] for f in fields if f["type"] == "boolean"]
    return frame.with_columns(pl.col(name) == "TRUE" for name in booleans)


def _resource(folder: Path, name: str) -> dict[str, Any]:
    resources = _resources(folder)
    if name not in resources:
        raise NoReleaseError(f"no table {name!r}; there are {', '.join(resources)}")
    path = folder / resources[name]["path"]
    if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        raise NoReleaseError(f"{folder} is no release: {name} has no file in it")
    return resources[name]


def _resources(folder: Path) -> dict[str, dict[str, Any]]:
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        return {each["name"]: each for each in package["resources"] if each.get("type") == "table"}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoReleaseError(f"{folder} is no release: {error}") from error


def _folder(release: str | Path | None) -> Path:
    if release is None:
        return _packaged()
    folder = Path(release)
    if not folder.exists():
        _repair(folder)
    return folder


def _repair(folder: Path) -> None:
    """Put back a release that a killed build left aside."""
    from conflict_claims.release.placing import repair

    repair(folder)


def _packaged() -> Path:
    installed = Path(__file__).parent / "_tables"
    return installed if installed.is_dir() else _tables_of_checkout()


@cache
def _tables_of_checkout() -> Path:
    """Make the tables of an editable install; the folder lives as long as the process."""
    import atexit
    import shutil
    import tempfile

    from conflict_claims.reading.dataset import Dataset, packaged_dataset
    from conflict_claims.release.tables import write_descriptor, write_tables

    folder = Path(tempfile.mkdtemp(prefix="conflict-claims-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    dataset = Dataset(packaged_dataset())
    write_descriptor(dataset, folder, write_tables(dataset, folder))
    return folder
