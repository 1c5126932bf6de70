"""Sentences of the body that no claim covers."""

import re
from collections.abc import Iterable
from itertools import groupby

from conflict_claims.text.digest import Span

from .marks import Kind, Mark
from .sentences import sentences

COVERING = (Kind.EVIDENCE, Kind.CUE, Kind.FOREIGN, Kind.HEADLINE)
"""Kinds of mark that cover a sentence: it is coded, or is none of the body's."""

_LINE = re.compile(r"[^\r\n]+")


def uncovered(text: str, within: Span, marks: Iterable[Mark]) -> list[Span]:
    """Find the stretches of whole sentences that no claim touches.

    Evidence, cues, foreign matter and the headline cover a sentence, however little of it they
    take. Sentences that follow one another on a line make one stretch. Spans are code points of
    the text.
    """
    covering = [mark.span for mark in marks if mark.kind in COVERING]

    def is_covered(sentence: Span) -> bool:
        return any(sentence.overlaps(span) for span in covering)

    found = []
    for line in _LINE.finditer(text, *within):
        runs = groupby(sentences(text, Span(*line.span())), key=is_covered)
        for run in (list(run) for covered, run in runs if not covered):
            found.append(Span(run[0].start, run[-1].end))
    return found
