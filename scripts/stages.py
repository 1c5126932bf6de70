"""One stage of reading records, timed inside its process: `python stages.py STAGE DATASET`.

Prints seconds. Imports, the registries and the list of files come before the clock starts.
"""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from yaml._yaml import CParser

from conflict_claims.model.article import ArticleRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.document import Document
from conflict_claims.reading.entry import read_article
from conflict_claims.rules import references
from conflict_claims.rules.register import REGISTER
from conflict_claims.rules.run import article_case, check_article, registry_of

REFERENCES = [rule for rule in REGISTER.values() if rule.check.__module__ == references.__name__]


def main() -> None:
    """Run the stage named over the records of the dataset named."""
    name, root = sys.argv[1], Path(sys.argv[2])
    dataset = Dataset(root)
    registry = registry_of(dataset)
    paths = list(dataset.article_paths)

    def fields(path: Path) -> Any:
        document = Document.parse(path.as_posix(), path.read_bytes())
        return ArticleRecord.model_validate(document.data)

    def refer(path: Path) -> None:
        case = article_case(read_article(path), registry, None, None)
        for rule in REFERENCES:
            if rule.subject == "article":
                list(rule.check(case))

    def rules(path: Path) -> None:
        list(check_article(article_case(read_article(path), registry, None, None)))

    stages: dict[str, Callable[[Path], object]] = {
        "events": lambda path: CParser(path.read_bytes()).raw_parse(),
        "csafe": lambda path: yaml.load(path.read_bytes(), yaml.CSafeLoader),
        "strict": lambda path: Document.parse(path.as_posix(), path.read_bytes()),
        "fields": fields,
        "references": refer,
        "rules": rules,
    }
    print(_seconds(stages[name], paths, tuned=name not in ("events", "csafe")))


def _seconds(stage: Callable[[Path], object], paths: list[Path], *, tuned: bool) -> float:
    stage(paths[0])  # builds the models
    if tuned:  # as the command does
        gc.freeze()
        gc.set_threshold(50_000, 20, 50)
    start = time.perf_counter()
    for path in paths:
        stage(path)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
