import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.shadow import fold

CASES = [
    ("“Yes”", '"Yes"'),
    ("Arden’s", "Arden's"),
    ("1998–99", "1998-99"),
    ("a\u00a0b\tc\u200bd", "a b c d"),
    ("``Yes,'' she said", ' "Yes," she said'.replace('," ', ',"  ')),
    ("said ''Yes''", 'said  "Yes" '),
    ("‘‘Yes’’", ' "Yes" '),
    ("one\r\ntwo\rthree\u2028four", "one \ntwo\nthree\nfour"),
    ("a\x00b\x07c", "a b c"),
    ("Arden — Marlow", "Arden — Marlow"),
]


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_signs_of_any_shape_become_plain_ones(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_a_fold_is_as_long_as_its_text(text: str) -> None:
    assert len(fold(text)) == len(text)
