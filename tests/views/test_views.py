"""The computed views over figures made by hand."""

from datetime import date
from typing import Any, TypeVar, cast

from conflict_claims.model.vocabulary import FigureRelation, RelationBasis
from conflict_claims.tabular.casualty_rows import CasualtyRelationRow, CasualtyRow
from conflict_claims.tabular.claim_rows import ClaimRow
from conflict_claims.tabular.registry_rows import ActorRow
from conflict_claims.tabular.row import Row
from conflict_claims.views.casualty_ranges import casualty_ranges
from conflict_claims.views.contradictions import contradictions
from conflict_claims.views.figures import Figures

R = TypeVar("R", bound=Row)


def blank(row: type[R], **cells: Any) -> R:
    """Make a row of which only some cells matter."""
    blanks: dict[str, Any] = dict.fromkeys(row.model_fields)
    return cast(R, row.model_construct(**blanks | cells))


def actor(name: str, country: str | None) -> Row:
    return blank(ActorRow, actor_id=name, country=country)


def told(number: int, claimant: str, low: int | None, high: int | None, **cells: Any) -> list[Row]:
    claim = blank(ClaimRow, claim_id=f"a/c{number}", claimant_id=claimant, article_id="a")
    common = {
        "event_id": "raid",
        "casualty_kind": "killed",
        "victim_status": "unknown",
        "victim_group": "unknown",
        "unit": "persons",
        "scope": "incident",
    }
    figure = blank(
        CasualtyRow,
        **common
        | {"casualty_id": f"a/k{number}", "claim_id": f"a/c{number}", "low": low, "high": high}
        | cells,
    )
    return [claim, figure]


def figures(*rows: Row) -> Figures:
    found = Figures()
    for row in (actor("ministry", "FRE"), actor("front", "SYL"), actor("monitor", None), *rows):
        found.add(row)
    return found


def relation(first: int, kind: FigureRelation, second: int) -> Row:
    return blank(
        CasualtyRelationRow,
        from_id=f"a/k{first}",
        relation=kind,
        to_id=f"a/k{second}",
        basis=RelationBasis.TEXT,
    )


def ranges(found: Figures) -> list[tuple[str, int, int, int, int, int | None]]:
    return [
        (row.side, row.figures, row.speakers, row.low, row.highest_low, row.high)
        for row in casualty_ranges(found)
    ]


def pairs(found: Figures) -> list[tuple[str, str]]:
    return [(row.first_id, row.second_id) for row in contradictions(found)]


def test_a_range_spans_all_figures_and_those_of_each_side() -> None:
    found = figures(
        *told(1, "ministry", 16, 16), *told(2, "front", 35, 45), *told(3, "ministry", 20, 20)
    )

    assert ranges(found) == [
        ("all", 3, 2, 16, 35, 45),
        ("FRE", 2, 1, 16, 20, 20),
        ("SYL", 1, 1, 35, 35, 45),
    ]


def test_a_figure_without_limit_leaves_the_range_open() -> None:
    found = figures(*told(1, "ministry", 16, 16), *told(2, "monitor", 24, None))

    assert ranges(found)[0] == ("all", 2, 2, 16, 24, None)
    assert [side for side, *_ in ranges(found)] == ["all", "FRE", "none"]


def test_parts_shares_and_withdrawn_figures_are_no_part_of_a_range() -> None:
    found = figures(
        *told(1, "ministry", 16, 16),
        *told(2, "ministry", 4, 4),
        relation(2, FigureRelation.PART_OF, 1),
        *told(3, "ministry", 99, 99, withdrawn_reason="misread"),
        *told(4, "ministry", None, None),
    )

    assert ranges(found)[0] == ("all", 1, 1, 16, 16, 16)


def test_a_part_of_another_event_stays_in_the_range_of_its_own() -> None:
    found = figures(
        *told(1, "ministry", 40, 40, event_id="campaign"),
        *told(2, "ministry", 16, 16),
        relation(2, FigureRelation.PART_OF, 1),
    )

    assert [row[3] for row in ranges(found) if row[0] == "all"] == [40, 16]


def test_populations_are_kept_apart() -> None:
    found = figures(
        *told(1, "ministry", 16, 16), *told(2, "ministry", 3, 3, victim_group="children")
    )

    assert [row[0] for row in ranges(found)] == ["all", "FRE", "all", "FRE"]
    assert pairs(found) == []


def test_disjoint_intervals_contradict() -> None:
    found = figures(
        *told(1, "ministry", 35, 45), *told(2, "front", 16, 16), *told(3, "monitor", 40, 40)
    )

    assert pairs(found) == [("a/k2", "a/k1"), ("a/k2", "a/k3")]


def test_at_least_16_does_not_contradict_40() -> None:
    assert pairs(figures(*told(1, "ministry", 16, None), *told(2, "front", 40, 40))) == []


def test_figures_set_apart_by_a_relation_do_not_contradict() -> None:
    for kind in (FigureRelation.EXCLUDES, FigureRelation.UPDATES, FigureRelation.PART_OF):
        rows = (*told(1, "ministry", 16, 16), *told(2, "front", 40, 40), relation(1, kind, 2))

        assert pairs(figures(*rows)) == []


def test_other_times_other_events_and_other_kinds_do_not_contradict() -> None:
    spring = {"period_from": date(2031, 3, 1), "period_to": date(2031, 5, 31)}
    autumn = {"period_from": date(2031, 9, 1), "period_to": date(2031, 11, 30)}

    differing: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"event_id": "raid"}, {"event_id": "siege"}),
        ({"casualty_kind": "killed"}, {"casualty_kind": "wounded"}),
        ({"scope": "period"} | spring, {"scope": "period"} | autumn),
        ({"scope": "period", "perpetrator_id": "front"}, {"scope": "period"}),
    ]
    for one, other in differing:
        rows = (*told(1, "ministry", 16, 16, **one), *told(2, "front", 40, 40, **other))

        assert pairs(figures(*rows)) == []


def test_a_disputed_doer_makes_no_other_victims_of_one_incident() -> None:
    found = figures(
        *told(1, "ministry", 16, 16, perpetrator_id="front"),
        *told(2, "front", 40, 40, perpetrator_id="ministry"),
    )

    assert pairs(found) == [("a/k1", "a/k2")]


def test_people_of_every_kind_are_one_population_whether_told_as_mixed_or_not_at_all() -> None:
    found = figures(
        *told(1, "ministry", 16, 16, victim_status="mixed"),
        *told(2, "front", 40, 40),
        *told(3, "front", 9, 9, victim_status="civilian"),
    )

    assert [row[:2] for row in ranges(found) if row[0] == "all"] == [("all", 2), ("all", 1)]
    assert pairs(found) == [("a/k1", "a/k2")]
