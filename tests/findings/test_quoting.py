import pytest

from conflict_claims.findings import short


@pytest.mark.parametrize(
    ("value", "quotation"),
    [
        ("killed", '"killed"'),
        ("", '""'),
        ("a\nb\u202e", r'"a\nb\u202e"'),
        ("x" * 58, '"' + "x" * 58 + '"'),
        ("x" * 59, '"' + "x" * 57 + '…"'),
        ("\x00" * 1000, '"' + r"\x00" * 14 + r"\…" + '"'),
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (1, "1"),
        (-3.5, "-3.5"),
        ([], "a list of 0"),
        ([[1] * 1000] * 3, "a list of 3"),
        ({"a": 1}, "a mapping of 1"),
    ],
)
def test_values_are_quoted_in_at_most_60_characters(value: object, quotation: str) -> None:
    assert quotation == short(value)
    assert len(quotation) <= 60
