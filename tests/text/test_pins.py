import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.text.digest import Span
from conflict_claims.text.pins import PinsError, format_pins, read_pins

A = "a" * 64
B = "b" * 64

spans = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(min_value=0, max_value=5000),
    st.integers(min_value=1, max_value=5000),
)
digests = st.text(alphabet="0123456789abcdef", min_size=64, max_size=64)


def test_format_sorts_by_number() -> None:
    pins = {Span(100, 120): A, Span(9, 20): B, Span(9, 12): A}
    assert format_pins(pins) == f"start,end,sha256\n9,12,{A}\n9,20,{B}\n100,120,{A}\n"


def test_no_pins_is_the_header() -> None:
    assert format_pins({}) == "start,end,sha256\n"
    assert read_pins("start,end,sha256\n") == {}


def test_read() -> None:
    pins = {Span(9, 20): B, Span(100, 120): A}
    assert pins == read_pins(f"start,end,sha256\n9,20,{B}\n100,120,{A}\n")


@given(st.dictionaries(spans, digests, max_size=20))
def test_round_trip(pins: dict[Span, str]) -> None:
    assert pins == read_pins(format_pins(pins))


@given(st.dictionaries(spans, digests, max_size=5), st.text(max_size=20), st.integers(0, 400))
def test_a_changed_file_is_refused_or_is_another_in_form(
    pins: dict[Span, str], noise: str, at: int
) -> None:
    text = format_pins(pins)
    changed = text[:at] + noise + text[at:]
    try:
        read = read_pins(changed)
    except PinsError:
        return
    assert changed == format_pins(read)


@pytest.mark.parametrize(
    ("line", "text", "message"),
    [
        (1, "", "first line"),
        (1, "start,end,sha256", "line feed"),
        (1, "start,end\n", "first line"),
        (1, "\ufeffstart,end,sha256\n", "first line"),
        (1, f"start,end,sha256\r\n1,2,{A}\r\n", "first line"),
        (2, f"start,end,sha256\n1,2,{A}", "line feed"),
        (2, "start,end,sha256\n1,2\n", "2 cells"),
        (2, f"start,end,sha256\n1,2,{A},\n", "4 cells"),
        (2, "start,end,sha256\n\n", "1 cells"),
        (2, f"start,end,sha256\n01,2,{A}\n", "not a span"),
        (2, f"start,end,sha256\n 1,2,{A}\n", "not a span"),
        (2, f"start,end,sha256\n-1,2,{A}\n", "not a span"),
        (2, f"start,end,sha256\n2,2,{A}\n", "ends at or before"),
        (2, f"start,end,sha256\n1,{'9' * 5000},{A}\n", "5000 digits"),
        (2, f"start,end,sha256\n1,2,{A[1:]}\n", "64"),
        (2, f"start,end,sha256\n1,2,{A.upper()}\n", "64"),
        (2, f"start,end,sha256\n1,2,{A}\r\n", "64"),
        (3, f"start,end,sha256\n1,2,{A}\n1,2,{B}\n", "twice"),
        (3, f"start,end,sha256\n10,20,{A}\n9,20,{B}\n", "sorted"),
        (3, f"start,end,sha256\n9,20,{A}\n9,12,{B}\n", "sorted"),
    ],
)
def test_read_refuses(line: int, text: str, message: str) -> None:
    with pytest.raises(PinsError, match=message) as caught:
        read_pins(text)
    assert line == caught.value.line
