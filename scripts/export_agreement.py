"""Write `dataset/codings/agreement.csv`: every second coding compared with its record."""

from pathlib import Path

from conflict_claims.agreement.printers import as_csv
from conflict_claims.agreement.report import agree_folder
from conflict_claims.reading.dataset import Dataset


def main() -> None:
    """Compare and write."""
    dataset = Dataset(Path(__file__).parents[1] / "dataset")
    text = as_csv(agree_folder(dataset))
    dataset.agreement_path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
