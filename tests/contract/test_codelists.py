import csv

from conflict_claims.contract.codelists import codelist_csv
from conflict_claims.model.vocabulary import Scope


def test_a_codelist_is_a_table_of_its_terms_in_order() -> None:
    rows = list(csv.DictReader(codelist_csv(Scope).splitlines()))

    assert [row["code"] for row in rows][:2] == ["incident", "period"]
    assert list(rows[0]) == ["code", "label", "definition", "example"]
    assert all(all(row.values()) for row in rows)
