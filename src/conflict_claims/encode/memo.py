"""Values of words, each reckoned once: a text has the same few thousand words again and again."""

from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")

_MOST: Final = 1 << 16
_LONGEST: Final = 40


class Memo(dict[str, T]):
    """A table of a function of words, filled as it is read: `[*map(memo.__getitem__, words)]`.

    It is forgotten when it is full, and keeps no very long word, so that no text makes it large.
    """

    def __init__(self, function: Callable[[str], T]) -> None:
        super().__init__()
        self.function = function

    def __missing__(self, word: str) -> T:
        """Reckon the value of a word that is new."""
        value = self.function(word)
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = value
        return value
