"""The parts of a word that may be names: `Sylvania-led`, `Arden-Marlow`, and a lost apostrophe."""

from collections.abc import Iterator

from conflict_claims.text.digest import Span


def parts(word: str, start: int) -> Iterator[tuple[Span, str]]:
    """Give the parts of a word that stands at `start`.

    A text that has lost its apostrophes prints `Sylvanias army`: a name and an `s`.
    """
    if "-" not in word:
        yield Span(start, start + len(word) - 1), word[:-1]
        return
    for part in word.split("-"):
        yield Span(start, start + len(part)), part
        start += len(part) + 1
