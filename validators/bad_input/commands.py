"""Bad input: the ways in which a command is called, and what happens while it runs."""

import shutil
from pathlib import Path

from .making import DESCRIPTION, content, made, nothing
from .row import Entry
from .runs import (
    command,
    interrupted,
    into_closed_pipe,
    on_terminal,
    totals_of,
    validate_all,
    with_kept,
)

FAULTS = "names:\n" + "  - {}\n" * 5_000
"""Each of the names lacks two keys; with the four that the record lacks there are 10 004."""


def without_records(root: Path) -> None:
    """Remove all records but the description of the dataset."""
    for folder in ("actors", "events", "articles"):
        shutil.rmtree(root / "dataset" / folder)


ENTRIES = (
    Entry(
        54,
        "no file is checked: that is no success",
        (
            made(
                "`validate` of a path that is not there",
                nothing,
                run=command("validate", "{root}/dataset/actors/*.yml"),
                exit_code=2,
                says="no such file: ",
            ),
            made(
                "`--dataset` with a folder that holds none",
                nothing,
                run=command("validate", "--dataset", "{root}/seeds"),
                exit_code=2,
                says="holds no dataset.yaml",
            ),
            made(
                "an option that there is not",
                nothing,
                run=command("validate", "--strict"),
                exit_code=2,
                says="No such option",
            ),
            made(
                "a dataset without records",
                without_records,
                "CC703 12:13 0 articles, expected 2 to 2",
                "CC703 13:11 0 claims, expected 13 to 20",
                "CC703 14:15 0 casualties, expected 12 to 20",
                path=DESCRIPTION,
                run=validate_all,
            ),
        ),
    ),
    Entry(
        57,
        "ten thousand faults in a file: all are counted, a terminal shows the first hundred",
        (
            made(
                "5 000 names that each lack 2 keys, and 4 keys missing",
                content(FAULTS),
                run=totals_of,
                says='"errors": 10004, "warnings": 0',
            ),
            made(
                "the same, on a terminal",
                content(FAULTS),
                run=on_terminal,
                says="and 9904 more; --format concise prints all of them\r\n10004 errors",
            ),
        ),
    ),
    Entry(
        58,
        "a reader of the output that has seen enough, such as `head`: a quiet end",
        (
            made(
                "a pipe that is closed after the first line",
                content(FAULTS),
                run=into_closed_pipe,
                exit_code=141,
                says="nothing",
            ),
        ),
    ),
    Entry(
        59,
        "an interruption: a quiet end, and no part of a file",
        (
            made(
                "Ctrl-C during `validate --output-file`",
                nothing,
                run=interrupted,
                exit_code=130,
                says="interrupted",
            ),
        ),
    ),
    Entry(
        72,
        "kept verdicts that are corrupt or another program's: not believed, and written anew",
        tuple(
            made(shown, nothing, run=with_kept(data), exit_code=0, says="written anew")
            for shown, data in (
                ("an empty file", b""),
                ("bytes of another kind", b"\x89PNG\r\n\x1a\n\x00"),
                ("verdicts of another version", b"0" * 64 + b"\n" + b"0" * 64 + b" {}\n"),
            )
        ),
    ),
)
