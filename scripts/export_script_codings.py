"""Write the script's own coding of each article: `dataset/codings/<article>/encoder.yaml`.

    python scripts/export_script_codings.py [--texts DIR] [--day DAY]

The articles are those of the manifest, and their texts have to be at hand. The day of coding is
that of the codings that stand there, unless another one is given: say so when the script is
another. Run `export_agreement.py` and `export_contract.py` behind it.
"""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.draft.writing import Files
from conflict_claims.encode.drafting import CODER, encode_file, setting_of
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import PINS, read_coding
from conflict_claims.reading.texts import Texts, find_texts

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Draft every article anew, and write the codings."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--texts", type=Path, help="folder of article texts")
    parser.add_argument("--day", type=date.fromisoformat, help="day of coding")
    given = parser.parse_args()
    dataset = Dataset(ROOT / "dataset")
    texts = find_texts(given.texts, dataset.root)
    if texts is None:
        parser.error("no article texts at hand")
    for path, files in codings(dataset, texts, given.day or last_day(dataset) or date.today()):
        path.parent.mkdir(exist_ok=True)
        path.write_text(files.record, encoding="utf-8", newline="\n")
        path.with_suffix(PINS).write_text(files.pins, encoding="utf-8", newline="\n")


def codings(dataset: Dataset, texts: Texts, day: date) -> Iterator[tuple[Path, Files]]:
    """Yield the file of each script coding, with its content and that of its pins."""
    setting = setting_of(dataset, day, Given())
    for name in setting.texts:
        outcome = encode_file(texts.folder / name, setting)
        assert not outcome.findings, outcome.findings
        for draft in outcome.drafts:
            yield dataset.root / "codings" / draft.id / f"{CODER}.yaml", draft.files


def last_day(dataset: Dataset) -> date | None:
    """Give the day of the script codings that the dataset has."""
    paths = (path for path in dataset.coding_paths if path.stem == CODER)
    records = (read_coding(path).record for path in paths)
    days = (record.codings[-1].date for record in records if record)
    return max(map(date.fromisoformat, days), default=None)


if __name__ == "__main__":
    main()
