"""Codelist: how one figure bears on another."""

from .codelist import Codelist


class FigureRelation(Codelist):
    """What this figure is to that figure, source first: “this figure is part of that figure”."""

    PART_OF = (
        "part_of",
        "Part of",
        "Counts some of the people whom that figure counts.",
        "Forty died, twelve of them children.",
    )
    SAME_AS = (
        "same_as",
        "Same as",
        "Counts the same people in the same way again, in another voice or with another bound.",
        "The clinic counted 40 dead, and the governor spoke of at least 40.",
    )
    SHARE_OF = (
        "share_of",
        "Share of",
        "Is a percentage, a fraction or a multiple of that figure.",
        "Of the 200 wounded, a fifth were women.",
    )
    EXCLUDES = (
        "excludes",
        "Excludes",
        "Counts people whom that figure leaves out, by the words of the text.",
        "Forty villagers died, not counting the six raiders.",
    )
    UPDATES = (
        "updates",
        "Updates",
        "Is the same voice's later count of the same thing.",
        "The toll rose from nine to eleven.",
    )
