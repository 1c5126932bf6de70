"""Write the generated files: JSON Schemas, Table Schemas, codelists, codebook, rule register."""

from pathlib import Path

from conflict_claims.contract.files import contract_files, generated_paths


def main() -> None:
    """Write every generated file of this repository, and remove those that nothing generates."""
    root = Path(__file__).parents[1]
    files = contract_files(root)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
    for stale in generated_paths(root) - set(files):
        (root / stale).unlink()


if __name__ == "__main__":
    main()
