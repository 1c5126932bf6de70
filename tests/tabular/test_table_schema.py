from typing import Any

import pytest

from conflict_claims.tabular.row import Row
from conflict_claims.tabular.table_schema import key_of, table_schema, tables_by_name
from conflict_claims.views.build import ALL_TABLES

COLUMNS = {
    "articles": (
        "article_id outlet_id title byline genre language published_from published_to "
        "published_precision published_basis published_note url republished_by_id text_file "
        "text_start text_end text_sha256 copy_of_id status withdrawn_reason superseded_by_id "
        "revision schema_version"
    ),
    "attributions": (
        "id claim_id hop n actor_id actor_name speaker_status on_behalf_of_id source_id mode "
        "said_from said_to said_precision cue_start cue_end cue_sha256"
    ),
    "casualty_relations": "id from_id relation to_id basis note",
}


def field(table: str, name: str) -> dict[str, Any]:
    fields = table_schema(tables_by_name()[table])["fields"]
    return next(each for each in fields if each["name"] == name)


@pytest.mark.parametrize("table", COLUMNS)
def test_columns_keep_their_names_and_order(table: str) -> None:
    names = [each["name"] for each in table_schema(tables_by_name()[table])["fields"]]

    assert " ".join(names) == COLUMNS[table]


def test_columns_have_type_and_constraints() -> None:
    assert field("claims", "act")["constraints"]["enum"][:2] == ["state", "report_finding"]
    assert field("claims", "act")["codelist"] == "codelists/act.csv"
    assert field("claims", "presupposed")["type"] == "boolean"
    assert field("casualties", "low")["type"] == "integer"
    assert "constraints" not in field("casualties", "low")
    assert field("events", "date_from")["type"] == "date"
    assert field("claims", "claim_id")["constraints"] == {
        "required": True,
        "unique": True,
        "pattern": "[a-z0-9]+(?:-[a-z0-9]+)*/c[1-9][0-9]*",
    }


def test_references_name_a_table_and_its_key() -> None:
    keys = table_schema(tables_by_name()["casualties"])["foreignKeys"]
    expected = {
        "fields": ["claim_id"],
        "reference": {"resource": "claims", "fields": ["claim_id"]},
    }

    assert expected in keys


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.table)
def test_every_table_and_column_is_described(table: type[Row]) -> None:
    schema = table_schema(table)

    assert (table.__doc__ or "").strip().endswith(".")
    assert [f["name"] for f in schema["fields"] if not f["description"].endswith(".")] == []
    assert schema["primaryKey"] == [key_of(table)]
