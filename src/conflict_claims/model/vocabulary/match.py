"""Codelist: how our code stands to a foreign one."""

from .codelist import Codelist


class Match(Codelist):
    """How our code stands to the foreign one, read as in SKOS: “ours has the … match theirs”."""

    EXACT = (
        "exact",
        "Exact",
        "The two cover the same cases and can be exchanged for each other.",
        "Our list and theirs both have hills, and mean the same places.",
    )
    CLOSE = (
        "close",
        "Close",
        "The two overlap in the main, or in the part the note tells; neither holds the other.",
        "Our hills and their uplands share most slopes and not all.",
    )
    BROAD = (
        "broad",
        "Broad",
        "Theirs is the broader: every case of ours is one of theirs, and not the other way.",
        "Our hills stand against their high ground, which has mountains too.",
    )
    NARROW = (
        "narrow",
        "Narrow",
        "Theirs is the narrower: every case of theirs is one of ours, and not the other way.",
        "Our hills stand against their chalk hills, which are only some of ours.",
    )
