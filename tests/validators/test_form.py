"""The quick answers for whole files never hide a value."""

import unicodedata

import yaml
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.rules.form import perhaps_decomposed, perhaps_formula
from conflict_claims.text.formula import FORMULA

TEXT = st.text("=@+-ab 1:'\"\\#>|[]{}\u00e9e\u0301", max_size=8)
DATA = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just("k"), inner)
)


def written(data: object, style: str | None, flow: bool | None) -> bytes:
    text = yaml.safe_dump(
        {"a": data}, default_style=style, default_flow_style=flow, allow_unicode=True, width=20
    )
    return text.encode()


def values(data: object) -> list[str]:
    if isinstance(data, str):
        return [data]
    items = data.values() if isinstance(data, dict) else data
    assert isinstance(items, list) or hasattr(items, "__iter__")
    return [value for item in items for value in values(item)]


@given(DATA, st.sampled_from([None, '"', "'", "|", ">"]), st.sampled_from([None, True, False]))
def test_a_file_that_cannot_hold_a_formula_holds_none(
    data: object, style: str | None, flow: bool | None
) -> None:
    source = written(data, style, flow)
    if not perhaps_formula(source):
        assert not [value for value in values(data) if FORMULA.match(value)]


@given(DATA, st.sampled_from([None, '"', "'", "|", ">"]), st.sampled_from([None, True, False]))
def test_a_file_in_nfc_holds_only_values_in_nfc(
    data: object, style: str | None, flow: bool | None
) -> None:
    if not perhaps_decomposed(written(data, style, flow)):
        assert all(unicodedata.is_normalized("NFC", value) for value in values(data))


def test_records_in_common_forms_are_answered_at_once() -> None:
    record = b'id: x\nlist:\n  - {a: b, c: "d - e"}\n  - f-g\nnote: >-\n  Some text, +1\nd: 1-2\n'
    assert not perhaps_formula(record.replace(b"+1", b"1"))
    assert perhaps_formula(b"note: >-\n  =x\n")
