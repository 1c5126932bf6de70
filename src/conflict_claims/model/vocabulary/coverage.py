"""Codelist: how much of an article a coding covers."""

from .codelist import Codelist


class Coverage(Codelist):
    """How much of the article's text the coding covers."""

    COMPLETE = (
        "complete",
        "Complete",
        "Every passage was read, and all that the codebook asks for was coded.",
        "The coder went from the headline to the last line.",
    )
    PARTIAL = (
        "partial",
        "Partial",
        "Some passages or some kinds of record were left out, and the note says which.",
        "The coder took the casualty figures alone.",
    )
