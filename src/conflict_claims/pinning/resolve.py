"""Find the words that a coder wrote; each kind of span is looked for in its own scope."""

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from conflict_claims.findings import short
from conflict_claims.model.places import ANY, EACH, Parts, Pattern, Place
from conflict_claims.rules.evidence import EVIDENCE, FOREIGN, STRETCH
from conflict_claims.rules.register import Issue
from conflict_claims.text.digest import Span
from conflict_claims.text.find import AmbiguousError, NotFoundError, find_all, find_words

_OFFSETS = re.compile(r"[0-9]+-[0-9]+")
_HEADLINE: Pattern = ("article", "headline")
_WHICH = "take more words, or write {words: …, nth: n}"


class Problem(NamedTuple):
    """Why a record cannot be pinned: the code of the rule that it breaks, and where."""

    code: str
    issue: Issue


class Quote(NamedTuple):
    """Words to look for, and which of their occurrences is meant, counted from 1."""

    words: str
    nth: int | None = None


class Resolution(NamedTuple):
    """The span of each place that has one, and what stands in the way of the others."""

    spans: dict[Place, Span]
    problems: list[Problem]


def resolve(data: Mapping[str, Any], text: str) -> Resolution:
    """Give every span of an article record, looked for in the article's stretch of its text.

    `data` is the record's plain data, sound or not; offsets are counted in `text`, the whole file.
    Spans are looked for by these rules, unless they are offsets already. `nth` counts the
    occurrences in the stretch, of a figure those in the evidence if it stands there.

    - headline, actors, sources and events: the first occurrence;
    - evidence and foreign matter: the only one, otherwise `nth` has to be given;
    - the cue of a claim: the nearest to its first evidence outside the headline;
    - the cue of a relay: the nearest to the `at` of its source;
    - a figure: the only one in the claim's evidence; if none is there, the nearest to it.
    """
    ((_, written),) = Parts(data).select(STRETCH) or [(STRETCH, None)]
    try:
        stretch = read_value(written)
    except ValueError:
        stretch = Quote("")
    if not isinstance(stretch, Span):
        issue = Issue(STRETCH, f"{short(written)} is not a span of the text", "write its offsets")
        return Resolution({}, [Problem("CC601", issue)])
    return _Resolver(text, stretch).resolve(data)


def read_value(value: Any) -> Span | Quote:
    """Read what stands in place of a span: offsets, words, or words with `nth`.

    Raises ValueError for anything else.
    """
    match value:
        case str() if _OFFSETS.fullmatch(value):
            return Span.parse(value)
        case str():
            return Quote(value)
        case {"words": str() as words, **rest} if not rest:
            return Quote(words)
        case {"words": str() as words, "nth": int() as nth, **rest} if not rest:
            return Quote(words, nth)
    raise ValueError(f"{short(value)} is neither offsets nor words")


class _Resolver:
    """Resolves pattern after pattern, so that later ones can look beside earlier ones."""

    def __init__(self, text: str, stretch: Span) -> None:
        self._text = text
        self._stretch = stretch
        self._failed: set[Place] = set()
        self._spans: dict[Place, Span] = {STRETCH: stretch}
        self._problems: list[Problem] = []

    def resolve(self, data: Mapping[str, Any]) -> Resolution:
        parts = Parts(data)
        for pattern, scope in SCOPES.items():
            for place, value in parts.select(pattern):
                self._enter(place, value, scope)
        return Resolution(self._spans, self._problems)

    def _enter(self, place: Place, value: Any, scope: "Scope") -> None:
        try:
            written = read_value(value)
            if isinstance(written, Quote):
                written = scope(self, written, place)
            self._spans[place] = written
        except AmbiguousError as error:
            self._fail(place, str(error), _WHICH)
        except NotFoundError as error:
            self._fail(place, str(error), "copy the words from the article")
        except ValueError as error:
            self._fail(place, str(error), "write words in quotes, or {words: …, nth: n}")

    def _fail(self, place: Place, message: str, fix: str) -> None:
        self._failed.add(place)
        self._problems.append(Problem("CC601", Issue(place, message, fix)))

    # Scopes

    def only(self, quote: Quote, _place: Place) -> Span:
        return find_words(self._text, quote.words, self._stretch, quote.nth)

    def first(self, quote: Quote, _place: Place) -> Span:
        nth = 1 if quote.nth is None else quote.nth
        return find_words(self._text, quote.words, self._stretch, nth)

    def near_source(self, quote: Quote, place: Place) -> Span:
        return self._near(quote, place, (*place[:2], "at"))

    def near_evidence(self, quote: Quote, place: Place) -> Span:
        evidence = (*place[:2], "evidence")
        headline = self._spans.get(_HEADLINE, Span(0, 0))
        known = self._known(evidence)
        body = [span for span in known if not headline.contains(span)]
        return self._near(quote, place, evidence, (body or known)[:1])

    def in_evidence(self, quote: Quote, place: Place) -> Span:
        evidence = (*place[:2], "evidence")
        known = self._known(evidence)
        found = find_all(self._text, quote.words, self._stretch)
        inside = [span for span in found if any(other.contains(span) for other in known)]
        return _chosen(inside, quote) if inside else self._near(quote, place, evidence)

    def _near(
        self, quote: Quote, place: Place, root: Place, anchors: list[Span] | None = None
    ) -> Span:
        """Choose the occurrence nearest to one of the anchors, of equally near ones the first."""
        near = self._known(root) if anchors is None else anchors
        if not near and any(_under(root, failed) for failed in self._failed):
            return self.first(quote, place)  # for now: the failure keeps the record as it is
        if quote.nth is not None or not near:
            return self.only(quote, place)
        found = find_all(self._text, quote.words, self._stretch)
        found = found or [self.first(quote, place)]  # which says what is missing
        return min(found, key=lambda span: min(_gap(span, other) for other in near))

    def _known(self, root: Place) -> list[Span]:
        return [span for place, span in self._spans.items() if _under(root, place)]


Scope: TypeAlias = Callable[[_Resolver, Quote, Place], Span]

SCOPES: Mapping[Pattern, Scope] = {
    _HEADLINE: _Resolver.first,
    FOREIGN: _Resolver.only,
    ("actors", ANY): _Resolver.first,
    ("sources", EACH, "at"): _Resolver.first,
    ("events", EACH, "at"): _Resolver.first,
    EVIDENCE: _Resolver.only,
    ("sources", EACH, "via", EACH, "cue"): _Resolver.near_source,
    ("claims", EACH, "cue"): _Resolver.near_evidence,
    ("claims", EACH, "casualties", EACH, "at"): _Resolver.in_evidence,
}
"""Where words are looked for; spans beside which others are looked for come first."""


def _chosen(inside: list[Span], quote: Quote) -> Span:
    shown = f"“{' '.join(quote.words.split())}” stands {len(inside)} times in the evidence"
    if quote.nth is None and len(inside) > 1:
        raise AmbiguousError(len(inside), f"{shown}; say which (nth)")
    nth = 1 if quote.nth is None else quote.nth
    if not 1 <= nth <= len(inside):
        raise NotFoundError(f"{shown}, so there is no nth {nth}")
    return inside[nth - 1]


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _under(root: Place, place: Place) -> bool:
    return place[: len(root)] == root
