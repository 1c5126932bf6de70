"""Read the number that a printed phrase of a few English words gives."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import dropwhile, takewhile
from math import prod

from . import lexicon
from .cardinals import CardinalReader, Numeral


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number phrase says."""

    bound: str
    """A code of the codelist `bound`."""
    value: int | float | None = None
    """The number; the lower one of `between`; None for vague, some and none."""
    upper: int | float | None = None
    """The upper number of `between`."""
    word: str | None = None
    """The vague word, in the form by which schemes name it."""
    percent: bool = False
    """Whether the number is a share of a hundred."""


class _RefusedError(Exception):
    """The phrase gives no number, or not one."""


@lru_cache(4096)  # the same few phrases come again and again, and each in several rules
def read_quantity(words: str) -> Quantity | None:
    """Read a printed number phrase: its number with its bound word, and the nouns about it.

    A phrase with no number is 1 if a singular determiner stands in it ("an envoy", "the
    commander"), else `some` ("troops"). A negation makes it `none`. What follows "of"
    behind a number is its base and is not read ("two of the 16").

    Gives None where the phrase gives no number (ordinals, years, "half", "as many"), several,
    or one that its bound words contradict or that no bound can state ("up to several").
    """
    try:
        return _Phrase(lexicon.tokenise(words)).read()
    except _RefusedError:
        return None


