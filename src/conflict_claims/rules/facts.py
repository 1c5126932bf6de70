"""What the corpus rules need of one record, so that the record itself need not be kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from conflict_claims.model.places import (
    ACTORS,
    CLAIMS,
    EACH,
    EVENTS,
    FIGURES,
    PARTICIPANTS,
    RELATIVES,
    WHOLES,
    Pattern,
    Place,
)
from conflict_claims.text.digest import Span

from .case import ArticleCase, Case
from .register import Spot
from .totals import Total, running_totals

NAMES: Mapping[str, Mapping[str, tuple[Pattern, ...]]] = {
    "article": {"actor": ACTORS, "event": (*EVENTS, ("events", EACH, "event"))},
    "actor": {"actor": RELATIVES},
    "event": {"actor": PARTICIPANTS, "event": WHOLES},
}
"""Which entries of the registries the records of each kind name, and where."""

IDS: tuple[Pattern, ...] = (("claims", EACH, "id"), ("claims", EACH, "casualties", EACH, "id"))
ELSEWHERE: tuple[Pattern, ...] = (("superseded_by",), ("article", "copy_of"))
OUTLETS: tuple[Pattern, ...] = (("article", "outlet"), ("article", "republished_by"))


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference into another record, and where it stands; `released` unless in a draft."""

    target: str
    place: Place
    spot: Spot
    released: bool = True


@dataclass(frozen=True, slots=True)
class Facts:
    """A record as the corpus rules see it."""

    name: str
    path: str
    sound: bool
    status: str = ""
    actors: tuple[str, ...] = ()
    """Actors that the record names; with `events`, what it needs of the registries."""
    events: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    type: str = ""
    """Of an actor, its type."""
    outlets: tuple[str, ...] = ()
    ids: str = ""
    """Of an article, the ids of its claims and figures, parted by blanks: thousands are kept."""
    claims: int = 0
    casualties: int = 0
    running: tuple[Total, ...] = ()
    likenesses: tuple[tuple[str, ...], ...] = ()
    text: str = ""
    """Of an article, the name of its text file."""
    stretch: Span | None = None


def entry_facts(case: Case[Any], kind: str) -> Facts:
    """Give the facts of a registry entry."""
    references = tuple(_references(case, case.parts.texts((("actors", EACH, "claim"),))))
    return Facts(**_common(case, kind), references=references, type=str(case.data.get("type", "")))


def article_facts(case: ArticleCase) -> Facts:
    """Give the facts of an article record."""
    related = (part for part in case.parts.texts((*CLAIMS, *FIGURES)) if "/" in part[1])
    elsewhere = (*related, *case.parts.texts(ELSEWHERE))
    return Facts(
        **_common(case, "article"),
        references=tuple(_references(case, elsewhere)),
        outlets=tuple(value for _, value in case.parts.texts(OUTLETS)),
        ids=" ".join(value for _, value in case.parts.texts(IDS)),
        claims=len(case.parts.select(("claims", EACH))),
        casualties=len(case.parts.select(("claims", EACH, "casualties", EACH))),
        running=tuple(running_totals(case)),
        likenesses=tuple(_likenesses(case)),
        text=case.record.article.text.file if case.record else "",
        stretch=case.stretch(),
    )


def _common(case: Case[Any], kind: str) -> dict[str, Any]:
    named = {
        f"{registry}s": {value for _, value in case.parts.texts(patterns)}
        for registry, patterns in NAMES[kind].items()
    }
    if isinstance(case, ArticleCase):
        named["actors"] |= set(case.mentioned)
    return {
        "name": case.entry.name,
        "path": case.entry.path,
        "sound": case.record is not None,
        "status": str(case.data.get("status", "")),
        **{key: tuple(sorted(names)) for key, names in named.items()},
    }


def _references(case: Case[Any], parts: Iterable[tuple[Place, str]]) -> Iterator[Reference]:
    released = not (isinstance(case, ArticleCase) and case.draft)
    for place, value in parts:
        spot = Spot(case.entry.path, *case.entry.mark(place), case.entry.end(place))
        yield Reference(value, place, spot, released)


def _likenesses(case: ArticleCase) -> Iterator[tuple[str, ...]]:
    if not case.record or case.record.status == "withdrawn" or case.record.article.copy_of:
        return
    article = case.record.article
    yield ("title", article.outlet, article.title, article.published.date)
    if article.url:
        yield ("url", article.url)
