import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.text.digest import Span, sha256

spans = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(min_value=0, max_value=10**9),
    st.integers(min_value=1, max_value=10**6),
)


def test_sha256_of_the_empty_text_and_of_abc() -> None:
    # The two short examples of FIPS 180-2, appendix B, and its test vectors.
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert empty == sha256("")
    assert abc == sha256("abc")


def test_sha256_takes_utf8_bytes() -> None:
    # printf '\xe2\x82\xac' | sha256sum
    euro_sign = "c4cc90ed3d26f12d4b08a75140970a7904035c31cbb4515a83f19b9003c00d1d"
    assert euro_sign == sha256("€")


def test_sha256_of_a_lone_surrogate_is_no_error() -> None:
    assert len(sha256("\ud800")) == 64


def test_parse_and_print() -> None:
    assert Span(12, 40) == Span.parse("12-40")
    assert Span(0, 1) == Span.parse("0-1")
    assert str(Span(12, 40)) == "12-40"
    assert f"{Span(12, 40)}" == "12-40"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "12",
        "12-",
        "-40",
        "012-40",
        "12-040",
        "40-12",
        "12-12",
        "0-0",
        "12 - 40",
        "12-40\n",
        "12\u201340",
        "1_2-40",
        "+1-40",
        "\u0661-\u0662",
        "1.0-2",
        "12-40-50",
        "1" * 5000 + "-" + "2" * 5000,
    ],
)
def test_parse_refuses(written: str) -> None:
    with pytest.raises(ValueError, match=r"span|digits"):
        Span.parse(written)


@given(spans)
def test_parse_reads_what_str_prints(span: Span) -> None:
    assert span == Span.parse(str(span))


def test_length() -> None:
    assert Span(12, 40).length == 28


def test_overlaps() -> None:
    assert Span(0, 5).overlaps(Span(4, 9))
    assert Span(4, 9).overlaps(Span(0, 5))
    assert Span(0, 9).overlaps(Span(3, 4))
    assert not Span(0, 5).overlaps(Span(5, 9))


def test_contains() -> None:
    assert Span(0, 9).contains(Span(0, 9))
    assert Span(0, 9).contains(Span(3, 4))
    assert not Span(3, 4).contains(Span(0, 9))
    assert not Span(0, 5).contains(Span(4, 9))


@given(spans, spans)
def test_overlaps_is_sharing_an_offset(one: Span, other: Span) -> None:
    shared = min(one.end, other.end) - max(one.start, other.start)
    assert (shared > 0) == one.overlaps(other)
