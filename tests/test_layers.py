import subprocess
import sys
from pathlib import Path

import pytest

from conflict_claims.rules import register
from conflict_claims.rules.register import Subject, rules_for


def loaded_by(statement: str) -> set[str]:
    """Name the modules that are loaded when a process ends that ran a statement."""
    code = f"import atexit, sys; atexit.register(lambda: print(*sys.modules)); {statement}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_costs_the_standard_library_alone() -> None:
    modules = loaded_by("import conflict_claims")

    assert {"pydantic", "yaml", "pandas", "polars", "frictionless"} & modules == set()


def test_the_command_line_imports_nothing_slow_before_a_command() -> None:
    modules = loaded_by("import conflict_claims.cli")

    assert {"pydantic", "yaml", "rich", "frictionless", "jsonschema"} & modules == set()


def test_a_command_imports_no_other_command() -> None:
    modules = loaded_by("from conflict_claims.cli.group import imported; imported('explain')")

    commands = {"validate", "build", "new", "format", "diff", "agree"}
    assert {f"conflict_claims.cli.{name}" for name in commands} & modules == set()


def test_one_record_is_checked_with_what_it_needs_alone(base: Path) -> None:
    record = next((base / "dataset" / "articles").glob("*/*.yaml"))
    words = ["validate", str(record), "--dataset", str(base / "dataset")]
    modules = loaded_by(f"from conflict_claims.cli import main; main({words})")

    others = {"rich", "jinja2", "jsonschema", "frictionless", "platformdirs", "multiprocessing"}
    of_other_files = {"rules.corpus", "rules.table_cells", "model.event", "model.dataset"}
    assert others & modules == set()
    assert {f"conflict_claims.{name}" for name in of_other_files} & modules == set()
    assert "conflict_claims.model.article" in modules


def test_a_subject_whose_rules_nobody_imported_is_not_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(register._BY_SUBJECT, Subject.DATASET, [])

    with pytest.raises(LookupError, match="no rule of the subject dataset was imported"):
        rules_for(Subject.DATASET)


def test_the_version_numbers_cost_neither_metadata_nor_models() -> None:
    modules = loaded_by("import conflict_claims as cc; cc.__version__, cc.SCHEMA_VERSION")

    assert {"importlib.metadata", "conflict_claims.data", "pydantic", "yaml"} & modules == set()


def test_reading_tables_costs_the_standard_library_alone() -> None:
    modules = loaded_by("import conflict_claims as cc; cc.rows")

    assert {"pydantic", "yaml", "pandas", "polars", "tempfile"} & modules == set()


def test_reading_an_article_costs_neither_models_nor_yaml() -> None:
    modules = loaded_by("import conflict_claims.encode.pipeline")

    assert {"pydantic", "yaml", "rich", "jinja2"} & modules == set()
