"""The table of bad input: the kinds of it that are known, and what has to come of each."""

from . import characters, commands, fields, files, references, releases, scalars, tables, yaml_text
from .row import Answer, Entry, Input, NotHereError

__all__ = ["THEMES", "Answer", "Entry", "Input", "NotHereError"]

THEMES: dict[str, tuple[Entry, ...]] = {
    "YAML": yaml_text.ENTRIES,
    "Words and numbers": scalars.ENTRIES,
    "Bytes and characters": characters.ENTRIES,
    "Fields": fields.ENTRIES,
    "References and spans": references.ENTRIES,
    "Files": files.ENTRIES,
    "Commands": commands.ENTRIES,
    "Builds": releases.ENTRIES,
    "Released tables": tables.ENTRIES,
}
"""All entries by theme, as the table shows them."""
