"""Our two parsers read all texts alike."""

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from conflict_claims.reading import strict
from conflict_claims.reading.fault import Fault, Unreadable
from conflict_claims.reading.parsers import PARSERS, NodeParser, PythonParser

ROOT = Path(__file__).parents[2]
RECORDS = sorted([*ROOT.glob("validators/cases/base/**/*.yaml"), *ROOT.glob("dataset/**/*.yaml")])

FRAGMENTS = st.sampled_from(
    [
        *["a", "b", "1", "x: ", "y: ", ": ", ":", "- ", "-", "? ", "?", ",", ", ", "\t", "\x00"],
        *["[", "]", "{", "}", "'", '"', "|", ">", "|-", "|2", "#", " #", "---", "...", "%", "@"],
        *["\\", "\\n", "\\x41", "\\uD800", "\\UFFFFFFFF", "&x ", "*x", "!t ", "!!str ", "<<"],
        *["=", "~", "NO", "2031-05-01", "é", "😀", "\n", "\n  ", "\n    ", "\r\n", "\r", "\ufeff"],
    ]
)
YAML_LIKE = st.lists(FRAGMENTS, max_size=16).map("".join)
SLIPS = st.sampled_from(
    [
        *["NO", "on", "007", "12:30", "1e3", "~", "", " ", "  ", "\n", "\n\n", "\n  ", "- ", "-"],
        *[
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
            ",",
            ": ",
            " #",
            "who?",
            "@",
            "`",
            "\\",
            "\\u202e",
            "\u202e",
        ],
        *[
            "&x ",
            "*x",
            "!!str ",
            "<<: {a: 1}\n",
            "\n---\n",
            "\n...\n",
            "id: x\n",
            "x: [1, 2",
            "é",
            "😀",
        ],
    ]
)


def outcome(data: bytes, parser: type[NodeParser]) -> str | Fault:
    """Give a value with the types of its parts, or the fault."""
    try:
        return repr(strict.load(data, parser)[0])
    except Unreadable as error:
        return error.fault


@given(st.binary() | st.text().map(str.encode) | YAML_LIKE.map(str.encode))
@example(b'a: "\\U00110000"')
@example(b"[b:]")
@example(b"[b?]")
@example(b"[a ? b , c]")
@example(b"|#")
@example(b"a:\tb")
@example(b"%X\n---\na")
def test_all_bytes_are_read_alike_by_both_parsers_or_unreadable_to_both(data: bytes) -> None:
    first, second = (outcome(data, parser) for parser in (PARSERS[0], PythonParser))
    assert first == second or (isinstance(first, Fault) and isinstance(second, Fault))


@st.composite
def spoilt_records(draw: st.DrawFn) -> bytes:
    """Some lines of a record, with one to three slips of the hand."""
    lines = draw(st.sampled_from(RECORDS)).read_text(encoding="utf-8").splitlines(keepends=True)
    start = draw(st.integers(0, max(0, len(lines) - 20)))
    text = "".join(lines[start : start + 20])
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(SLIPS) + text[at + draw(st.integers(0, 8)) :]
    return text.encode()


@given(spoilt_records())
def test_a_spoilt_record_has_the_same_fault_with_both_parsers(data: bytes) -> None:
    first, second = (outcome(data, parser) for parser in (PARSERS[0], PythonParser))
    assert place_of(first) == place_of(second)


def place_of(outcome: str | Fault) -> object:
    """Leave out the wording of a fault, which depends on what a parser was about to read."""
    if isinstance(outcome, str):
        return outcome
    other = outcome.other and outcome.other[:2]
    return outcome.kind, outcome.line, outcome.column, outcome.end, other
