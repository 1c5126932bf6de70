"""The parts of a word that may be names: `Sylvania-led`, `Arden-Marlow`, and a lost apostrophe."""

from collections.abc import Iterator


def parts(word: str, start: int) -> Iterator[tuple[int, str]]:
    """Give the parts of a word that stands at `start`, each with its own start.

    A text that has lost its apostrophes prints `Sylvanias army`: a name and an `s`.
    """
    if "-" not in word:
        yield start, word[:-1]
        return
    for part in word.split("-"):
        yield start, part
        start += len(part) + 1
