"""Drafts of readings made by hand, checked as `validate` does."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from conflict_claims.checking.chosen import check_files
from conflict_claims.encode import drafting
from conflict_claims.encode.actors import find_mentions
from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.drafting import Draft, setting_of
from conflict_claims.encode.page import Page
from conflict_claims.encode.pipeline import Reading
from conflict_claims.encode.placing import Placing
from conflict_claims.findings import Finding, format_finding
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts
from conflict_claims.text.digest import Span

DAY = date(2031, 6, 9)
"""The day of coding."""

NAME = "brack.txt"


def drafted(base: Path, reading: Reading, given: Given = Given("example-gazette")) -> Draft:  # noqa: B008
    """Draft a reading in the dataset of a folder; the text file is the article from end to end."""
    text = reading.page.text
    setting = setting_of(Dataset(base / "dataset"), DAY, given)
    named = find_mentions(reading.page, setting.known.names)
    merged = sorted([*reading.mentions, *named], key=lambda mention: mention.span)
    path = base / "seeds" / NAME
    path.write_text(text, encoding="utf-8", newline="")
    known = reading._replace(mentions=merged)
    found = drafting.draft_of(known, path, text, Span(0, len(text)), setting)
    assert not isinstance(found, Finding), format_finding(found)
    return found


def data_of(draft: Draft) -> dict[str, Any]:
    """Read the YAML of a draft, dates as text."""
    loaded: dict[str, Any] = yaml.load(draft.files.record, yaml.BaseLoader)
    return loaded


def claims(base: Path, reading: Reading) -> list[dict[str, Any]]:
    """Give the claims of the draft of a reading."""
    found: list[dict[str, Any]] = data_of(drafted(base, reading))["claims"]
    return found


def reading_of(text: str, **annotations: Any) -> Reading:
    """Make a reading of a text with some annotations."""
    return Reading(Page(text), **annotations)


def findings_on(base: Path, draft: Draft) -> list[Finding]:
    """Put a draft beside the dataset, and give what `validate` says of it with its text."""
    placing = Placing(base / "drafts", ())
    outcome = drafting.Outcome(base / "seeds" / NAME, (draft,))
    ((path, _),) = [each for each in placing.put(outcome) if isinstance(each, tuple)]
    found = list(check_files(Dataset(base / "dataset"), [path], Texts(base / "seeds")))
    path.unlink()
    return found
