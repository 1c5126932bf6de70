"""What binds attributions: who relays whom."""

from conflict_claims.encode.annotations import Attribution

from .anaphora import resolved
from .draft import Draft
from .modes import mode
from .tagging import Chunk, Tagged

_NEAR = 8
"""How many attributions before and behind one may relay it."""


def linked(
    text: Tagged, drafts: list[Draft], contents: list[tuple[Chunk, ...]]
) -> list[Attribution]:
    """Make the attributions of the drafts that have a content, each with its relay."""
    relays = {number: _citing(text, drafts, number) for number in range(len(drafts))}
    held = [
        content if (relay := relays[number]) is None else contents[relay]
        for number, content in enumerate(contents)
    ]
    kept = [number for number in relays if held[number] and _complete(drafts, relays, number)]
    found = [_made(text, drafts[number], held[number]) for number in kept]
    found = resolved(text, [drafts[number] for number in kept], found)
    places = {number: place for place, number in enumerate(kept)}
    return [
        each._replace(via=_relay(found, place) if relay is None else places.get(relay))
        for place, each in enumerate(found)
        for relay in [relays[kept[place]]]
    ]


def _complete(drafts: list[Draft], relays: dict[int, int | None], number: int) -> bool:
    return drafts[number].rule != "citing" or relays[number] is not None


def _citing(text: Tagged, drafts: list[Draft], number: int) -> int | None:
    """Give who cites: the attribution about, or before, `citing X` in its sentence."""
    draft = drafts[number]
    if draft.rule != "citing":
        return None
    low, high = text.sentence(draft.words[0])
    for other in (number + 1, number - 1):
        if 0 <= other < len(drafts) and low <= drafts[other].words[0] < high:
            source = drafts[other].source
            if source and source[1] <= draft.words[0]:
                return other
    return None


def _made(text: Tagged, draft: Draft, content: tuple[Chunk, ...]) -> Attribution:
    return Attribution(
        source=text.span(draft.source) if draft.source else None,
        cue=text.span(draft.words),
        content=tuple(text.span(part) for part in content),
        mode=mode(text, draft, content),
        act=draft.cue.act,
        rule=f"attribution.{draft.rule}",
    )


def _relay(found: list[Attribution], number: int) -> int | None:
    """Give the attribution in whose content this one's cue stands: the closest such one."""
    near = range(max(0, number - _NEAR), min(len(found), number + _NEAR + 1))
    cue = found[number].cue
    holders = [
        (part.length, other)
        for other in near
        if other != number
        for part in found[other].content
        if part.start <= cue.start and cue.end <= part.end
    ]
    return min(holders)[1] if holders else None
