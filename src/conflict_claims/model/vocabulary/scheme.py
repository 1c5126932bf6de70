"""Codelist: by which rule the low and high of a figure are derived."""

from .codelist import Codelist


class Scheme(Codelist):
    """A named rule that turns printed words into an inclusive low and high."""

    LITERAL_MIN = (
        "literal_min",
        "Literal minimum",
        (
            "Vague words give the least they can mean: a few 3, dozens 24, scores 40, hundreds "
            "200, and no high; about n gives n plus or minus half a unit of its last non-zero "
            "digit."
        ),
        "About 40 dead gives 35 to 45, and dozens gives 24 and no upper end.",
    )
