"""Numbers in running text, and what each of them counts."""

from conflict_claims.encode.annotations import Number
from conflict_claims.encode.page import Page


def find_numbers(page: Page) -> list[Number]:
    """Give the number phrases of a text, in order."""
    return []
