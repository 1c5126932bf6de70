"""polars, DuckDB and SQLite itself."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from readers import (
    CLAIM,
    COMMITTEE,
    DOZENS,
    EXPECTED,
    NAME,
    NOBODY,
    RAID,
    WORDS_SQL,
    Seen,
    reader,
)

import conflict_claims as cc

TABLES = ("actors", "articles", "casualties", "claims", "events")


def polars_frames(release: Path, form: str) -> dict[str, Any]:
    polars = reader("polars")
    if form == "csv":
        return {name: cc.load(name, as_="polars", release=release) for name in TABLES}
    return {name: polars.read_parquet(release / "parquet" / f"{name}.parquet") for name in TABLES}


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_polars_sees_what_was_written(small: Path, form: str) -> None:
    polars = reader("polars")
    frames = polars_frames(small, form)
    figures, claims, actors = (frames[name] for name in ("casualties", "claims", "actors"))
    joined = figures.join(claims, on="claim_id").join(
        actors.select("actor_id", "name"), left_on="claimant_id", right_on="actor_id"
    )

    def only(name: str, key: str, *columns: str) -> tuple[Any, ...]:
        frame = frames[name]
        (row,) = frame.filter(frame[frame.columns[0]] == key).select(columns).rows()
        return tuple(row)

    seen = Seen(
        rows={name: frames[name].height for name in EXPECTED.rows},
        name=only("actors", COMMITTEE, "name")[0],
        dozens=only("casualties", DOZENS, "low", "high"),
        nobody=only("casualties", NOBODY, "low", "high"),
        raid=only("events", RAID, "date_from")[0],
        presupposed=only("claims", CLAIM, "presupposed")[0],
        words=joined.filter(polars.col("name") == NAME)["words"].to_list(),
    )

    assert seen == EXPECTED
    assert figures.schema["low"] == polars.Int64
    assert claims.schema["presupposed"] == polars.Boolean
    assert frames["events"].schema["date_from"] == polars.Date


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_duckdb_sees_what_was_written(small: Path, form: str) -> None:
    duckdb = reader("duckdb")
    folder = small / ("data" if form == "csv" else "parquet")
    paths = {name: f"'{folder / name}.{form}'" for name in TABLES}
    with duckdb.connect() as database:
        seen = seen_by_sql(database, paths)
        types = dict(
            database.execute(
                f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {paths['events']})"
            ).fetchall()
        )

    assert seen == EXPECTED
    assert (types["date_from"], types["latitude"]) == ("DATE", "DOUBLE")


def test_sqlite_sees_what_was_written(small: Path) -> None:
    with closing(sqlite3.connect(next(small.glob("*.sqlite")))) as database:
        seen = seen_by_sql(database, {name: name for name in TABLES})

    assert seen == replace(EXPECTED, raid="2031-05-01", presupposed=0)


def test_sqlite_joins_by_its_keys(small: Path) -> None:
    """Every foreign key has an index, or is the key itself."""
    with closing(sqlite3.connect(next(small.glob("*.sqlite")))) as database:
        keys = database.execute(
            "SELECT m.name, k.'from' FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS k"
        ).fetchall()
        covered = database.execute(
            "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_index_list(m.name) AS i, "
            "pragma_index_info(i.name) AS c WHERE m.type = 'table'"
        ).fetchall()

    assert len(keys) > 40
    assert set(keys) <= set(covered)


def seen_by_sql(database: Any, source: dict[str, str]) -> Seen:
    def only(table: str, key: str, column: str, value: str) -> tuple[Any, ...]:
        query = f"SELECT {column} FROM {source[table]} WHERE {key} = '{value}'"
        return tuple(database.execute(query).fetchone())

    counted = {
        name: database.execute(f"SELECT count(*) FROM {source[name]}").fetchone()[0]
        for name in EXPECTED.rows
    }
    joined = database.execute(WORDS_SQL.format(**source, name=NAME)).fetchall()
    return Seen(
        rows=counted,
        name=only("actors", "actor_id", "name", COMMITTEE)[0],
        dozens=only("casualties", "casualty_id", "low, high", DOZENS),
        nobody=only("casualties", "casualty_id", "low, high", NOBODY),
        raid=only("events", "event_id", "date_from", RAID)[0],
        presupposed=only("claims", "claim_id", "presupposed", CLAIM)[0],
        words=[words for (words,) in joined],
    )
