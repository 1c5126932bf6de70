"""Runs the rules over one record."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from conflict_claims.findings import Finding
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.base import Record
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import ArticleEntry, Entry
from conflict_claims.reading.texts import MissingTextError, Texts

# Each of these modules enters its rules into the register, `fields` below too. Those of anything
# but a record are entered by the modules that apply them.
from . import dates, draft, evidence, figures, file, form, identity, references  # noqa: F401
from .case import ArticleCase, Case, Registry
from .fields import FieldErrors, is_newer, of_version
from .locate import located
from .register import Subject, rules_for

if TYPE_CHECKING:
    from conflict_claims.model.manifest import Stretch


def article_cases(
    dataset: Dataset, texts: Texts | None, entries: Iterable[ArticleEntry] | None = None
) -> Iterator[ArticleCase]:
    """Yield each article, or each of some codings, with what its rules need."""
    registry, stretches = registry_of(dataset), stretches_of(dataset)
    for entry in dataset.articles() if entries is None else entries:
        yield article_case(entry, registry, texts, stretches)


def proved_articles(dataset: Dataset, texts: Texts | None) -> int:
    """Count the articles, drafts apart, whose spans are checked against their text."""
    cases = article_cases(dataset, texts)
    return sum(case.text is not None and not case.draft for case in cases)


def article_case(
    entry: ArticleEntry,
    registry: Registry,
    texts: Texts | None,
    stretches: "Mapping[str, Stretch] | None",
) -> ArticleCase:
    """Give one article with its text, where it is held."""
    text, fault = _text(entry, texts)
    return ArticleCase(entry, registry, text, fault, stretches)


def registry_of(dataset: Dataset) -> Registry:
    """Give the dataset's registries."""
    return Registry(dataset.actors, dataset.events)


def check_article(case: ArticleCase) -> Iterator[Finding]:
    """Yield the findings of one article record, by itself and against the registries."""
    yield from check_entry(case, ArticleRecord, Subject.ARTICLE)


def check_entry(
    case: Case[Any], model: type[Record], subject: Subject | None = None
) -> Iterator[Finding]:
    """Yield the findings of one file: as YAML, field by field, and by its rules."""
    entry = case.entry
    if entry.fault:
        yield from apply(Subject.FILE, entry.fault, entry)
        return
    newer = is_newer(case.data)
    errors = of_version(entry.errors) if newer else entry.errors
    yield from apply(Subject.FIELDS, FieldErrors(errors, case.data, model), entry)
    if newer:
        return
    yield from apply(Subject.RECORD, case, entry)
    if subject:
        yield from apply(subject, case, entry)


def apply(subject: Subject, target: Any, entry: Entry[Any] | None = None) -> Iterator[Finding]:
    """Run all rules of a subject and give their issues the positions of their places."""
    for rule in rules_for(subject):
        for issue in rule.check(target):
            yield located(rule, issue, entry)


def stretches_of(dataset: Dataset) -> "Mapping[str, Stretch] | None":
    """Give the stretches of the seeds manifest by article id; None where there is no manifest."""
    if not dataset.manifest or not dataset.manifest.record:
        return None
    texts = dataset.manifest.record.texts
    return {stretch.id: stretch for text in texts for stretch in text.articles}


def _text(entry: ArticleEntry, texts: Texts | None) -> tuple[str | None, str]:
    if not texts or not entry.record:
        return None, ""
    try:
        return texts[entry.record.article.text.file], ""
    except MissingTextError as error:
        return None, str(error)
