"""Where a fault ends, and its second place."""

import pytest

from conflict_claims.reading import strict
from conflict_claims.reading.fault import Fault, Unreadable
from conflict_claims.reading.parsers import PARSERS, NodeParser

Parser = type[NodeParser]
both_parsers = pytest.mark.parametrize("parser", PARSERS)


def fault_of(text: str, parser: Parser) -> Fault:
    with pytest.raises(Unreadable) as caught:
        strict.load(text.encode(), parser)
    return caught.value.fault


@both_parsers
@pytest.mark.parametrize(
    ("text", "place", "end"),
    [
        ("country: NO # north\n", (1, 10), (1, 12)),
        ("a: 1\nb:\n  - {c: 12:30}", (3, 9), (3, 14)),
        ("a: {name: who is\n  it?}\n", (1, 11), (2, 6)),
        ("a: 1234567890123456789\n", (1, 4), (1, 23)),
        ("a: 😀\u202ey\n", (1, 5), (1, 6)),
        ("a:\n\tb: 1\n", (2, 1), (2, 2)),
        ('a: "x\n  \\u202e"\n', (1, 4), (2, 10)),
        ("a: [&x, 1]\n", (1, 5), (1, 7)),
        ("a: !!str\n  b: 1\n", (1, 4), (1, 9)),
        ("1: x\n", (1, 1), (1, 2)),
        ("? [a,\n b]\n: 1\n", (1, 3), (2, 4)),
        ("? - abc\n  - d\n: 1\n", (1, 3), (1, 8)),
        ("b: x\r\n'b' : y\r\n", (2, 1), (2, 4)),
    ],
)
def test_faults_with_an_extent_have_an_end(
    text: str, place: tuple[int, int], end: tuple[int, int], parser: Parser
) -> None:
    fault = fault_of(text, parser)
    assert (*place, end) == (fault.line, fault.column, fault.end)


FILE_ENDS, OPENS = "the file ends here", "the bracket opens here"


@both_parsers
@pytest.mark.parametrize(
    ("text", "place", "other"),
    [
        ('a: "x', (1, 4), (1, 6, FILE_ENDS)),
        ("a: 'x\nb: y\n", (1, 4), (3, 1, FILE_ENDS)),
        ("a: 'x\n---\nb: 1\n", (1, 4), (2, 1, "the document ends here")),
        ("a: [1", (1, 4), (1, 6, FILE_ENDS)),
        ("a: [", (1, 4), (1, 5, FILE_ENDS)),
        ("a: {b: [1], c:\n", (1, 4), (2, 1, FILE_ENDS)),
        ("a: [" + "1," * 40_000, (1, 80_005), None),
        ("a: [1, # 2]", (1, 4), (1, 12, FILE_ENDS)),
        ("a: [{b: 1}, {c: 2\n\n", (1, 13), (3, 1, FILE_ENDS)),
        ("a: [1, 2\nb: 3\n", (2, 2), (1, 4, OPENS)),
        ("a: {x: [1, 2}\n", (1, 13), (1, 8, OPENS)),
        ("a: [b\n---\nc: 1\n", (2, 1), (1, 4, OPENS)),
        ("# x\na: 1\nb: 2\na: 3\n", (4, 1), (2, 1, "the key stands here first")),
        ("a: b: c\n", (1, 5), None),
    ],
)
def test_what_is_not_closed_or_stands_twice_has_two_places(
    text: str, place: tuple[int, int], other: tuple[int, int, str] | None, parser: Parser
) -> None:
    fault = fault_of(text, parser)
    assert (*place, other) == (fault.line, fault.column, fault.other)
