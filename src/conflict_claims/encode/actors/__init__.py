"""Names of actors and places in running text, linked to the registry where they are known."""

from conflict_claims.encode.annotations import Mention
from conflict_claims.encode.page import Page

from .gazetteer import Gazetteer, gazetteer
from .learnt import with_learnt
from .phrases import phrases
from .tagging import tagged

__all__ = ["Gazetteer", "find_mentions", "gazetteer"]


def find_mentions(page: Page, known: Gazetteer) -> list[Mention]:
    """Give the mentions of a text in order, a phrase before the names inside it.

    A mention has no article before it. Phrases do not overlap; the names within a phrase are
    mentions as well, unless the phrase as a whole stands for the same actor.
    """
    text = tagged(page, known)
    return with_learnt(text, phrases(text, known))
