"""Verdicts on many files: kept ones where they still hold, the others by one or more processes."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Self

from conflict_claims.model.vocabulary import ActorType
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import PINS, read_pins_file
from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.files import read_bytes
from conflict_claims.reading.folder import RecordFiles
from conflict_claims.reading.texts import MissingTextError, Texts
from conflict_claims.rules.facts import Facts
from conflict_claims.text.digest import sha256

from .cache import Cache, Kept
from .judge import REGISTRIES, Judge, Verdict
from .keeping import digest_of
from .workers import ENOUGH, judge_in_processes, processes


class Bench:
    """Gives verdicts in the order of the files; a context, which ends the processes it began."""

    def __init__(
        self, dataset: Dataset, texts: Texts | None, kept: Cache | None, jobs: int
    ) -> None:
        self.dataset, self.texts, self.cache, self.jobs = dataset, texts, kept, jobs
        self.judge = Judge(dataset, texts)
        self._types: dict[str, str] = {}
        self._text_digest = lru_cache(self._digest_text)
        self._context = cache(self._digest_context)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Open the cache."""
        if self.cache:
            self._stack.enter_context(self.cache)
        return self

    def __exit__(self, *error: object) -> None:
        """End the processes, and close the cache."""
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    def verdicts(self, kind: str, paths: RecordFiles) -> Iterator[Verdict]:
        """Yield the verdict on each file of a kind; actors come first, articles look at them."""
        known = [self._known(kind, path) for path in paths]
        unknown = (path for path, place in zip(paths, known, strict=True) if not place)
        judged = self._judged(kind, unknown, known.count(0))
        for path, place in zip(paths, known, strict=True):
            verdict = self._kept(kind, place) if place else self._keep(kind, next(judged))
            verdict = verdict or self._keep(kind, self.judge(kind, path))
            if kind == "actor":
                self._types[verdict.facts.name] = verdict.facts.type
            yield verdict

    def _known(self, kind: str, path: Path) -> int:
        """Tell where in the cache there is a verdict on a file; 0 where there is none."""
        if self.cache is None:
            return 0
        try:
            pins = b"" if kind in REGISTRIES else read_pins_file(path.with_suffix(PINS))
            digest = self.judge.digest(kind, path, read_bytes(path), pins)
        except Unreadable:
            return 0
        return self.cache.find(digest)

    def _judged(self, kind: str, paths: Iterable[Path], count: int) -> Iterator[Verdict]:
        if self.jobs > 1 and count >= ENOUGH:
            return judge_in_processes(self._executor, self.jobs, kind, paths)
        return (self.judge(kind, path) for path in paths)

    @cached_property
    def _executor(self) -> Executor:
        return self._stack.enter_context(processes(self.jobs, self.dataset, self.texts))

    def _kept(self, kind: str, place: int) -> Verdict | None:
        """Give a kept verdict, if all that it rests on beside its file is as it was."""
        kept = self.cache.get(place) if self.cache else None
        if self.cache is None or kept is None or kept.text != self._text_digest(kept.facts.text):
            return None
        same = kept.context == self._context(kind) if kept.findings else self._satisfied(kept.facts)
        if not same:
            return None
        self.cache.keep(place)
        return Verdict(kept.findings, kept.facts)

    def _keep(self, kind: str, verdict: Verdict) -> Verdict:
        if self.cache and verdict.digest:
            text = self._text_digest(verdict.facts.text)
            kept = Kept(text, self._context(kind), verdict.findings, verdict.facts)
            self.cache.enter(verdict.digest, kept)
        return verdict

    def _satisfied(self, facts: Facts) -> bool:
        """Tell whether the registries still have what a record without findings names in them."""
        registry, media = self.judge.registry, ActorType.MEDIA
        return (
            registry.actors.keys() >= set(facts.actors)
            and registry.events.keys() >= set(facts.events)
            and all(self._types.get(name, media) == media for name in facts.outlets)
        )

    def _digest_context(self, kind: str) -> str:
        """Give a digest of all that a record with findings may have been held against."""
        registry = self.judge.registry
        types = {} if kind == "actor" else self._types
        lists = (registry.actors, registry.events, types, types.values())
        return digest_of(os.fsencode(" ".join(names)) for names in lists).hex()

    def _digest_text(self, name: str) -> str:
        try:
            return sha256(self.texts[name]) if self.texts and name else ""
        except MissingTextError as error:
            return str(error)
