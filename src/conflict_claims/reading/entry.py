"""One file of a dataset as it was read: its document, or why there is none."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.base import Record
from conflict_claims.model.places import Place
from conflict_claims.text.pins import Pins, PinsError, read_pins

from .document import Document
from .fault import Fault, FaultKind, Unreadable
from .files import read_bytes

R = TypeVar("R", bound=Record)

PINS = ".pins.csv"
MAX_PINS = 8 * 1024 * 1024
"""Largest pins file, in bytes."""

REPIN = "delete the file and run conflict-claims pin"


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record file: exactly one of `fault`, `errors` and `record` is given."""

    path: str
    """The file's path as findings print it."""
    name: str
    """What the record's id has to equal: the file's name without its ending."""
    document: Document | None = None
    fault: Fault | None = None
    errors: tuple[ErrorDetails, ...] = ()
    record: R | None = None

    def mark(self, place: Place, *, key: bool = False) -> tuple[int, int]:
        """Give line and column, from 1, of a place; the file's start where nothing was parsed."""
        return self.document.mark(place, key=key) if self.document else (1, 1)

    def end(self, place: Place, *, key: bool = False) -> tuple[int, int] | None:
        """Give line and column just behind a place; nothing where nothing was parsed."""
        return self.document.end(place, key=key) if self.document else None


@dataclass(frozen=True, slots=True)
class ArticleEntry(Entry[ArticleRecord]):
    """An article record with the pins that stand beside it."""

    folder: str = ""
    """The folder in which the file stands; of a second coding, the article's year."""
    pins: Pins = field(default_factory=dict)
    pins_path: str = ""
    pins_fault: Fault | None = None
    pins_source: bytes = b""


def parse_file(path: Path) -> Document:
    """Read one YAML file, or raise Unreadable."""
    return Document.parse(path.as_posix(), read_bytes(path))


def read_entry(path: Path, model: type[R]) -> Entry[R]:
    """Read a file into a record of the model; nothing is raised for bad content."""
    return Entry(path.as_posix(), path.stem, **_content(path, model))


def read_article(path: Path) -> ArticleEntry:
    """Read an article record and its pins; nothing is raised for bad content."""
    return _article(path, path.stem, path.absolute().parent.name)


def read_coding(path: Path) -> ArticleEntry:
    """Read a second coding, `<article id>/<coder>.yaml`, whose record bears the article's id."""
    article = path.absolute().parent.name
    return _article(path, article, year_of(article))


def year_of(article_id: str) -> str:
    """Name the folder of an article: the year with which its id begins, else `undated`."""
    return article_id[:4] if article_id[:4].isdigit() else "undated"


def _article(path: Path, name: str, folder: str) -> ArticleEntry:
    beside = path.with_suffix(PINS)
    return ArticleEntry(
        path.as_posix(),
        name,
        **_content(path, ArticleRecord),
        folder=folder,
        pins_path=beside.as_posix(),
        **_pins(beside),
    )


def _content(path: Path, model: type[Record]) -> dict[str, Any]:
    try:
        document = parse_file(path)
    except Unreadable as error:
        return {"fault": error.fault}
    try:
        return {"document": document, "record": model.model_validate(document.data)}
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return {"document": document, "errors": tuple(details)}


def _pins(path: Path) -> dict[str, Any]:
    try:
        source = read_pins_file(path)
        return {"pins_source": source, "pins": read_pins(source.decode("utf-8")) if source else {}}
    except Unreadable as error:
        return {"pins_fault": error.fault}
    except PinsError as error:
        return {"pins_fault": Fault(FaultKind.SYNTAX, error.line, 1, str(error), REPIN)}
    except UnicodeDecodeError:
        return {"pins_fault": Fault(FaultKind.ENCODING, 1, 1, "not UTF-8", REPIN)}


def read_pins_file(path: Path) -> bytes:
    """Read the pins beside a record, empty where there are none; or raise Unreadable."""
    return read_bytes(path, limit=MAX_PINS) if path.exists() else b""
