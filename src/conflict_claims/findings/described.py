"""What the printers are told of the rules."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from .finding import Severity


class Described(Protocol):
    """A rule as far as a printer needs it; the register's entries are of this kind."""

    @property
    def code(self) -> str:
        """Its code, such as `CC114`."""

    @property
    def name(self) -> str:
        """Its name in words, such as `known-codes`."""

    @property
    def severity(self) -> Severity:
        """How grave a breach is."""

    @property
    def documentation(self) -> str:
        """What holds; the first line is a sentence of its own."""


Rules: TypeAlias = Mapping[str, Described]
"""Rules by code."""
