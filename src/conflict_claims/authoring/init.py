"""Begins a dataset of one's own: a folder in which every command works at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from conflict_claims.contract.json_schemas import RECORDS, as_text, json_schema
from conflict_claims.model.base import SCHEMA_VERSION
from conflict_claims.package_version import package_version
from conflict_claims.reading.folder import DESCRIPTION, FOLDERS, MANIFEST

from .skeletons import dataset_skeleton, manifest_skeleton

TEMPLATES: Mapping[str, str] = {
    "README.md": "README.md.jinja",
    "seeds/README.md": "seeds.md.jinja",
    ".gitignore": "gitignore.jinja",
    ".gitattributes": "gitattributes.jinja",
    ".vscode/settings.json": "settings.json.jinja",
    ".github/workflows/check.yml": "check.yml.jinja",
}
"""The files that come from templates, by their path in the new folder."""

FIRST_VERSION = "0.1.0"
REPOSITORY = ".git"
"""The one thing that may be there before: an empty repository is a good place to begin."""


class NotEmptyError(FileExistsError):
    """The folder for a new dataset holds something, or is no folder."""


@dataclass(frozen=True, slots=True)
class DatasetFacts:
    """What only its makers know of a dataset."""

    name: str
    title: str
    description: str
    licence: str
    contributors: tuple[str, ...]


def new_dataset(folder: Path, facts: DatasetFacts) -> list[Path]:
    """Write a dataset without records, the schemas for editors and what surrounds it.

    Gives the files written. Raises NotEmptyError where the folder holds more than `.git`, and
    OSError where it cannot be written.
    """
    _refuse_filled(folder)
    for name in FOLDERS:
        (folder / "dataset" / name).mkdir(parents=True)
    return [_write(folder / name, text) for name, text in _contents(facts)]


def _refuse_filled(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise NotEmptyError(f"{folder} is a file: name a folder")
    if folder.is_dir() and any(path.name != REPOSITORY for path in folder.iterdir()):
        raise NotEmptyError(f"{folder} is not empty: name a new folder")


def _contents(facts: DatasetFacts) -> Iterator[tuple[str, str]]:
    yield f"dataset/{DESCRIPTION}", dataset_skeleton(_description(facts))
    yield MANIFEST.as_posix(), manifest_skeleton()
    for kind in RECORDS:
        yield f"schema/{kind}.schema.json", as_text(json_schema(kind))
    environment = Environment(
        undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False
    )
    for name, template in TEMPLATES.items():
        text = files(__package__).joinpath("templates", template).read_text(encoding="utf-8")
        yield name, environment.from_string(text).render(facts=facts, version=package_version())


def _description(facts: DatasetFacts) -> dict[str, object]:
    return {
        "name": facts.name,
        "title": facts.title,
        "description": facts.description,
        "version": FIRST_VERSION,
        "schema_version": SCHEMA_VERSION,
        "released": date.today().isoformat(),
        "licence": facts.licence,
        "contributors": [{"name": name, "role": "author"} for name in facts.contributors],
    }


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path
