"""Codelist: on what ground a link between two records stands."""

from .codelist import Codelist


class RelationBasis(Codelist):
    """Who makes the link between two claims, figures or actors: the text's words or the coder."""

    TEXT = (
        "text",
        "Text",
        "Words of the article make the link: denied the charge, among them, in reply.",
        "The colonel rejected the mayor's account.",
    )
    CODER = (
        "coder",
        "Coder",
        "The coder makes it by comparing what is said; no words of the article do.",
        "Nine were buried in Arden, and further down nine are said to have died in the raid.",
    )
