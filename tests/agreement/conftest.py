"""Codings of an invented article."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.base import SCHEMA_VERSION
from conflict_claims.reading.entry import ArticleEntry
from conflict_claims.text.digest import Span


def make_claim(number: int, evidence: str | list[str], **more: Any) -> dict[str, Any]:
    spans = [evidence] if isinstance(evidence, str) else evidence
    basic = {"id": f"c{number}", "summary": "Invented.", "topic": "conduct", "act": "state"}
    return basic | {"evidence": spans} | more


def make_figure(number: int, at: str, figure: Any = 16, **more: Any) -> dict[str, Any]:
    basic = {"id": f"k{number}", "kind": "killed", "words": "dozens", "figure": figure, "at": at}
    return basic | {"victims": {"status": "unknown"}} | more


def make_coding(
    claims: Sequence[dict[str, Any]] = (),
    *,
    article: str = "2031-05-02-arden-courier-dam",
    coder: str = "reader-1",
    kind: str = "human",
    stretch: str = "0-5000",
    digest: str = "a" * 64,
    coded: dict[str, Any] | None = None,
    genre: str = "news",
    byline: str | None = None,
    **more: Any,
) -> ArticleEntry:
    coding = {"coder": coder, "kind": kind, "date": "2031-05-03", "codebook": "0.3"}
    record = {
        "schema_version": SCHEMA_VERSION,
        "id": article,
        "revision": 1,
        "status": "published",
        "article": {
            "outlet": "arden-courier",
            "title": "The dam",
            "byline": byline,
            "genre": genre,
            "language": "en",
            "published": {"date": "2031-05-02", "basis": "stated"},
            "text": {"file": "dam.txt", "span": stretch},
            "quality": ["ok"],
        },
        "claims": list(claims),
        "codings": [coding | {"saw_script": False} | (coded or {})],
    }
    return ArticleEntry(
        f"{coder}.yaml",
        coder,
        record=ArticleRecord.model_validate(record | more),
        pins={Span.parse(stretch): digest},
    )


@pytest.fixture(scope="session")
def claim() -> Callable[..., dict[str, Any]]:
    return make_claim


@pytest.fixture(scope="session")
def figure() -> Callable[..., dict[str, Any]]:
    return make_figure


@pytest.fixture(scope="session")
def coding() -> Callable[..., ArticleEntry]:
    return make_coding
