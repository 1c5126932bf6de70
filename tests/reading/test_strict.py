import datetime
import importlib.util
import re
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from conflict_claims.reading import strict
from conflict_claims.reading.files import Fault, FaultKind, Unreadable
from conflict_claims.reading.strict import PARSERS, NodeParser, Value

Parser = type[NodeParser]
both_parsers = pytest.mark.parametrize("parser", PARSERS)

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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


FAULTS: dict[str, list[tuple[bytes | str, int, int]]] = {
    FaultKind.FILE: [
        (b"#" * 262_145, 1, 1),
    ],
    FaultKind.ENCODING: [
        (b"a: caf\xe9\n", 1, 7),
        (b"a: \xc3\xa9\nb: \xc3\xa9\xff\n", 2, 5),
        (b"a: \xf0\x9f\x98\x80\xff\n", 1, 5),
        (b"a: \xc3", 1, 4),
        (b"a: \xed\xa0\x80\n", 1, 4),
        (b"\xef\xbb\xbfa: \xff\n", 1, 4),
        ("a: 1\n".encode("utf-16"), 1, 1),
        ("a: 1\n".encode("utf-32"), 1, 1),
    ],
    FaultKind.CHARACTER: [
        ("a: x\x00y\n", 1, 5),
        ("a: 1\nb: x\x07\n", 2, 5),
        ("a: x\x7f\n", 1, 5),
        ("a: x\x85y\n", 1, 5),
        ("a: x\u2028y\n", 1, 5),
        ("a: x\u2029y\n", 1, 5),
        ("a: 😀\u202ey\n", 1, 5),
        ("a: \u2066x\n", 1, 4),
        ("a: \u200fx\n", 1, 4),
        ("a\u200b: 1\n", 1, 2),
        ("a: x\u2060\n", 1, 5),
        ("a: x\u200dy\n", 1, 5),
        ("a: \ufffe\n", 1, 4),
        ("a: \U000e0041\n", 1, 4),
        ("# \u202e\na: 1\n", 1, 3),
        ("a: 1\n\ufeffb: 2\n", 2, 1),
        ("\ufeff\ufeffa: 1\n", 1, 1),
        ("a:\n\tb: 1\n", 2, 1),
        ("a:\tb\n", 1, 3),
        ("a: 1\rb: 2\r", 1, 5),
        ("a: 1\r\r\n", 1, 5),
        ('a: "\\u202e"\n', 1, 4),
        ('a: ["x", "\\u200B"]\n', 1, 10),
        ('a: "\\0"\n', 1, 4),
        ('a: "\\N"\n', 1, 4),
        ('a: "\\r\\n"\n', 1, 4),
        ('"\\u200b": 1\n', 1, 1),
        ('a: "\\uD800"\n', 1, 4),
        ('a: "\\uD83D\\uDE00"\n', 1, 4),
        ('a: "\\U00110000"\n', 1, 4),
        ('a: "\\UFFFFFFFF"\n', 1, 4),
    ],
    FaultKind.SYNTAX: [
        ("a: b: c\n", 1, 5),
        ("a: 1\n  b: 2\n", 2, 4),
        ("a: @x\n", 1, 4),
        ("a: `x`\n", 1, 4),
        ("a: %x\n", 1, 4),
        ("a: - b\n", 1, 4),
        ("a: 'x\nb: 2\n", 1, 4),
        ('a: "x\nb: 2\n', 1, 4),
        ('a: "x', 1, 4),
        ("a: [1, 2\n", 1, 4),
        ("a: [1, 2", 1, 4),
        ("a: {x: 1\n", 1, 4),
        ("a: {x: 1 y: 2}\n", 1, 11),
        ("a: [1, 2\nb: 3\n", 2, 2),
        ("a: [}\n", 1, 5),
        ("a: [b:]\n", 1, 6),
        ("a: {b:, c: 1}\n", 1, 6),
        ('a: "\\q"\n', 1, 4),
        ('a: "\\x4"\n', 1, 4),
        ("a:\n    b: 1\n   c: 2\n", 3, 4),
        ("a:\n  - b\n c: 1\n", 3, 2),
        ("  a: 1\nb: 2\n", 2, 1),
        ("a: 1\n]\n", 2, 1),
        ("{a: 1}}\n", 1, 7),
        ("a: 'x'y\n", 1, 7),
        ("a: 1\nb\n", 2, 1),
        ("a: 1\nb\nc: 2\n", 2, 1),
        ("a: 1\n- b\n", 2, 1),
        (": x\n", 1, 1),
        ("a: > x\n  b\n", 1, 4),
        ("a: |# x\n  b\n", 1, 4),
    ],
    FaultKind.DUPLICATE_KEY: [
        ("a: 1\na: 2\n", 2, 1),
        ("a: 1\n'a': 2\n", 2, 1),
        ("x:\n  - id: c1\n    low: 3\n    low: 4\n", 4, 5),
        ("x: {a: 1, a: 2}\n", 1, 11),
    ],
    FaultKind.AMBIGUOUS_SCALAR: [
        ("country: NO\n", 1, 10),
        ("a: 1\nb:\n  - on\n", 3, 5),
        ("a: [x, 12:30]\n", 1, 8),
        ("a: 007\n", 1, 4),
        ("a: 1_000\n", 1, 4),
        ("a: 2031-05-01T12:30:00\n", 1, 4),
        ("a: ~\n", 1, 4),
        ("on: x\n", 1, 1),
        ("x: {no: 1}\n", 1, 5),
        ("a: {name: who?}\n", 1, 11),
        ("a: [who?]\n", 1, 5),
    ],
    FaultKind.FORBIDDEN: [
        ("a: &x 1\n", 1, 4),
        ("a: &x\n", 1, 4),
        ("a: 1\n&x b: 2\n", 2, 1),
        ("a: &x 1\nb: *x\n", 1, 4),
        ("a: &x [*x]\n", 1, 4),
        ("a: &x 1\nb: &x 2\n", 2, 4),
        ("a: *x\n", 1, 4),
        ("a: *Breaking* news\n", 1, 4),
        (alias_bomb(levels=9), 1, 5),
        ("a: !!python/object/apply:os.system [x]\n", 1, 4),
        ("a: !!binary eA==\n", 1, 4),
        ("a: !!str 1\n", 1, 4),
        ("a: !Breaking, news\n", 1, 4),
        ("a: !x!y z\n", 1, 4),
        ("a: ! x\n", 1, 4),
        ("!!map {a: 1}\n", 1, 1),
        ("a: 1\n!!str b: 2\n", 2, 1),
        ("a: {x: 1}\nb:\n  <<: {y: 2}\n", 3, 3),
        ("a: 1\n---\nb: 2\n", 2, 1),
        ("a: 1\n---\n", 2, 1),
        ("1: x\n", 1, 1),
        ("a: 1\nnull: x\n", 2, 1),
        ("true: x\n", 1, 1),
        ("? [a, b]\n: 1\n", 1, 3),
        ("{a: 1}: 2\n", 1, 1),
        ("%YAML 1.1\n---\na: 1\n", 1, 1),
        ("# x\n\n%TAG ! tag:x,2031:\n---\na: 1\n", 3, 1),
    ],
    FaultKind.DEPTH: [
        ("[" * 100_000, 1, 32),
        ("{a: " * 10_000, 1, 125),
        ("- " * 10_000, 1, 63),
        (nested_mappings(500), 32, 32),
        ("[" * 32 + "1" + "]" * 32, 1, 32),
        ("!!seq [" * 200, 1, 218),
    ],
    FaultKind.NUMBER: [
        ("a: 1234567890123456789\n", 1, 4),
        ("a: [1, " + "9" * 5000 + "]\n", 1, 8),
        ("a: -.inf\n", 1, 4),
        ("a: .NaN\n", 1, 4),
        ("a: 1e400\n", 1, 4),
    ],
    FaultKind.SHAPE: [
        (b"", 1, 1),
        (b"\xef\xbb\xbf", 1, 1),
        ("# x\n\n", 1, 1),
    ],
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
    expected = Fault(FaultKind.AMBIGUOUS_SCALAR, 1, 10, message, "quote it")
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
    ours = {complaint.message for complaint in strict._COMPLAINTS}
    said = {
        fault_of(data, parser).message
        for data, *_ in FAULTS[FaultKind.SYNTAX]
        if data != "a: |# x\n  b\n"
    }
    assert said <= ours
    assert len(said) >= 10


def test_pure_python_serves_where_pyyaml_has_no_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    spec = importlib.util.find_spec(strict.__name__)
    assert spec is not None
    assert spec.loader is not None
    without = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(without)
    assert (without.PythonParser,) == without.PARSERS
    expected = {"a": 1}
    assert expected == without.load(b"a: 1\n")[0]


FRAGMENTS = st.sampled_from(
    [
        *["a", "b", "1", "x: ", "y: ", ": ", ":", "- ", "-", "? ", "?", ",", ", ", "\t", "\x00"],
        *["[", "]", "{", "}", "'", '"', "|", ">", "|-", "|2", "#", " #", "---", "...", "%", "@"],
        *["\\", "\\n", "\\x41", "\\uD800", "\\UFFFFFFFF", "&x ", "*x", "!t ", "!!str ", "<<"],
        *["=", "~", "NO", "2031-05-01", "é", "😀", "\n", "\n  ", "\n    ", "\r\n", "\r", "\ufeff"],
    ]
)
YAML_LIKE = st.lists(FRAGMENTS, max_size=16).map("".join)


def verdict(data: bytes, parser: Parser) -> Value | type[Unreadable]:
    try:
        return strict.load(data, parser)[0]
    except Unreadable:
        return Unreadable


@given(st.binary() | st.text().map(str.encode) | YAML_LIKE.map(str.encode))
@example(b'a: "\\U00110000"')
@example(b"[b:]")
@example(b"[b?]")
@example(b"|#")
@example(b"a:\tb")
@example(b"%X\n---\na")
def test_all_bytes_are_read_alike_by_both_parsers_or_unreadable_to_both(data: bytes) -> None:
    verdicts = [verdict(data, parser) for parser in (PARSERS[0], strict.PythonParser)]
    assert verdicts[0] == verdicts[1]


PLAIN = st.text("0123456789.eE+-_:xob /TZyYnNoO~<=", min_size=1, max_size=12) | st.from_regex(
    r"[A-Za-z0-9.+_~=/é-][A-Za-z0-9.+_~=/?!&é -]{0,20}", fullmatch=True
)


@given(PLAIN)
@example("2031-05-01")
@example("2031-02-30")
def test_accepted_plain_scalars_are_read_as_pyyaml_reads_them(text: str) -> None:
    """One exception: a day stays text, which PyYAML makes a date or, of no such day, an error."""
    data = f"k: {text}\n".encode()
    try:
        value = load(data)
    except Unreadable:
        return
    assert (value, types(value)) == (as_pyyaml(data), types(as_pyyaml(data)))


def as_pyyaml(data: bytes) -> Any:
    """What PyYAML reads in one pair, days as text."""
    try:
        pair = yaml.load(data, yaml.SafeLoader)
    except ValueError:  # no such day
        return yaml.load(data, yaml.BaseLoader)
    return {key: day_as_text(value) for key, value in pair.items()}


def day_as_text(value: object) -> object:
    is_day = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
    return str(value) if is_day else value


def types(value: Any) -> list[type]:
    return [type(item) for item in value.values()]


TEXT = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"], include_characters="\n\t"), max_size=40
)
DATA = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(DATA, st.booleans(), st.sampled_from(['"', "'"]))
def test_quoted_text_comes_back_as_it_was(data: Value, flow: bool, style: str) -> None:
    written = yaml.safe_dump(
        data, default_style=style, default_flow_style=flow, allow_unicode=True, width=30
    )
    if "\t" in written:
        return
    assert data == load(written)
