"""Codelist: whether the printed words hold the number."""

from .codelist import Codelist


class FigureBasis(Codelist):
    """Where the number comes from."""

    WORDS = (
        "words",
        "Words",
        "The printed words hold it, as digits, number words, a word of quantity or a singular.",
        "Nine died in Brack.",
    )
    CONTEXT = (
        "context",
        "Context",
        "Only what stands around gives it, since the words point back: as many, both, twice that.",
        "Nine died in Brack, and as many again in Arden.",
    )
