import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.text.words import Shingles, count_words, shared_run, word_tokens

RAID = (
    "The river patrol of Lower Freedonia, which had left Glasport at dawn, "
    "was met by gunmen near the old mill."
)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        ("-- … !", []),
        ("The Raid", ["the", "raid"]),
        ("Glas'port", ["glasport"]),
        ("Glas\u2019port", ["glasport"]),
        ("river-town", ["river", "town"]),
        ("3,500 dead", ["3", "500", "dead"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("Zo\u0308e Zöe", ["zöe", "zöe"]),
        ("co\u00adoperate", ["cooperate"]),
        ("snake_case", ["snake", "case"]),
        ("Фридония", ["фридония"]),
    ],
)
def test_word_tokens(text: str, tokens: list[str]) -> None:
    assert tokens == word_tokens(text)


def test_a_run_of_seven_is_found() -> None:
    summary = "A ministry says gunmen met THE RIVER-PATROL of Lower Freedonia which had left home."
    expected = "the river patrol of lower freedonia which"
    assert expected == shared_run(summary, Shingles.of(RAID))


def test_a_run_of_six_is_not() -> None:
    summary = "Gunmen met the river patrol of Lower Freedonia."
    assert shared_run(summary, Shingles.of(RAID)) is None


def test_the_size_is_the_index_size() -> None:
    summary = "Gunmen met the river patrol of Lower Freedonia."
    assert shared_run(summary, Shingles.of(RAID, size=3)) == "the river patrol"


def test_short_texts_share_nothing() -> None:
    assert shared_run("", Shingles.of(RAID)) is None
    assert shared_run("the old mill", Shingles.of("the old mill")) is None


@given(st.lists(st.sampled_from("abcde"), max_size=40), st.integers(0, 40), st.integers(1, 6))
def test_every_slice_of_a_text_is_shared(words: list[str], at: int, size: int) -> None:
    run = words[at : at + size]
    expected = " ".join(run) if len(run) == size else None
    assert expected == shared_run(" ".join(run), Shingles.of(" ".join(words), size=size))


@pytest.mark.parametrize(
    ("phrase", "count"),
    [
        ("", 0),
        (" ", 0),
        ("a", 1),
        ("at least 608", 3),
        ("twenty-three dead", 2),
        ("a \u00a0b\n", 2),
    ],
)
def test_count_words(phrase: str, count: int) -> None:
    assert count == count_words(phrase)
