"""Versions and the steps between them, after Semantic Versioning 2.0.0."""

import pytest

from conflict_claims.rules.version import Step, Version


@pytest.mark.parametrize(
    ("number", "later", "step"),
    [
        ("1.0.0", "1.0.0", Step.NONE),
        ("1.0.9", "1.0.10", Step.PATCH),
        ("1.9.3", "1.10.0", Step.MINOR),
        ("0.9.0", "1.0.0", Step.MAJOR),
        ("1.0.0-rc.1", "1.0.1+linux", Step.PATCH),
        ("1.1.0", "1.0.9", None),
    ],
)
def test_steps_between_versions(number: str, later: str, step: Step | None) -> None:
    first, second = Version.read(number), Version.read(later)

    assert first
    assert second
    assert first.step_to(second) == step


@pytest.mark.parametrize("text", ["", "1.0", "v1.0.0", "1.0.0.0", "one"])
def test_other_texts_are_no_versions(text: str) -> None:
    assert Version.read(text) is None
