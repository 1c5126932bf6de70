"""Every generated file of a repository, by its path."""

from pathlib import Path

from conflict_claims.rules.markdown import register_markdown

from .codebook import codebook
from .schema_files import schema_files

SECTIONS = Path("schema", "codebook")
COMMAND = "python scripts/export_contract.py"


def contract_files(root: Path) -> dict[str, str]:
    """Give all generated files of a repository whose codebook sections stand under `root`."""
    schemas = {f"schema/{path}": text for path, text in schema_files().items()}
    return schemas | {
        "schema/CODEBOOK.md": codebook(root / SECTIONS),
        "validators/RULES.md": register_markdown(),
    }


def generated_paths(root: Path) -> set[str]:
    """Give the paths of all files that stand where only generated files may."""
    found = {*root.glob("schema/*.json"), *root.glob("schema/tables/*")}
    found |= {*root.glob("schema/codelists/*"), root / "schema/CODEBOOK.md"}
    found.add(root / "validators/RULES.md")
    return {path.relative_to(root).as_posix() for path in found if path.exists()}
