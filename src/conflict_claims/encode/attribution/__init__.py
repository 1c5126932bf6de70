"""Who says what: source, cue and content in running text."""

from conflict_claims.encode.annotations import Attribution
from conflict_claims.encode.page import Page


def find_attributions(page: Page) -> list[Attribution]:
    """Give the attributions of a text, in the order of their cues."""
    return []
