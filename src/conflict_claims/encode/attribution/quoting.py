"""Quotes that go on: sentences in quotation marks that have no cue of their own."""

from .draft import Draft
from .tagging import Chunk, Tagged

Content = tuple[Chunk, ...]

_NEAR = 5
"""Attributions that are looked back on for the speaker."""
_WHOLE = 4
"""Tokens, marks among them, of the shortest quote that can stand alone."""


def with_later_quotes(text: Tagged, drafts: list[Draft], contents: list[Content]) -> list[Content]:
    """Give each content the quotes that follow it and belong to its speaker."""
    longer = list(contents)
    taken = {text.quote(end) for content in contents for a, b in content for end in (a, b - 1)}
    number = 0
    for quote in text.quotes:
        while number < len(drafts) and drafts[number].words[0] < quote[0]:
            number += 1
        if quote not in taken and _stands_alone(text, quote):
            speaker = _speaker(text, quote, longer, number)
            if speaker is not None:
                longer[speaker] = (*longer[speaker], quote)
    return longer


def _stands_alone(text: Tagged, quote: Chunk) -> bool:
    starts = text.sentence(quote[0])[0] == quote[0]
    ends = quote[1] >= text.count or text.sentence(quote[1])[0] == quote[1]
    return starts and ends and quote[1] - quote[0] >= _WHOLE


def _speaker(text: Tagged, quote: Chunk, contents: list[Content], number: int) -> int | None:
    """Give the last attribution before a quote whose content has one, if its speaker goes on.

    He goes on in the same paragraph, or in the next one where the mark that ends his is missing.
    """
    for each in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        if any('"' in text.tags[slice(*part)] for part in contents[each]):
            end = contents[each][-1][1]
            same = text.paragraph(end - 1) == text.paragraph(quote[0])
            unclosed = end == quote[0] and text.tags[end - 1] != '"'
            return each if same or unclosed else None
    return None
