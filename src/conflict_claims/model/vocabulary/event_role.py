"""Codelist: which part an actor plays in an event."""

from .codelist import Codelist


class EventRole(Codelist):
    """The part of an actor in an event; an actor may play more than one."""

    INITIATOR = (
        "initiator",
        "Initiator",
        "Carried out the act, or was the first to act where several did.",
        "The Northern Front raided the depot.",
    )
    TARGET = (
        "target",
        "Target",
        "The one the act was aimed at, harmed or not.",
        "The rockets were meant for the garrison.",
    )
    VICTIM = (
        "victim",
        "Victim",
        "The one who was harmed, aimed at or not.",
        "The shells hit a school of the River people.",
    )
    PARTICIPANT = (
        "participant",
        "Participant",
        "Took part, and is neither the first to act nor aimed at: sides to talks or a deal.",
        "Freedonia and Sylvania took part in the truce talks.",
    )
    HOST = (
        "host",
        "Host",
        "The one on whose territory or premises it took place.",
        "The summit of the League was held in Brackland.",
    )
    SUPPORTER = (
        "supporter",
        "Supporter",
        "Helped before or during it with arms, money, bases, men or knowledge.",
        "Sylvania lent the raiders its boats.",
    )
    DECISION_MAKER = (
        "decision_maker",
        "Decision maker",
        "Ordered, approved, voted or signed it and did not carry it out itself.",
        "The president ordered the raid from the capital.",
    )
    MEDIATOR = (
        "mediator",
        "Mediator",
        "Brought the sides together or carried words between them.",
        "The bishop of Arden went between the two camps.",
    )
    RESPONDER = (
        "responder",
        "Responder",
        "Acted upon it afterwards: rescued, searched, investigated, repaired.",
        "The fire brigade of Port Ansel dug for survivors.",
    )
    OTHER = (
        "other",
        "Other",
        "A part that no term above fits.",
        "The lighthouse crew watched the battle.",
    )
