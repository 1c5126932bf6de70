"""The mode of an attribution: how the text renders what is said."""

from conflict_claims.model.vocabulary import Mode

from .draft import Draft
from .lexicon import lexicon
from .tagging import Chunk, Tagged

_BY_RULE = {
    "rumour": Mode.HEARSAY_MARKER,
    "citing": Mode.ACCORDING_TO,
    "relayed": Mode.ACCORDING_TO,
}
_BY_FRAME = {
    "according": Mode.ACCORDING_TO,
    "hearsay": Mode.HEARSAY_MARKER,
    "thought": Mode.BELIEF_OR_INTENT,
    "act": Mode.SPEECH_ACT_REPORT,
}


def mode(text: Tagged, draft: Draft, content: tuple[Chunk, ...]) -> Mode:
    """Give the mode, from the content's quotation marks, the cue and the source."""
    quoted = [part for part in content if '"' in text.tags[slice(*part)]]
    if quoted and quoted == list(content) and all(_whole(text, part) for part in content):
        return Mode.DIRECT_QUOTE
    if quoted:
        return Mode.MIXED_QUOTE
    if draft.source and text.head(draft.source)[-1] in lexicon().documents:
        return Mode.DOCUMENT_CITED
    return _BY_RULE.get(draft.rule) or _BY_FRAME.get(draft.cue.frame, Mode.INDIRECT_SPEECH)


def _whole(text: Tagged, part: Chunk) -> bool:
    """Tell whether quotes make up a content, from its first word but "that" to its last."""
    if text.tags[part[0]] == "W" and part[0] + 1 < part[1]:
        part = part[0] + 1, part[1]
    first, last = text.quote(part[0]), text.quote(part[1] - 1)
    return first is not None and last is not None and first[0] == part[0]
