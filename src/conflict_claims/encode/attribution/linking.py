"""What binds attributions: quotes that go on, pronouns, and one that holds another."""

from conflict_claims.encode.annotations import Attribution

from .draft import Draft
from .modes import mode
from .tagging import Chunk, Tagged


def linked(
    text: Tagged, drafts: list[Draft], contents: list[tuple[Chunk, ...]]
) -> list[Attribution]:
    """Make attributions of drafts and their contents."""
    longer = with_later_quotes(text, drafts, contents)
    made = []
    for draft, content in zip(drafts, longer, strict=True):
        if not content:
            continue
        made.append(
            Attribution(
                source=text.span(draft.source) if draft.source else None,
                cue=text.span(draft.words),
                content=tuple(text.span(part) for part in content),
                mode=mode(text, draft, content),
                act=draft.cue.act,
                rule=f"attribution.{draft.rule}",
            )
        )
    return made


def with_later_quotes(
    text: Tagged, drafts: list[Draft], contents: list[tuple[Chunk, ...]]
) -> list[tuple[Chunk, ...]]:
    """Give each draft the quotes that follow it and have no cue of their own."""
    longer = list(contents)
    taken = {
        quote
        for content in contents
        for part in content
        for quote in (text.quote(part[0]), text.quote(part[1] - 1))
        if quote
    }
    number = -1
    for quote in text.quotes:
        while number + 1 < len(drafts) and drafts[number + 1].words[0] < quote[0]:
            number += 1
        if number >= 0 and quote not in taken and _goes_on(text, quote, longer[number]):
            longer[number] = (*longer[number], quote)
    return longer


def _goes_on(text: Tagged, quote: Chunk, content: tuple[Chunk, ...]) -> bool:
    """Tell whether a quote is a whole sentence or more, after a content in quotes."""
    low, _ = text.sentence(quote[0])
    if low != quote[0] or quote[1] - quote[0] < 4 or not content:
        return False
    if quote[1] < text.count and text.sentence(quote[1])[0] < quote[1]:
        return False
    return any('"' in text.tags[slice(*part)] for part in content)
