"""Codelist: of what age and sex the victims are told to be."""

from .codelist import Codelist


class VictimGroup(Codelist):
    """Age and sex of the people counted, as told; age goes before sex."""

    CHILDREN = (
        "children",
        "Children",
        "All are told to be children, minors, babies, pupils, boys or girls.",
        "Four schoolgirls were hurt by glass.",
    )
    WOMEN = (
        "women",
        "Women",
        "All are told to be grown women.",
        "Three widows were shot at the market.",
    )
    MEN = (
        "men",
        "Men",
        "All are told to be grown men; a male noun for a trade or rank is not enough.",
        "The raiders led nine men of the village away.",
    )
    MIXED = (
        "mixed",
        "Mixed",
        "One number that is told to cover two or more of these.",
        "Twenty women and children died in the barn.",
    )
    UNKNOWN = (
        "unknown",
        "Unknown",
        "Age and sex are not told for all of them.",
        "Twenty people died in the barn.",
    )
