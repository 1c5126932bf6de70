import datetime
import math
import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from conflict_claims.reading.fault import FaultKind, Unreadable
from conflict_claims.reading.scalars import UnclearScalarError, read_plain
from conflict_claims.reading.strict import load

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

NUMBER_LIKE = st.text("0123456789.eE+-_:xob /TZ", min_size=1, max_size=12)
WORDS = ["yes", "no", "on", "off", "y", "n", "t", "f", "true", "false", "null", "none"]
SIGNS = ["~", "=", "nan", "inf", ".inf", "-.inf", ".nan", "1e3", "0x1f", "12:30", "1.5e+3"]
CASED_WORDS = st.builds(
    lambda word, change: str(change(word)),
    st.sampled_from(WORDS + SIGNS),
    st.sampled_from([str.lower, str.upper, str.title, str.swapcase]),
)
PLAIN = st.from_regex(r"[A-Za-z0-9.+_~=/é?-][A-Za-z0-9.+_~=/?!&é -]{0,20}", fullmatch=True)
DAYS = st.from_regex(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-0", 0),
        ("+7", 7),
        ("-16", -16),
        ("2031", 2031),
        ("123456789012345678", 123456789012345678),
        ("-123456789012345678", -123456789012345678),
        ("0.5", 0.5),
        ("-34.25", -34.25),
        ("+1.10", 1.1),
        # Days and intervals.
        ("2031-05-01", "2031-05-01"),
        ("2031-02-30", "2031-02-30"),
        ("2031-05", "2031-05"),
        ("2031-5-1", "2031-5-1"),
        ("2031-05-01/2031-05-03", "2031-05-01/2031-05-03"),
        ("2031-05-01/..", "2031-05-01/.."),
        ("../2031-05-01", "../2031-05-01"),
        # Spans.
        ("102-119", "102-119"),
        ("0-4312", "0-4312"),
        # Words.
        ("killed", "killed"),
        ("No 10", "No 10"),
        ("nine", "nine"),
        ("N/A", "N/A"),
        ("tRUE", "tRUE"),
        ("nULL", "nULL"),
        ("at least 608", "at least 608"),
        ("12 people", "12 people"),
        ("1,000", "1,000"),
        ("1.2.3", "1.2.3"),
        ("12:30 local time", "12:30 local time"),
        ("2031-05-01 12:30 raid", "2031-05-01 12:30 raid"),
        ("-", "-"),
        (".", "."),
        ("...5", "...5"),
        ("_1", "_1"),
        ("\u0663", "\u0663"),
        ("c1", "c1"),
    ],
)
def test_clear_scalars_are_read(text: str, value: object) -> None:
    read = read_plain(text)
    assert (type(value), value) == (type(read), read)


@pytest.mark.parametrize(
    "text",
    [
        *("y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO"),
        *("on", "On", "ON", "off", "Off", "OFF"),
        *("True", "TRUE", "False", "FALSE", "~", "Null", "NULL", "="),
        *("007", "010", "08", "00", "-012", "01.5"),
        *("0x1F", "0X1f", "-0x1f", "0o17", "0b11", "+0b1"),
        *("1_000", "1__0", "1_", "0_7", "0.1_0", "50_.", "1_000.5", "-_1", "._5"),
        *("1e3", "1E3", "1.5e3", "1.5e+3", "1.5e-3", "-2E+05", ".5", "+.5", "1.", "-1."),
        *("12:30", "1:02:03", "1:2:3.5", "-4:0", "190:20:30", "0:30", "1_0:30"),
        "2031-05-01T12:30:00",
        "2031-05-01T12:30:00Z",
        "2031-05-01t12:30:00.5+02:00",
        "2031-05-01 12:30:00",
        "2031-5-1 1:30:00 -3",
    ],
)
def test_scalars_that_yaml_versions_read_differently_are_refused(text: str) -> None:
    with pytest.raises(UnclearScalarError) as caught:
        read_plain(text)
    assert caught.value.kind is FaultKind.AMBIGUOUS_SCALAR
    assert f'"{text}"' in caught.value.message
    assert "quote it" in caught.value.fix


@pytest.mark.parametrize(
    "text",
    [
        *("1234567890123456789", "-1234567890123456789", "9" * 5000),
        *(".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN"),
        *("1e400", "-1e400", "1.0e+400", "9" * 400 + ".0", "9" * 200_000 + "."),
    ],
)
def test_numbers_too_large_for_their_readers_are_refused(text: str) -> None:
    with pytest.raises(UnclearScalarError) as caught:
        read_plain(text)
    assert caught.value.kind is FaultKind.NUMBER
    assert "quote it" in caught.value.fix


def test_sign_of_a_merge_key_is_refused() -> None:
    with pytest.raises(UnclearScalarError) as caught:
        read_plain("<<")
    assert caught.value.kind is FaultKind.FORBIDDEN


def read_by_pyyaml(data: bytes) -> Any:
    return yaml.safe_load(data)


def read_by_ruamel(data: bytes) -> Any:
    return YAML(typ="safe", pure=True).load(data)


@pytest.mark.parametrize("read", [read_by_pyyaml, read_by_ruamel])
@given(PLAIN | NUMBER_LIKE | CASED_WORDS | DAYS)
@example("2031-02-30")
@example("0.1_0")
@example("50_.")
@example("0o17")
@example("-")
def test_accepted_scalars_are_read_alike_by_other_readers(
    read: Callable[[bytes], Any], text: str
) -> None:
    """PyYAML follows YAML 1.1, ruamel.yaml 1.2.

    One exception: a day stays text, which both make a date or, of no such day, an error.
    """
    data = f"k: {text}\n".encode()
    try:
        value, _ = load(data)
    except Unreadable:
        return
    is_day = DAY.fullmatch(text.strip())
    expected = yaml.load(data, yaml.BaseLoader) if is_day else read(data)
    assert (expected, types(expected)) == (value, types(value))


def types(value: Any) -> list[type]:
    return [type(item) for item in value.values()]


@given(st.dates())
def test_days_stay_the_text_that_pyyaml_makes_a_date_of(day: datetime.date) -> None:
    assert day == yaml.safe_load(day.isoformat())
    assert day.isoformat() == read_plain(day.isoformat())


@given(st.integers(-(10**18) + 1, 10**18 - 1))
def test_integers_of_18_digits_are_read(number: int) -> None:
    assert number == read_plain(str(number))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_plain_decimals_are_read(number: float) -> None:
    text = format(number, ".20f")
    read = read_plain(text)
    assert isinstance(read, float)
    assert math.isclose(number, read, abs_tol=1e-19)
