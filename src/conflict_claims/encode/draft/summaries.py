"""Summaries of drafted claims: honest, and without words of the article."""

from collections.abc import Iterable, Sequence
from typing import Any

from conflict_claims.model.vocabulary import Topic

LONGEST = 6
"""Words of a summary; with no more, it cannot hold seven of the article in a row."""


def summary(topic: Topic, casualties: Sequence[dict[str, Any]], names: Iterable[str]) -> str:
    """Say what a claim is about: its topic, then its figures and actors as far as words go.

    It stands in for the proposition, which no script can put into words of its own.
    """
    told = "Other claim:" if topic is Topic.OTHER else f"{topic.label}:"
    parts = [*(_figure(each) for each in casualties), *names]
    for part in dict.fromkeys(parts):
        longer = f"{told} {part}," if told.endswith((":", ",")) else told
        if len(longer.replace("-", " ").split()) > LONGEST:
            break
        told = longer
    return told.rstrip(":,") + "."


def _figure(casualty: dict[str, Any]) -> str:
    kind = casualty["kind"].replace("_", " ")
    match casualty["figure"]:
        case {"between": [low, high]}:
            return f"{low} to {high} {kind}"
        case {"percent": percent}:
            return f"{percent:g} percent {kind}"
        case dict(bounded):
            ((bound, value),) = bounded.items()
            return f"{bound.replace('_', ' ')} {value} {kind}"
        case "vague":
            return f"unclear number {kind}"
        case figure:
            return f"{figure} {kind}"
