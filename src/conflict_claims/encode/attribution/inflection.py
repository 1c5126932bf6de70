"""The forms of English verbs."""

from typing import NamedTuple

_VOWELS = "aeiou"


class Forms(NamedTuple):
    """The forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def inflect(lemma: str, irregular: list[str] | None = None, *, doubles: bool = False) -> Forms:
    """Give the forms of a verb.

    `irregular` are its past and participle; a verb that `doubles` repeats its last consonant.
    """
    stem = lemma + lemma[-1] if doubles else lemma.removesuffix("e")
    regular = lemma[:-1] + "ied" if _ends_in_y(lemma) else stem + "ed"
    past, participle = irregular or (regular, regular)
    gerund = (lemma if lemma.endswith("ee") else stem) + "ing"
    return Forms(lemma, third_person(lemma), past, participle, gerund)


def third_person(lemma: str) -> str:
    """Give the form of a verb, or the plural of a noun, in -s."""
    if _ends_in_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh")) else "s")


def _ends_in_y(lemma: str) -> bool:
    return lemma[-1] == "y" and lemma[-2] not in _VOWELS