class _Phrase(CardinalReader):
    """A recursive-descent reader of number phrases, in which each token is looked at once.

    phrase   = { part | other word }
    part     = [bounds] (vague | numbered) [bound after] | negation | "some"
    numbered = ("between" numeral "and" numeral | numeral [("to" | "or" | dash) numeral]) [percent]
    vague    = multiplier [["of"] unit] | round plural ["of" round plural] | other vague word
    """

    def __init__(self, tokens: list[lexicon.Token]) -> None:
        super().__init__(tokens)
        self.parts: list[Quantity] = []
        self.others: list[str] = []

    def read(self) -> Quantity | None:
        while self.at < len(self.tokens):
            part = self.part()
            if part is None:
                self.other_word()
                continue
            self.parts.append(part)
            if self.word() == "of":
                break
        return self.sole_part() if self.parts else self.unnumbered()

    # What the parts come to

    def sole_part(self) -> Quantity | None:
        nothing = next((part for part in self.parts if part.bound == "none"), None)
        distinct = set(self.parts)
        if nothing:
            return nothing if distinct <= {nothing, Quantity("bare", 1)} else None
        return distinct.pop() if len(distinct) == 1 else None

    def unnumbered(self) -> Quantity | None:
        if not lexicon.ONLY_BESIDE_NUMBERS.isdisjoint(self.others):
            return None
        if not lexicon.SINGULAR.isdisjoint(self.others):
            return Quantity("bare", 1)
        if not lexicon.DEFINITE.isdisjoint(self.others):
            return Quantity("some") if self.is_definite_plural() else Quantity("bare", 1)
        nouns = (word for word in self.others if word not in lexicon.NOT_NOUNS)
        return Quantity("some") if any(word[0].isalpha() for word in nouns) else None

    def is_definite_plural(self) -> bool:
        """Look at the noun of "the …": its last word, less a participle ("the envoy killed")."""
        behind = dropwhile(lambda word: word not in lexicon.DEFINITE, self.others)
        noun = list(takewhile(lambda word: word not in lexicon.NOT_NOUNS, behind))[1:]
        while len(noun) > 1 and noun[-1] in lexicon.PARTICIPLES:
            noun.pop()
        return bool(noun) and lexicon.is_plural(noun[-1])

    # The grammar

    def part(self) -> Quantity | None:
        start = self.at
        bounds = self.bounds()
        found = self.vague(bounds) or self.numbered(bounds)
        if found is None:
            self.at = start
            found = self.negation_or_some()
        return found

    def other_word(self) -> None:
        word = self.word()
        self.at += 1
        if word in lexicon.NEVER_COUNTED or (word in lexicon.ORDINALS and self.word() == "of"):
            raise _RefusedError
        self.others.append(word)

    def bounds(self) -> set[str]:
        found: set[str] = set()
        while True:
            if bound := self.take_from(lexicon.BOUNDS):
                found.add(bound)
            elif found and self.word() in lexicon.BEFORE_NUMBERS:
                self.at += 1
            else:
                return found

    def bound_after(self) -> set[str]:
        bound = self.take_from(lexicon.BOUNDS_AFTER)
        return {bound} if bound else set()

    def negation_or_some(self) -> Quantity | None:
        word = self.word()
        if word not in lexicon.NEGATIONS and word != "some":
            return None
        self.at += 1
        return Quantity("some" if word == "some" else "none")

    def vague(self, bounds: set[str]) -> Quantity | None:
        word = self.multiplier() or self.round_plural() or self.other_vague()
        if word is None:
            return None
        if bounds | self.bound_after() <= {"about", "at_least", "more_than"}:
            return Quantity("vague", word=word)
        raise _RefusedError

    def multiplier(self) -> str | None:
        name = lexicon.MULTIPLIERS.get(self.word())
        before = self.word(-1)
        if name is None:
            return None
        if before == "as":
            raise _RefusedError
        self.at += 1
        is_few = name == "a few" and before not in lexicon.BEFORE_FEW
        return self.multiplied(name) or ("few" if is_few else name)

    def multiplied(self, name: str) -> str | None:
        start = self.at
        self.take("of")
        unit = lexicon.MULTIPLIED.get(self.word(), "")
        whole = f"{name} {unit}s" if name == "many" else f"{name} {unit}"
        if whole in lexicon.VAGUE:
            self.at += 1
            return whole
        self.at = start
        return None

    def round_plural(self) -> str | None:
        word = self.word()
        if word not in lexicon.ROUND_PLURALS:
            return None
        self.at += 1
        whole = f"{word} {self.word()} {self.word(1)}"
        if whole not in lexicon.VAGUE:
            return word
        self.at += 2
        return whole

    def other_vague(self) -> str | None:
        word = self.word()
        is_number = word == "number" and not lexicon.INDEFINITE.isdisjoint(self.others)
        if word not in lexicon.OTHER_VAGUE and not is_number:
            return None
        self.at += 1
        return "a number" if is_number else word

    def numbered(self, bounds: set[str]) -> Quantity | None:
        between = self.take("between")
        bounds = bounds | self.bounds() if between else bounds
        first = self.numeral(joined=not between)
        if first is None:
            return None
        percent = self.percent()
        second = self.second(between)
        if second is None and between:
            raise _RefusedError
        if second is None:
            return self.single(first, bounds, percent)
        return self.range(first, second, bounds, self.percent() or percent)

    def single(self, numeral: Numeral, bounds: set[str], percent: bool) -> Quantity:
        bounds = bounds | self.bound_after()
        firm = bounds - {"about"}
        if len(firm) > 1 or (numeral.year and not (bounds or percent or self.plural_follows())):
            raise _RefusedError
        if not numeral.value and not bounds:
            return Quantity("none", percent=percent)
        bound = next(iter(firm or bounds), "bare")
        return Quantity(bound, _plain(numeral.value), percent=percent)

    def range(self, first: Numeral, second: Numeral, bounds: set[str], percent: bool) -> Quantity:
        lower = _lower(first, second)
        years = first.year and second.year and not (percent or self.plural_follows())
        if years or not bounds <= {"about"} or lower >= second.value:
            raise _RefusedError
        return Quantity("between", _plain(lower), _plain(second.value), percent=percent)

    def plural_follows(self) -> bool:
        return any(lexicon.is_plural(token.text) for token in self.tokens[self.at :])

    def second(self, between: bool) -> Numeral | None:
        start = self.at
        if self.word() in (lexicon.DASH, "to", "and" if between else "or"):
            self.at += 1
            if numeral := self.numeral(joined=True):
                return numeral
        self.at = start
        return None

    def percent(self) -> bool:
        return self.take("percent") or self.take("per", "cent")


def _lower(first: Numeral, second: Numeral) -> Decimal:
    """Give the first number of a range the scale it shares: "two to three million"."""
    known = len(first.scales)
    if second.scales[:known] == first.scales:
        scaled = first.value * prod(second.scales[known:])
        if scaled < second.value:
            return scaled
    return first.value


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
