"""Who coded a record, when, by which codebook."""

from .base import Day, Line, Record, Slug, Version
from .vocabulary import CoderKind, Coverage


class Coding(Record):
    """One reading of the article by one coder."""

    coder: Slug
    """The coder's pseudonym, `reader-1` and so on."""
    kind: CoderKind
    """Whether a human, a language model that read, a script, or an adjudication."""
    date: Day
    """The day on which the coding was finished."""
    codebook: Version
    """The version of the codebook that was followed."""
    saw_script: bool
    """Whether the coder had seen a script's draft."""
    coverage: Coverage = Coverage.COMPLETE
    """Whether the whole article was coded."""
    tool_version: Line | None = None
    """The version of the script, where one coded."""
