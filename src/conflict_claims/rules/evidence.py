"""CC602 to CC612 and CC614: spans, pins, and the text where a reader holds it."""

import re
from bisect import bisect, insort
from collections.abc import Iterator

from conflict_claims.findings import short
from conflict_claims.model.base import SPAN, Record
from conflict_claims.model.places import EACH, OWN_WORDS, Pattern, Place
from conflict_claims.text.digest import Span, sha256
from conflict_claims.text.words import Shingles, shared_run

from .case import ArticleCase, Case
from .register import Issue, Spot, Subject, rule

MAX_EVIDENCE = 900
STRETCH: Pattern = ("article", "text", "span")
FOREIGN: Pattern = ("article", "foreign", EACH)
EVIDENCE: Pattern = ("claims", EACH, "evidence", EACH)
PIN = "conflict-claims pin RECORD"


@rule("CC602", "pins-complete", Subject.ARTICLE)
def pins_complete(case: ArticleCase) -> Iterator[Issue]:
    """The pins file can be read, and holds every span of the record."""
    fault = case.entry.pins_fault
    if fault:
        spot = Spot(case.entry.pins_path, fault.line, fault.column)
        yield Issue((), fault.message, fault.fix, spot=spot)
        return
    for place, span in case.spans():
        if span not in case.entry.pins:
            yield Issue(place, f"{span} is not pinned", PIN)


@rule("CC603", "pins-needed", Subject.ARTICLE, "warning")
def pins_needed(case: ArticleCase) -> Iterator[Issue]:
    """The pins file holds no span that the record no longer has."""
    if case.record is None:
        return  # its words may still wait for `pin`
    used = {span for _, span in case.spans()}
    for span in sorted(set(case.entry.pins) - used):
        yield Issue((), f"the pin {span} belongs to no span", PIN, spot=Spot(case.entry.pins_path))


@rule("CC604", "pins-true", Subject.ARTICLE)
def pins_true(case: ArticleCase) -> Iterator[Issue]:
    """Where the text is at hand, every pin is the digest of the text's slice at its span."""
    if case.text is None:
        return
    for place, span in case.spans():
        pin = case.entry.pins.get(span)
        if span.end > len(case.text):
            yield Issue(place, f"{span} ends behind the text, which has {len(case.text)}", PIN)
        elif pin and pin != sha256(case.text[span.start : span.end]):
            yield Issue(place, f"the text at {span} is not what was pinned", "compare the texts")


@rule("CC605", "inside-the-stretch", Subject.ARTICLE)
def inside_the_stretch(case: ArticleCase) -> Iterator[Issue]:
    """Every span lies inside the article's stretch of the text file."""
    for _, stretch in case.spans(STRETCH):
        for place, span in case.spans():
            if not stretch.contains(span):
                yield Issue(place, f"{span} lies outside the article, {stretch}", "pin it again")


@rule("CC606", "outside-foreign-matter", Subject.ARTICLE)
def outside_foreign_matter(case: ArticleCase) -> Iterator[Issue]:
    """Evidence stands outside foreign matter, unless the claim says `foreign: true`."""
    foreign = [span for _, span in case.spans(FOREIGN)]
    claims = case.parts.mappings(("claims", EACH))
    allowed = {place for place, claim in claims if claim.get("foreign")}
    for place, span in case.spans(EVIDENCE):
        if place[:2] not in allowed and any(span.overlaps(other) for other in foreign):
            fix = "choose other words, or say foreign: true"
            yield Issue(place, f"{span} stands in foreign matter", fix)


@rule("CC607", "short-evidence", Subject.ARTICLE)
def short_evidence(case: ArticleCase) -> Iterator[Issue]:
    """No evidence span is longer than 900 characters: one proposition is meant, not a page."""
    for place, span in case.spans(EVIDENCE):
        if span.length > MAX_EVIDENCE:
            yield Issue(
                place, f"{span.length} characters, at most {MAX_EVIDENCE}", "split the claim"
            )


