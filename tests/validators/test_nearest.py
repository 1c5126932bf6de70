"""A misspelt key, code or id is told with the right one, wherever it stands."""

from pathlib import Path

import pytest
from cases import judge_dataset

from conflict_claims.reading.dataset import Dataset

A = "dataset/articles/2031/2031-05-02-example-gazette-marlow-raid.yaml"
EVENT = "dataset/events/2031-05-01-marlow-raid.yaml"
ACTOR = "dataset/actors/northern-front.yaml"


@pytest.mark.parametrize(
    ("path", "right", "wrong", "fix"),
    [
        (A, "byline:", "by_line:", "byline"),
        (A, "{at_least: 12}", "{at_lest: 12}", "at_least"),
        (A, "{percent: 25, base: k4}", "{percnt: 25, base: k4}", "percent"),
        (A, "by: {status: role_only", "by: {statsu: role_only", "status"),
        (A, "{denies: [c2]", "{denie: [c2]", "denies"),
        (A, "foreign: true", "foriegn: true", "foreign"),
        (ACTOR, "description:", "descripton:", "description"),
        ("dataset/dataset.yaml", "licence:", "license:", "licence"),
        (A, "genre: news", "genre: News", "news"),
        (A, "genre: news", "genre: NEWS", "news"),
        (A, "act: claim_responsibility", "act: claims_responsibility", "claim_responsibility"),
        (A, "quality: [ok]", "quality: [mis-print]", "misprint"),
        (A, "mode: according_to, cue: 308", "mode: acording_to, cue: 308", "according_to"),
        (ACTOR, "type: armed_group", "type: armed group", "armed_group"),
        (A, "outlet: example-gazette", "outlet: exampel-gazette", "example-gazette"),
        (A, "object: [freedonia]", "object: [fredonia]", "freedonia"),
        (A, "from: s3", "from: s33", "s3"),
        (A, "[{denies: [c2], basis", "[{denies: [c22], basis", "c2"),
        (A, "relations: [{part_of: [k1]", "relations: [{part_of: [k11]", "k1"),
        (EVENT, "claim: 2031-05-02-example-gazette", "claim: 2031-05-02-exampel-gazette", "2031"),
    ],
)
def test_the_fix_names_the_right_one(
    base: Path, path: str, right: str, wrong: str, fix: str
) -> None:
    file = base / path
    text = file.read_text(encoding="utf-8")
    assert text.count(right) == 1, right
    file.write_text(text.replace(right, wrong), encoding="utf-8")

    fixes = [finding.fix for finding in judge_dataset(Dataset(base / "dataset"))]

    assert any(each.split(", or ")[0].startswith(fix) for each in fixes), fixes
