"""Takes record files from step to step."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from conflict_claims.model.base import SCHEMA_VERSION
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.folder import DESCRIPTION, MANIFEST

from .steps import STEPS, Step

_VERSION = re.compile(r"""^schema_version: (["']?)(?P<version>[0-9.]+)\1$""", re.MULTILINE)


class UnknownVersionError(ValueError):
    """A record's schema version is missing, or no step leads on from it."""


def record_files(dataset: Dataset) -> list[Path]:
    """List the files of a dataset that name their schema version."""
    root = dataset.root
    single = [path for path in (root / DESCRIPTION, root.parent / MANIFEST) if path.exists()]
    return [*single, *dataset.article_paths, *dataset.coding_paths]


def migrate(paths: Sequence[Path]) -> Iterator[Path]:
    """Rewrite the files that are of an older schema, and yield them.

    Nothing is written before every file was migrated in memory, so that no dataset is left
    between two versions. Raises UnknownVersionError.
    """
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    migrated = {path: _named(path, text) for path, text in texts.items()}
    for path, text in migrated.items():
        if text != texts[path]:
            path.write_text(text, encoding="utf-8", newline="\n")
            yield path


def migrate_text(text: str, target: str = SCHEMA_VERSION, steps: Sequence[Step] = STEPS) -> str:
    """Bring the text of a record file to a schema version; raises UnknownVersionError."""
    while (version := _version(text)) != target:
        step = next((step for step in steps if step.source == version), None)
        if step is None:
            raise UnknownVersionError(f"no step leads from schema {version} to {target}")
        text = _VERSION.sub(f'schema_version: "{step.target}"', step.edit(text), count=1)
    return text


def _named(path: Path, text: str) -> str:
    try:
        return migrate_text(text)
    except UnknownVersionError as error:
        raise UnknownVersionError(f"{path}: {error}") from error


def _version(text: str) -> str:
    found = _VERSION.search(text)
    if found is None:
        raise UnknownVersionError("no schema_version")
    return found["version"]
