"""The schema that records follow, in a module that imports next to nothing."""

from typing import Literal, get_args

SchemaVersion = Literal["1.0"]
SCHEMA_VERSION: str = get_args(SchemaVersion)[0]
"""The schema that this package reads and writes."""
