"""Whatever bytes a record holds, the command ends in findings that have a code and a place."""

import json
from pathlib import Path
from typing import Any

from cases import BASE
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from conflict_claims.cli import main
from conflict_claims.rules.register import REGISTER

RECORDS = (
    "dataset/articles/2031/2031-05-02-example-gazette-marlow-raid.yaml",
    "dataset/articles/2031/2031-05-06-example-gazette-border-arms.yaml",
    "dataset/actors/northern-front.yaml",
    "dataset/events/2031-05-01-marlow-raid.yaml",
    "dataset/dataset.yaml",
)
SIGNS = [b"[", b"]", b"{", b"}", b"'", b'"', b"- ", b": ", b"? ", b"|", b">", b"#", b"---\n", b"\n"]
SIGNS += [b"&a ", b"*a", b"!a ", b"<<: ", b"%", b"\t", b"\r", b"\0", b"\xff", b"\xef\xbb\xbf"]
SIGNS += [
    b"NO",
    b"007",
    b"1e3",
    b"9" * 19,
    b"~",
    b"9-1",
    b"c1",
    b"\\u202e",
    "\u2028\u00e9".encode(),
]

one_folder = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=500
)


@st.composite
def spoilt_bytes(draw: st.DrawFn, content: bytes) -> bytes:
    """Put a sign, or other bytes, in the place of some bytes."""
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, min(len(content), start + 30)))
    return content[:start] + draw(st.sampled_from(SIGNS) | st.binary(max_size=4)) + content[end:]


@st.composite
def spoilt_lines(draw: st.DrawFn, content: bytes) -> bytes:
    """Move, double or drop a line, indent it otherwise, or cut the record in it."""
    lines = content.splitlines(keepends=True)
    at, to = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    line = lines[at]
    match draw(st.sampled_from(["move", "double", "drop", "indent", "cut"])):
        case "move":
            lines.insert(to, lines.pop(at))
        case "double":
            lines.insert(to, line)
        case "drop":
            del lines[at]
        case "indent":
            lines[at] = b" " * draw(st.integers(0, 6)) + line.lstrip()
        case _:
            lines[at:] = [line[: draw(st.integers(0, len(line)))]]
    return b"".join(lines)


@st.composite
def spoilt_records(draw: st.DrawFn) -> tuple[str, bytes]:
    """Spoil a record of the base in one to three ways."""
    name = draw(st.sampled_from(RECORDS))
    content = (BASE / name).read_bytes()
    for _ in range(draw(st.integers(1, 3))):
        by_lines = bool(content) and draw(st.booleans())
        content = draw(spoilt_lines(content) if by_lines else spoilt_bytes(content))
    return name, content


@one_folder
@given(st.sampled_from(RECORDS), st.binary())
@example(RECORDS[0], b"")
@example(RECORDS[2], b"\xef\xbb\xbf")
@example(RECORDS[2], b"id: \xff")
def test_any_bytes(base: Path, name: str, content: bytes) -> None:
    judged(base / name, content)


@one_folder
@given(spoilt_records())
def test_a_record_that_was_spoilt(base: Path, record: tuple[str, bytes]) -> None:
    name, content = record

    judged(base / name, content)


def judged(path: Path, content: bytes) -> None:
    """Validate a record with that content, and hold its findings against it."""
    path.write_bytes(content)
    root = next(parent for parent in path.parents if (parent / "dataset.yaml").exists())
    words = ["validate", "--format", "json", "--dataset", str(root), str(path)]

    result = CliRunner().invoke(main, words)

    head, *findings = map(json.loads, result.stdout.splitlines())
    assert head["errors"] + head["warnings"] == len(findings)
    assert result.exit_code == bool(head["errors"]), result.stderr
    for finding in findings:
        assert finding["code"] in REGISTER
        assert stands_in(finding, Path(finding["path"]).read_bytes()), finding


def stands_in(finding: dict[str, Any], content: bytes) -> bool:
    """Tell whether beginning, end and other place of a finding are places of the file."""
    start, other = (finding["line"], finding["column"]), finding["related"]
    end = (finding["end_line"], finding["end_column"]) if finding["end_line"] else start
    places = [start, end] + ([(other["line"], other["column"])] if other else [])
    lines = content.decode(errors="replace").removeprefix("\ufeff").split("\n")
    inside = (
        1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1
        for line, column in places
    )
    return start <= end and all(inside)
