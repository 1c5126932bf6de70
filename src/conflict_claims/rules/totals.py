"""CC707: running totals of one speaker, over all articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from conflict_claims.model.casualty import Casualty, Share
from conflict_claims.model.claim import Claim
from conflict_claims.model.vocabulary import Scope
from conflict_claims.text.calendar import read_date
from conflict_claims.text.figures import limits

from .case import ArticleCase
from .register import Spot

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """A cumulative figure: what it counts and who gives it, up to when, and its interval."""

    key: Key
    until: str
    """A full day, `YYYY-MM-DD`."""
    name: str
    low: int
    high: int | None
    updates: tuple[str, ...]
    spot: Spot


def running_totals(case: ArticleCase) -> Iterator[Total]:
    """Yield the cumulative figures of an article that an event and a day can be given for."""
    for i, claim in enumerate(case.record.claims if case.record else ()):
        for j, casualty in enumerate(claim.casualties):
            event = casualty.event or claim.event
            until = _until(case, casualty)
            counted = casualty.scope is Scope.CUMULATIVE and not isinstance(casualty.figure, Share)
            if counted and event and until:
                place = ("claims", i, "casualties", j)
                spot = Spot(case.entry.path, *case.entry.mark(place))
                yield _total(case, claim, casualty, (event, until), spot)


def falling(totals: Iterable[Total]) -> Iterator[tuple[Total, Total]]:
    """Yield pairs of totals of one speaker, of which the later is lower and updates nothing."""
    by_key: dict[Key, list[Total]] = defaultdict(list)
    for total in totals:
        by_key[total.key].append(total)
    for series in by_key.values():
        for earlier, later in pairwise(sorted(series, key=lambda total: total.until)):
            lower = later.high is not None and later.high < earlier.low
            if lower and earlier.name not in later.updates:
                yield earlier, later


def _total(
    case: ArticleCase, claim: Claim, casualty: Casualty, at: tuple[str, str], spot: Spot
) -> Total:
    event, until = at
    low, high = limits(casualty)
    victims = casualty.victims
    people = (casualty.kind, victims.actor or "", victims.status, victims.people, casualty.unit)
    updates = (each for link in casualty.relations for each in link.updates or ())
    return Total(
        (event, *people, _speaker(case, claim)),
        until,
        f"{case.entry.name}/{casualty.id}",
        low or 0,
        high,
        tuple(each if "/" in each else f"{case.entry.name}/{each}" for each in updates),
        spot,
    )


def _until(case: ArticleCase, casualty: Casualty) -> str | None:
    published = case.record.article.published.date if case.record else None
    text = casualty.period or published
    last = read_date(text).last if text else None
    return last.isoformat() if last else None


def _speaker(case: ArticleCase, claim: Claim) -> str:
    sources = {source.id: source.by for source in case.record.sources} if case.record else {}
    return str(sources.get(claim.from_ or "", case.record and case.record.article.outlet))
