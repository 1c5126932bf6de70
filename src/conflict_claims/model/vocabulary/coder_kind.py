"""Codelist: who did a coding."""

from .codelist import Codelist


class CoderKind(Codelist):
    """What kind of coder made the coding, told truly."""

    HUMAN = (
        "human",
        "Human",
        "A person read the text and made the records, with or without a script's draft.",
        "A student in Arden coded the article by hand.",
    )
    MODEL = (
        "model",
        "Language model",
        "A language model read the text and made the records.",
        "A model coded the article, and the record says so.",
    )
    SCRIPT = (
        "script",
        "Script",
        "A program with fixed rules made the records and nothing read them.",
        "Patterns found the number words and wrote the draft.",
    )
    ADJUDICATION = (
        "adjudication",
        "Adjudication",
        "Two or more codings were compared and one settled from them.",
        "The editor settled where two coders had differed.",
    )
