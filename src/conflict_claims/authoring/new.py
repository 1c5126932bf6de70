"""Puts new records into a dataset."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from conflict_claims.findings import short
from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.base import Record
from conflict_claims.model.event import EventRecord
from conflict_claims.pinning.edit import write_whole
from conflict_claims.reading.characters import decode
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import year_of
from conflict_claims.reading.texts import Texts
from conflict_claims.text.digest import Span

from .manifest import HeldText, entered
from .skeletons import ArticleFacts, actor_skeleton, article_skeleton, event_skeleton


class TakenError(ValueError):
    """An id that another record has."""


def hold(texts: Texts, name: str, span: str = "") -> HeldText:
    """Read an article's text; its stretch is the whole file, where none is given.

    Raises MissingTextError, and ValueError for a stretch that is none of the text.
    """
    text = texts[name]
    stretch = Span.parse(span or f"0-{len(text)}")
    if stretch.end > len(text):
        raise ValueError(f"{stretch} ends behind the text, which has {len(text)}")
    return HeldText(name, text, stretch)


def new_article(
    dataset: Dataset, name: str, facts: ArticleFacts, held: HeldText | None, rights: str
) -> list[Path]:
    """Write the draft of an article record, and enter its text in the manifest; give the files.

    Raises TakenError, ManifestError, and OSError where a file cannot be written.
    """
    path = dataset.root / "articles" / year_of(name) / f"{name}.yaml"
    _refuse_taken(name, dataset.root.glob("articles/*/*.yaml"))
    manifest = _enter(dataset, name, held, rights) if held else []
    _write_new(path, article_skeleton(name, facts, held, date.today().isoformat()))
    return [*manifest, path]


def new_actor(dataset: Dataset, given: Mapping[str, Any], outlet_type: str | None) -> Path:
    """Write the record of an actor from its fields, and give its file; raises TakenError."""
    data = _in_order(ActorRecord, given)
    if outlet_type:
        data["outlet"] = {"type": outlet_type}
    return _new_entry(dataset.root / "actors", data["id"], actor_skeleton(data))


def new_event(dataset: Dataset, given: Mapping[str, Any]) -> Path:
    """Write the record of an event from its fields, and give its file; raises TakenError."""
    data = _in_order(EventRecord, given)
    return _new_entry(dataset.root / "events", data["id"], event_skeleton(data))


def namesakes(dataset: Dataset, name: str) -> list[str]:
    """Give the actors that have a name already, whatever its case."""
    records = {actor: entry.record for actor, entry in dataset.actors.items() if entry.record}
    names = {
        actor: [record.name, *(other.name for other in record.names)]
        for actor, record in records.items()
    }
    wanted = name.casefold()
    return [actor for actor, known in names.items() if wanted in map(str.casefold, known)]


def _in_order(model: type[Record], given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields that are not empty, in the order of the model."""
    return {name: given[name] for name in model.model_fields if given.get(name)}


def _enter(dataset: Dataset, name: str, held: HeldText, rights: str) -> list[Path]:
    entry = dataset.manifest
    if entry is None or entry.record is None:
        return []
    path = Path(entry.path)
    text = entered(decode(path.read_bytes()), entry.record, name, held, rights)
    write_whole(path, text.encode(), like=path)
    return [path]


def _new_entry(folder: Path, name: str, text: str) -> Path:
    _refuse_taken(name, folder.glob("*.yaml"))
    path = folder / f"{name}.yaml"
    _write_new(path, text)
    return path


def _refuse_taken(name: str, paths: Iterable[Path]) -> None:
    """Compare without regard to case: some file systems know none."""
    for path in paths:
        if path.stem.lower() == name.lower():
            raise TakenError(f"the id {short(path.stem)} is taken by {path}: choose other words")


def _write_new(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
