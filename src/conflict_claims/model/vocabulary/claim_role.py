"""Codelist: which part an actor plays in a claim."""

from .codelist import Codelist


class ClaimRole(Codelist):
    """The part of an actor in the proposition or in its telling; an actor may play several."""

    SUBJECT = (
        "subject",
        "Subject",
        "The one whose act, trait or state the proposition tells, as doer or as bearer.",
        "The army is the subject where a witness says that the army burnt the mill.",
    )
    OBJECT = (
        "object",
        "Object",
        "The one to whom or against whom the proposition's act is done, or who is harmed by it.",
        "The millers are the object where a witness says that the army drove off the millers.",
    )
    ADDRESSEE = (
        "addressee",
        "Addressee",
        "The one to whom the speaker directs the words: told, warned, asked, threatened.",
        "The garrison is the addressee where the front warns the garrison to leave Arden.",
    )
