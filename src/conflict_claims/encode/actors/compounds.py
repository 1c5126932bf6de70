"""The part of a compound that may be a name: `Sylvania-led`, `pro-Marlow`, and a lost apostrophe."""

from typing import Final

_STANCES: Final = ("pro", "anti", "counter", "non", "ex")
_SHORTEST: Final = 5


def part(word: str) -> tuple[int, str]:
    """Give where the name would start in a word, and its letters; none of them for no compound.

    A text that has lost its apostrophes prints `Sylvanias army`: a name and an `s`.
    """
    before, hyphen, after = word.partition("-")
    if hyphen and before.lower() in _STANCES:
        return len(before) + 1, after
    if hyphen:
        return 0, before
    return 0, word[:-1] if word[-1] == "s" and len(word) > _SHORTEST else ""
