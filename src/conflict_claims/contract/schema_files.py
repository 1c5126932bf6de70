"""The files under `schema/` that come from the models alone; a release carries them too."""

from conflict_claims.model.vocabulary import CODELISTS
from conflict_claims.tabular.table_schema import table_schema
from conflict_claims.views.build import ALL_TABLES

from .codelists import codelist_csv
from .json_schemas import RECORDS, as_text, json_schema


def schema_files() -> dict[str, str]:
    """Give the schemas and codelists by their path under `schema/`."""
    records = {f"{kind}.schema.json": as_text(json_schema(kind)) for kind in RECORDS}
    tables = {f"tables/{table.table}.json": as_text(table_schema(table)) for table in ALL_TABLES}
    lists = {f"codelists/{each.list_name()}.csv": codelist_csv(each) for each in CODELISTS}
    return records | tables | lists
