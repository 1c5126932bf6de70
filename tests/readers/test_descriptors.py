"""Frictionless and mlcroissant read the tables as their descriptors say."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from readers import CLAIM, COMMITTEE, DOZENS, EXPECTED, NAME, NOBODY, RAID, Seen, reader

from conflict_claims.views.build import ALL_TABLES

Rows = list[dict[str, Any]]


def frictionless_rows(release: Path) -> Callable[[str], Rows]:
    package = reader("frictionless").Package(str(release / "datapackage.json"))
    return lambda name: [row.to_dict() for row in package.get_resource(name).read_rows()]


def croissant_rows(release: Path) -> Callable[[str], Rows]:
    dataset = reader("mlcroissant").Dataset(str(release / "croissant.json"))

    @cache  # mlcroissant yields the rows of a table with references once
    def rows(name: str) -> Rows:
        return [
            {key.removeprefix(f"{name}/"): plain(value) for key, value in row.items()}
            for row in dataset.records(name)
        ]

    return rows


def plain(value: Any) -> Any:
    """Give text for bytes and a day for pandas' time stamps, as mlcroissant has them."""
    if isinstance(value, bytes):
        return value.decode()
    return value.date() if hasattr(value, "date") else value


def seen(rows: Callable[[str], Rows]) -> Seen:
    figures = {row["casualty_id"]: row for row in rows("casualties")}
    claims = {row["claim_id"]: row for row in rows("claims")}
    actors = {row["actor_id"]: row for row in rows("actors")}
    (raid,) = [row for row in rows("events") if row["event_id"] == RAID]
    return Seen(
        rows={name: len(rows(name)) for name in EXPECTED.rows},
        name=actors[COMMITTEE]["name"],
        dozens=(figures[DOZENS]["low"], figures[DOZENS]["high"]),
        nobody=(figures[NOBODY]["low"], figures[NOBODY]["high"]),
        raid=raid["date_from"],
        presupposed=claims[CLAIM]["presupposed"],
        words=[
            figure["words"]
            for figure in figures.values()
            if actors.get(claims[figure["claim_id"]]["claimant_id"], {}).get("name") == NAME
        ],
    )


@pytest.mark.parametrize("rows", [frictionless_rows, croissant_rows])
@pytest.mark.filterwarnings("default")
def test_a_reader_of_descriptors_sees_what_was_written(
    small: Path, rows: Callable[[Path], Callable[[str], Rows]]
) -> None:
    found = seen(rows(small))

    assert found == EXPECTED
    assert type(found.raid) is date
    assert [type(limit) for limit in found.nobody] == [int, int]
    assert type(found.presupposed) is bool


def test_frictionless_finds_no_fault(small: Path) -> None:
    report = reader("frictionless").validate(str(small / "datapackage.json"))

    assert report.valid, report.flatten(["title", "message"])[:3]


@pytest.mark.filterwarnings("default")
def test_croissant_is_valid_and_every_table_has_its_rows(published: Path) -> None:
    """Whatever tables refer to is joined by the way; no row is lost or doubled by it."""
    import conflict_claims as cc

    dataset = reader("mlcroissant").Dataset(str(published / "croissant.json"))
    issues = dataset.metadata.ctx.issues

    assert (issues.errors, issues.warnings) == (set(), set())
    counted = {table.table: sum(1 for _ in dataset.records(table.table)) for table in ALL_TABLES}
    assert counted == cc.tables(published)
