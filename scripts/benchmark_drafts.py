"""Compare the script's drafts of the coded articles with their records.

    python scripts/benchmark_drafts.py [--texts DIR] [--json]

The record of an article is the reference. The registry holds the names that the article prints, so
the drafts are made a second time, each without the names that no other article of the dataset
prints. Printed is a table of what is found, and of what is made of it, with 95 % intervals over the
articles; with `--json` one JSON object for each way.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from conflict_claims.agreement.compare import Comparison, compare
from conflict_claims.agreement.report import report
from conflict_claims.agreement.score import Score
from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.drafting import Draft, Outcome, Setting, draft, setting_of
from conflict_claims.encode.linking.registry import Known
from conflict_claims.encode.placing import Placing
from conflict_claims.model.article import ArticleRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import read_article
from conflict_claims.reading.texts import Texts, find_texts
from conflict_claims.rules.markdown import markdown_table
from conflict_claims.text.digest import Span
from conflict_claims.text.words import word_tokens

ROOT = Path(__file__).parents[1]
MEASURES = ("precision", "recall", "F1", "mean IoU", "agreement", "alpha")
OTHER_WEIGHTINGS = ("spans only", "without figures")


class Article(NamedTuple):
    """A coded article and its text."""

    record: Path
    file: Path
    text: str
    """The whole text file."""
    span: Span
    """The article's stretch of it."""

    @property
    def words(self) -> str:
        """The words of the article, parted and surrounded by blanks."""
        return f" {' '.join(word_tokens(self.text[self.span.start : self.span.end]))} "


def main() -> None:
    """Draft, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--texts", type=Path, help="folder of article texts")
    parser.add_argument("--json", action="store_true", help="one JSON object for each way")
    given = parser.parse_args()
    dataset = Dataset(ROOT / "dataset")
    texts = find_texts(given.texts, dataset.root)
    if texts is None:
        parser.error("no article texts at hand")
    ways = compared(dataset, list(coded(dataset, texts)))
    scores = {name: [each for each in report(found) if _told(each)] for name, found in ways}
    print("\n".join(as_json(scores)) if given.json else as_table(scores))


def coded(dataset: Dataset, texts: Texts) -> Iterator[Article]:
    """Yield the coded articles with their texts."""
    for path in dataset.article_paths:
        record = read_article(path).record
        if record:
            stretch = record.article.text
            file = texts.folder / stretch.file
            yield Article(path, file, texts[stretch.file], Span.parse(stretch.span))


def compared(dataset: Dataset, articles: list[Article]) -> Iterator[tuple[str, list[Comparison]]]:
    """Yield the comparisons of drafts with records, with the whole registry and with a masked."""
    setting = setting_of(dataset, date.today(), Given())
    yield "whole registry", [comparison(article, setting) for article in articles]
    masked = []
    for article, names in zip(articles, names_of_one(dataset, articles), strict=True):
        known = Known.of(dataset, without=names)
        masked.append(comparison(article, replace(setting, known=known)))
    yield "masked registry", masked


def names_of_one(dataset: Dataset, articles: list[Article]) -> Iterator[set[str]]:
    """Yield for each article the registered names that it prints and no other one does."""
    records = (entry.record for entry in dataset.actors.values() if entry.record)
    names = {
        name
        for record in records
        for name in (record.name, *(other.name for other in record.names))
    }
    texts = [article.words for article in articles]
    alone: list[set[str]] = [set() for _ in articles]
    for name in names:
        words = f" {' '.join(word_tokens(name))} "
        holders = [n for n, text in enumerate(texts) if words in text]
        if len(holders) == 1:
            alone[holders[0]].add(name)
    yield from alone


def comparison(article: Article, setting: Setting) -> Comparison:
    """Draft an article, and compare the draft with its record."""
    return drafted(article, setting)[1]


def drafted(article: Article, setting: Setting) -> tuple[ArticleRecord, Comparison]:
    """Draft an article, and give the draft and its comparison with the record."""
    made = draft(article.file, article.text, article.span, article.record.stem, setting)
    assert isinstance(made, Draft), f"{article.record}: {made}"
    with tempfile.TemporaryDirectory() as folder:
        put = Placing(Path(folder), ()).put(Outcome(article.file, (made,)))
        ((path, _),) = [each for each in put if isinstance(each, tuple)]
        entry = read_article(path)
    assert entry.record, entry.errors
    return entry.record, compare(read_article(article.record), entry)


def as_table(scores: Mapping[str, Iterable[Score]]) -> str:
    """Tabulate the scores of all ways side by side."""
    rows: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for each in (score for found in scores.values() for score in found):
        rows[each.measure, each.field, each.detail, each.level].append(_shown(each))
    header = ("measure", "of", "detail", "level", *scores)
    return markdown_table(header, ((*name, *cells) for name, cells in rows.items()))


def as_json(scores: Mapping[str, Iterable[Score]]) -> Iterator[str]:
    """Write the scores of each way as a JSON object."""
    for way, found in scores.items():
        listed = {
            " ".join(filter(None, (each.measure, each.field, each.detail, each.level))): {
                "n": each.n,
                "value": each.value,
                "interval": [each.low, each.high],
            }
            for each in found
        }
        yield json.dumps({"task": "drafts", "way": way, "metrics": listed})


def _told(score: Score) -> bool:
    return score.measure in MEASURES and score.detail not in OTHER_WEIGHTINGS


def _shown(score: Score) -> str:
    if score.value is None:
        return score.note
    interval = "" if score.low is None else f" ({score.low:.2f} to {score.high:.2f})"
    return f"{score.value:.3f}{interval}, n {score.n}"


if __name__ == "__main__":
    main()