@rule("CC608", "apart-evidence", Subject.ARTICLE, "warning")
def apart_evidence(case: ArticleCase) -> Iterator[Issue]:
    """Evidence of two claims is apart or nested, neither equal nor partly overlapping."""
    by_claim = {(span, place[:2]): place for place, span in case.spans(EVIDENCE)}
    earlier: list[tuple[int, Span, Place]] = []  # by their ends
    for (span, claim), place in sorted(by_claim.items()):
        ending_inside = earlier[
            bisect(earlier, (span.start + 1,)) : bisect(earlier, (span.end + 1,))
        ]
        for _, first, other in ending_inside:
            if other[:2] != claim and _crosses(first, span):
                how = "equals" if first == span else "partly overlaps"
                message = f"{span} {how} {first} of {_claim_id(case, other)}"
                yield Issue(place, message, "narrow one of the two")
                break
        insort(earlier, (span.end, span, place))


@rule("CC609", "own-words", Subject.ARTICLE)
def own_words(case: ArticleCase) -> Iterator[Issue]:
    """Where the text is at hand: no summary, note or group holds 7 consecutive words of it."""
    stretch = case.stretch()
    if case.text is None or stretch is None:
        return
    index = Shingles.of(case.text[stretch.start : stretch.end])
    for place, value in case.parts.texts(OWN_WORDS):
        run = shared_run(value, index)
        if run:
            yield Issue(
                place, f"taken over from the article: {short(run)}", "say it in other words"
            )


@rule("CC610", "figure-in-evidence", Subject.ARTICLE, "warning")
def figure_in_evidence(case: ArticleCase) -> Iterator[Issue]:
    """A figure's number stands inside the evidence of its claim."""
    if case.record is None:
        return  # the evidence may still wait for `pin`
    evidence = list(case.spans(EVIDENCE))
    for place, span in case.spans(("claims", EACH, "casualties", EACH, "at")):
        if not any(at[1] == place[1] and other.contains(span) for at, other in evidence):
            yield Issue(place, f"{span} stands outside the evidence", "add the span to evidence")


@rule("CC611", "stretch-as-in-manifest", Subject.ARTICLE)
def stretch_as_in_manifest(case: ArticleCase) -> Iterator[Issue]:
    """Where there is a seeds manifest, an article's stretch and its digest are as it says.

    A draft need not stand there yet.
    """
    line = case.manifest.get(case.entry.name) if case.manifest is not None else None
    if case.manifest is None or (line is None and case.draft):
        return
    for _, stretch in case.spans(STRETCH):
        if line is None:
            yield Issue(STRETCH, "the seeds manifest does not have this article", "add it there")
        elif line.span != str(stretch):
            fix = "correct the one that is wrong"
            yield Issue(STRETCH, f"{stretch}, the seeds manifest has {line.span}", fix)
        elif case.entry.pins.get(stretch, line.sha256) != line.sha256:
            yield Issue(STRETCH, "the pin differs from the seeds manifest", "compare the texts")


@rule("CC612", "text-at-hand", Subject.ARTICLE)
def text_at_hand(case: ArticleCase) -> Iterator[Issue]:
    """Where a folder of texts is named, it holds the article's text file, in UTF-8."""
    if case.text_fault:
        yield Issue(("article", "text", "file"), case.text_fault, "put the text file there")


@rule("CC614", "span-runs-forward", Subject.RECORD)
def span_runs_forward(case: Case[Record]) -> Iterator[Issue]:
    """A span ends behind its start."""
    for written in case.written_spans.values():
        for place, text, span in written:
            if span is None and re.fullmatch(SPAN, text):
                message = f"{text} ends at or before its start"
                yield Issue(place, message, "write the words, then pin")


def _crosses(first: Span, second: Span) -> bool:
    """Tell whether two spans in order are equal, or overlap and none holds the other."""
    return first == second or first.start < second.start < first.end < second.end


def _claim_id(case: ArticleCase, place: Place) -> str:
    return str(case.data["claims"][place[1]].get("id", f"claim {place[1]}"))
