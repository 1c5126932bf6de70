"""From a text file to the drafts of its articles, and to what stands in the way of others."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Self

from conflict_claims.encode.draft.article import Given, NoOutletError, facts
from conflict_claims.encode.draft.record import RecordBuilder
from conflict_claims.encode.draft.writing import Files, files
from conflict_claims.encode.linking.registry import Known
from conflict_claims.encode.pipeline import Reading, read
from conflict_claims.encode.places import trimmed
from conflict_claims.encode.splitter import articles
from conflict_claims.findings import Finding
from conflict_claims.model.base import SCHEMA_VERSION
from conflict_claims.model.manifest import TextFile
from conflict_claims.package_version import package_version
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.files import MAX_BYTES
from conflict_claims.rules.register import Spot
from conflict_claims.text.digest import Span, sha256

from .refusals import open_text, refusal

MAX_ARTICLE = 1_000_000
"""Longest article, in code points: many times the length of one that a record can hold."""

CODER = "encoder"
"""The pseudonym under which the script codes."""


@dataclass(frozen=True)
class Setting:
    """What drafts are made with, the same for all texts of a run."""

    known: Known
    day: date
    """The day of coding."""
    tool_version: str
    given: Given
    texts: Mapping[str, TextFile] = field(default_factory=dict)
    """The texts of the manifest by name: they are cut as it says, and keep their ids."""

    def coding(self) -> dict[str, Any]:
        """Tell who codes."""
        return {
            "coder": CODER,
            "kind": "script",
            "date": self.day.isoformat(),
            "codebook": SCHEMA_VERSION,
            "saw_script": False,
            "tool_version": self.tool_version,
        }


def setting_of(dataset: Dataset, day: date, given: Given) -> Setting:
    """Take from a dataset what drafts for it are made with."""
    manifest = dataset.manifest.record if dataset.manifest else None
    texts = {text.file: text for text in manifest.texts} if manifest else {}
    return Setting(Known.of(dataset), day, package_version(), given, texts)


class Draft(NamedTuple):
    """A drafted article."""

    ids: tuple[str, ...]
    """Its id, and others for a folder in which that is another article's."""
    span: Span
    """Its stretch of the text file."""
    sha256: str
    """Digest of that."""
    files: Files
    claims: int
    figures: int
    unsure: int
    """Number of items that need review."""

    @property
    def id(self) -> str:
        """The article's id."""
        return self.ids[0]

    def named(self, name: str) -> Self:
        """Give the same with another id."""
        record = self.files.record.replace(f"\nid: {self.id}\n", f"\nid: {name}\n", 1)
        return self._replace(ids=(name,), files=self.files._replace(record=record))


class Outcome(NamedTuple):
    """What became of one text file; digest and length are of the whole text."""

    path: Path
    drafts: tuple[Draft, ...] = ()
    findings: tuple[Finding, ...] = ()
    sha256: str = ""
    length: int = 0


def encode_file(path: Path, setting: Setting) -> Outcome:
    """Draft a record for each article of a text file; nothing is raised for bad content."""
    text = open_text(path, setting.texts.get(path.name))
    if isinstance(text, Finding):
        return Outcome(path, findings=(text,))
    found = [draft(path, text, *each, setting) for each in _stretches(path, text, setting)]
    return Outcome(
        path,
        tuple(each for each in found if isinstance(each, Draft)),
        tuple(each for each in found if isinstance(each, Finding)),
        sha256(text),
        len(text),
    )


def _stretches(path: Path, text: str, setting: Setting) -> Iterator[tuple[Span, str]]:
    """Yield the stretch of each article, and its id where it has one."""
    if path.name in setting.texts:
        for row in setting.texts[path.name].articles:
            yield Span.parse(row.span), row.id
        return
    for span in articles(text):
        whole = trimmed(text, span, None)
        if whole:
            yield whole, ""


def draft(path: Path, text: str, span: Span, known_id: str, setting: Setting) -> Draft | Finding:
    """Draft the record of the article at a stretch of a text; a finding where none is possible."""
    if span.length > MAX_ARTICLE:
        message = f"an article of {span.length} characters, at most {MAX_ARTICLE} are read"
        return _refused(path, text, span, "CC101", message, "split the text into its articles")
    stretch = text[span.start : span.end]
    reading = read(stretch, setting.known, setting.given.published)
    return draft_of(reading, path, text, span, setting, known_id)


def draft_of(
    reading: Reading, path: Path, text: str, span: Span, setting: Setting, known_id: str = ""
) -> Draft | Finding:
    """Draft the record of an article that was read; see `draft`."""
    given = setting.given._replace(id=known_id, file=path.name)
    try:
        article = facts(reading, given, setting.known, setting.day)
    except NoOutletError as error:
        fix = "name it with --outlet, or enter it: conflict-claims new actor --type media"
        return _refused(path, text, span, "CC301", f"no outlet: {error}", fix)
    data = RecordBuilder(reading, article, setting.known).data(setting.coding())
    written = files(data, text, span.start)
    if len(written.record.encode()) > MAX_BYTES:
        message = "its draft is larger than a record may be"
        return _refused(path, text, span, "CC101", message, "split the text into its articles")
    return Draft(
        article.ids,
        span,
        sha256(text[span.start : span.end]),
        written,
        len(data.get("claims", [])),
        sum(len(claim.get("casualties", [])) for claim in data.get("claims", [])),
        sum("needs_review" in item for item in data["draft"]),
    )


def _refused(path: Path, text: str, span: Span, code: str, message: str, fix: str) -> Finding:
    ends = _line_ends(text)
    line = bisect_left(ends, span.start)
    column = span.start - (ends[line - 1] if line else -1)
    return refusal(code, Spot(path.as_posix(), line + 1, column), message, fix)


@lru_cache(maxsize=1)  # a file may hold very many articles, and all may be refused
def _line_ends(text: str) -> list[int]:
    return [match.start() for match in re.finditer("\n", text)]
