import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.datapackage.json_text import JsonText
from conflict_claims.model.places import Place
from conflict_claims.reading.fault import FaultKind, Unreadable

SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
TREES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda child: st.lists(child, max_size=3) | st.dictionaries(st.text(max_size=3), child),
    max_leaves=12,
)


def refusal(content: bytes) -> tuple[FaultKind, int, int]:
    with pytest.raises(Unreadable) as caught:
        JsonText(content)
    fault = caught.value.fault
    return fault.kind, fault.line, fault.column


def places(data: Any, place: Place = ()) -> list[tuple[Place, Any]]:
    found = [(place, data)]
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            found += places(value, (*place, step))
    return found


@given(st.dictionaries(st.text(max_size=3), TREES), st.sampled_from([None, 1]), st.booleans())
def test_every_value_stands_at_its_mark(
    data: dict[str, Any], indent: int | None, ascii_only: bool
) -> None:
    written = json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    if not ascii_only and not written.isprintable():
        written = json.dumps(data, indent=indent)
    text = JsonText(written.encode())

    assert text.data == data
    lines = written.split("\n")
    for place, value in places(data):
        line, column = text.mark(place)
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        assert json.JSONDecoder().raw_decode(rest)[0] == value


def test_a_place_that_is_not_there_is_found_at_what_holds_it() -> None:
    text = JsonText(b'{"a": 1,\n "b": {"c": [2]}}')

    assert text.mark(("b", "d", 3)) == (2, 7)
    assert text.mark(("z",)) == (1, 1)


def test_the_second_of_two_equal_keys_is_named_with_the_first() -> None:
    with pytest.raises(Unreadable) as caught:
        JsonText(b'{"a": {}, "b": [1, [],\n {"c": 1, "d": {"c": 0},\n "\\u0063": 2}]}')

    fault = caught.value.fault
    assert (fault.kind, fault.line, fault.column) == (FaultKind.DUPLICATE_KEY, 3, 2)
    assert fault.other == (2, 3, "the first stands here")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", (FaultKind.SYNTAX, 1, 1)),
        (b'{"a": 1,\n}', (FaultKind.SYNTAX, 2, 1)),
        (b"{'a': 1}", (FaultKind.SYNTAX, 1, 2)),
        (b"[]", (FaultKind.SHAPE, 1, 1)),
        (b"\xff\xfe{\x00", (FaultKind.ENCODING, 1, 1)),
        (b'{"a": NaN}', (FaultKind.NUMBER, 1, 1)),
        (b'{"a": ' + b"9" * 5000 + b"}", (FaultKind.NUMBER, 1, 1)),
        (b'{"a":' * 100_000, (FaultKind.DEPTH, 1, 1)),
        (b"[" * 100_000, (FaultKind.DEPTH, 1, 1)),
    ],
)
def test_what_is_no_strict_json_object_is_refused(
    content: bytes, expected: tuple[FaultKind, int, int]
) -> None:
    assert refusal(content) == expected


def test_a_key_that_stands_twice_deep_down_is_refused() -> None:
    deep = b'{"x":' * 40 + b'{"a":1,"a":2}' + b"}" * 40

    assert refusal(deep) == (FaultKind.DUPLICATE_KEY, 1, 1)
