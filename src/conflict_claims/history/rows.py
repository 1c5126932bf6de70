"""The released rows of single records."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from conflict_claims.checking.chosen import check_files
from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.coding import Coding
from conflict_claims.model.event import EventRecord
from conflict_claims.model.places import strings
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import read_article
from conflict_claims.tabular.build import is_released, source_rows
from conflict_claims.tabular.registry_rows import actor_rows, event_rows
from conflict_claims.tabular.row import Row
from conflict_claims.tabular.source_article import SourceArticle


class FaultyRecordError(ValueError):
    """A record has errors, or names an actor that has: no rows are made of it."""


class RecordRows:
    """Makes the rows of a dataset's records, one at a time, whatever the state of the others."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset

    def of(self, name: str) -> list[Row]:
        """Give the rows of a record file, by its name under the dataset's folder.

        There are none of a draft, or where there is no file.
        Raises FaultyRecordError for a record with errors.
        """
        path = self.dataset.root / name
        if not path.exists():
            return []
        if any(found.severity == "error" for found in check_files(self.dataset, [path])):
            raise FaultyRecordError(name)
        if name.startswith("actors/"):
            return list(actor_rows(self._actors[path.stem]))
        if name.startswith("events/"):
            return list(event_rows(self._events[path.stem]))
        return self._article_rows(path)

    def _article_rows(self, path: Path) -> list[Row]:
        entry = read_article(path)
        record, document = entry.record, entry.document
        if not record or not document or _names_any(document.data, self._faulty):
            raise FaultyRecordError(entry.path)
        if not is_released(record):
            return []
        second = self._second[record.id]
        return list(source_rows(SourceArticle(record, entry.pins, self._actors, second)))

    @cached_property
    def _actors(self) -> Mapping[str, ActorRecord]:
        entries = self.dataset.actors.items()
        return {name: entry.record for name, entry in entries if entry.record}

    @cached_property
    def _events(self) -> Mapping[str, EventRecord]:
        entries = self.dataset.events.items()
        return {name: entry.record for name, entry in entries if entry.record}

    @cached_property
    def _faulty(self) -> frozenset[str]:
        return frozenset(self.dataset.actors.keys() - self._actors.keys())

    @cached_property
    def _second(self) -> Mapping[str, list[Coding]]:
        found: dict[str, list[Coding]] = defaultdict(list)
        for entry in self.dataset.codings():
            found[entry.name] += entry.record.codings if entry.record else ()
        return found


def _names_any(data: Mapping[str, Any], entries: frozenset[str]) -> bool:
    """Tell whether a record names one of some registry entries, as a value or by a mention."""
    mentions = data.get("actors")
    if isinstance(mentions, dict) and not entries.isdisjoint(mentions):
        return True
    return bool(entries) and any(value in entries for _, value in strings(data))
