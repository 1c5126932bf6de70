"""Bad input: plain words and numbers that YAML readers take for different things."""

from collections.abc import Iterator

from .making import actor
from .row import Entry, Input

QUOTE = "is not read alike by all YAML readers. Fix: quote it"
WORDS = ("y", "n", "yes", "no", "on", "off", "Y", "N", "Yes", "No", "On", "Off", "YES", "ON", "OFF")


def countries(says: str, *words: str) -> Iterator[Input]:
    """Give the inputs that have each of some words behind `country:`, in line 5, column 10."""
    return (actor("country: XFD", f"country: {word}", f"CC106 5:10 {says}") for word in words)


ENTRIES = (
    Entry(3, "Norway", tuple(countries(QUOTE, "NO"))),
    Entry(
        4,
        "words that are true or false to some readers, as value and, since actors are keys, as key",
        (
            *countries(QUOTE, *WORDS),
            *countries("Fix: write true, or quote it", "True", "TRUE"),
            *countries("Fix: write false, or quote it", "False", "FALSE"),
            actor("country: XFD", "on: XFD", f"CC106 5:1 {QUOTE}"),
        ),
    ),
    Entry(
        5, "times, which some readers count in seconds", tuple(countries(QUOTE, "12:30", "1:02:03"))
    ),
    Entry(6, "zeros before a number", tuple(countries(QUOTE, "0012", "010", "08", "+07", "00.5"))),
    Entry(
        7,
        "numbers with underscores or in another base",
        tuple(countries(QUOTE, "1_000", "0x1F", "0o17", "0b1")),
    ),
    Entry(
        8,
        "numbers in other than plain decimal digits",
        (
            *countries("Fix: write 1000, or quote it", "1e3"),
            *countries("Fix: write 0.5, or quote it", ".5"),
            *countries("Fix: write 1.0, or quote it", "1."),
            *countries("Fix: write -0.025, or quote it", "-2.5E-2"),
        ),
    ),
    Entry(
        9,
        "numbers that are not finite",
        tuple(countries("is not a finite number", ".inf", "-.INF", ".nan", "1e400")),
    ),
    Entry(
        14,
        "an integer of more than 18 digits",
        (
            *countries("more than 18 digits", "1234567890123456789"),
            actor(
                "country: XFD",
                f"country: {'9' * 5000}",
                "CC106 5:10 more than 18 digits",
                shown="5000 times `9`",
            ),
        ),
    ),
)
