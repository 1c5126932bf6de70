"""Read cardinal numbers in digits and English words, to the billions."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from . import lexicon
from .lexicon import Token

_YEAR = re.compile("(?:19|20)[0-9]{2}")


class Numeral(NamedTuple):
    """A number; the scale words behind its one coefficient; whether it may be a year."""

    value: Decimal
    scales: tuple[int, ...] = ()
    year: bool = False


class CardinalReader:
    """A recursive-descent reader over tokens.

    numeral  = ["a"] ("half" ["a"] scale | term { ["and"] smaller term })
    term     = [hundreds] ["and a half"] scale | hundreds
    hundreds = [small] "hundred" [["and"] below hundred] | small
    small    = digits | below hundred

    Each method moves past what it reads, or returns None and stays where it was. Where
    `joined` is false, no "and" belongs to the number ("between a hundred and two hundred").
    """

    def __init__(self, tokens: list[Token]) -> None:
        """Start at the first token."""
        self.tokens = tokens
        self.words = [token.text for token in tokens]
        self.at = 0

    def word(self, ahead: int = 0) -> str:
        """Give the text of a token, empty where there is none."""
        at = self.at + ahead
        return self.words[at] if 0 <= at < len(self.words) else ""

    def take(self, *words: str) -> bool:
        """Move past these words if they come next."""
        found = tuple(self.words[self.at : self.at + len(words)]) == words
        self.at += len(words) if found else 0
        return found

    def take_from(self, table: Mapping[tuple[str, ...], str]) -> str | None:
        """Move past the longest key of the table that comes next, and return its value."""
        for length in (3, 2, 1):
            key = tuple(self.words[self.at : self.at + length])
            if key in table:
                self.at += len(key)
                return table[key]
        return None

    def numeral(self, *, joined: bool) -> Numeral | None:
        """Read a whole number phrase without bounds."""
        start = self.at
        while self.word() in lexicon.INDEFINITE:
            self.at += 1
        first_word = self.at
        read = self._half() or self._sum(joined)
        if read is None:
            self.at = start
            return None
        alone = self.at == first_word + 1
        return read._replace(year=alone and _YEAR.fullmatch(self.word(-1)) is not None)

    def _half(self) -> Numeral | None:
        start = self.at
        if self.take("half"):
            self.take("a")
            if scale := self._scale():
                return Numeral(Decimal(scale) / 2, (scale,))
        self.at = start
        return None

    def _sum(self, joined: bool) -> Numeral | None:
        last = self._term(joined)
        if last is None:
            return None
        value, scales = last.value, last.scales
        while last := self._smaller_term(last, joined):
            value, scales = value + last.value, ()
        return Numeral(value, scales)

    def _smaller_term(self, before: Numeral, joined: bool) -> Numeral | None:
        start = self.at
        limit = before.scales[-1] if before.scales else 1
        if joined and self.take("and") and self._digits() is not None:
            self.at = start
            return None
        term = self._term(joined)
        if term is None or limit < 1000 or term.value >= limit:
            self.at = start
            return None
        return term

    def _term(self, joined: bool) -> Numeral | None:
        hundreds = self._hundreds(joined)
        start = self.at
        with_half = hundreds is not None and joined and self.take("and", "a", "half")
        scale = self._scale()
        if scale is None:
            self.at = start
            return hundreds
        value, scales = hundreds[:2] if hundreds else (Decimal(1), ())
        return Numeral((value + Decimal("0.5") * with_half) * scale, (*scales, scale))

    def _hundreds(self, joined: bool) -> Numeral | None:
        small = self._small()
        if not self.take(lexicon.HUNDRED):
            return None if small is None else Numeral(small)
        hundreds = 100 * (Decimal(1) if small is None else small)
        start = self.at
        if joined:
            self.take("and")
        rest = self._below_hundred()
        if rest is None:
            self.at = start
            return Numeral(hundreds, (100,))
        return Numeral(hundreds + rest)

    def _small(self) -> Decimal | None:
        digits = self._digits()
        if digits is None:
            return self._below_hundred()
        self.at += 1
        return digits

    def _digits(self) -> Decimal | None:
        return self.tokens[self.at].number if self.at < len(self.tokens) else None

    def _below_hundred(self) -> Decimal | None:
        word = self.word()
        tens = lexicon.TENS.get(word)
        known = lexicon.BELOW_TWENTY.get(word) if tens is None else tens
        if known is None:
            return None
        self.at += 1
        if tens is not None and self.word() in lexicon.UNITS:
            known += lexicon.UNITS[self.word()]
            self.at += 1
        return Decimal(known)

    def _scale(self) -> int | None:
        scale = lexicon.SCALES.get(self.word())
        self.at += scale is not None
        return scale
