"""Dates in news, against the labels of TimeML: where they stand, and what they mean.

A found and a labelled date match if they share a character; each is matched at most once, in the
order of the text. With TP the matches, P = TP / found and R = TP / labelled, and

- relaxed_p, relaxed_r, relaxed_f: of the matches;
- strict_f: of the matches whose two spans are equal;
- type_f, value_f: of the matches whose TIMEX3 types, or values, are equal;
- full_day_right: of the labels whose value is a day (`YYYY-MM-DD`), the share whose match falls on
  that day in a record. "Friday night", which some label as a day and some as a time of that day,
  is right either way, as it is with programs that give a day and an hour for every date;
- full_day_value: the same, but the match's value must be the label's;
- full_days, full_days_right: the numbers behind full_day_right.

All ratios are over sums. A firing is right if its match has the labelled value.
"""

import re
from collections import Counter
from datetime import date
from operator import itemgetter
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
    "relaxed_p": ratio("matched", "found"),
    "relaxed_r": ratio("matched", "labelled"),
    "relaxed_f": _f("matched"),
    "strict_f": _f("same_span"),
    "type_f": _f("same_type"),
    "value_f": _f("same_value"),
    "full_day_right": ratio("days_right", "days"),
    "full_day_value": ratio("days_same_value", "days"),
    "full_days": itemgetter("days"),
    "full_days_right": itemgetter("days_right"),
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
    days = [(mention, label) for mention, label in pairs if _is_day(label)]
    return Counter(
        {
            "found": len(found),
            "labelled": len(labels),
            "matched": len(pairs),
            "same_span": sum(each.span == Span(of["start"], of["end"]) for each, of in pairs),
            "same_type": sum(each.type == of["type"] for each, of in pairs),
            "same_value": sum(_same_value(each, of) for each, of in pairs),
            "days": sum(map(_is_day, labels)),
            "days_right": sum(each.days == of["value"] for each, of in days),
            "days_same_value": sum(_same_value(each, of) for each, of in days),
        }
    )


def _same_value(mention: DateMention, label: Label | None) -> bool:
    return label is not None and mention.value == label["value"]


def _is_day(label: Label) -> bool:
    return _DAY.fullmatch(label["value"]) is not None
