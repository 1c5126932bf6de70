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
_SIGNS = ".,:;-"
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
    at, end = part
    at += text.tags[at] == "W"
    if at == end or text.tags[at] != '"':
        return False
    while at < end:
        quote = text.quote(at)
        if quote is None and text.tags[at] not in _SIGNS:
            return False
        at = quote[1] if quote else at + 1
    return True
