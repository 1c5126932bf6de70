"""Codelist: what the outlet or author makes of the claim it carries."""

from .codelist import Codelist


class Stance(Codelist):
    """The stance of the outlet or author towards the claim; the voice's own attitude is its act."""

    ENDORSE = (
        "endorse",
        "Endorse",
        "Lets it stand as true: asserts it itself, or takes over another's claim as fact.",
        "As the miners rightly say, the road was mined.",
    )
    REPORT = (
        "report",
        "Report",
        "Passes it on with a neutral verb of saying and adds nothing for or against it.",
        "The miners said that the road was mined.",
    )
    DISTANCE = (
        "distance",
        "Distance",
        "Keeps it at arm's length: scare quotes, so-called, alleged, claimed without evidence.",
        "The miners spoke of a so-called “death road”.",
    )
    QUESTION = (
        "question",
        "Question",
        "Says or asks in its own voice whether it is so, without saying the opposite.",
        "Whether the road was ever mined, as the miners say, is far from clear.",
    )
    REFUTE = (
        "refute",
        "Refute",
        "Says in its own voice that it is false, or sets against it facts that rule it out.",
        "The miners say the road was mined, yet carts use it daily without harm.",
    )
    MIXED = (
        "mixed",
        "Mixed",
        "Lets one part stand as true, and distances, questions or refutes another part.",
        "The road was mined, as they say, but hardly by the army.",
    )
    UNCLEAR = (
        "unclear",
        "Unclear",
        "The words can be read in two ways, or are too damaged to tell.",
        "The miners road it was mined said, so believing.",
    )
