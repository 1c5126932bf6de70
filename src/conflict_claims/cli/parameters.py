"""Kinds of option value: codes of a codelist, and the forms of a record's fields."""

import re
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from conflict_claims.release.formats import Format

ALWAYS = "csv"
"""The format that every release holds, since its descriptors tell of it."""


class Code(click.ParamType[str]):
    """A code of the codelist that the vocabulary has under a name, such as `Genre`."""

    name = "code"

    def __init__(self, codelist: str) -> None:
        self.codelist = codelist

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the code; a word that is none is refused with the nearest, or with all of them."""
        from conflict_claims.findings import short
        from conflict_claims.model import vocabulary
        from conflict_claims.rules.fields import nearest

        codes = [str(code) for code in getattr(vocabulary, self.codelist)]
        if value not in codes:
            fix = nearest(value, codes) or f"use one of {', '.join(codes)}"
            self.fail(f"{short(value)} is not a code of this list. Fix: {fix}", param, ctx)
        return str(value)


class Form(click.ParamType[str]):
    """Text in the form that the model has under a name, such as `DATE`."""

    name = "text"

    def __init__(self, form: str) -> None:
        self.form = form

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the text; it may be empty where an option may."""
        from conflict_claims.findings import short
        from conflict_claims.model import base
        from conflict_claims.rules.fields import FORMS

        pattern = getattr(base, self.form)
        if value and not re.search(pattern, value):
            self.fail(f"{short(value)}: expected {FORMS[pattern]}", param, ctx)
        return str(value)


class Formats(click.ParamType["frozenset[Format]"]):
    """Formats of a release, parted by commas, or `all`."""

    name = "list"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> "frozenset[Format]":
        """Give the formats beside CSV; a word that is none is refused with those that are."""
        from conflict_claims.findings import short
        from conflict_claims.release.formats import Format

        if value == "all":
            return frozenset(Format)
        words = set(value.split(",")) - {ALWAYS}
        for word in sorted(words - set(Format)):
            known = ", ".join([ALWAYS, *Format])
            self.fail(f"{short(word)} is no format. Fix: use {known}, or all", param, ctx)
        return frozenset(map(Format, words))
