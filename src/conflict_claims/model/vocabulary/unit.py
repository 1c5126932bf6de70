"""Codelist: what a figure counts."""

from .codelist import Codelist


class Unit(Codelist):
    """What one unit of the number stands for."""

    PERSONS = (
        "persons",
        "Persons",
        "Single people, bodies included.",
        "Nine men were buried in Brack.",
    )
    FAMILIES = (
        "families",
        "Families",
        "Families as the text calls them, of whatever size.",
        "Sixty families fled to the coast.",
    )
    HOUSEHOLDS = (
        "households",
        "Households",
        "Homes as the text calls them: households, homes, tents that stand for their people.",
        "Ninety households lost their stores.",
    )
    OTHER = (
        "other",
        "Other",
        "A group of people that no term above fits: crews, villages, units.",
        "Three whole crews are missing since the storm of shells.",
    )
