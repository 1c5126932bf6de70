"""What a number counts or measures, told by the words about it; people, if by none of them."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from conflict_claims.encode.annotations import NumberKind
from conflict_claims.encode.page import Page
from conflict_claims.encode.wordlists import wordlist
from conflict_claims.text.lexicon import is_plural

from .extent import Extent

_WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {name: frozenset(words) for name, words in wordlist("numbers").items()}
)
_HINTS: Final = frozenset({",", ":", "/", "at", "old", "olds", "one"}).union(*_WORDS.values())
"""Words without one of which about it a number in digits or words is a count."""
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_CLOCK: Final = re.compile("[0-2][0-9][0-5][0-9]")


class _Place:
    """A number phrase without its bound words, among the words of its text."""

    def __init__(self, page: Page, form: str, extent: Extent) -> None:
        self.page = page
        self.form = form
        self.first, self.end = extent
        words = page.tokens.words
        first = max(0, self.first - 3)
        self.ahead = [*[""] * (3 - self.first + first), *words[first : self.first]]
        """The three words before it."""
        self.behind = [*words[self.end : self.end + 6], *[""] * 6][:6]
        """The six words behind it."""
        self.word = words[self.first]
        self.digits = self.word if self.end == self.first + 1 and self.word.isdecimal() else ""
        """The number, where it is one token in digits."""
        self.before, self.after = self.ahead[-1], self.behind[0]
        self.unit = self.behind[self.after in _WORDS["before_units"]]
        """The word that names the unit: the next but for adjectives ("two more days")."""


def kind_of(page: Page, form: str, extent: Extent) -> NumberKind | None:
    """Give the kind of a number phrase; None where its words are no number here ("one another").

    The first kind that fits counts.
    """
    place = _Place(page, form, extent)
    if _HINTS.isdisjoint(place.ahead) and _HINTS.isdisjoint(place.behind):
        return NumberKind.COUNT
    if _is_no_number(place):
        return None
    return next((kind for kind, fits in _KINDS.items() if fits(place)), NumberKind.COUNT)


def is_year(word: str) -> bool:
    """Tell whether a word looks like a year near our own."""
    return _YEAR.fullmatch(word) is not None


def _is_no_number(place: _Place) -> bool:
    if place.word == "one" and place.end == place.first + 1:
        pronoun = place.before in _WORDS["before_pronoun_one"]
        return pronoun or place.after in _WORDS["after_pronoun_one"]
    if place.before == "of" and place.ahead[-2] in _WORDS["fractions"]:
        return True
    if place.before == "/" or (place.after == "/" and place.behind[1].isdecimal()):
        return True
    return place.word in ("many", "few") and place.before in _WORDS["before_relative"]


def _is_ordinal(place: _Place) -> bool:
    signs = _WORDS["ordinal_signs"]
    return place.before in signs or place.ahead[-2] + place.before in signs


def _is_rate(place: _Place) -> bool:
    if place.after in _WORDS["rates"]:
        return place.behind[1] not in ("cent", "of")
    pairs = zip(place.behind[1:4], place.behind[2:5], strict=True)
    each = _WORDS["rates"] | {"a", "an"}
    return any(unit in _WORDS["rate_units"] and word in each for word, unit in pairs)


def _is_age(place: _Place) -> bool:
    old = place.behind[1] in ("old", "olds") and place.after in _WORDS["duration"]
    aged = not _WORDS["ages_before"].isdisjoint(place.ahead)
    return old or aged or place.after in _WORDS["ages_after"] or _is_apposed(place)


def _is_apposed(place: _Place) -> bool:
    """A bare number between commas behind a name: "Ann Marlow, 32, of Arden"."""
    if not place.digits or place.before != "," or place.after not in (",", ".", ")"):
        return False
    if not place.page.capitals:
        return (
            len(place.digits) == 2 and place.ahead[-2].isalpha() and not is_plural(place.ahead[-2])
        )
    name = place.page.tokens.starts[max(0, place.first - 2)]
    return place.page.folded[name].isupper()


def _is_money(place: _Place) -> bool:
    return place.before in _WORDS["money_signs"] or place.unit in _WORDS["money"]


def _is_time(place: _Place) -> bool:
    if not place.digits:
        return False
    clock = place.after == ":" or place.before == ":" or place.after in _WORDS["clock"]
    return clock or (
        _CLOCK.fullmatch(place.digits) is not None
        and "at" in place.ahead[-2:]
        and (place.before == "at" or place.before in _WORDS["about"])
    )


def _is_date(place: _Place) -> bool:
    if not place.digits:
        return False
    if is_year(place.digits):
        return place.before in _WORDS["before_years"] | _WORDS["months"] or place.before.isdecimal()
    return len(place.digits) < 3 and (_follows_month(place) or _is_month(*place.behind[:2]))


def _follows_month(place: _Place) -> bool:
    before = place.ahead[-2] if place.before == "." else place.before
    return _is_month(before, place.digits)


def _is_month(word: str, next_word: str) -> bool:
    """Tell a month from the auxiliary "may"."""
    return word in _WORDS["months"] and not (
        word == "may" and next_word in _WORDS["verbs_after_may"]
    )


def _is_designator(place: _Place) -> bool:
    named = place.before in _WORDS["designators"] or place.before in _WORDS["weapons"]
    return bool(place.digits) and named


def _names(list_: str) -> Callable[[_Place], bool]:
    """Tell whether the unit is in a list, also behind a vague word and "of"."""

    def fits(place: _Place) -> bool:
        vague = place.form == "vague" and place.after == "of"
        return (place.behind[1] if vague else place.unit) in _WORDS[list_]

    return fits


_KINDS: Final[Mapping[NumberKind, Callable[[_Place], bool]]] = MappingProxyType(
    {
        NumberKind.ORDINAL: _is_ordinal,
        NumberKind.RATE: _is_rate,
        NumberKind.AGE: _is_age,
        NumberKind.MONEY: _is_money,
        NumberKind.TIME: _is_time,
        NumberKind.DATE: _is_date,
        NumberKind.DESIGNATOR: _is_designator,
        NumberKind.DURATION: _names("duration"),
        NumberKind.MEASURE: _names("measure"),
    }
)
