"""Words of a text, and the runs of words that two texts share."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Self

_WORD = re.compile(r"[^\W_]+")
# Apostrophes in their printed forms, and the soft hyphen: signs inside one word.
_INSIDE_WORDS = dict.fromkeys(map(ord, "'`\u00ad\u00b4\u02bb\u02bc\u2018\u2019\u201b\u2032"))


def word_tokens(text: str) -> list[str]:
    """Give the words of the text: letters and digits, case and apostrophes taken away.

    A hyphen parts words. Forms that Unicode holds compatible (NFKC) are one.
    """
    plain = unicodedata.normalize("NFKC", text.translate(_INSIDE_WORDS))
    return _WORD.findall(plain.casefold())


@dataclass(frozen=True, slots=True)
class Shingles:
    """All runs of `size` consecutive words of some texts."""

    size: int
    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, *texts: str, size: int = 7) -> Self:
        """Collect the runs of the texts, of which none reaches from one text into the next."""
        return cls(size, frozenset(run for text in texts for run in _runs(text, size)))


def shared_run(summary: str, index: Shingles) -> str | None:
    """Give the summary's first run of `index.size` words that the indexed text holds too.

    The run is given as `word_tokens`, parted by spaces.
    """
    shared = (run for run in _runs(summary, index.size) if run in index.runs)
    return next((" ".join(run) for run in shared), None)


def count_words(phrase: str) -> int:
    """Count the words as print parts them, by white space: "two-thirds" is one."""
    return len(phrase.split())


def _runs(text: str, size: int) -> list[tuple[str, ...]]:
    words = word_tokens(text)
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]
