"""The record of the dataset itself: `dataset.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from .base import EMPTY, Count, Day, Line, Record, SchemaVersion, Slug, Url


class Contributor(Record):
    """Somebody who made the dataset."""

    name: Line
    """A name, or a group's name."""
    role: Literal["author", "coder", "maintainer"]
    """What they did."""


class Credit(Record):
    """Material of others that the records use."""

    title: Line
    """What it is, with its version."""
    path: Url
    """Where it is to be found."""
    licence: Line | None = None
    """The SPDX identifier of its licence."""


class Expected(Record):
    """Bounds on a total; leaving them is a finding, so that no record is lost unseen."""

    min: Count
    """The least number of rows."""
    max: Count
    """The greatest number of rows."""


class Expectations(Record):
    """Bounds on the totals of the dataset."""

    articles: Expected | None = None
    """Article records."""
    claims: Expected | None = None
    """Claims."""
    casualties: Expected | None = None
    """Casualty figures."""
    actors: Expected | None = None
    """Actor records."""
    events: Expected | None = None
    """Event records."""


class DatasetRecord(Record):
    """Title, version, licence and expected totals."""

    name: Slug
    """The package's name."""
    title: Line
    """What the dataset is called."""
    description: Line
    """What it holds, in a sentence or two."""
    version: Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+(?:\.dev[0-9]+)?$")]
    """The one version number of data and code."""
    schema_version: SchemaVersion
    """The schema that the records follow."""
    released: Day
    """The day of the release; every date in a release comes from here."""
    licence: Line
    """The SPDX identifier of the data's licence."""
    contributors: Annotated[list[Contributor], Field(min_length=1)]
    """Who made it."""
    credits: list[Credit] = EMPTY
    """Material of others that has to be named wherever the data go."""
    keywords: list[Line] = EMPTY
    """Words under which it is to be found."""
    expected: Expectations = Expectations.model_construct()
    """Bounds on the totals."""
