import subprocess
import sys


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_costs_the_standard_library_alone() -> None:
    modules = loaded_by("import conflict_claims")

    assert {"pydantic", "yaml", "pandas", "polars", "frictionless"} & modules == set()


def test_the_command_line_imports_nothing_slow_before_a_command() -> None:
    modules = loaded_by("import conflict_claims.cli")

    assert {"pydantic", "yaml", "rich", "frictionless", "jsonschema"} & modules == set()


def test_the_version_numbers_cost_neither_metadata_nor_models() -> None:
    modules = loaded_by("import conflict_claims as cc; cc.__version__, cc.SCHEMA_VERSION")

    assert {"importlib.metadata", "conflict_claims.data", "pydantic", "yaml"} & modules == set()


def test_reading_tables_costs_the_standard_library_alone() -> None:
    modules = loaded_by("import conflict_claims as cc; cc.rows")

    assert {"pydantic", "yaml", "pandas", "polars", "tempfile"} & modules == set()
