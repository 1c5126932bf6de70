"""Coded figures in the terms of a number phrase, and the counts that they allow."""

from dataclasses import dataclass
from typing import Self

from conflict_claims.model.casualty import Bounded, Casualty, Share

from .numbers import read_quantity
from .schemes import interval


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as coded, in the terms of a number phrase."""

    bound: str
    """A code of the codelist `bound`."""
    value: float | None
    """The number; the lower one of `between`; the percentage of a share; None for words."""
    upper: float | None
    """The upper number of `between`."""

    @property
    def backwards(self) -> bool:
        """Whether the first number of `between` is above the second."""
        return self.value is not None and self.upper is not None and self.value > self.upper

    @classmethod
    def of(cls, casualty: Casualty) -> Self:
        """Read what a coder wrote as `figure`."""
        match casualty.figure:
            case str() as word:
                return cls(word, None, None)
            case Bounded() as bounded:
                (bound,) = bounded.model_fields_set
                number = getattr(bounded, bound)
                low, high = number if bound == "between" else (number, None)
                return cls(bound, low, high)
            case Share() as share:
                return cls(share.bound, share.percent, None)
            case number:
                return cls("bare", number, None)


def limits(casualty: Casualty) -> tuple[int | None, int | None]:
    """Give the least and the greatest count that a figure allows, by the scheme `literal_min`.

    Both are inclusive, None is no limit. The figure is no share, of which nothing is multiplied
    out. Raises ValueError for a vague figure whose words hold no vague word.
    """
    reading, quantity = Reading.of(casualty), read_quantity(casualty.words)
    value, upper = (None if n is None else int(n) for n in (reading.value, reading.upper))
    return interval(reading.bound, value, upper, quantity.word if quantity else None)
