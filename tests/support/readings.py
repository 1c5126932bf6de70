"""Readings made by hand: the annotations of an invented article, by its words."""

from typing import Any

from conflict_claims.encode.annotations import (
    Attribution,
    DateMention,
    Fact,
    Mention,
    MentionKind,
    Metadata,
    Toll,
)
from conflict_claims.encode.page import Page
from conflict_claims.encode.pipeline import Reading
from conflict_claims.model.vocabulary import Act, CasualtyKind, Mode
from conflict_claims.text.digest import Span
from conflict_claims.text.numbers import read_quantity

ARTICLE = """Raid on Brack leaves at least nine dead
By A. Writer

At least nine guards were killed in a raid on Brack on Sunday, the interior ministry said on Monday.
The Northern Front denied that it had fired a shot.
Two ferrymen were hurt. An aid worker, Jane Roe, told the Gazette that families had fled.
"""
PUBLISHED = "2031-06-03"


class Text:
    """A text in which annotations are made of its words."""

    def __init__(self, text: str = ARTICLE) -> None:
        self.page = Page(text)

    def at(self, words: str, nth: int = 1) -> Span:
        start = -1
        for _ in range(nth):
            start = self.page.text.index(words, start + 1)
        return Span(start, start + len(words))

    def toll(self, words: str, nth: int = 1, **more: Any) -> Toll:
        quantity = read_quantity(words)
        assert quantity
        given = {"kind": CasualtyKind.KILLED, "rule": "casualties.passive"} | more
        return Toll(self.at(words, nth), quantity, **given)

    def said(self, source: str | None, cue: str, *content: str, **more: Any) -> Attribution:
        given = {
            "mode": Mode.INDIRECT_SPEECH,
            "act": Act.STATE,
            "rule": "attribution.clause",
        } | more
        who = self.at(source) if source else None
        return Attribution(who, self.at(cue), tuple(map(self.at, content)), **given)

    def day(self, words: str, day: str) -> DateMention:
        return DateMention(self.at(words), "DATE", day, day, "dates.weekday")

    def person(self, words: str) -> Mention:
        return Mention(self.at(words), MentionKind.PERSON, None, "actors.person")

    def metadata(self) -> Metadata:
        title = self.page.text.split("\n")[0]
        return Metadata(
            title=Fact(title, self.at(title), "metadata.first_line"),
            byline=Fact("A. Writer", self.at("A. Writer"), "metadata.byline"),
            outlet=Fact("example-gazette", None, "metadata.outlet"),
            published=Fact(PUBLISHED, None, "metadata.date_line"),
        )


def article(**changed: Any) -> Reading:
    """The invented article, read by hand; its registered names are left to linking."""
    text = Text()
    reading = Reading(
        text.page,
        text.metadata(),
        dates=[text.day("on Sunday", "2031-06-01"), text.day("on Monday", "2031-06-02")],
        mentions=[text.person("Jane Roe")],
        attributions=[
            text.said(
                "the interior ministry",
                "said",
                "At least nine guards were killed in a raid on Brack on Sunday",
            ),
            text.said("The Northern Front", "denied", "it had fired a shot", act=Act.DENY),
            text.said("An aid worker, Jane Roe", "told", "families had fled"),
        ],
        tolls=[
            text.toll("at least nine"),
            text.toll("At least nine", victims=text.at("guards"), same_as=0),
            text.toll("Two", kind=CasualtyKind.WOUNDED, victims=text.at("ferrymen"), excludes=1),
            text.toll("families", kind=CasualtyKind.DISPLACED, victims=text.at("families")),
        ],
    )
    return reading._replace(**changed)
