"""Enters every rule into the register, for those who list them all."""

from . import (  # noqa: F401
    change,
    contract,
    corpus,
    dates,
    draft,
    evidence,
    fields,
    figures,
    file,
    form,
    identity,
    manifest,
    package_descriptor,
    package_files,
    references,
    releases,
    table_cells,
    table_keys,
    table_text,
)
