"""Compare the resolved spans of a record with the text and with what was pinned before."""

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Any

from conflict_claims.findings import short
from conflict_claims.model.places import EACH, Parts, Place
from conflict_claims.rules.figures import MAX_WORDS
from conflict_claims.rules.register import Issue
from conflict_claims.text.digest import Span, sha256
from conflict_claims.text.pins import Pins

from .resolve import Problem

_PIECE = re.compile(r"\s+|\S+")


def changed_text(spans: Mapping[Place, Span], text: str, pins: Pins) -> Iterator[Problem]:
    """Yield the spans behind the text's end, and those where it is not what was pinned."""
    for place, span in spans.items():
        digest = sha256(text[span.start : span.end])
        if span.end > len(text):
            message = f"{span} ends behind the text, which has {len(text)}"
            yield Problem("CC604", Issue(place, message, "write the words instead"))
        elif pins.get(span, digest) != digest:
            message = f"the text at {span} is not what was pinned"
            fix = "compare the texts; if this one is right, write words and delete the pins file"
            yield Problem("CC604", Issue(place, message, fix))


def wrong_words(data: Any, spans: Mapping[Place, Span], text: str) -> Iterator[Problem]:
    """Yield the figures whose `words` are not exactly the characters at their span."""
    for place, words in Parts(data).select(("claims", EACH, "casualties", EACH, "words")):
        span = spans.get((*place[:-1], "at"))
        if span is None or span.end > len(text) or not isinstance(words, str):
            continue
        printed = text[span.start : span.end]
        if words != printed:
            own, other = _difference(words, printed)
            message = f"the text at {span} has {other} where words have {own}"
            yield Problem("CC206", Issue(place, message, "copy the words exactly, as at"))


def _difference(own: str, printed: str) -> tuple[str, str]:
    """Show the parts in which two phrases differ, of the printed one no more than six words."""
    ours, theirs = _PIECE.findall(own), _PIECE.findall(printed)
    start = _common(ours, theirs)
    ours, theirs = ours[start:], theirs[start:]
    end = _common(ours[::-1], theirs[::-1])
    return _shown(ours[: len(ours) - end]), _shown(theirs[: len(theirs) - end][: 2 * MAX_WORDS - 1])


def _common(ours: list[str], theirs: list[str]) -> int:
    pairs = zip(ours, theirs, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _shown(pieces: list[str]) -> str:
    return short("".join(pieces)) if pieces else "nothing"
