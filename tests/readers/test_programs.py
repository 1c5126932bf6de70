"""openpyxl on the workbook, Datasette on the database, R on the CSV files."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import ProxyHandler, build_opener

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
    run_r,
)

from conflict_claims.views.build import ALL_TABLES

PATIENCE = 60


def test_openpyxl_finds_a_sheet_for_every_table(small: Path) -> None:
    book = reader("openpyxl").load_workbook(next(small.glob("*.xlsx")))

    assert book.sheetnames == ["README", *(table.table for table in ALL_TABLES)]
    assert book["README"]["A1"].value == "Claims on the war in the valley"
    assert [cell.value for cell in book["README"][11]][:2] == ["article_parts", 3]
    assert book.properties.created.isoformat() == "2031-05-08T00:00:00"


def test_openpyxl_sees_what_was_written(small: Path) -> None:
    book = reader("openpyxl").load_workbook(next(small.glob("*.xlsx")))
    names = ("actors", "articles", "casualties", "claims", "events")
    tables = {name: sheet_rows(book[name]) for name in names}
    figures, claims, actors = (tables[name] for name in ("casualties", "claims", "actors"))

    assert Seen(
        rows={name: len(tables[name]) for name in EXPECTED.rows},
        name=actors[COMMITTEE]["name"],
        dozens=(figures[DOZENS]["low"], figures[DOZENS]["high"]),
        nobody=(figures[NOBODY]["low"], figures[NOBODY]["high"]),
        raid=tables["events"][RAID]["date_from"],
        presupposed=claims[CLAIM]["presupposed"],
        words=[
            figure["words"]
            for figure in figures.values()
            if actors.get(claims[figure["claim_id"]]["claimant_id"], {}).get("name") == NAME
        ],
    ) == replace(EXPECTED, raid="2031-05-01")
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= set("sinb")


def sheet_rows(sheet: Any) -> dict[str, dict[str, Any]]:
    header, *rows = sheet.iter_rows(values_only=True)
    return {row[0]: dict(zip(header, row, strict=True)) for row in rows}


def test_datasette_serves_what_was_written(small: Path) -> None:
    reader("datasette")
    (path,) = small.glob("*.sqlite")
    with served(path) as get:

        def only(table: str, key: str) -> dict[str, Any]:
            (row,) = json.loads(get(f"/{path.stem}/{table}.json?{key}&_shape=array"))
            return dict(row)

        rows = {
            name: json.loads(get(f"/{path.stem}/{name}.json?_size=0"))["filtered_table_rows_count"]
            for name in EXPECTED.rows
        }
        sql = WORDS_SQL.format(actors="actors", claims="claims", casualties="casualties", name=NAME)
        joined = json.loads(get(f"/{path.stem}.json?{urlencode({'sql': sql, '_shape': 'array'})}"))
        dozens, nobody = (only("casualties", f"casualty_id={key}") for key in (DOZENS, NOBODY))
        found = Seen(
            rows=rows,
            name=only("actors", f"actor_id={COMMITTEE}")["name"],
            dozens=(dozens["low"], dozens["high"]),
            nobody=(nobody["low"], nobody["high"]),
            raid=only("events", f"event_id={RAID}")["date_from"],
            presupposed=only("claims", f"claim_id={CLAIM}")["presupposed"],
            words=[row["words"] for row in joined],
        )
        page = get(f"/{path.stem}/casualties?claim_id={CLAIM}")

    assert found == replace(EXPECTED, raid="2031-05-01", presupposed=0)
    assert '<a href="/valley-claims/claims/' in page  # a foreign key that can be followed


@contextmanager
def served(database: Path) -> Iterator[Any]:
    """Serve a database on the loopback; give a function from path to page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-W", "ignore", "-m", "datasette", "serve", str(database)]
    options = ["--host", "127.0.0.1", "--port", str(port)]
    opener = build_opener(ProxyHandler({}))

    def get(path: str) -> str:
        with opener.open(f"http://127.0.0.1:{port}{path}", timeout=PATIENCE) as page:
            return str(page.read().decode())

    with subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(get, server)
            yield get
        finally:
            server.terminate()


def wait_for(get: Any, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            get("/-/versions.json")
        except URLError:
            if server.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return


R = """
read <- function(name) read.csv(file.path("data", paste0(name, ".csv")), na.strings = "",
                                encoding = "UTF-8")
actors <- read("actors"); articles <- read("articles"); events <- read("events")
casualties <- read("casualties"); claims <- read("claims")
stopifnot(is.integer(casualties$low), is.numeric(casualties$value), is.logical(claims$presupposed))
joined <- merge(merge(casualties, claims, by = "claim_id"), actors,
                by.x = "claimant_id", by.y = "actor_id")
show <- function(...) cat(paste(..., sep = "\\t"), sep = "\\n")
show(nrow(actors), nrow(articles), nrow(casualties), nrow(claims))
show(actors$name[actors$actor_id == "COMMITTEE"])
show(casualties[casualties$casualty_id == "DOZENS", "low"],
     is.na(casualties[casualties$casualty_id == "DOZENS", "high"]))
show(casualties[casualties$casualty_id == "NOBODY", "low"],
     casualties[casualties$casualty_id == "NOBODY", "high"])
show(format(as.Date(events$date_from[events$event_id == "RAID"]), "%d.%m.%Y"))
show(claims$presupposed[claims$claim_id == "CLAIM"])
mine <- joined[joined$name == actors$name[actors$actor_id == "COMMITTEE"], ]
show(mine$words[order(mine$casualty_id)])
"""


def test_r_sees_what_was_written(small: Path) -> None:
    places = {"COMMITTEE": COMMITTEE, "DOZENS": DOZENS, "NOBODY": NOBODY, "RAID": RAID}
    script = R.replace("CLAIM", CLAIM)
    for word, key in places.items():
        script = script.replace(word, key)

    assert run_r(script, small).splitlines() == [
        "6\t2\t12\t13",
        NAME,
        "24\tTRUE",
        "0\t0",
        "01.05.2031",
        "FALSE",
        "No child",
        "More than 600 families",
    ]
