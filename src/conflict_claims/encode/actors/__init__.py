"""Names of actors and places in running text, linked to the registry where they are known."""

from conflict_claims.encode.annotations import Mention
from conflict_claims.encode.page import Page


def find_mentions(page: Page) -> list[Mention]:
    """Give the mentions of a text, in order."""
    return []
