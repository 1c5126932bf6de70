"""Names of actors and places on re3d: news and statements on Syria and Iraq.

Gold are the entities with a label of an actor or place (`Organisation`, `Person`, `Location`,
`Nationality`), without those that are a pronoun or pro-adverb of a fixed list, or blank. A mention
and an entity agree where they share a character, whatever the label (the measure of the published
floor).

- precision: of all mentions, those that overlap an entity.
- recall_organisation, recall_person, recall_place: of the entities with the label, those that
  overlap a mention.
- label_recall_…: those that overlap a mention of the same kind, where an organisation may be told
  as a group.
- exact_recall_…: those whose characters are those of a mention, the article before it apart.

The encoder gets an empty registry, so that every name comes from the word lists and the rules.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from conflict_claims.encode.actors import Gazetteer, find_mentions, gazetteer
from conflict_claims.encode.annotations import Mention, MentionKind
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

from .scoring import Answers, Counts, Firing, Metric, ratio

LABELS = {"Organisation": "organisation", "Person": "person", "Location": "place"}
LABELLED = {*LABELS, "Nationality"}
KINDS = {
    "organisation": {MentionKind.ORGANISATION, MentionKind.GROUP},
    "person": {MentionKind.PERSON},
    "place": {MentionKind.PLACE},
}
PRONOUNS = frozenset(
    """
    i me my mine myself you your yours yourself yourselves he him his himself she her hers herself
    it its itself we us our ours ourselves they them their theirs themselves who whom whose which
    that this these those what one ones another others here there where
    """.split()  # noqa: SIM905
)
ARTICLE = re.compile("(?:the|an?) ", re.IGNORECASE)

METRICS: dict[str, Metric] = {
    "precision": ratio("right", "mentions"),
    **{f"recall_{kind}": ratio(f"found_{kind}", kind) for kind in KINDS},
    **{f"label_recall_{kind}": ratio(f"labelled_{kind}", kind) for kind in KINDS},
    **{f"exact_recall_{kind}": ratio(f"exact_{kind}", kind) for kind in KINDS},
}


def answers(articles: list[dict[str, Any]]) -> list[Answers]:
    """Find the mentions of each article, and hold them against its entities."""
    return [_answers(article) for article in articles]


@cache
def _names() -> Gazetteer:
    return gazetteer([])


def _answers(article: dict[str, Any]) -> Answers:
    page = Page(article["text"])
    mentions = find_mentions(page, _names())
    gold = [*_gold(article["entities"], page)]
    firings = [
        Firing(mention.rule, any(_overlap(mention.span, span) for _, span in gold))
        for mention in mentions
    ]
    counts = Counter(mentions=len(firings), right=sum(firing.right for firing in firings))
    for kind, span in gold:
        if kind:
            counts.update(_found(kind, span, mentions))
    return Answers(counts, tuple(firings))


def _gold(entities: list[dict[str, Any]], page: Page) -> Iterable[tuple[str | None, Span]]:
    for entity in entities:
        words = page.folded[entity["start"] : entity["end"]]
        if entity["type"] in LABELLED and words.strip() and words.lower().strip() not in PRONOUNS:
            article = ARTICLE.match(words)
            start = entity["start"] + (article.end() if article else 0)
            yield LABELS.get(entity["type"]), Span(start, entity["end"])


def _found(kind: str, span: Span, mentions: list[Mention]) -> Counts:
    over = [mention for mention in mentions if _overlap(mention.span, span)]
    counts = Counter({kind: 1})
    counts[f"found_{kind}"] = bool(over)
    counts[f"labelled_{kind}"] = any(mention.kind in KINDS[kind] for mention in over)
    counts[f"exact_{kind}"] = any(mention.span == span for mention in over)
    return counts


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
