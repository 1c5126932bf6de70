"""Compare the script's drafts of the coded articles with their records: the showcase.

    python scripts/benchmark_drafts.py [--texts DIR] [--json]

These articles were coded before the encoder was written, and their registries hold the names that
they print; so the drafts are made a second time, of each article without the names that no other
article prints. Printed is a table of detection and of agreement field by field, both ways, with
95 % intervals over the articles; with `--json` one JSON object instead.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from conflict_claims.agreement.compare import Comparison, compare
from conflict_claims.agreement.report import report
from conflict_claims.agreement.score import Score
from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.drafting import Draft, draft, setting_of
from conflict_claims.encode.placing import Placing
from conflict_claims.encode.drafting import Outcome
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import read_article
from conflict_claims.reading.texts import Texts, find_texts
from conflict_claims.text.digest import Span
from conflict_claims.text.words import word_tokens

ROOT = Path(__file__).parents[1]
MEASURES = ("precision", "recall", "F1", "agreement", "alpha")


def main() -> None:
    """Draft, compare, print."""
