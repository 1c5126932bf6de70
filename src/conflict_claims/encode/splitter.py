"""Where one article ends and the next begins in a file that holds several."""

from conflict_claims.text.digest import Span


def articles(text: str) -> list[Span]:
    """Give the stretch of each article, in order."""
    return [Span(0, len(text))]
