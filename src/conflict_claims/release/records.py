"""`records.jsonl`: the article records as they are, one JSON object a line."""

import json
from pathlib import Path

from conflict_claims.reading.dataset import Dataset
from conflict_claims.tabular.build import is_released


def write_records(dataset: Dataset, path: Path) -> None:
    """Write every released article record, sorted by id; each line is valid against its schema."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for entry in dataset.articles():
            if entry.record and is_released(entry.record):
                data = entry.record.model_dump(mode="json", by_alias=True, exclude_unset=True)
                file.write(json.dumps(data, ensure_ascii=False) + "\n")
