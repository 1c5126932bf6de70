"""MUC-4: numbers of dead and injured above one, by document.

Gold pairs of a document are (effect, number) of its templates: a fill of slot 21 (number of human
targets) above one, together with a fill of slot 23 (effect) `DEATH` or `INJURY` that is
cross-referenced to the same target. Where two fills of slot 23 name a target by the same words
("PEOPLE"), the key does not tell which of them has which number, and either will do. A range
`6-8` has two ends, `6-` and `~10` are 6 and 10; `PLURAL` has no number and is left out. Each pair
counts once in a document.

- `recall`: gold pairs for which a toll has that number (both ends of a range, or one of them)
  and the kind killed for `DEATH`, wounded for `INJURY`, or killed or wounded.

The keys hold only the main terrorist incidents, no clashes and no old events: precision over
all tolls cannot be read from them, so there are no firings.
"""

import re
from collections import Counter
from typing import Any

from conflict_claims.encode.annotations import Toll
from conflict_claims.encode.casualties import find_tolls
from conflict_claims.encode.numbers import find_numbers
from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import CasualtyKind

from .scoring import Answers, ratio

METRICS = {"recall": ratio("found", "pairs")}
_FILL = re.compile(r"\??\s*~?(\d+)\s*(?:-\s*(\d*))?\s*:\s*(.+)", re.DOTALL)
_EFFECT = re.compile(r"\??\s*(DEATH|INJURY)\s*:\s*(.+)", re.DOTALL)
_KINDS = {
    "DEATH": {CasualtyKind.KILLED, CasualtyKind.KILLED_OR_WOUNDED},
    "INJURY": {CasualtyKind.WOUNDED, CasualtyKind.KILLED_OR_WOUNDED},
}

Pair = tuple[frozenset[str], frozenset[int]]
"""Effects of which one fits, and the number, or the ends of its range."""


def answers(articles: list[dict[str, Any]]) -> list[Answers]:
    """Count the gold pairs of each document, and those that were found."""
    return [_answers(article) for article in articles]


def _answers(article: dict[str, Any]) -> Answers:
    pairs = {pair for template in article["templates"] for pair in gold_pairs(template)}
    page = Page(article["text"])
    tolls = find_tolls(page, find_numbers(page)) if pairs else []
    found = sum(any(_agrees(toll, *pair) for toll in tolls) for pair in pairs)
    return Answers(Counter(pairs=len(pairs), found=found))


def gold_pairs(template: dict[str, list[str]]) -> list[Pair]:
    """Give the effects and numbers above one that a template pairs by their target."""
    numbers = [match for fill in template["21"] if (match := _FILL.fullmatch(fill))]
    effects = [match for fill in template["23"] if (match := _EFFECT.fullmatch(fill))]
    pairs = [
        (
            frozenset(effect[1] for effect in effects if _same(number[3], effect[2])),
            frozenset({int(number[1]), int(number[2] or number[1])}),
        )
        for number in numbers
    ]
    return [pair for pair in pairs if pair[0] and min(pair[1]) > 1]


def _same(one: str, other: str) -> bool:
    """Whether two references name the same target, by any of their alternative strings."""
    return not set(re.findall('"([^"]+)"', one)).isdisjoint(re.findall('"([^"]+)"', other))


def _agrees(toll: Toll, effects: frozenset[str], ends: frozenset[int]) -> bool:
    given = {toll.quantity.value, toll.quantity.upper} - {None}
    fits = any(toll.kind in _KINDS[effect] for effect in effects)
    return bool(given) and given <= ends and fits
