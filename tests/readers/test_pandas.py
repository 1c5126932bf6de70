"""pandas reads the CSV by `load`, Parquet, SQLite and XLSX."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from readers import CLAIM, COMMITTEE, DOZENS, EXPECTED, NAME, NOBODY, RAID, Seen, reader

import conflict_claims as cc

TABLES = ("actors", "articles", "casualties", "claims", "events")

Frames = dict[str, Any]


def csv_frames(release: Path) -> Frames:
    return {name: cc.load(name, release=release) for name in TABLES}


def parquet_frames(release: Path) -> Frames:
    pandas = reader("pandas")
    paths = {name: release / "parquet" / f"{name}.parquet" for name in TABLES}
    return {
        name: pandas.read_parquet(path, dtype_backend="pyarrow") for name, path in paths.items()
    }


def sqlite_frames(release: Path) -> Frames:
    pandas = reader("pandas")
    with closing(sqlite3.connect(next(release.glob("*.sqlite")))) as database:
        return {name: pandas.read_sql(f"SELECT * FROM {name}", database) for name in TABLES}


def xlsx_frames(release: Path) -> Frames:
    reader("openpyxl")
    book = next(release.glob("*.xlsx"))
    frames = reader("pandas").read_excel(book, None, keep_default_na=False, na_values=[""])
    return {name: frames[name] for name in TABLES}


def seen(frames: Frames) -> Seen:
    figures = frames["casualties"].set_index("casualty_id")
    joined = frames["casualties"].merge(frames["claims"], on="claim_id")
    joined = joined.merge(frames["actors"], left_on="claimant_id", right_on="actor_id")
    raid = frames["events"].set_index("event_id").date_from[RAID]
    return Seen(
        rows={name: len(frames[name]) for name in TABLES if name != "events"},
        name=frames["actors"].set_index("actor_id").name[COMMITTEE],
        dozens=limits(figures.loc[DOZENS]),
        nobody=limits(figures.loc[NOBODY]),
        raid=raid if isinstance(raid, str) else raid.strftime("%Y-%m-%d"),
        presupposed=frames["claims"].set_index("claim_id").presupposed[CLAIM],
        words=list(joined[joined.name == NAME].words),
    )


def limits(figure: Any) -> tuple[Any, ...]:
    missing = reader("pandas").isna
    return tuple(None if missing(figure[each]) else figure[each] for each in ("low", "high"))


@pytest.mark.parametrize("frames", [csv_frames, parquet_frames, sqlite_frames, xlsx_frames])
def test_pandas_sees_what_was_written(small: Path, frames: Callable[[Path], Frames]) -> None:
    reader("pandas")

    assert seen(frames(small)) == replace(EXPECTED, raid="2031-05-01")


def test_the_csv_has_the_types_of_its_schema(small: Path) -> None:
    reader("pandas")
    frames = csv_frames(small)

    assert str(frames["casualties"].low.dtype) == "Int64"
    assert str(frames["casualties"].value.dtype) == "Float64"
    assert str(frames["claims"].presupposed.dtype) == "boolean"
    assert str(frames["events"].date_from.dtype).startswith("datetime64")


def test_parquet_has_types_of_its_own(small: Path) -> None:
    frames = parquet_frames(small)

    assert str(frames["casualties"].low.dtype) == "int64[pyarrow]"
    assert str(frames["casualties"].value.dtype) == "double[pyarrow]"
    assert str(frames["claims"].presupposed.dtype) == "bool[pyarrow]"
    assert str(frames["events"].date_from.dtype) == "date32[day][pyarrow]"
    assert str(frames["casualties"].bound.dtype) == "string[pyarrow]"
