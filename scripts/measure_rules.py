"""Measure how often each rule of the encoder is right.

    python scripts/measure_rules.py FILE… [--texts DIR]

The files are those of `benchmark_encoder.py`; only such as may be read are to be measured on, since
the numbers steer what a draft says needs review. Where the texts of the coded articles are at hand,
the rules of which no labels tell are measured on these: links to the registries, speakers, topics.
Written is `encode/data/rules.csv`: for each rule and file how often it fired, how often rightly,
and its precision.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from benchmark_drafts import ROOT, coded, drafted
from benchmark_encoder import answered
from encoder_tasks.scoring import Firing

from conflict_claims.agreement.compare import Comparison
from conflict_claims.contract.rule_precision import Measured, measured_csv
from conflict_claims.encode.confidence import MEASURED
from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.drafting import setting_of
from conflict_claims.model.article import ArticleRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts, find_texts

RECORDS = "records"
"""The name under which the articles of the dataset stand among the benchmarks."""


def main() -> None:
    """Measure on all files together, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--texts", type=Path, help="folder of article texts")
    given = parser.parse_args()
    dataset = Dataset(ROOT / "dataset")
    texts = find_texts(given.texts, dataset.root)
    firings = {path.stem: list(on_labels(path)) for path in given.files}
    labelled = {firing.rule for found in firings.values() for firing in found}
    own = on_records(dataset, texts) if texts else ()
    firings[RECORDS] = [firing for firing in own if firing.rule not in labelled]
    table = measured_csv(each for name, found in firings.items() for each in counted(name, found))
    MEASURED.write_text(table, encoding="utf-8", newline="\n")


def on_labels(path: Path) -> Iterator[Firing]:
    """Yield what the rules gave on a labelled file."""
    return (firing for answers in answered(path) for firing in answers.firings)


def on_records(dataset: Dataset, texts: Texts) -> Iterator[Firing]:
    """Yield what the rules gave on the coded articles, held against their records."""
    setting = setting_of(dataset, date.today(), Given())
    for article in coded(dataset, texts):
        yield from _judged(*drafted(article, setting))


def _judged(draft: ArticleRecord, comparison: Comparison) -> Iterator[Firing]:
    """Judge the items of a draft: links as such, speakers and topics where a claim has a pair."""
    sources = {claim.id: claim.from_ for claim in draft.claims}
    same: dict[tuple[str | None, str], list[bool]] = {}
    for one, other in comparison.claims.pairs:
        same[other.name, "topic"] = [one.fields["topic"] == other.fields["topic"]]
        right = one.fields["claimant"] == other.fields["claimant"]
        same.setdefault((sources[other.name], "voice"), []).append(right)
    for name in (*draft.actors, *(mention.event for mention in draft.events)):
        linked = {pair[0] for pair in (*comparison.actors.pairs, *comparison.events.pairs)}
        same[name, "link"] = [name in linked]
    for item in draft.draft:
        for right in same.get((item.item, _judgement(item.rule)), ()):
            yield Firing(item.rule, right)


def _judgement(rule: str) -> str:
    """Tell by what a rule's answer is judged; of dates and passages the records cannot tell."""
    if rule.startswith("draft."):
        return "topic" if "topic" in rule else "voice"
    return "link" if rule.startswith(("actors.", "linking.")) else ""


def counted(benchmark: str, firings: Iterable[Firing]) -> list[Measured]:
    """Count the firings of each rule."""
    found = Counter(firings)
    rules = sorted({firing.rule for firing in found})
    right = {rule: found[Firing(rule, True)] for rule in rules}
    return [
        Measured(rule, benchmark, right[rule] + found[Firing(rule, False)], right[rule])
        for rule in rules
    ]


if __name__ == "__main__":
    main()
