"""Checks a dataset as a whole."""

from collections.abc import Callable, Iterator

from conflict_claims.findings import Finding
from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.model.manifest import ManifestRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.folder import RecordFiles
from conflict_claims.reading.texts import Texts
from conflict_claims.rules import corpus  # noqa: F401  # enters its rules into the register
from conflict_claims.rules.case import Case
from conflict_claims.rules.facts import Facts
from conflict_claims.rules.ledger import Ledger
from conflict_claims.rules.manifest import HeldTexts
from conflict_claims.rules.register import Subject
from conflict_claims.rules.run import apply, check_entry, registry_of

from .bench import Bench
from .cache import Cache
from .judge import REGISTRIES


def check(
    dataset: Dataset,
    texts: Texts | None = None,
    cache: Cache | None = None,
    jobs: int = 1,
    wanted: Callable[[Facts], bool] = lambda facts: True,
) -> Iterator[Finding]:
    """Yield every finding of a dataset; texts, where held, prove pins and manifest.

    Records are read, judged and dropped one at a time, or by `jobs` processes where there are
    many. Of files that `cache` knows, the verdict is taken from there. Of records that are not
    wanted only what concerns the dataset as a whole is told.
    """
    yield from _check_alone(dataset, texts)
    ledger = Ledger(dataset)
    with Bench(dataset, texts, cache, jobs) as bench:
        for kind, paths in files_of(dataset):
            for verdict in bench.verdicts(kind, paths):
                _enter(ledger, kind, verdict.facts)
                yield from verdict.findings if wanted(verdict.facts) else ()
    yield from apply(Subject.DATASET, ledger)


def files_of(dataset: Dataset) -> list[tuple[str, RecordFiles]]:
    """Give the record files by kind, in the order in which they are judged."""
    return [
        ("actor", dataset.actors.paths),
        ("event", dataset.events.paths),
        ("article", dataset.article_paths),
        ("coding", dataset.coding_paths),
    ]


def _enter(ledger: Ledger, kind: str, facts: Facts) -> None:
    if kind in REGISTRIES:
        ledger.enter(kind, facts)
    elif kind == "article":
        ledger.add(facts)
    else:
        ledger.use(facts)


def _check_alone(dataset: Dataset, texts: Texts | None) -> Iterator[Finding]:
    """Check the two files of which there is one each: the description and the seeds manifest."""
    registry = registry_of(dataset)
    yield from check_entry(Case(dataset.info, registry), DatasetRecord)
    entry = dataset.manifest
    if entry:
        yield from check_entry(Case(entry, registry), ManifestRecord)
        if entry.record and texts:
            yield from apply(Subject.MANIFEST, HeldTexts(entry.record, texts), entry)
