"""Sentences of a text."""

import re
from functools import cache

from conflict_claims.text.digest import Span

from .wordlists import word_set

_GAP = re.compile(r"(?<=[.!?\u2026\"')\]])\s++")
_OPENING = re.compile(r"[\"'(\[\-\u2014 ]*([\w$]+(?:\.\w)*)")
_LAST = re.compile(r"[\w.\u2026]*$")
_SPELLED = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_CLOSERS = "\"')] "
_ROOM = 24


def sentences(folded: str, within: list[Span]) -> list[Span]:
    """Give the sentences of some paragraphs; a mark that closes a quote belongs to its sentence."""
    ends = _Ends(folded)
    return [sentence for paragraph in within for sentence in _sentences(ends, paragraph)]


def _sentences(ends: "_Ends", paragraph: Span) -> list[Span]:
    found, start = [], paragraph.start
    for gap in _GAP.finditer(ends.folded, paragraph.start, paragraph.end):
        if ends.at(start, gap):
            found.append(Span(start, gap.start()))
            start = gap.end()
    return [*found, Span(start, paragraph.end)]


class _Ends:
    """Tells whether a gap behind a stop parts two sentences."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.small = folded.islower()

    def at(self, start: int, gap: re.Match[str]) -> bool:
        """Judge the gap by the words on its two sides, `start` being where the sentence began."""
        before = self.folded[max(start, gap.start() - _ROOM) : gap.start()]
        core = before.rstrip(_CLOSERS)
        if not core.endswith((".", "!", "?", "\u2026")) or core[:-1].isdigit():
            return False
        opening = _OPENING.match(self.folded, gap.end(), gap.end() + 2 * _ROOM)
        if opening is None:
            return False
        if opening[1][0].islower() and not self.small:
            return False
        if len(core) < len(before) and _speaker().match(self.folded, gap.end()):
            return False
        return core[-1] in "!?" or self._ended(core, opening[1].lower())

    def _ended(self, core: str, following: str) -> bool:
        last = _LAST.search(core)
        word = last[0].lower().rstrip(".\u2026") if last else ""
        if word in word_set("sentences", "before_names"):
            return False
        if word in word_set("sentences", "before_numbers"):
            return not following[0].isdigit()
        unsure = (
            word in word_set("sentences", "before_either")
            or _SPELLED.fullmatch(word) is not None
            or core.endswith(("..", "\u2026"))
        )
        return not unsure or following in word_set("sentences", "openers")


@cache
def _speaker() -> re.Pattern[str]:
    """The words behind a closed quote that only name its speaker, up to their stop."""
    verbs = "|".join(sorted(word_set("sentences", "speaking")))
    return re.compile(rf"(?:[^\W\d_][\w'-]* ){{1,4}}(?:{verbs})[.,]", re.IGNORECASE)
