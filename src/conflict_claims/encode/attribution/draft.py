"""What is known of an attribution before its content is cut out."""

from enum import StrEnum
from typing import NamedTuple

from .lexicon import Cue
from .tagging import Chunk


class Side(StrEnum):
    """Where the content stands, seen from the cue."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Draft(NamedTuple):
    """A cue with its source, in tokens."""

    rule: str
    cue: Cue
    words: Chunk
    """The cue's own words."""
    source: Chunk | None
    side: Side
    edge: int
    """Where a content to the left ends."""
    resume: int
    """Where a content to the right starts."""
    breaks: bool = False
    """Whether the content of an attribution before this one ends at `edge`."""
