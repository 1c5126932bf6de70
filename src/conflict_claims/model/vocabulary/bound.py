"""Codelist: how the printed words bound a number."""

from .codelist import Codelist


class Bound(Codelist):
    """How the printed words bound the number; words decide, not what the coder thinks likely."""

    BARE = (
        "bare",
        "Bare",
        "A number, in digits or words, without a bound word; a singular noun counts as 1.",
        "Sixteen riders were killed at the ford.",
    )
    AT_LEAST = (
        "at_least",
        "At least",
        "A number that is itself the lowest: at least, no fewer than, or more, a minimum of.",
        "At least 60 people drowned when the ferry sank.",
    )
    MORE_THAN = (
        "more_than",
        "More than",
        "A number that is exceeded: more than, over, above, upwards of, exceeding.",
        "Over 300 people fled the burning quarter.",
    )
    AT_MOST = (
        "at_most",
        "At most",
        "A number that is itself the highest: at most, up to, no more than, as many as.",
        "Up to 20 guards may have been in the tower.",
    )
    LESS_THAN = (
        "less_than",
        "Less than",
        "A number that is not reached: fewer than, less than, under, below.",
        "Fewer than ten of the miners came back.",
    )
    ABOUT = (
        "about",
        "About",
        "A number near the true one: about, around, some, roughly, nearly, almost, -odd.",
        "About 90 marchers were held overnight.",
    )
    BETWEEN = (
        "between",
        "Between",
        "Two numbers that enclose the true one: between 10 and 15, 10 to 15, ten or fifteen.",
        "Between 30 and 40 sappers died in the tunnel.",
    )
    VAGUE = (
        "vague",
        "Vague",
        "A word of quantity without a numeral, bounded or not: dozens, several, scores, many.",
        "Dozens of pilgrims were trampled at the gate.",
    )
    SOME = (
        "some",
        "Some",
        "An unnumbered plural: people of that kind were harmed and no quantity is told.",
        "Villagers died when the dam was blown.",
    )
    NONE = (
        "none",
        "Nobody",
        "Nobody: a zero, or a negation of the whole: no, none, nobody, without loss.",
        "No sailor was hurt in the collision off Port Ansel.",
    )
