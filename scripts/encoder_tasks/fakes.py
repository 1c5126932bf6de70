"""FA-KES: main number of dead, standing of the victims, children and women among them.

Gold figures of an article are its labels `nb_civilians`, `nb_noncivilians` and their sum, where
they are not zero; articles without any are left out of these metrics. All come from the numbers
of people killed by the incident that the article is about. An article is read with its title
before its text, as it was printed.

- `main_exact`: the number of the main toll, with those told dead in the same breath, is a gold
  figure.
- `any_found`: that number, or the number of some toll, is a gold figure.
- `class_right`: of the articles whose main number is the one of civilians or the one of
  non-civilians alone, and not both, those in which the main toll's victims are of that class.
  The labels know two classes and no "unknown": military, police, militias, armed groups and
  perpetrators are non-civilians, all others, not told ones too, civilians.
- `children_*`, `women_*`: the number of `people_among` against the label; recall over the articles
  with a label that is not zero. A label of zero stands for "none" and for "not marked" alike: most
  articles with a zero in which a number is given do tell of dead children or women. `precision` is
  therefore taken over the articles with another label, and passes over numbers given in the
  rest; `precision_strict` is taken over all articles in which a number is given, and counts it as
  wrong wherever the label is zero. The truth lies between them.

A firing is a toll of people killed with a number, told in the title or the lead, where articles
tell the event that their labels are of; tolls of other events, told further down, cannot be
judged. It is right if its number is a gold figure, a labelled number of children or women, or
stands in the words that annotators marked.
"""

from collections import Counter
from typing import Any

from conflict_claims.encode.annotations import Toll
from conflict_claims.encode.casualties import find_tolls, main_toll, number_of_dead, people_among
from conflict_claims.encode.numbers import find_numbers
from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import CasualtyKind, VictimGroup, VictimStatus

from .scoring import Answers, Counts, Firing, ratio

METRICS = {
    "main_exact": ratio("main", "labelled"),
    "any_found": ratio("found", "labelled"),
    "class_right": ratio("class", "classed"),
    "children_precision": ratio("children_right", "children_given_marked"),
    "children_precision_strict": ratio("children_right", "children_given"),
    "children_recall": ratio("children_right", "children_labelled"),
    "women_precision": ratio("women_right", "women_given_marked"),
    "women_precision_strict": ratio("women_right", "women_given"),
    "women_recall": ratio("women_right", "women_labelled"),
}
LEAD = 300
"""How many characters of a text are its lead."""
NON_CIVILIAN = {
    VictimStatus.MILITARY,
    VictimStatus.POLICE_OR_SECURITY,
    VictimStatus.MILITIA,
    VictimStatus.ARMED_GROUP,
    VictimStatus.PERPETRATOR,
}


def answers(articles: list[dict[str, Any]]) -> list[Answers]:
    """Count what the layer of casualties got right in each article."""
    return [_answers(article) for article in articles]


def _answers(article: dict[str, Any]) -> Answers:
    page = Page(f"{article['title']}\n\n{article['text']}")
    tolls = find_tolls(page, find_numbers(page))
    main = main_toll(tolls)
    gold = _gold(article)
    counts: Counts = _main_counts(article, gold, main, tolls) if gold else Counter()
    for group in (VictimGroup.CHILDREN, VictimGroup.WOMEN):
        counts += _group_counts(article, tolls, main, group)
    return Answers(counts, tuple(_firings(article, gold, tolls)))


def _gold(article: dict[str, Any]) -> set[int]:
    civilians, others = _label(article, "civilians"), _label(article, "noncivilians")
    return {civilians, others, civilians + others} - {0}


def _label(article: dict[str, Any], name: str) -> int:
    return int(article[f"nb_{name}"] or 0)


def _main_counts(
    article: dict[str, Any], gold: set[int], main: Toll | None, tolls: list[Toll]
) -> Counts:
    number = number_of_dead(tolls, main) if main else None
    right = number in gold
    found = right or any(toll.quantity.value in gold for toll in tolls)
    counts = Counter(labelled=1, main=right, found=found)
    labels = ("civilians", "noncivilians")
    classes = [name for name in labels if right and number == _label(article, name)]
    if main and len(classes) == 1:
        told = "noncivilians" if main.status in NON_CIVILIAN else "civilians"
        counts.update({"classed": 1, "class": told == classes[0]})
    return counts


def _group_counts(
    article: dict[str, Any], tolls: list[Toll], main: Toll | None, group: VictimGroup
) -> Counts:
    label = _label(article, group)
    toll = people_among(tolls, main, group) if main else None
    right = toll is not None and toll.quantity.value == label
    return Counter(
        {
            f"{group}_given": toll is not None,
            f"{group}_given_marked": toll is not None and label > 0,
            f"{group}_right": right,
            f"{group}_labelled": label > 0,
        }
    )


def _firings(article: dict[str, Any], gold: set[int], tolls: list[Toll]) -> list[Firing]:
    if not gold:
        return []
    groups = {_label(article, "children"), _label(article, "women")}
    right = gold | groups | set(_marked(article))
    stop = len(article["title"]) + LEAD
    lead = [toll for toll in tolls if toll.span.start < stop and toll.quantity.value is not None]
    dead = [toll for toll in lead if toll.kind is CasualtyKind.KILLED]
    return [Firing(toll.rule, toll.quantity.value in right) for toll in dead]


def _marked(article: dict[str, Any]) -> list[float]:
    """Give the numbers in the words that annotators marked."""
    pages = [Page(words) for words in map(str, article["annotator_spans"])]
    return [
        number.quantity.value
        for page in pages
        for number in find_numbers(page)
        if number.quantity.value is not None
    ]
