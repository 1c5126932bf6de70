"""Codelists as CSV."""

import csv
import io

from conflict_claims.model.vocabulary.codelist import Codelist

HEADER = ("code", "label", "definition", "example")


def codelist_csv(codelist: type[Codelist]) -> str:
    """Write a codelist as CSV, its terms in their order, which is part of the list."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((term.value, term.label, term.definition, term.example) for term in codelist)
    return buffer.getvalue()
