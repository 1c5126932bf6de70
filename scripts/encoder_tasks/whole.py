"""The encoder as a whole on any texts: whether its offsets hold, and how fast it is.

- `offsets`: the share of what must hold that does: for each annotation of every layer, that its
  spans lie in the text, no start behind its end; for each fact that keeps words as printed (title,
  byline, address), that they are those of the unchanged text at its span, white space aside. It
  must be 1.
- `speed`: megabytes of UTF-8 text in a second of one core, `megabytes_per_second` for the whole
  encoder, up to the text of record and pins, and `layers` for what finds the annotations alone.
  Word lists are loaded before the clock starts; `import_seconds` is what a fresh interpreter takes
  to import all layers.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.drafting import Setting, draft_of, setting_of
from conflict_claims.encode.pipeline import Reading, read
from conflict_claims.reading.dataset import Dataset
from conflict_claims.text.digest import Span

ROOT = Path(__file__).parents[2]
FILE = Path("article.txt")
IMPORT = """
from time import perf_counter
start = perf_counter()
import conflict_claims.encode.pipeline
print(perf_counter() - start)
"""


def whole(texts: Sequence[str]) -> dict[str, Any]:
    """Give `offsets` and `speed` on some texts, each drafted as if from a registered outlet."""
    setting = _setting()
    timed(texts[0], setting)
    runs = [timed(text, setting) for text in texts]
    checks = [check for run in runs for check in run.checks]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    layers = sum(run.layers for run in runs)
    drafting = sum(run.drafting for run in runs)
    speed = {
        "megabytes_per_second": round(megabytes / (layers + drafting), 3),
        "layers": round(megabytes / layers, 3),
        "import_seconds": round(import_seconds(), 3),
    }
    return {"offsets": sum(checks) / max(1, len(checks)), "speed": speed}


class Run(NamedTuple):
    """One text: seconds of its layers and of its draft, and whether each annotation holds."""

    layers: float
    drafting: float
    checks: list[bool]


def timed(text: str, setting: Setting) -> Run:
    """Read a text and draft its record."""
    start = process_time()
    reading = read(text, setting.known)
    read_at = process_time()
    draft_of(reading, FILE, text, Span(0, len(text)), setting)
    end = process_time()
    return Run(read_at - start, end - read_at, [*checks_of(text, reading)])


def checks_of(text: str, reading: Reading) -> Iterator[bool]:
    """Yield for each annotation, and each fact with words, whether it holds."""
    page, metadata = reading.page, reading.metadata
    base = (page.paragraphs, page.sentences, page.quotes, metadata)
    layers = (reading.numbers, reading.dates, reading.mentions, reading.attributions, reading.tolls)
    for annotation in chain(*base, *layers):
        yield all(0 <= start <= end <= len(text) for start, end in _spans(annotation))
    for fact in (metadata.title, metadata.byline, metadata.url):
        if fact and fact.span:
            yield page.words(fact.span).split() == fact.value.split()


def _spans(annotation: Any) -> Iterator[Span]:
    if isinstance(annotation, Span):
        yield annotation
    elif isinstance(annotation, tuple):
        for part in annotation:
            yield from _spans(part)


def import_seconds() -> float:
    """Measure the import of all layers in a fresh interpreter."""
    run = subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True)
    return float(run.stdout)


@cache
def _setting() -> Setting:
    """Draft with the registries of this repository, for the first outlet there."""
    setting = setting_of(Dataset(ROOT / "dataset"), date.today(), Given())
    return replace(setting, given=Given(outlet=min(setting.known.outlets.values())))
