"""Attribution on PolNeAR: cues, sources and contents, found and cut rightly.

The gold of an article is its relations that have a cue; a relation is *found* when a predicted cue
shares a token with its cue. Of several such predictions, the one whose content shares most tokens
with the relation's content is compared with it. A predicted cue is *right* when it shares a token
with any gold cue. The speech-act subset are the gold relations, and the predictions, whose cue
holds a form of a verb in `SPEECH_ACTS`, or "according to". Tokens are words of letters and digits,
cut here and not by the encoder.

- `cue_precision`, `cue_recall`: of the subset. `all_precision`, `all_recall`: of all relations.
- `source_overlap`: of the found relations of the subset with a source, the share whose predicted
  source shares a token with it. `source_token_f`: F over the sources' tokens of the same.
- `content_token_p`, `_r`, `_f`: over the contents' tokens of the found relations of the subset.
- `content_exact`: share of the found whose content has the same spans, each end within two
  characters; spans between which stands no word are one.
- `direct_recall`, `mixed_recall`, `indirect_recall`: of the subset's relations of that type, the
  share found with a content whose token F is at least 0.8. Direct: every span of the content
  begins and ends with quotation marks, points and commas aside. Mixed: other contents with a
  quotation mark. `direct_cue_recall` and so on: the share found at all.

A firing is right when its cue is, and its source shares a token with the source of a relation of
that cue, or one of those relations has none.
"""

import re
from collections import Counter
from typing import Any

from conflict_claims.encode.attribution import find_attributions
from conflict_claims.encode.page import Page

from .scoring import Answers, Firing, Metric, f1, ratio

SPEECH_ACTS = """say tell announce claim state add note report argue warn accuse deny confirm allege
    insist assert explain declare reveal admit acknowledge ask reply respond promise pledge vow
    threaten urge demand criticize condemn blame predict estimate write tweet cite quote testify
    stress contend concede suggest describe"""
"""Forty-five verbs, fixed before anything was measured."""

_IRREGULAR = ("said", "told", "wrote", "written", "admitted", "admitting")
_WORD = re.compile(r"[^\W_]+")
_MARKS = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb"
_QUOTED = re.compile("[\"\u201c\u201d\u00ab\u00bb]|''|``")
_TYPES = ("direct", "mixed", "indirect")

Words = frozenset[int]
"""Where words start in the text."""
Spans = list[list[int]]

METRICS: dict[str, Metric] = {
    "cue_precision": ratio("right", "predicted"),
    "cue_recall": ratio("found", "gold"),
    "all_precision": ratio("all_right", "all_predicted"),
    "all_recall": ratio("all_found", "all_gold"),
    "source_overlap": ratio("source_found", "sourced"),
    "source_token_f": f1(
        ratio("source_common", "source_said"), ratio("source_common", "source_gold")
    ),
    "content_token_p": ratio("content_common", "content_said"),
    "content_token_r": ratio("content_common", "content_gold"),
    "content_token_f": f1(
        ratio("content_common", "content_said"), ratio("content_common", "content_gold")
    ),
    "content_exact": ratio("exact", "found"),
    **{f"{kind}_recall": ratio(f"{kind}_whole", kind) for kind in _TYPES},
    **{f"{kind}_cue_recall": ratio(f"{kind}_found", kind) for kind in _TYPES},
}


