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
    number = 0
    for quote in text.quotes:
        while number < len(drafts) and drafts[number].words[0] < quote[0]:
            number += 1
        if quote not in taken and _whole_sentences(text, quote):
            speaker = _speaker(text, quote, longer, number)
            if speaker is not None:
                longer[speaker] = (*longer[speaker], quote)
    return longer


def _speaker(
    text: Tagged, quote: Chunk, contents: list[tuple[Chunk, ...]], number: int
) -> int | None:
    """Give the last attribution before a quote whose content has one, if the speaker goes on."""
    for each in range(number - 1, max(-1, number - 6), -1):
        if any('"' in text.tags[slice(*part)] for part in contents[each]):
            end = contents[each][-1][1]
            same = text.paragraph(end - 1) == text.paragraph(quote[0])
            unclosed = end == quote[0] and text.tags[end - 1] != '"'
            return each if same or unclosed else None
    return None


def _whole_sentences(text: Tagged, quote: Chunk) -> bool:
    starts = text.sentence(quote[0])[0] == quote[0]
    ends = quote[1] >= text.count or text.sentence(quote[1])[0] == quote[1]
    return starts and ends and quote[1] - quote[0] > 3
