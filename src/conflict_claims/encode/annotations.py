"""What the layers find: stand-off annotations, with code-point offsets into the unchanged text.

Each carries the id of the rule that made it, `layer.rule`, by which its confidence is looked up.
"""

from enum import StrEnum
from typing import NamedTuple

from conflict_claims.model.vocabulary import (
    Act,
    CasualtyKind,
    Mode,
    Scope,
    VictimGroup,
    VictimStatus,
)
from conflict_claims.text.digest import Span
from conflict_claims.text.numbers import Quantity


class Quote(NamedTuple):
    """Words in quotation marks."""

    span: Span
    """With the marks."""
    inner: Span
    """Without them."""
    level: int = 1
    """1 for a quote in the text, 2 for one inside a quote."""
    closed: bool = True
    """False where the mark that ends it is missing, and the paragraph's end was taken."""
    continued: bool = False
    """True where it is left open because the next paragraph's quote goes on with it."""


class NumberKind(StrEnum):
    """What a number counts or measures; only `count` may be a figure of people."""

    COUNT = "count"
    AGE = "age"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    MEASURE = "measure"
    DESIGNATOR = "designator"
    ORDINAL = "ordinal"
    RATE = "rate"


class Number(NamedTuple):
    """A number phrase with its bound words."""

    span: Span
    quantity: Quantity
    kind: NumberKind
    rule: str


class DateMention(NamedTuple):
    """A phrase that names a time."""

    span: Span
    type: str
    """Type of TIMEX3: `DATE`, `TIME`, `DURATION` or `SET`."""
    value: str
    """Value of TIMEX3, such as `1998-08-07`, `1998-W32`, `P3D`, `PAST_REF`."""
    days: str | None
    """The same as a partial date or interval of a record; None where it is no such time."""
    rule: str
    anchor: Span | None = None
    """The words of the date from which it was reckoned; None for the publication date, or none."""
    other: str | None = None
    """The other reading of an ambiguous numeric date."""


class MentionKind(StrEnum):
    """What kind of thing a mention names."""

    ORGANISATION = "organisation"
    PERSON = "person"
    PLACE = "place"
    NATIONALITY = "nationality"
    GROUP = "group"


class Mention(NamedTuple):
    """Words that name or describe an actor or a place."""

    span: Span
    kind: MentionKind
    actor: str | None
    """The id in the registry; None for a mention that is not linked."""
    rule: str


class Attribution(NamedTuple):
    """Somebody says something: source, cue and content, as the text has them."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    mode: Mode
    act: Act
    rule: str
    via: int | None = None
    """Index of the attribution that relays this one: its content holds this one's cue."""
    antecedent: Span | None = None
    """Who the source is, where that is a pronoun and was resolved."""
    unresolved: bool = False
    """True where the source is a pronoun, or nobody, and was not resolved."""


class Toll(NamedTuple):
    """A number of people who came to harm."""

    span: Span
    """The number with its bound words, or the singular or plural noun that stands for it."""
    quantity: Quantity
    kind: CasualtyKind
    rule: str
    victims: Span | None = None
    """The noun phrase of the victims, without the number."""
    status: VictimStatus = VictimStatus.UNKNOWN
    people: VictimGroup = VictimGroup.UNKNOWN
    scope: Scope = Scope.INCIDENT
    perpetrator: Span | None = None
    """Words that name who did it; never a weapon."""
    part_of: int | None = None
    """Index of the toll that holds this one."""
    same_as: int | None = None
    """Index of an earlier toll that this one repeats: same number, kind and victims."""
    excludes: int | None = None
    """Index of a toll of other people told beside it ("another three")."""
    updates: int | None = None
    """Index of an earlier toll that explicit words replace by this one."""


class Fact(NamedTuple):
    """A bibliographic fact, with the words on which it rests."""

    value: str
    span: Span | None
    """None where it was given from outside."""
    rule: str
    others: tuple[str, ...] = ()
    """What other extractors gave instead; not resolved, but told."""


class Metadata(NamedTuple):
    """What the head of an article, and its odd lines, tell of it."""

    title: Fact | None = None
    byline: Fact | None = None
    outlet: Fact | None = None
    """The outlet's id in the registry, or its printed name."""
    published: Fact | None = None
    """The day, `YYYY-MM-DD`."""
    url: Fact | None = None
    dateline: Span | None = None
    """Place, agency and day at the head of the first paragraph."""
    foreign: tuple[Span, ...] = ()
    """Captions, menus and other matter that is not the story."""
