"""A figure: how many people came to harm, as printed and as a bounded number."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from .base import EMPTY, Count, FigureId, FigureRef, Line, PartialDate, Record, Slug, SpanText
from .source import Speaker
from .vocabulary import (
    CasualtyKind,
    DateBasis,
    FigureBasis,
    RelationBasis,
    Scope,
    Unit,
    VictimGroup,
    VictimStatus,
)

_ABSENT: Any = None  # stands for a key that is not given; a null that is given is refused


class Bounded(Record):
    """A number with its bound word: exactly one of the keys."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    at_least: Count = _ABSENT
    """The number is a lower bound that may itself be the figure."""
    more_than: Count = _ABSENT
    """The figure lies above the number."""
    at_most: Count = _ABSENT
    """The number is an upper bound that may itself be the figure."""
    less_than: Count = _ABSENT
    """The figure lies below the number."""
    about: Count = _ABSENT
    """The number is rounded or approximate."""
    between: Annotated[list[Count], Field(min_length=2, max_length=2)] = _ABSENT
    """Two numbers between which the figure lies, the lower first."""

    @model_validator(mode="before")
    @classmethod
    def _one_key(cls, value: Any) -> Any:
        if isinstance(value, dict) and len(value) != 1:
            raise PydanticCustomError("one_bound", "exactly one bound is given")
        return value


class Share(Record):
    """A share of another figure."""

    percent: Annotated[float, Field(ge=0, le=100)]
    """The share in percent."""
    bound: Literal["bare", "at_least", "more_than", "at_most", "less_than", "about"] = "bare"
    """The bound that the printed words put on the share."""
    base: FigureRef | None = None
    """The figure of which it is a share."""
    base_words: Line | None = None
    """The printed words for the whole, where no figure is given for it."""


_OF_A_SHARE = frozenset(("percent", "base", "base_words"))


def _figure_shape(value: Any) -> str:
    if isinstance(value, str):
        return "word"
    if isinstance(value, dict | Bounded | Share):
        share = isinstance(value, Share) or (isinstance(value, dict) and _OF_A_SHARE & value.keys())
        return "share" if share else "bounded"
    return "number"


Figure = Annotated[
    Annotated[Count, Tag("number")]
    | Annotated[Literal["vague", "some", "none"], Tag("word")]
    | Annotated[Bounded, Tag("bounded")]
    | Annotated[Share, Tag("share")],
    Discriminator(_figure_shape),
]


class Victims(Record):
    """Who came to harm, as this voice tells it."""

    group: Line | None = None
    """Who they were, in our own words."""
    actor: Slug | None = None
    """The registered actor whose people they were."""
    status: VictimStatus
    """What this voice makes them: civilian, military and so on; `unknown` where it does not say."""
    people: VictimGroup = VictimGroup.UNKNOWN
    """Age and sex, where this voice tells it."""


class FigureLink(Record):
    """A relation from this figure to others: one kind, its targets, on what basis."""

    part_of: list[FigureRef] | None = None
    """Figures that hold this one."""
    same_as: list[FigureRef] | None = None
    """Figures for the same people, by another voice or with another bound."""
    excludes: list[FigureRef] | None = None
    """Figures of other people, told side by side with this one."""
    updates: list[FigureRef] | None = None
    """Earlier figures of the same count that this one replaces."""
    basis: RelationBasis
    """Whether the text says so or the coder judged."""
    note: Line | None = None
    """Why, where it is not plain."""


class Casualty(Record):
    """One figure of people killed, wounded, missing, captured or otherwise harmed."""

    id: FigureId
    """Identifier within the article, `k1`, `k2` and so on."""
    kind: CasualtyKind
    """What happened to the people."""
    words: Line
    """The printed number phrase, exactly the characters of `at`, at most 6 words."""
    figure: Figure
    """The number, a number with its bound, a share, or `vague`, `some`, `none`."""
    basis: FigureBasis = FigureBasis.WORDS
    """Whether the printed words themselves hold the number."""
    victims: Victims
    """Who came to harm."""
    unit: Unit = Unit.PERSONS
    """What is counted."""
    scope: Scope = Scope.INCIDENT
    """Whether one incident, a period or a running total is counted."""
    period: PartialDate | None = None
    """The time that the figure covers."""
    period_basis: DateBasis | None = None
    """Whether the text states the period; given with `period`."""
    event: Slug | None = None
    """The event, where it is another than the claim's."""
    perpetrator: Speaker | None = None
    """Who did it, only where this voice names or plainly refers to one."""
    at: SpanText
    """The number with its bound word."""
    relations: list[FigureLink] = EMPTY
    """Relations to other figures."""
    note: Line | None = None
    """What a later reader has to know of the decision."""
    withdrawn_reason: Line | None = None
    """Why the figure no longer counts; it stays in the record."""
