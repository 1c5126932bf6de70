"""Codelist: how one claim bears on another."""

from .codelist import Codelist


class Relation(Codelist):
    """What this claim does to that claim, the source first: “this claim denies that claim”."""

    REPEATS = (
        "repeats",
        "Repeats",
        "The same voice says the same again, in the same article or in a copy of its words.",
        "“Nine died,” the clinic said, and at noon it said again: “Nine died.”",
    )
    SAME_PROPOSITION = (
        "same_proposition",
        "Same proposition",
        "Puts forward what that claim does, without a word about it: another voice or occasion.",
        "The clinic counted nine dead, and the priest, asked alone, counted nine too.",
    )
    SUPPORTS = (
        "supports",
        "Supports",
        "Gives a reason or a fact meant to make that claim believed.",
        "The mayor blamed the army: only the army had shells of that size, he said.",
    )
    CONFIRMS = (
        "confirms",
        "Confirms",
        "Says, of what another voice put forward, that it is so.",
        "The army confirmed the rebels' word that the fort had fallen.",
    )
    DENIES = (
        "denies",
        "Denies",
        "Says, of what that claim puts forward, that it is not so.",
        "The front denied the ministry's charge that it had mined the road.",
    )
    DISPUTES = (
        "disputes",
        "Disputes",
        "Casts doubt on that claim without saying the opposite.",
        "The envoy was not convinced by the ministry's count.",
    )
    QUALIFIES = (
        "qualifies",
        "Qualifies",
        "Limits that claim by a condition, an exception, a narrower reach or less certainty.",
        "The truce holds, the general said, though not in the northern hills, a colonel added.",
    )
    UPDATES = (
        "updates",
        "Updates",
        "The same voice gives a later state of the same matter; the earlier one was not wrong.",
        "The clinic, which had counted nine dead at noon, counted eleven by night.",
    )
    CORRECTS = (
        "corrects",
        "Corrects",
        "The same voice puts another content in its place because it was wrong.",
        "The clinic lowered its count from nine to seven, as two names stood there twice.",
    )
    RETRACTS = (
        "retracts",
        "Retracts",
        "The same voice takes that claim back and puts nothing in its place.",
        "The Arden Courier withdrew its story about the poisoned well.",
    )
    RESPONDS_TO = (
        "responds_to",
        "Responds to",
        "Answers that claim, and neither confirms, denies nor disputes what it says.",
        "Asked about the charge, the minister said that the front had better mind its own dead.",
    )
    COMMENTS_ON = (
        "comments_on",
        "Comments on",
        "Judges or explains that claim, its aim, tone or effect, and not whether it is so.",
        "The general's boast was meant for voters, the analyst said.",
    )
    CITES = (
        "cites",
        "Cites",
        "Names that claim as its source or its ground.",
        "On the strength of the clinic's count, the envoy called it the worst raid of the year.",
    )
