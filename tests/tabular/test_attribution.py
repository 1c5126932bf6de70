from typing import Any

from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.source import Voice
from conflict_claims.tabular.attribution import chain
from conflict_claims.tabular.source_article import SourceArticle

ACTORS = {
    name: ActorRecord.model_validate(
        {"id": name, "name": name.title(), "type": "state", "description": "Invented."}
    )
    for name in ("arden-courier", "brack-radio", "mayor", "abbot")
}

SOURCES = [
    {"id": "s1", "channel": "media_report", "by": "brack-radio", "date": "2031-05-01", "at": "0-5"},
    {
        "id": "s2",
        "channel": "interview",
        "by": ["mayor", {"status": "anonymous_source", "name": "two residents"}],
        "via": [{"source": "s1", "mode": "according_to", "cue": "6-9"}],
        "date": "2031-04-30",
        "at": "10-15",
    },
]


def article(genre: str, claim: dict[str, Any], byline: str | None = None) -> SourceArticle:
    record = {
        "schema_version": "1.0",
        "id": "2031-05-02-arden-courier-dam",
        "revision": 1,
        "status": "published",
        "article": {
            "outlet": "arden-courier",
            "title": "The dam",
            "byline": byline,
            "genre": genre,
            "language": "en",
            "published": {"date": "2031-05-02", "basis": "stated"},
            "text": {"file": "dam.txt", "span": "0-99"},
            "quality": ["ok"],
        },
        "sources": SOURCES,
        "claims": [{"id": "c1", "summary": "S.", "topic": "conduct", "act": "state"} | claim],
        "codings": [
            {
                "coder": "reader-1",
                "kind": "human",
                "date": "2031-05-03",
                "codebook": "0.3",
                "saw_script": False,
            }
        ],
    }
    return SourceArticle(ArticleRecord.model_validate(record), {}, ACTORS)


def links(source: SourceArticle) -> list[tuple[list[str | None], str, str | None]]:
    return [
        ([s.name if isinstance(s, Voice) else s for s in link.speakers], link.mode, link.said)
        for link in chain(source, source.record.claims[0])
    ]


def test_a_chain_runs_from_the_outlet_to_the_claimant() -> None:
    claim = {"from": "s2", "mode": "indirect_speech", "evidence": ["20-30"]}

    assert links(article("news", claim)) == [
        (["arden-courier"], "author_voice", "2031-05-02"),
        (["brack-radio"], "according_to", "2031-05-01"),
        (["mayor", "two residents"], "indirect_speech", "2031-04-30"),
    ]


def test_a_claim_without_source_is_the_outlets_in_news() -> None:
    assert links(article("news", {"evidence": ["20-30"]}, byline="A. Writer")) == [
        (["arden-courier"], "author_voice", "2031-05-02")
    ]


def test_a_claim_without_source_is_the_authors_in_opinion() -> None:
    assert links(article("opinion", {"evidence": ["20-30"]}, byline="A. Writer")) == [
        (["A. Writer"], "author_voice", "2031-05-02")
    ]


def test_a_presupposed_claim_has_an_unspecified_speaker() -> None:
    claim = {"presupposed": True, "mode": "presupposition", "evidence": ["20-30"]}

    assert links(article("news", claim))[1:] == [([None], "presupposition", None)]
