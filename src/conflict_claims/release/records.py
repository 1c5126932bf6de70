"""`records.jsonl`: the article records as they are, one JSON object a line."""

import json
from pathlib import Path
from typing import Self

from conflict_claims.model.article import ArticleRecord

NAME = "records.jsonl"


class RecordLines:
    """Writes records to `<folder>/records.jsonl` as they come, each valid against its schema."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def __enter__(self) -> Self:
        """Open the file."""
        self._file = self._path.open("w", encoding="utf-8", newline="\n")
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._file.close()

    def add(self, record: ArticleRecord) -> None:
        """Write one record."""
        data = record.model_dump(mode="json", by_alias=True, exclude_unset=True)
        self._file.write(json.dumps(data, ensure_ascii=False) + "\n")
