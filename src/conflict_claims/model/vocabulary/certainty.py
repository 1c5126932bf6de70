"""Codelist: how certain a voice says it is."""

from .codelist import Codelist


class Certainty(Codelist):
    """The hedge that is printed with the claim; an empty field says that none is printed."""

    CERTAIN = (
        "certain",
        "Certain",
        "The printed words rule out doubt: certainly, no doubt, beyond question, proven.",
        "There is no doubt that the dam was mined, the engineer said.",
    )
    PROBABLE = (
        "probable",
        "Probable",
        "The words make it more likely than not: probably, likely, believed to, appears to.",
        "The mine was probably laid by the garrison, the deminers said.",
    )
    POSSIBLE = (
        "possible",
        "Possible",
        "The printed words leave it open: possibly, may, might, could, suspected.",
        "The fire may have been set on purpose, the inspector said.",
    )
