"""Bad input: references that lead nowhere, spans that hold something else."""

import shutil
from pathlib import Path

from .making import (
    ARMS,
    ARMS_PINS,
    DESCRIPTION,
    RAID,
    arms,
    arms_in_all,
    event,
    made,
    raid,
    replaced,
)
from .row import Entry
from .runs import validate_all

URL = "  url: https://gazette.example/marlow-raid\n"
COPY = RAID.replace("2031/", "2030/")
LEFT_OVER = f"{ARMS_PINS}: CC603 1:1 109-142 belongs to no span"


def copied(root: Path) -> None:
    """Copy an article record to another folder."""
    for ending in (".yaml", ".pins.csv"):
        (root / COPY).parent.mkdir(exist_ok=True)
        shutil.copy((root / RAID).with_suffix(ending), (root / COPY).with_suffix(ending))


ENTRIES = (
    Entry(
        22,
        "a reference to what is not there, with the nearest that is",
        (
            arms("from: s3", "from: s9", "CC303 80:11 no source", "CC310 24:10 s3 says nothing"),
            arms(
                "2031-05-01-marlow-raid\n    evidence: [184",
                "2031-05-01-marlow-riad\n    evidence: [184",
                "CC302 41:12 no event … Fix: 2031-05-01-marlow-raid",
                shown="`event: 2031-05-01-marlow-riad`",
            ),
            arms(
                "[{denies: [c1], basis: coder",
                "[{denies: [c11], basis: coder",
                "CC304 66:27 no claim",
            ),
            arms("by: sylvania, at", "by: sylvanya, at", "CC301 21:38 no actor … Fix: sylvania"),
            raid("base: k4}", "base: k44}", "CC305 80:80 no figure … Fix: k4"),
            arms_in_all(
                "[2031-05-02-example-gazette-marlow-raid/c1]",
                "[2031-05-02-example-gazette-marlow-raid/c11]",
                "CC704 43:29 has no … Fix: 2031-05-02-example-gazette-marlow-raid/c1",
            ),
            event("actor: northern-front", "actor: northern-font", "CC313 13:13 no actor"),
        ),
    ),
    Entry(
        23,
        "a span that ends before it begins, or behind the text",
        (
            arms("[109-142]", "[142-109]", "CC614 36:16 ends at or before its start", LEFT_OVER),
            arms(
                "[109-142]",
                "[109-700]",
                "CC602 36:16 109-700 is not pinned",
                "CC604 36:16 ends behind the text, which has 630",
                "CC605 36:16 109-700 lies outside the article, 0-629",
                LEFT_OVER,
            ),
        ),
    ),
    Entry(
        24,
        "words that are not those at their span",
        (
            arms(
                "words: About 180",
                "words: around 180",
                'CC206 54:39 "around 180" is not what stands at 264-273',
            ),
            made(
                "the digest of another text for 109-142",
                replaced(ARMS_PINS, ("109,142,22", "109,142,33")),
                "CC604 36:16 the text at 109-142 is not what was pinned",
                path=ARMS,
            ),
        ),
    ),
    Entry(
        52,
        "one article in two files",
        (
            made(
                "the same `url` in two records",
                replaced(ARMS, ("  genre: opinion\n", f"{URL}  genre: opinion\n")),
                f"CC701 1:1 same url as {RAID}",
                path=ARMS,
                run=validate_all,
            ),
            made(
                "a record and its pins, copied to the folder of another year",
                copied,
                "CC122 3:5 the file stands in 2030 … move it to 2031",
                f"{RAID}: CC701 1:1 same url as {COPY}",
                f"{RAID}: CC701 1:1 same title as {COPY}",
                f"{RAID}: CC701 1:1 its text overlaps that of {COPY}",
                f"{DESCRIPTION}: CC703 12:13 3 articles, expected 2 to 2",
                f"{DESCRIPTION}: CC703 14:15 21 casualties, expected 12 to 20",
                path=COPY,
                run=validate_all,
            ),
        ),
    ),
)
