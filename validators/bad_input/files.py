"""Bad input: files that are no records, or not the ones that they are taken for."""

import os
from pathlib import Path

from .making import ARMS, EVENT, actor, arms, content, made, nothing, replaced
from .row import ACTOR, Arrange, Entry, NotHereError
from .runs import changed_while_read, validate_all

CAP = 262_144
RECORD = b"id: river-relief-committee\nname: R\ntype: ngo\ndescription: D.\n"
FILL = b"# more\n"


def padded(size: int) -> bytes:
    """Give a sound actor record of a size."""
    lines, rest = divmod(size - len(RECORD), len(FILL))
    return RECORD + b"#" * (rest - 1) + b"\n" * bool(rest) + FILL * lines


def to_folder(root: Path) -> None:
    """Put a folder in the place of the actor record."""
    (root / ACTOR).unlink()
    (root / ACTOR).mkdir()


def to_secret(root: Path) -> None:
    """Take the right to read the actor record from everybody."""
    (root / ACTOR).chmod(0)
    if os.access(root / ACTOR, os.R_OK):
        raise NotHereError("root reads all")


def to_pipe(root: Path) -> None:
    """Put a pipe in the place of the actor record."""
    (root / ACTOR).unlink()
    os.mkfifo(root / ACTOR)


def to_link(target: str) -> Arrange:
    """Give what puts a link in the place of the actor record."""

    def arrange(root: Path) -> None:
        (root / ACTOR).unlink()
        (root / ACTOR).symlink_to(target)

    return arrange


def all_of_them(root: Path) -> None:
    """Put a pipe in the place of the actor record, and a fault into an event that comes later."""
    to_pipe(root)
    replaced(EVENT, ("weapon: small_arms", "weapon: smal_arms"))(root)


ENTRIES = (
    Entry(
        31,
        "a file larger than 256 KiB is refused before it is read as YAML",
        (
            made(f"{CAP} bytes", content(padded(CAP)), exit_code=0),
            made(f"{CAP + 1} bytes", content(padded(CAP + 1)), "CC101 1:1 larger than 262144"),
        ),
    ),
    Entry(
        43,
        "line ends: CR LF is read, CR alone is not",
        (
            made("CR LF at every line's end", content(RECORD.replace(b"\n", b"\r\n")), exit_code=0),
            made(
                "CR at every line's end", content(RECORD.replace(b"\n", b"\r")), "CC103 1:27 U+000D"
            ),
            actor("type: ngo\n", "type: ngo\r", "CC103 4:10 U+000D is not allowed"),
        ),
    ),
    Entry(
        51,
        "an id that is not the file's name",
        (
            actor(
                "id: river-relief-committee",
                "id: river-relief",
                "CC121 2:5 differs from the file name, river-relief-committee",
            ),
            arms(
                "id: 2031-05-06-example-gazette-border-arms",
                "id: border-arms",
                "CC121 3:5 differs from the file name",
            ),
        ),
    ),
    Entry(
        53,
        "what is no regular file; all others are still checked",
        (
            made("a file that may not be read", to_secret, "CC101 1:1 cannot be opened"),
            made("a folder", to_folder, "CC101 1:1 not a regular file but a directory"),
            made("a pipe", to_pipe, "CC101 1:1 not a regular file but a pipe"),
            made("a link to nothing", to_link("nowhere"), "CC101 1:1 a symbolic link"),
            made("a link to a record", to_link("sylvania.yaml"), "CC101 1:1 a symbolic link"),
            made("a link to a device", to_link("/dev/zero"), "CC101 1:1 a symbolic link"),
            made(
                "a pipe, and a fault in a record after it",
                all_of_them,
                "CC101 1:1 not a regular file but a pipe",
                f"{EVENT}: CC114 5:9 not a code of this list … small_arms",
                run=validate_all,
            ),
        ),
    ),
    Entry(
        55,
        "a file that changes while it is read: the verdict kept is on the bytes that were judged",
        (
            made(
                "sound, spoilt between two readings, sound again",
                nothing,
                run=changed_while_read,
                exit_code=0,
            ),
        ),
    ),
    Entry(
        56,
        "a later version of the schema: one finding, whatever else is unknown",
        (
            made(
                '`schema_version: "1.1"` and keys that it may have',
                replaced(
                    ARMS,
                    ('schema_version: "1.0"', 'schema_version: "1.1"'),
                    ("revision: 1", "revision: 1.5"),
                    ("stance: refute", "stanza: refute"),
                ),
                "CC116 2:17 install a newer conflict-claims",
                path=ARMS,
            ),
            arms('"1.0"', '"0.3"', "CC116 2:17 run conflict-claims migrate"),
            arms('"1.0"', "1.0", 'CC116 2:17 write "1.0", quoted'),
        ),
    ),
)
