import importlib.util
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.reading import parsers, strict
from conflict_claims.reading.complaints import COMPLAINTS
from conflict_claims.reading.constructor import Value
from conflict_claims.reading.fault import Fault, FaultKind, Unreadable
from conflict_claims.reading.parsers import PARSERS, NodeParser

Parser = type[NodeParser]
both_parsers = pytest.mark.parametrize("parser", PARSERS)


def load(data: bytes | str, parser: Parser = PARSERS[0]) -> Value:
    return strict.load(data.encode() if isinstance(data, str) else data, parser)[0]


def fault_of(data: bytes | str, parser: Parser = PARSERS[0]) -> Fault:
    with pytest.raises(Unreadable) as caught:
        load(data, parser)
    assert caught.value.fault.message
    assert caught.value.fault.fix
    return caught.value.fault


def alias_bomb(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in range(1, levels):
        names = ", ".join([f"*a{level - 1}"] * 9)
        lines.append(f"a{level}: &a{level} [{names}]")
    return "\n".join(lines)


def nested_mappings(levels: int) -> str:
    return "".join(" " * level + "a:\n" for level in range(levels))


def nested_lists(levels: int, innermost: list[Any]) -> list[Any]:
    return innermost if levels == 1 else [nested_lists(levels - 1, innermost)]


Case = tuple[bytes | str, int, int]


def at(line: int, column: int, *files: bytes | str) -> list[Case]:
    return [(file, line, column) for file in files]


FAULTS: dict[str, list[Case]] = {
    FaultKind.FILE: at(1, 1, b"#" * 262_145),
    FaultKind.ENCODING: [
        *at(1, 1, "a: 1\n".encode("utf-16"), "a: 1\n".encode("utf-32")),
        *at(1, 4, b"a: \xc3", b"a: \xed\xa0\x80\n", b"\xef\xbb\xbfa: \xff\n"),
        *at(1, 5, b"a: \xf0\x9f\x98\x80\xff\n"),
        *at(1, 7, b"a: caf\xe9\n"),
        *at(2, 5, b"a: \xc3\xa9\nb: \xc3\xa9\xff\n"),
    ],
    FaultKind.CHARACTER: [
        # As they are.
        *at(1, 1, "\ufeff\ufeffa: 1\n"),
        *at(1, 2, "a\u200b: 1\n"),
        *at(1, 3, "# \u202e\na: 1\n", "a:\tb\n"),
        *at(1, 4, "a: \u2066x\n", "a: \u200fx\n", "a: \ufffe\n", "a: \U000e0041\n"),
        *at(1, 5, "a: x\x00y\n", "a: x\x7f\n", "a: x\x85y\n", "a: x\u2028y\n", "a: x\u2029y\n"),
        *at(1, 5, "a: x\u2060\n", "a: x\u200dy\n", "a: 😀\u202ey\n"),
        *at(1, 5, "a: 1\rb: 2\r", "a: 1\r\r\n"),
        *at(2, 1, "a: 1\n\ufeffb: 2\n", "a:\n\tb: 1\n"),
        *at(2, 5, "a: 1\nb: x\x07\n"),
        # As escapes.
        *at(1, 1, '"\\u200b": 1\n'),
        *at(1, 4, 'a: "\\u202e"\n', 'a: "\\0"\n', 'a: "\\N"\n', 'a: "\\r\\n"\n'),
        *at(1, 4, 'a: "\\uD800"\n', 'a: "\\uD83D\\uDE00"\n'),
        *at(1, 4, 'a: "\\U00110000"\n', 'a: "\\UFFFFFFFF"\n'),
        *at(1, 10, 'a: ["x", "\\u200B"]\n'),
    ],
    FaultKind.SYNTAX: [
        *at(1, 1, ": x\n"),
        *at(1, 4, "a: @x\n", "a: `x`\n", "a: %x\n", "a: - b\n"),
        *at(1, 4, "a: 'x\nb: 2\n", 'a: "x\nb: 2\n', 'a: "x', 'a: "\\q"\n', 'a: "\\x4"\n'),
        *at(1, 4, "a: [1, 2\n", "a: [1, 2", "a: {x: 1\n"),
        *at(1, 4, "a: > x\n  b\n", "a: |# x\n  b\n"),
        *at(1, 5, "a: b: c\n", "a: [}\n", "a: [}" + "[" * 1001),
        *at(1, 6, "a: [b:]\n", "a: {b:, c: 1}\n"),
        *at(1, 7, "{a: 1}}\n", "a: 'x'y\n"),
        *at(1, 11, "a: {x: 1 y: 2}\n"),
        *at(2, 1, "  a: 1\nb: 2\n", "a: 1\n]\n", "a: 1\nb\n", "a: 1\nb\nc: 2\n", "a: 1\n- b\n"),
        *at(2, 2, "a: [1, 2\nb: 3\n"),
        *at(2, 4, "a: 1\n  b: 2\n"),
        *at(3, 2, "a:\n  - b\n c: 1\n"),
        *at(3, 4, "a:\n    b: 1\n   c: 2\n"),
    ],
    FaultKind.DUPLICATE_KEY: [
        *at(1, 11, "x: {a: 1, a: 2}\n"),
        *at(2, 1, "a: 1\na: 2\n", "a: 1\n'a': 2\n"),
        *at(4, 5, "x:\n  - id: c1\n    low: 3\n    low: 4\n"),
    ],
    FaultKind.AMBIGUOUS_SCALAR: [
        *at(1, 1, "on: x\n"),
        *at(1, 4, "a: 007\n", "a: 1_000\n", "a: 2031-05-01T12:30:00\n", "a: ~\n"),
        *at(1, 5, "x: {no: 1}\n", "a: [who?]\n"),
        *at(1, 8, "a: [x, 12:30]\n"),
        *at(1, 10, "country: NO\n"),
        *at(1, 11, "a: {name: who?}\n"),
        *at(3, 5, "a: 1\nb:\n  - on\n"),
    ],
    FaultKind.FORBIDDEN: [
        # Anchors and aliases.
        *at(1, 4, "a: &x 1\n", "a: &x\n", "a: &x 1\nb: *x\n", "a: &x [*x]\n"),
        *at(1, 4, "a: *x\n", "a: *Breaking* news\n"),
        *at(1, 5, alias_bomb(levels=9)),
        *at(2, 1, "a: 1\n&x b: 2\n"),
        *at(2, 4, "a: &x 1\nb: &x 2\n"),
        # Tags.
        *at(1, 1, "!!map {a: 1}\n"),
        *at(1, 4, "a: !!python/object/apply:os.system [x]\n", "a: !!binary eA==\n"),
        *at(1, 4, "a: !!str 1\n", "a: !Breaking, news\n", "a: !x!y z\n", "a: ! x\n"),
        *at(2, 1, "a: 1\n!!str b: 2\n"),
        # Keys.
        *at(1, 1, "1: x\n", "true: x\n", "{a: 1}: 2\n"),
        *at(1, 3, "? [a, b]\n: 1\n"),
        *at(2, 1, "a: 1\nnull: x\n"),
        *at(3, 3, "a: {x: 1}\nb:\n  <<: {y: 2}\n"),
        # Documents and directives.
        *at(1, 1, "%YAML 1.1\n---\na: 1\n"),
        *at(2, 1, "a: 1\n---\nb: 2\n", "a: 1\n---\n"),
        *at(3, 1, "# x\n\n%TAG ! tag:x,2031:\n---\na: 1\n"),
    ],
    FaultKind.DEPTH: [
        *at(1, 32, "[" * 100_000, "[" * 32 + "1" + "]" * 32),
        *at(1, 32, "[" * 1001 + "]" * 1001, "[" * 1001 + "}", "[" * 500 + "{" * 501),
        *at(3, 32, "a: 1\nb:\n- " + "[" * 1001),
        *at(1, 63, "- " * 10_000),
        *at(1, 125, "{a: " * 10_000),
        *at(1, 218, "!!seq [" * 200),
        *at(32, 32, nested_mappings(500)),
    ],
    FaultKind.NUMBER: [
        *at(1, 4, "a: 1234567890123456789\n", "a: -.inf\n", "a: .NaN\n", "a: 1e400\n"),
        *at(1, 8, "a: [1, " + "9" * 5000 + "]\n"),
    ],
    FaultKind.SHAPE: at(1, 1, b"", b"\xef\xbb\xbf", "# x\n\n"),
}
CASES = [
    pytest.param(data, kind, line, column, id=f"{kind}-{data[:30]!r}")
    for kind, cases in FAULTS.items()
    for data, line, column in cases
]


@both_parsers
@pytest.mark.parametrize(("data", "kind", "line", "column"), CASES)
def test_faults_have_their_kind_and_place(
    data: bytes | str, kind: FaultKind, line: int, column: int, parser: Parser
) -> None:
    fault = fault_of(data, parser)
    assert (kind, line, column) == (fault.kind, fault.line, fault.column)


@both_parsers
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1", {"a": 1}),
        ("a: 1\r\nb: |\r\n  x\r\n  y\r\n", {"a": 1, "b": "x\ny\n"}),
        ("\ufeffa: 1\n", {"a": 1}),
        ("---\na: 1\n...\n", {"a": 1}),
        ("a:\nb: null\nc: ''\n", {"a": None, "b": None, "c": ""}),
        ("a: {b: , c: 1}\n", {"a": {"b": None, "c": 1}}),
        ("- \n- x\n", [None, "x"]),
        ("a: 2031\nb: '2031'\nc: 2031-05\n", {"a": 2031, "b": "2031", "c": "2031-05"}),
        ("a: 2031-05-01 # a day\n", {"a": "2031-05-01"}),
        ("a: 2031-05-01/2031-05-03\n", {"a": "2031-05-01/2031-05-03"}),
        ("at: [102-119, 130-144]\n", {"at": ["102-119", "130-144"]}),
        ("2031-05-01: x\n", {"2031-05-01": "x"}),
        ('a: "NO"\n\'on\': x\n"1": z\n', {"a": "NO", "on": "x", "1": "z"}),
        ('a: "12:30"\nb: at 12:30, or so\n', {"a": "12:30", "b": "at 12:30, or so"}),
        ("a: who? me\nb: R&D, wow!\n", {"a": "who? me", "b": "R&D, wow!"}),
        ("a: 'a & b'\nb: '!'\n'&': '*'\n", {"a": "a & b", "b": "!", "&": "*"}),
        ("url: http://a.example:80/b?c=d#e\n", {"url": "http://a.example:80/b?c=d#e"}),
        ('a: "x\\ty\\n\\u00e9\\\\"\n', {"a": "x\ty\né\\"}),
        ("a: >-\n  x\n  y\n\n  z\n", {"a": "x y\nz"}),
        ("a: x\n  y\n", {"a": "x y"}),
        ("a: می\u200cروم\n", {"a": "می\u200cروم"}),
        ("a: ක්\u200dෂ\n", {"a": "ක්\u200dෂ"}),
        ("a: x\u00a0y 😀\n", {"a": "x\u00a0y 😀"}),
        ("'<<': 1\n", {"<<": 1}),
        ("? a\n: 1\n", {"a": 1}),
        ("x\n", "x"),
        ("[" * 32 + "]" * 32, nested_lists(32, [])),
        ("[" * 31 + "1" + "]" * 31, nested_lists(31, [1])),
    ],
)
def test_clear_files_are_read(text: str, value: Value, parser: Parser) -> None:
    assert value == load(text, parser)


