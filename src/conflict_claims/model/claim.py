"""A claim: one proposition, put forward by one chain of speakers, in one article."""

from typing import Annotated

from pydantic import Field

from .base import EMPTY, ClaimId, ClaimRef, Line, PartialDate, Record, Slug, SourceId, SpanText
from .casualty import Casualty
from .vocabulary import Act, Certainty, Modality, Mode, RelationBasis, Stance, Topic


class About(Record):
    """The actors of the proposition."""

    subject: list[Slug] = EMPTY
    """Who does, is, or is said to do or be."""
    object: list[Slug] = EMPTY
    """To whom it is done, or of whom it is said."""
    addressee: list[Slug] = EMPTY
    """To whom the speaker turns."""


class ClaimLink(Record):
    """A relation from this claim to others: one kind, its targets, on what basis."""

    repeats: list[ClaimRef] | None = None
    """The same utterance told again."""
    same_proposition: list[ClaimRef] | None = None
    """The same content from another voice."""
    supports: list[ClaimRef] | None = None
    """This claim is put forward as a reason for those."""
    confirms: list[ClaimRef] | None = None
    """This voice says that those are so."""
    denies: list[ClaimRef] | None = None
    """This voice says that those are not so."""
    disputes: list[ClaimRef] | None = None
    """This voice doubts those without saying the opposite."""
    qualifies: list[ClaimRef] | None = None
    """This claim limits or weakens those."""
    updates: list[ClaimRef] | None = None
    """This claim brings those of the same speaker up to date."""
    corrects: list[ClaimRef] | None = None
    """This claim replaces those of the same speaker as wrong."""
    retracts: list[ClaimRef] | None = None
    """This claim takes those of the same speaker back."""
    responds_to: list[ClaimRef] | None = None
    """This claim answers those."""
    comments_on: list[ClaimRef] | None = None
    """This claim interprets or judges those."""
    cites: list[ClaimRef] | None = None
    """This claim rests on those as its source."""
    basis: RelationBasis
    """Whether the text says so or the coder judged."""
    note: Line | None = None
    """Why, where it is not plain."""


class Claim(Record):
    """One proposition of one voice."""

    id: ClaimId
    """Identifier within the article, `c1`, `c2` and so on; never used again."""
    summary: Line
    """The proposition in our own words, without the attribution."""
    topic: Topic
    """What it is about; of two that fit, the one that stands first in the codelist."""
    act: Act
    """What the speaker does by saying it."""
    presupposed: bool = False
    """True where the claim stands only inside another's denial or answer."""
    modality: Modality = Modality.ACTUAL
    """Whether it is put forward as fact, future, condition or question."""
    certainty: Certainty | None = None
    """How sure the printed hedge makes it; empty where no hedge is printed."""
    stance: Stance = Stance.REPORT
    """How the voice before the speaker stands to it."""
    from_: Annotated[SourceId | None, Field(alias="from")] = None
    """The voice; empty for the author or the outlet, and for mode `presupposition`."""
    mode: Mode = Mode.AUTHOR_VOICE
    """How the text renders the speaker."""
    cue: SpanText | None = None
    """The words that attribute it."""
    date: PartialDate | None = None
    """When it was said, where it is another time than the source's."""
    about: About = About.model_construct()  # calling it would build the model, at each import
    """Who does what to whom in it, and to whom the speaker turns."""
    event: Slug | None = None
    """The event that it is about."""
    evidence: Annotated[list[SpanText], Field(min_length=1)]
    """The proposition's own words, in the order of the text."""
    foreign: bool = False
    """True where the evidence stands in foreign matter, such as a caption."""
    relations: list[ClaimLink] = EMPTY
    """Relations to other claims."""
    casualties: list[Casualty] = EMPTY
    """The figures that the proposition holds."""
    note: Line | None = None
    """What a later reader has to know of the decision."""
    withdrawn_reason: Line | None = None
    """Why the claim no longer counts; it stays in the record."""
