"""What a script tells of its own draft: the rule behind each item, and where it was unsure."""

from typing import Annotated

from pydantic import Field

from .base import Line, Record

ITEM = r"^(?:article\.)?[a-z0-9]+(?:[-_][a-z0-9]+)*$"
RULE = r"^[a-z]+\.[a-z0-9]+(?:_[a-z0-9]+)*$"


class DraftItem(Record):
    """One item that a script drafted, and how far it is to be trusted."""

    item: Annotated[str, Field(pattern=ITEM, max_length=120)]
    """The id of a source, claim, figure, actor or event, or `article.` with a field of it."""
    rule: Annotated[str, Field(pattern=RULE, max_length=60)]
    """The rule that made it, as layer and name."""
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    """How often the rule was right on labelled news; empty where that was not measured."""
    needs_review: Line | None = None
    """Why a coder has to look at it before it counts."""
