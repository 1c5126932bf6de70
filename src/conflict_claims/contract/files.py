"""Every generated file of a repository, by its path."""

from pathlib import Path

from conflict_claims.rules.markdown import register_markdown

from .codebook import codebook
from .examples import examples_json
from .schema_files import schema_files

SECTIONS = Path("schema", "codebook")
CASES = Path("validators", "cases")
EXAMPLES = "src/conflict_claims/rules/examples.json"
COMMAND = "python scripts/export_contract.py"


def contract_files(root: Path) -> dict[str, str]:
    """Give all generated files of a repository; its codebook sections and cases are read."""
    schemas = {f"schema/{path}": text for path, text in schema_files().items()}
    return schemas | {
        "schema/CODEBOOK.md": codebook(root / SECTIONS),
        "validators/RULES.md": register_markdown(),
        EXAMPLES: examples_json(root / CASES),
    }


def generated_paths(root: Path) -> set[str]:
    """Give the paths of all files that stand where only generated files may."""
    found = {*root.glob("schema/*.json"), *root.glob("schema/tables/*")}
    found |= {*root.glob("schema/codelists/*"), root / "schema/CODEBOOK.md"}
    found |= {root / "validators/RULES.md", root / EXAMPLES}
    return {path.relative_to(root).as_posix() for path in found if path.exists()}
