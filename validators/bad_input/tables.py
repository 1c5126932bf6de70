"""Bad input: released tables, and the descriptor of a package."""

import shutil
from functools import partial
from pathlib import Path

from cases import PACKAGE

from .making import Text, actor, code, content, made, replaced
from .row import Arrange, Entry, Input
from .runs import validate_package

TOWNS, VISITS, REPORTS, DESCRIPTOR = (
    f"package/{name}" for name in ("towns.csv", "visits.csv", "reports.csv", "datapackage.json")
)
NO_DIGEST = "0" * 64


def packed(path: str, shown: str, arrange: Arrange, *answers: str, exit_code: int = 1) -> Input:
    """Give the input that is a package in which a file was changed."""

    def arrange_package(root: Path) -> None:
        shutil.copytree(PACKAGE, root / "package")
        arrange(root)

    run = validate_package
    return made(shown, arrange_package, *answers, path=path, run=run, exit_code=exit_code)


def edit(path: str, old: Text, new: Text, *answers: str, exit_code: int = 1) -> Input:
    """Give the input that has new text for old in a file of a package."""
    return packed(path, code(new), replaced(path, (old, new)), *answers, exit_code=exit_code)


towns, visits, reports, descriptor = (
    partial(edit, path) for path in (TOWNS, VISITS, REPORTS, DESCRIPTOR)
)
noted = partial(edit, TOWNS, "f-1,,")
"""The input that has other text at the end of line 3, whose last cell begins in column 53."""


def led_out(path: str, says: str) -> Input:
    """Give the input whose third resource has a path, in line 51 from column 15."""
    return descriptor('"path": "visits.csv"', f'"path": "{path}"', f"CC811 51:15 {says}")


def to_link(root: Path) -> None:
    """Put a link to a file outside in the place of a table."""
    (root / VISITS).rename(root / "visits.csv")
    (root / VISITS).symlink_to(root / "visits.csv")


def parted_otherwise(root: Path) -> None:
    """Part the cells of a table by semicolons."""
    (root / VISITS).write_bytes((root / VISITS).read_bytes().replace(b",", b";"))


ENTRIES = (
    Entry(
        60,
        "text that a spreadsheet takes for a formula; the data stay as they are",
        (
            *(
                noted(f"f-1,,{text}", "CC851 3:53 begins like a formula", exit_code=0)
                for text in ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\tx")
            ),
            noted('f-1,,"\rx"', "CC822 3:54 U+000D is not allowed"),
            actor(
                "Townspeople who feed and count the displaced.",
                "=1+1",
                "CC501 6:14 begins like a formula",
            ),
        ),
    ),
    Entry(
        61,
        "signs, quotes and rows that no table may have",
        (
            towns("arden,Arden", "arden,Ar\0den", "CC822 3:9 U+0000 is not allowed"),
            towns("arden,Arden", 'arden,"Arden"x', "CC823 3:14 behind a closing quote"),
            towns("arden,Arden", 'arden,Ar"den', "CC823 3:9 a quote in a cell without quotes"),
            visits("2031-05-03", '"2031-05-03', "CC823 3:7 this quote is never closed"),
            visits("2031-05-03,1", "2031-05-03", "CC825 3:17 2 cells for 3 columns"),
            visits("2031-05-03,1", "2031-05-03,1,2", "CC825 3:20 4 cells for 3 columns"),
            visits("2031-05-03,1\n", "2031-05-03,1\n\n", "CC825 4:1 a blank line"),
            towns(b"arden,Arden", b"arden,Ard\xe9n", "CC821 3:10 byte 0xe9 is not UTF-8"),
        ),
    ),
    Entry(
        62,
        "a header that is not the schema's: nothing below it is checked",
        (
            towns("people", "persons", 'CC824 1:22 "persons" (not in the schema)'),
            towns("people,height", "height,people", 'CC824 1:22 "height" (another column)'),
            towns("name,country", "name,name", 'CC824 1:14 "name" (another column)'),
            visits("day,visitors", "day", 'CC824 1:12 the column "visitors" is missing'),
            visits("visitors", "visitors,x", 'CC824 1:22 the column "x" is not in the schema'),
            packed(VISITS, "no bytes", content("", VISITS), "CC824 1:1 there is no header"),
        ),
    ),
    Entry(
        63,
        "numbers that only some readers take for such",
        (
            *(
                towns("18000", text, "CC831 3:23 is no integer")
                for text in ("+1", "007", "1_000", " 3", "\u0663", "3.0", "1e3", "9" * 19)
            ),
            *(
                towns(",30,", f",{text},", "CC832 3:29 is no number")
                for text in ("NaN", "inf", "1_0", "0x1F", ".5")
            ),
        ),
    ),
    Entry(
        64,
        "a key of several columns, half of it empty",
        (visits("arden,2031-05-03", "arden,", "CC841 3:7 a part of the primary key is missing"),),
    ),
    Entry(
        65,
        "a reference of several columns, a part of it missing",
        (reports("marlow,2031-05-02", "marlow,", "CC844 3:11 a part of the reference to visits"),),
    ),
    Entry(
        66,
        "a cell longer than Python's reader of CSV allows by itself",
        (
            packed(
                TOWNS,
                "a cell of 200 000 letters",
                replaced(TOWNS, ("f-1,,", "f-1,," + "x" * 200_000)),
                exit_code=0,
            ),
        ),
    ),
    Entry(
        67,
        "cells that are parted by another sign than the descriptor's",
        (
            packed(
                VISITS,
                "`;` for `,` in the whole table",
                parted_otherwise,
                'CC824 1:1 "town_id;day;visitors" (not in the schema)',
            ),
        ),
    ),
    Entry(
        68,
        "size or digest unlike the descriptor's: both are named",
        (
            descriptor(
                '"path": "visits.csv"',
                '"path": "visits.csv", "bytes": 79',
                "CC813 51:15 has 78 bytes … described: 79 bytes",
            ),
            descriptor(
                '"path": "visits.csv"',
                f'"path": "visits.csv", "hash": "sha256:{NO_DIGEST}"',
                f"CC813 51:15 has sha256: … described: sha256:{NO_DIGEST}",
            ),
        ),
    ),
    Entry(
        69,
        "a path that leads out of the package: nothing is read",
        (
            led_out("../visits.csv", "climbs out"),
            led_out("a/../../visits.csv", "climbs out"),
            led_out("/etc/passwd", "absolute"),
            led_out("https://gazette.example/visits.csv", "address"),
            packed(
                VISITS,
                "a link to a file outside",
                to_link,
                f"{DESCRIPTOR}: CC811 51:15 link",
            ),
        ),
    ),
    Entry(
        74,
        "words that readers take for a missing value; the descriptor knows only the empty cell",
        tuple(
            noted(f"f-1,,{word}", "CC852 3:53 is read as a missing value", exit_code=0)
            for word in ("NA", "null", "None", "NaN")
        ),
    ),
)
