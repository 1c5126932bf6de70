"""What a reader must know of the state of an article's text, with the ground of each."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from conflict_claims.model.vocabulary import Quality
from conflict_claims.text.digest import Span

from .annotations import Metadata
from .health import broken
from .metadata.addresses import is_address
from .page import Page
from .wordlists import word_set

_TAG = re.compile(
    r"</?(?:html|head|body|div|p|span|a|br|script|style|table|td|tr|li|ul|img|h[1-6])\b[^<>\n]{0,300}>",
    re.IGNORECASE,
)
_MOJIBAKE = re.compile("\u00e2\u20ac.|\u00c3[\u0080-\u00bf]|\u00ef\u00bf\u00bd|\u00e2\u0080.")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BROKEN = re.compile(r"(?<!\S)([a-z]{3,})\. (?=[a-z])")
_ENDED = re.compile(r"[.!?:]\W|[.!?:)\]]$")
_SIGNATURE = 60
_MARKUP = 3
_GARBLED = 2
_GARBLED_SHARE = 0.05
_LONE = 20
_LONG_SENTENCE = 8
_LONG_PARAGRAPH = 1200
_WORDS_A_STOP = 80


class Flaw(NamedTuple):
    """A code of the list `quality`, and what it rests on."""

    code: Quality
    rule: str
    span: Span | None = None
    """The first place that shows it; None where it is something missing."""


def flaws(page: Page, metadata: Metadata) -> list[Flaw]:
    """Give the flaws found in an article's text, each code and rule once; none is in order."""
    found = (rule(page, metadata) for rule in _RULES)
    return [flaw for flaw in found if flaw]


def _undated(page: Page, metadata: Metadata) -> Flaw | None:
    return None if metadata.published else Flaw(Quality.UNDATED, "quality.undated")


def _foreign(page: Page, metadata: Metadata) -> Flaw | None:
    for span in metadata.foreign:
        if not is_address(page.folded[span.start : span.end]):
            return Flaw(Quality.BOILERPLATE_MIXED, "quality.foreign", span)
    return None


def _markup(page: Page, metadata: Metadata) -> Flaw | None:
    tags = [
        match.span() for match, _ in zip(_TAG.finditer(page.text), range(_MARKUP), strict=False)
    ]
    if len(tags) < _MARKUP:
        return None
    return Flaw(Quality.BOILERPLATE_MIXED, "quality.markup", Span(*tags[0]))


def _replacement(page: Page, metadata: Metadata) -> Flaw | None:
    at = page.text.find("\ufffd")
    if at < 0:
        return None
    return Flaw(Quality.ENCODING_DAMAGE, "quality.replacement_sign", Span(at, at + 1))


def _mojibake(page: Page, metadata: Metadata) -> Flaw | None:
    return _matched(page, _MOJIBAKE, Quality.ENCODING_DAMAGE, "quality.mojibake")


def _control(page: Page, metadata: Metadata) -> Flaw | None:
    return _matched(page, _CONTROL, Quality.ENCODING_DAMAGE, "quality.control_sign")


def _matched(page: Page, pattern: re.Pattern[str], code: Quality, rule: str) -> Flaw | None:
    match = pattern.search(page.text)
    return Flaw(code, rule, Span(*match.span())) if match else None


def _truncated(page: Page, metadata: Metadata) -> Flaw | None:
    """Tell a story that ends in the midst of a sentence, and not with a signature behind a stop."""
    last = next(_story(page, metadata, reversed(page.sentences)), None)
    if last is None:
        return None
    words = page.folded[last.start : last.end].rstrip()
    if len(words.split()) < _LONG_SENTENCE or _ENDED.search(words[-_SIGNATURE:]):
        return None
    return Flaw(Quality.TRUNCATED, "quality.truncated", last)


def _garbled(page: Page, metadata: Metadata) -> Flaw | None:
    """Tell a story with stops in the midst of sentences, and verbs left over behind them."""
    halted = broken(page.folded, page.sentences)
    story = list(_story(page, metadata, iter(page.sentences)))
    garbled = [
        sentence
        for sentence in story
        if _is_lone_verb(page, sentence) or (sentence in halted and _is_garbled(page, sentence))
    ]
    if len(garbled) < _GARBLED or len(garbled) < _GARBLED_SHARE * len(story):
        return None
    return Flaw(Quality.MACHINE_PARAPHRASE, "quality.garbled", garbled[0])


def _run_together(page: Page, metadata: Metadata) -> Flaw | None:
    """Tell a story without paragraphs, or with hardly a stop."""
    longest = max(page.paragraphs, key=lambda span: span.length, default=Span(0, 0))
    inside = page.folded[longest.start : longest.end]
    stops = inside.count(". ") + inside.count(".\n") + 1
    alone = longest.length > max(_LONG_PARAGRAPH, len(page.text) // 2)
    if not alone and len(inside.split()) < _WORDS_A_STOP * stops:
        return None
    return Flaw(Quality.LOST_MARKUP, "quality.run_together", longest)


def _is_lone_verb(page: Page, sentence: Span) -> bool:
    if sentence.length > _LONE:
        return False
    return page.folded[sentence.start : sentence.end].lower().strip(" .\"'") in word_set(
        "health", "lone_verbs"
    )


def _is_garbled(page: Page, sentence: Span) -> bool:
    stops = _BROKEN.finditer(page.folded, *sentence)
    return any(stop[1] not in _abbreviations() for stop in stops)


def _story(page: Page, metadata: Metadata, sentences: Iterator[Span]) -> Iterator[Span]:
    """Give the sentences that are not foreign."""
    for sentence in sentences:
        if not any(span.overlaps(sentence) for span in metadata.foreign):
            yield sentence


@cache
def _abbreviations() -> frozenset[str]:
    tables = ("before_names", "before_numbers", "before_either")
    return frozenset().union(*(word_set("sentences", table) for table in tables))


_Rule = Callable[[Page, Metadata], Flaw | None]
_RULES: tuple[_Rule, ...] = (
    _truncated,
    _garbled,
    _foreign,
    _markup,
    _undated,
    _replacement,
    _mojibake,
    _control,
    _run_together,
)
