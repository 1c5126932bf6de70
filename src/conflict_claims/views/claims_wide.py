"""View: one sheet of everything, a row for each claim and figure."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from conflict_claims.model.vocabulary import (
    Act,
    Bound,
    CasualtyKind,
    Certainty,
    EventType,
    Genre,
    Modality,
    Mode,
    Stance,
    Topic,
    VictimGroup,
    VictimStatus,
)
from conflict_claims.tabular.article_rows import ArticleRow
from conflict_claims.tabular.casualty_rows import CasualtyRow
from conflict_claims.tabular.claim_rows import AttributionRow, ClaimRow
from conflict_claims.tabular.registry_rows import ActorRow, EventRow
from conflict_claims.tabular.row import Cells, Row, To, composite


class ClaimWideRow(Row):
    """View: a claim with its article, chain and event, and one of its figures if it has any."""

    table = "claims_wide"

    id: str
    """`claim_id`, with `@casualty_id` where it has figures."""
    claim_id: Annotated[str, To("claims")]
    """The claim."""
    casualty_id: Annotated[str | None, To("casualties")]
    """The figure."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    outlet: str
    """Name of the outlet."""
    genre: Genre
    """What kind of text the article is."""
    published_from: date | None
    """First day on which it can have been published."""
    title: str
    """Title of the article."""
    claimant: str | None
    """Name of the first speaker."""
    chain: str
    """Names from the outlet or author to the claimant, parted by ` > `."""
    said_from: date | None
    """First day on which it can have been said."""
    summary: str
    """The proposition in our own words."""
    topic: Topic
    """What it is about."""
    act: Act
    """What the speaker does by saying it."""
    mode: Mode
    """How the text renders the speaker."""
    stance: Stance
    """How the voice before the speaker stands to it."""
    certainty: Certainty | None
    """How sure the printed hedge makes it."""
    modality: Modality
    """Fact, future, condition or question."""
    event_id: Annotated[str | None, To("events")]
    """The event, the figure's where that is another."""
    event: str | None
    """Name of the event."""
    event_type: EventType | None
    """What kind of event it is."""
    event_from: date | None
    """First day of the event."""
    event_country: str | None
    """Country of the event."""
    casualty_kind: CasualtyKind | None
    """What happened to the people."""
    words: str | None
    """The printed number phrase."""
    bound: Bound | None
    """What the words make of the number."""
    value: float | None
    """The number printed; of a share, the percentage."""
    low: int | None
    """The least count that the words allow."""
    high: int | None
    """The greatest count that the words allow."""
    victims: str | None
    """Who they were."""
    victim_status: VictimStatus | None
    """What this voice makes them."""
    victim_group: VictimGroup | None
    """Age and sex."""
    perpetrator: str | None
    """Who did it, by this voice."""


FROM_CLAIM = (
    "claim_id",
    "article_id",
    "said_from",
    "summary",
    "topic",
    "act",
    "mode",
    "stance",
    "certainty",
    "modality",
)
FROM_FIGURE = (
    "casualty_id",
    "casualty_kind",
    "words",
    "bound",
    "value",
    "low",
    "high",
    "victims",
    "victim_status",
    "victim_group",
)


class WideClaims:
    """Makes the sheet while rows pass by: registries first, then article after article."""

    def __init__(self) -> None:
        self._actors: dict[str, str] = {}
        self._events: dict[str, EventRow] = {}
        self._article: ArticleRow | None = None
        self._clear()

    def add(self, row: Row) -> Iterator[ClaimWideRow]:
        """Take a row; yield the sheet's rows of an article when the next one begins."""
        match row:
            case ActorRow():
                self._actors[row.actor_id] = row.name
            case EventRow():
                self._events[row.event_id] = row
            case ArticleRow():
                yield from self.flush()
                self._article = row
            case ClaimRow():
                self._claims.append(row)
            case AttributionRow():
                self._chains.setdefault(row.claim_id, {}).setdefault(row.hop, []).append(row)
            case CasualtyRow():
                self._figures.setdefault(row.claim_id, []).append(row)

    def flush(self) -> Iterator[ClaimWideRow]:
        """Yield the sheet's rows of the article at hand."""
        for claim in self._claims:
            figures: list[CasualtyRow | None] = [*self._figures.get(claim.claim_id, ())]
            for figure in figures or [None]:
                yield self._wide(claim, figure)
        self._clear()

    def _clear(self) -> None:
        self._claims: list[ClaimRow] = []
        self._chains: dict[str, dict[int, list[AttributionRow]]] = {}
        self._figures: dict[str, list[CasualtyRow]] = {}

    def _wide(self, claim: ClaimRow, figure: CasualtyRow | None) -> ClaimWideRow:
        key = (claim.claim_id, figure.casualty_id) if figure else (claim.claim_id,)
        return ClaimWideRow.of(
            {name: getattr(claim, name) for name in FROM_CLAIM},
            {name: getattr(figure, name, None) for name in FROM_FIGURE},
            self._article_cells(),
            self._event_cells((figure.event_id if figure else None) or claim.event_id),
            id=composite(*key),
            claimant=claim.claimant_name,
            chain=self._chain(claim.claim_id),
            perpetrator=figure.perpetrator_name if figure else None,
        )

    def _article_cells(self) -> Cells:
        assert self._article  # claims follow their article
        names = ("genre", "published_from", "title")
        cells: Cells = {name: getattr(self._article, name) for name in names}
        return cells | {"outlet": self._actors[self._article.outlet_id]}

    def _event_cells(self, event_id: str | None) -> Cells:
        event = self._events.get(event_id or "")
        return {
            "event_id": event_id,
            "event": event.name if event else None,
            "event_type": event.event_type if event else None,
            "event_from": event.date_from if event else None,
            "event_country": event.country if event else None,
        }

    def _chain(self, claim_id: str) -> str:
        hops = self._chains[claim_id].values()
        return " > ".join(
            " & ".join(speaker.actor_name or "unspecified" for speaker in hop) for hop in hops
        )
