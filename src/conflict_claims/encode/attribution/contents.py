"""The tokens of what is said: a clause, quotes, or both, on one side of the cue or on two."""

import re
from bisect import bisect_right

from .draft import Draft, Side
from .sides import quote_ends
from .tagging import Chunk, Tagged

_STOP = re.compile(r"[.;\"]|,CA*[Rvsf]")
_STOP_OF_ACT = re.compile(r"[.;\"]|,CA*[Rvsf]|CA*[vsf]")
_LOOSE = frozenset(",;:-.CW")


def contents(text: Tagged, drafts: list[Draft]) -> list[tuple[Chunk, ...]]:
    """Give the content of each draft, which stand in the order of their cues."""
    found = []
    for number, draft in enumerate(drafts):
        later = drafts[number + 1 : number + 6]
        found.append(tuple(part for part in _parts(text, draft, later) if part))
    return found


def _parts(text: Tagged, draft: Draft, later: list[Draft]) -> list[Chunk | None]:
    left = _left(text, draft) if draft.side != Side.RIGHT else None
    right = _right(text, draft, later) if draft.side != Side.LEFT else None
    return [left, right]


def _left(text: Tagged, draft: Draft) -> Chunk | None:
    """Take the clause before the cue, from the first mark of the quote that ends it."""
    end = draft.edge
    if end <= text.sentence(draft.words[0])[0] and not quote_ends(text, end):
        return None
    quote = text.quote(end - 1)
    low = text.sentence(end - 1)[0]
    if quote and text.tags[end - 1] == '"':
        low = quote[0] if text.tag(quote[0] - 1) == ":" else min(low, quote[0])
    else:
        end = _without_signs(text, low, end)
    return _chunk(low, end)


def _right(text: Tagged, draft: Draft, later: list[Draft]) -> Chunk | None:
    start = draft.resume
    if start >= text.count:
        return None
    quote = text.quote(start)
    low, high = text.sentence(start)
    if low > draft.words[1] and not quote:
        return _paragraph(text, start) if text.tags[start - 1] == ":" else None
    breaks = [each.edge for each in later if each.breaks and draft.words[1] <= each.edge < high]
    stop = _STOP_OF_ACT if draft.cue.frame == "act" else _STOP
    end = _clause_end(text, stop, start, min([high, *breaks, _relative_end(text, draft, high)]))
    return _chunk(start, _without_signs(text, start, end))


def _relative_end(text: Tagged, draft: Draft, high: int) -> int:
    """Give the comma that ends a relative clause between commas: "the man, who said X, left"."""
    source = draft.source
    if source and text.tags[source[0]] == "H" and text.tag(source[0] - 1) == ",":
        comma = text.tags.find(",", draft.resume, high)
        return comma if comma >= 0 and text.quote(comma) is None else high
    return high


def _paragraph(text: Tagged, start: int) -> Chunk:
    """Take the statement that stands below `X said:`."""
    number = bisect_right(text.paragraphs, start)
    return start, text.paragraphs[number] if number < len(text.paragraphs) else text.count


def _clause_end(text: Tagged, stop: re.Pattern[str], start: int, high: int) -> int:
    """Go on to the end of the clause, over whole quotes."""
    at = start
    while at < high:
        found = stop.search(text.tags, at, high)
        if found is None:
            return high
        quote = text.quote(found.start())
        if quote is None and found[0] == '"':
            at = found.end()
        elif quote is None:
            return found.start()
        else:
            at = quote[1]
    return at


def _without_signs(text: Tagged, start: int, end: int) -> int:
    while end > start and text.tags[end - 1] in _LOOSE:
        end -= 1
    return end


def _chunk(start: int, end: int) -> Chunk | None:
    return (start, end) if start < end else None
