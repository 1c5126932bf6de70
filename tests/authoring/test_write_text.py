"""Text stands without quotes where the reader takes it for itself, and in quotes elsewhere."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from conflict_claims.authoring.scalars import write_text
from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.strict import load

PARTS = st.sampled_from(
    ("no", "y", "e5", "0", "7", "2031", "05", "-", "_", ".", "'", " ", ": ", "T")
)
TEXTS = st.lists(PARTS, min_size=1, max_size=7).map("".join)


def reads(source: str, value: str) -> bool:
    try:
        return load(source.encode())[0] == {"k": value}
    except Unreadable:
        return False


@settings(max_examples=300)
@given(value=TEXTS)
@example(value="1.5")
@example(value="2031-05-01")
@example(value="0x1f")
@example(value="1e5")
@example(value="null")
def test_only_text_that_needs_quotes_has_them(value: str) -> None:
    for source in ("k: {}", "{{k: {}}}"):
        written = write_text(value, source != "k: {}")

        assert reads(source.format(written), value)
        assert (written == value) == reads(source.format(value), value)
