"""What all records share: strictness, identifiers, single lines, dates, spans."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from .schema_version import SCHEMA_VERSION as SCHEMA_VERSION
from .schema_version import SchemaVersion as SchemaVersion

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
SPAN = r"^(?:0|[1-9][0-9]*)-[1-9][0-9]*$"
LINE = r"^[^\s](?:[^\n\r\t\v\f]*[^\s])?$"
_DAY = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
DATE = rf"^(?:{_DAY}|{_DAY}/{_DAY}|{_DAY}/\.\.|\.\./{_DAY})$"
DAY = r"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"
COUNTRY = r"^[A-Z]{3}$"
LANGUAGE = r"^[a-z]{2,3}$"
CLAIM_REF = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?c[1-9][0-9]*$"
FIGURE_REF = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?k[1-9][0-9]*$"


def sentence_case(name: str, _: object = None) -> str:
    """Make a title of a field's name."""
    return name.replace("_", " ").capitalize()


class Record(BaseModel):
    """A mapping that refuses unknown keys and converts nothing.

    The docstrings under the fields are their descriptions in schema and codebook.
    """

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        defer_build=True,
        field_title_generator=sentence_case,
    )


# A default `[]` would be copied in Python, value by value, which takes a third of the time.
EMPTY: Any = Field(default_factory=list, json_schema_extra={"default": []})
"""The default of a list: an empty one of its own for each record."""

Slug = Annotated[str, Field(pattern=SLUG, max_length=100)]
"""Lower-case ASCII letters, digits and single hyphens."""

Line = Annotated[str, Field(pattern=LINE, max_length=600)]
"""Text on one line, without blanks at its ends."""

PartialDate = Annotated[str, Field(pattern=DATE)]
"""A year, month or day of ISO 8601, or an interval ``A/B`` with ``..`` for an open end."""

Day = Annotated[str, Field(pattern=DAY)]
"""A full day, ``YYYY-MM-DD``."""

# Editors show this message where a coder's words wait for their offsets.
_TO_PIN = {"patternErrorMessage": "no offsets yet: conflict-claims pin RECORD"}
SpanText = Annotated[str, Field(pattern=SPAN, json_schema_extra=_TO_PIN)]
"""``start-end``: half-open code-point offsets into the text file, written by `pin`."""

Country = Annotated[str, Field(pattern=COUNTRY)]
"""ISO 3166-1 alpha-3."""

Language = Annotated[str, Field(pattern=LANGUAGE)]
"""ISO 639-1 or 639-3 code."""

Url = Annotated[str, Field(pattern=r"^https?://[^\s]+$", max_length=600)]
"""An http or https address."""

Version = Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+(?:\.[0-9]+)?$")]
"""Numbers with dots, quoted in YAML."""

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in lower-case hexadecimal digits."""

Count = Annotated[int, Field(ge=0, le=10**12)]
"""A whole number of people or units, not negative."""

SourceId = Annotated[str, Field(pattern=r"^s[1-9][0-9]*$")]
ClaimId = Annotated[str, Field(pattern=r"^c[1-9][0-9]*$")]
FigureId = Annotated[str, Field(pattern=r"^k[1-9][0-9]*$")]
ClaimRef = Annotated[str, Field(pattern=CLAIM_REF)]
"""``c3`` in the same record, ``article-id/c3`` in another."""
FigureRef = Annotated[str, Field(pattern=FIGURE_REF)]
"""``k3`` in the same record, ``article-id/k3`` in another."""