@both_parsers
def test_nodes_are_marked_in_code_points_from_0(parser: Parser) -> None:
    text = "\ufeffa: 😀\nb:\n  - {é: x, c: 1}\n"
    _, root = strict.load(text.encode(), parser)
    assert isinstance(root, yaml.MappingNode)
    item = root.value[1][1].value[0]
    marks = [node.start_mark for pair in item.value for node in pair]
    expected = [(2, 5), (2, 8), (2, 11), (2, 14)]
    assert expected == [(mark.line, mark.column) for mark in marks]


def test_duplicate_key_names_the_line_of_the_first() -> None:
    assert "in line 2" in fault_of("# x\na: 1\nb: 2\na: 3\n").message


def test_ambiguous_scalar_is_to_be_quoted() -> None:
    message = '"NO" without quotes is not read alike by all YAML readers'
    expected = Fault(FaultKind.AMBIGUOUS_SCALAR, 1, 10, message, "quote it", (1, 12))
    assert expected == fault_of("country: NO\n")


@pytest.mark.parametrize(
    ("text", "code_point"),
    [
        ("a: x\u202ey\n", "U+202E"),
        ('a: "\\u202e"\n', "U+202E"),
        ("a:\n\tb: 1\n", "U+0009"),
    ],
)
def test_forbidden_character_is_named(text: str, code_point: str) -> None:
    assert code_point in fault_of(text).message


@both_parsers
def test_every_complaint_of_a_parser_is_put_in_our_words(parser: Parser) -> None:
    ours = {complaint.message for complaint in COMPLAINTS}
    said = {
        fault_of(data, parser).message
        for data, *_ in FAULTS[FaultKind.SYNTAX]
        if data != "a: |# x\n  b\n"
    }
    assert said <= ours
    assert len(said) >= 10


def test_pure_python_serves_where_pyyaml_has_no_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    spec = importlib.util.find_spec(parsers.__name__)
    assert spec is not None
    assert spec.loader is not None
    without = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(without)
    assert (without.PythonParser,) == without.PARSERS
    expected = {"a": 1}
    assert expected == load(b"a: 1\n", without.PARSERS[0])


TEXT = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"], include_characters="\n\t"), max_size=40
)
DATA = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@both_parsers
@given(DATA, st.booleans())
def test_quoted_text_comes_back_as_it_was(parser: Parser, data: Value, flow: bool) -> None:
    written = yaml.safe_dump(data, default_style='"', default_flow_style=flow, width=30)
    assert data == load(written, parser)
