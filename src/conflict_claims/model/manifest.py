"""The record of the article texts: `seeds/manifest.yaml`, which holds no text."""

from typing import Annotated, Literal

from pydantic import Field

from .article import FileName
from .base import Digest, Line, Record, SchemaVersion, Slug

Offsets = Annotated[str, Field(pattern=r"^(?:0|[1-9][0-9]*)-[1-9][0-9]*$")]


class Stretch(Record):
    """One article's stretch of a text file."""

    id: Slug
    """The article's id, coded already or not."""
    span: Offsets
    """`start-end` in code points, half-open."""
    sha256: Digest
    """Digest of the stretch's UTF-8 bytes."""


class TextFile(Record):
    """One text file as received."""

    file: FileName
    """Its name."""
    sha256: Digest
    """Digest of its bytes."""
    length: Annotated[int, Field(ge=1)]
    """Its length in code points."""
    encoding: Literal["utf-8"]
    """Its encoding."""
    rights: Line
    """Who holds the rights in the text."""
    articles: Annotated[list[Stretch], Field(min_length=1)]
    """The articles in it, in the order of the text."""


class ManifestRecord(Record):
    """All text files from which the articles were coded."""

    schema_version: SchemaVersion
    """The version of this schema, quoted."""
    texts: list[TextFile]
    """The text files; none before the first article."""
