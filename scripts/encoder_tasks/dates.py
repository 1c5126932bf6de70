"""Dates in news, against the labels of TimeML: where they stand, and what they mean.

A found and a labelled date match if they share a character; each is matched at most once, in the
order of the text. With TP the matches, P = TP / found and R = TP / labelled, and

- relaxed P, R, F: of the matches;
- strict F: of the matches whose two spans are equal;
- type F and value F: of the matches whose TIMEX3 types, or values, are equal;
- full days right: of the labels whose value is a day (`YYYY-MM-DD`), the share that has a match
  with the same value; `full days` is their number;
- full days known: the same, but a match is right if the day it would have in a record is the
  label's ("Friday night", whose value is a time, has a day too).

All ratios are over sums. A firing is right if its match has the labelled value.
"""

import re
from collections import Counter
from datetime import date
from typing import Any

from conflict_claims.encode.annotations import DateMention
from conflict_claims.encode.dates import find_dates
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

from .scoring import Answers, Counts, Firing, Metric, f1, ratio

Label = dict[str, Any]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _f(part: str) -> Metric:
    return f1(ratio(part, "found"), ratio(part, "labelled"))


METRICS: dict[str, Metric] = {
    "relaxed P": ratio("matched", "found"),
    "relaxed R": ratio("matched", "labelled"),
    "relaxed F": _f("matched"),
    "strict F": _f("same span"),
    "type F": _f("same type"),
    "value F": _f("same value"),
    "full days right": ratio("days right", "days"),
    "full days known": ratio("days known", "days"),
    "full days": lambda sums: sums["days"],
    "full days found right": lambda sums: sums["days right"],
}


def answers(articles: list[dict[str, Any]]) -> list[Answers]:
    """Find the dates of each article, and compare them with its labels."""
    return [_answers(article) for article in articles]


def _answers(article: dict[str, Any]) -> Answers:
    published = article["published"]
    found = find_dates(Page(article["text"]), date.fromisoformat(published) if published else None)
    labels = sorted(article["dates"], key=lambda label: label["start"])
    matches = _matches(found, labels)
    firings = (Firing(each.rule, _same_value(each, matches.get(n))) for n, each in enumerate(found))
    return Answers(_counts(found, labels, matches), tuple(firings))


def _matches(found: list[DateMention], labels: list[Label]) -> dict[int, Label]:
    """Give the label of each found date that has one, by the date's index."""
    matches: dict[int, Label] = {}
    behind = 0
    for index, mention in enumerate(found):
        while behind < len(labels) and labels[behind]["end"] <= mention.span.start:
            behind += 1
        if behind < len(labels) and labels[behind]["start"] < mention.span.end:
            matches[index] = labels[behind]
            behind += 1
    return matches


def _counts(found: list[DateMention], labels: list[Label], matches: dict[int, Label]) -> Counts:
    pairs = [(found[index], label) for index, label in matches.items()]
    right = [label for mention, label in pairs if _same_value(mention, label)]
    return Counter(
        {
            "found": len(found),
            "labelled": len(labels),
            "matched": len(pairs),
            "same span": sum(each.span == Span(of["start"], of["end"]) for each, of in pairs),
            "same type": sum(each.type == of["type"] for each, of in pairs),
            "same value": len(right),
            "days": sum(map(_is_day, labels)),
            "days right": sum(map(_is_day, right)),
            "days known": sum(_is_day(of) and each.days == of["value"] for each, of in pairs),
        }
    )


def _same_value(mention: DateMention, label: Label | None) -> bool:
    return label is not None and mention.value == label["value"]


def _is_day(label: Label) -> bool:
    return _DAY.fullmatch(label["value"]) is not None
