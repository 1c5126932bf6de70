"""The README that a release carries."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.views.build import ALL_TABLES

from .citation import cited
from .csv_tables import csv_path


def write_readme(info: DatasetRecord, folder: Path, counts: Mapping[str, int]) -> None:
    """Write `README.md`: the files that are there, the tables' row counts, load lines."""
    template = files(__package__).joinpath("templates", "README.md.jinja")
    environment = Environment(
        undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False
    )
    tables = [
        {
            "name": table.table,
            "path": csv_path(table),
            "rows": counts[table.table],
            "about": (table.__doc__ or "").strip(),
        }
        for table in ALL_TABLES
    ]
    text = environment.from_string(template.read_text(encoding="utf-8")).render(
        info=info,
        cited=cited(info),
        tables=tables,
        articles=counts["articles"],
        present={path.name for path in folder.iterdir()},
    )
    (folder / "README.md").write_text(text, encoding="utf-8", newline="\n")
