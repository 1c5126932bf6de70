"""The claims of a record: one for each attributed passage, and one for each sentence of figures."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from conflict_claims.encode.annotations import Attribution, Toll
from conflict_claims.encode.page import Page
from conflict_claims.encode.pipeline import Reading
from conflict_claims.encode.places import Enclosing, Located, Sentences, trimmed, without
from conflict_claims.model.vocabulary import Act, Mode
from conflict_claims.text.digest import Span

from .evidence import Owned, clipped, untangled
from .voices import VOICELESS

FEWEST = 4
"""What is left of a passage beside the words of others is a claim from so many words on."""


class Proposition(NamedTuple):
    """A claim before it has its id."""

    evidence: tuple[Span, ...]
    tolls: tuple[int, ...]
    """Indexes of the figures that it holds."""
    rule: str
    attribution: int | None = None
    """Index of the attribution that it comes from; None in the author's voice."""
    mode: Mode = Mode.AUTHOR_VOICE
    act: Act = Act.STATE
    cue: Span | None = None
    unsure: str = ""


def propositions(reading: Reading) -> list[Proposition]:
    """Give the claims of a reading in the order of the text; nothing in foreign matter is one."""
    owned = _tolls_by_attribution(reading)
    sentences = Sentences(reading.page)
    found = [
        *_attributed(reading, owned, sentences),
        *_own_voice(reading, owned.get(None, []), sentences),
    ]
    return _apart(reading, found)


def _tolls_by_attribution(reading: Reading) -> Mapping[int | None, list[int]]:
    """Put each figure into the innermost passage that encloses it; None is the author's voice."""
    passages = [
        (content, n)
        for n, attribution in enumerate(reading.attributions)
        for content in attribution.content
        if attribution.mode not in VOICELESS
    ]
    enclosing = Enclosing(passages)
    owned: dict[int | None, list[int]] = defaultdict(list)
    for n, toll in sorted(enumerate(reading.tolls), key=lambda each: each[1].span):
        if not any(map(toll.span.overlaps, reading.metadata.foreign)):
            owned[enclosing.owner(toll.span)].append(n)
    return owned


def _attributed(
    reading: Reading, owned: Mapping[int | None, list[int]], sentences: Sentences
) -> Iterator[Proposition]:
    inner: dict[int | None, list[Span]] = defaultdict(list)
    for attribution in reading.attributions:
        inner[attribution.via].append(_extent(attribution))
    for n, attribution in enumerate(reading.attributions):
        tolls = [reading.tolls[k].span for k in owned.get(n, [])]
        spans = _passage(reading.page, attribution, inner[n], tolls)
        evidence = [cut for span in spans for cut in clipped(reading.page, sentences, span)]
        if evidence:
            yield _proposition(attribution, n, evidence, owned.get(n, []))


def _passage(
    page: Page, attribution: Attribution, inner: list[Span], tolls: list[Span]
) -> list[Span]:
    """Give what is said, without what it passes on of others, unless there is nothing else."""
    if not inner:
        return list(attribution.content)
    left = [part for content in attribution.content for part in without(content, inner)]
    return [
        part
        for part in left
        if len(page.words(part).split()) >= FEWEST or any(map(part.contains, tolls))
    ]


def _proposition(
    attribution: Attribution, n: int, evidence: list[Span], tolls: list[int]
) -> Proposition:
    voiced = attribution.mode not in VOICELESS
    return Proposition(
        tuple(evidence),
        tuple(tolls),
        attribution.rule,
        n if voiced else None,
        attribution.mode,
        attribution.act,
        attribution.cue if voiced else None,
        "the speaker is named elsewhere in the text" if attribution.antecedent else "",
    )


def _own_voice(reading: Reading, tolls: list[int], sentences: Sentences) -> Iterator[Proposition]:
    """Yield a claim for each sentence that tells figures in nobody's words.

    A sentence that only repeats figures of the author's is more evidence of the claim there.
    """
    said = Located([Owned(_extent(each), n) for n, each in enumerate(reading.attributions)])
    grouped: dict[Span, list[int]] = defaultdict(list)
    for n in tolls:
        grouped[sentences.at(reading.tolls[n].span.start)].append(n)
    found: list[Proposition] = []
    for sentence, group in grouped.items():
        spans = [reading.tolls[n].span for n in group]
        around = _unattributed(sentence, spans, [each.span for each in said.inside(sentence)])
        evidence = tuple(clipped(reading.page, sentences, around)) or tuple(spans)
        first = _repeated(reading.tolls, group, found)
        if first is None:
            found.append(Proposition(evidence, tuple(group), reading.tolls[group[0]].rule))
        else:
            found[first] = found[first]._replace(evidence=(*found[first].evidence, *evidence))
    yield from found


def _unattributed(sentence: Span, tolls: list[Span], said: list[Span]) -> Span:
    """Narrow a sentence to what stands between the passages of others about its figures."""
    first, last = min(tolls).start, max(span.end for span in tolls)
    before = (span.end for span in said if span.end <= first)
    behind = (span.start for span in said if last <= span.start)
    return Span(max(before, default=sentence.start), min(behind, default=sentence.end))


def _repeated(tolls: Sequence[Toll], group: list[int], found: list[Proposition]) -> int | None:
    originals = {tolls[n].same_as for n in group}
    holders = (k for k, claim in enumerate(found) if originals <= {*claim.tolls})
    return None if None in originals else next(holders, None)


def _apart(reading: Reading, found: list[Proposition]) -> list[Proposition]:
    spans = (
        Owned(part, n)
        for n, claim in enumerate(found)
        for span in claim.evidence
        for left in without(span, reading.metadata.foreign)
        if (part := trimmed(reading.page.text, left))
    )
    kept: dict[int, list[Span]] = defaultdict(list)
    for span, n in untangled(reading.page, spans):
        kept[n].append(span)
    whole = (_with(reading.tolls, claim, kept[n]) for n, claim in enumerate(found))
    return sorted((claim for claim in whole if claim.evidence), key=lambda claim: claim.evidence)


def _with(tolls: Sequence[Toll], claim: Proposition, spans: list[Span]) -> Proposition:
    """Give a claim the spans that are left to it, and the words of a figure that lost its own."""
    lost = [
        tolls[n].span
        for n in claim.tolls
        if not any(span.contains(tolls[n].span) for span in spans)
    ]
    return claim._replace(evidence=tuple(sorted([*spans, *lost])))


def _extent(attribution: Attribution) -> Span:
    parts = [*attribution.content, attribution.cue]
    parts += [attribution.source] if attribution.source else []
    return Span(min(part.start for part in parts), max(part.end for part in parts))