def _forms(lemma: str) -> set[str]:
    stem = lemma.removesuffix("e")
    ending = {lemma[:-1] + "ies", lemma[:-1] + "ied"} if lemma.endswith("y") else set()
    return {lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing"} | ending


_FORMS = {form for lemma in SPEECH_ACTS.split() for form in _forms(lemma)} | set(_IRREGULAR)


class _Relation:
    """An attribution, predicted or gold, with the words of its parts."""

    def __init__(self, text: str, source: Spans, cue: Spans, content: Spans, rule: str) -> None:
        self.rule = rule
        self.source = _words(text, source)
        self.cue = _words(text, cue) or frozenset(start for start, _ in cue)
        self.content = _words(text, content)
        self.spans = _joined(text, content)
        cued = {word.lower() for each in cue for word in _WORD.findall(text[slice(*each)])}
        named = " ".join(text[slice(*each)] for each in sorted(cue)).lower()
        self.speech_act = bool(cued & _FORMS) or "according to" in named
        self.kind = _kind([text[slice(*span)] for span in self.spans])


def _words(text: str, spans: Spans) -> Words:
    return frozenset(word.start() for span in spans for word in _WORD.finditer(text, *span))


def _joined(text: str, spans: Spans) -> Spans:
    """Join spans between which no word stands."""
    joined: Spans = []
    for start, end in sorted(spans):
        if joined and not _WORD.search(text, joined[-1][1], start):
            joined[-1][1] = max(end, joined[-1][1])
        else:
            joined.append([start, end])
    return joined


def _kind(parts: list[str]) -> str:
    bare = [part.strip(" .,;:!?\u2026\u00a0\n") for part in parts]
    if bare and all(part and part[0] in _MARKS and part[-1] in _MARKS for part in bare):
        return "direct"
    return "mixed" if any(_QUOTED.search(part) for part in parts) else "indirect"


def answers(articles: list[dict[str, Any]]) -> list[Answers]:
    """Find the attributions of each article, and compare them with its relations."""
    return [_answers(article) for article in articles]


def _answers(article: dict[str, Any]) -> Answers:
    text = article["text"]
    gold = [
        _Relation(text, each.get("source", []), each["cue"], each.get("content", []), "gold")
        for each in article["attributions"]
        if each.get("cue")
    ]
    predicted = _predicted(text)
    counts = Counter[str]()
    for relation in gold:
        rivals = [each for each in predicted if each.cue & relation.cue]
        best = max(rivals, key=lambda each: len(each.content & relation.content), default=None)
        _count_gold(counts, relation, best)
    firings = tuple(_firing(counts, each, gold) for each in predicted)
    return Answers(counts, firings)


def _predicted(text: str) -> list[_Relation]:
    return [
        _Relation(
            text,
            [[*each.source]] if each.source else [],
            [[*each.cue]],
            [[*part] for part in each.content],
            each.rule,
        )
        for each in find_attributions(Page(text))
    ]


def _firing(counts: Counter[str], predicted: _Relation, gold: list[_Relation]) -> Firing:
    """Count a prediction, and judge its rule."""
    same = [each for each in gold if each.cue & predicted.cue]
    counts.update(all_predicted=1, all_right=bool(same))
    if predicted.speech_act:
        counts.update(predicted=1, right=bool(same))
    sourced = any(not each.source or each.source & predicted.source for each in same)
    return Firing(predicted.rule, sourced)


def _count_gold(counts: Counter[str], relation: _Relation, best: _Relation | None) -> None:
    counts.update(all_gold=1, all_found=best is not None)
    if not relation.speech_act:
        return
    counts.update({"gold": 1, relation.kind: 1})
    if best is not None:
        _count_found(counts, relation, best)


def _count_found(counts: Counter[str], relation: _Relation, best: _Relation) -> None:
    common = len(relation.content & best.content)
    size = len(relation.content) + len(best.content)
    whole = bool(size) and 2 * common / size >= 0.8
    counts.update({"found": 1, f"{relation.kind}_found": 1, f"{relation.kind}_whole": whole})
    counts.update(content_common=common, content_said=len(best.content))
    counts.update(content_gold=len(relation.content), exact=_exact(relation.spans, best.spans))
    if relation.source:
        shared = len(relation.source & best.source)
        counts.update(sourced=1, source_found=bool(shared), source_common=shared)
        counts.update(source_said=len(best.source), source_gold=len(relation.source))


def _exact(gold: Spans, said: Spans) -> bool:
    ends = zip(gold, said, strict=False)
    close = all(abs(a - b) <= 2 for one, other in ends for a, b in zip(one, other, strict=True))
    return len(gold) == len(said) and close
