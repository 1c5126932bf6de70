from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.memo import Memo


@given(st.lists(st.text()))
def test_a_memo_gives_the_values_of_its_function(words: list[str]) -> None:
    memo = Memo(str.upper)
    assert [memo[word] for word in [*words, *words]] == [word.upper() for word in [*words, *words]]


def test_a_value_is_reckoned_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length)
    assert [memo[word] for word in ("Arden", "Marlow", "Arden")] == [5, 6, 5]
    assert asked == ["Arden", "Marlow"]


def test_very_long_words_are_not_kept() -> None:
    memo = Memo(len)
    assert (memo["a" * 40], memo["a" * 41]) == (40, 41)
    assert [*memo] == ["a" * 40]


def test_a_full_memo_forgets_and_goes_on() -> None:
    memo = Memo(int)
    assert [memo[str(n)] for n in range(70_000)] == [*range(70_000)]
    assert len(memo) <= 65_536
    assert memo["0"] == 0
