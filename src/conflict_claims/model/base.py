"""What all records share: strictness, identifiers, single lines, dates, spans."""

import re
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

SchemaVersion = Literal["1.0"]
SCHEMA_VERSION: str = get_args(SchemaVersion)[0]
"""The schema that this package reads and writes."""

# `$(?!\n)`: in Python `$` alone would let a trailing line feed through; JSON Schema has no `\Z`.
END = r"$(?!\n)"
SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*" + END
SPAN = r"^(?:0|[1-9][0-9]*)-[1-9][0-9]*" + END
LINE = r"^[^\s](?:[^\n\r\t\v\f]*[^\s])?" + END
_DAY = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
DATE = rf"^(?:{_DAY}|{_DAY}/{_DAY}|{_DAY}/\.\.|\.\./{_DAY})" + END
DAY = r"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])" + END
COUNTRY = r"^[A-Z]{3}" + END
LANGUAGE = r"^[a-z]{2,3}" + END
CLAIM_REF = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?c[1-9][0-9]*" + END
FIGURE_REF = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?k[1-9][0-9]*" + END


def sentence_case(name: str, _: object = None) -> str:
    """Make a title of a field's name."""
    return name.replace("_", " ").capitalize()


class Record(BaseModel):
    """A mapping that refuses unknown keys and converts nothing.

    Field descriptions are the docstrings under the fields; they make the codebook.
    """

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        use_attribute_docstrings=True,
        regex_engine="python-re",
        field_title_generator=sentence_case,
    )


def _pinned(value: Any) -> Any:
    """Tell words that still wait for `pin` from offsets in a wrong form."""
    words = isinstance(value, str) and not re.fullmatch(r"[0-9]+-[0-9]+\s*", value)
    if words or isinstance(value, dict):
        raise PydanticCustomError("unpinned_span", "these words have no offsets yet")
    return value


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
SpanText = Annotated[str, Field(pattern=SPAN, json_schema_extra=_TO_PIN), BeforeValidator(_pinned)]
"""``start-end``: half-open code-point offsets into the text file, written by `pin`."""

Country = Annotated[str, Field(pattern=COUNTRY)]
"""ISO 3166-1 alpha-3."""

Language = Annotated[str, Field(pattern=LANGUAGE)]
"""ISO 639-1 or 639-3 code."""

Url = Annotated[str, Field(pattern=r"^https?://[^\s]+" + END, max_length=600)]
"""An http or https address."""

Version = Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+(?:\.[0-9]+)?" + END)]
"""Numbers with dots, quoted in YAML."""

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}" + END)]
"""SHA-256 in lower-case hexadecimal digits."""

Count = Annotated[int, Field(ge=0, le=10**12)]
"""A whole number of people or units, not negative."""

SourceId = Annotated[str, Field(pattern=r"^s[1-9][0-9]*" + END)]
ClaimId = Annotated[str, Field(pattern=r"^c[1-9][0-9]*" + END)]
FigureId = Annotated[str, Field(pattern=r"^k[1-9][0-9]*" + END)]
ClaimRef = Annotated[str, Field(pattern=CLAIM_REF)]
"""``c3`` in the same record, ``article-id/c3`` in another."""
FigureRef = Annotated[str, Field(pattern=FIGURE_REF)]
"""``k3`` in the same record, ``article-id/k3`` in another."""
