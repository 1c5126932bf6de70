"""Codelist: what a claim is about."""

from .codelist import Codelist


class Topic(Codelist):
    """What the proposition is about; where two topics fit, the one that stands first here."""

    CASUALTY_FIGURE = (
        "casualty_figure",
        "Casualty figure",
        "How many people were killed, wounded, captured, displaced or are missing, zero included.",
        "The clinic counted nine dead after the raid on Arden.",
    )
    VICTIM_STATUS = (
        "victim_status",
        "Victim status",
        "Who the victims were: civilians, soldiers, children, members of a group.",
        "All of the dead were farmers, the mayor said.",
    )
    PERPETRATOR = (
        "perpetrator",
        "Perpetrator",
        "Who did, or did not do, a certain attack or other act of harm.",
        "The army blamed the Northern Front for the shelling.",
    )
    CAUSE_OR_WEAPON = (
        "cause_or_weapon",
        "Cause or weapon",
        "By what means, from where, or through which cause the harm came about.",
        "The blast came from a drone, engineers found.",
    )
    TARGET_OR_DAMAGE = (
        "target_or_damage",
        "Target or damage",
        "What was aimed at or hit, and what was destroyed, apart from people.",
        "Two grain stores were burnt down.",
    )
    LEGAL_CHARACTERISATION = (
        "legal_characterisation",
        "Legal characterisation",
        "That an act or presence is lawful or unlawful: crime, aggression, breach of sovereignty.",
        "The envoy called the blockade a war crime.",
    )
    CLAIM_ABOUT_A_CLAIM = (
        "claim_about_a_claim",
        "Claim about a claim",
        "What somebody said, or whether it is true, proven, sincere or known.",
        "The senator called the ministry's account a fabrication.",
    )
    INTENT = (
        "intent",
        "Intent",
        "What an actor wants, plans, fears or aims at, openly or in secret.",
        "The raid was meant to stop the talks, the editor argued.",
    )
    POLICY_OR_DEMAND = (
        "policy_or_demand",
        "Policy or demand",
        "What an actor requires, offers, refuses, or holds as its line.",
        "The council wants all foreign troops to leave by spring.",
    )
    FUTURE_EVENT = (
        "future_event",
        "Future event",
        "What will or may happen, predictions and threats included.",
        "Fighting will spread to the coast, the analyst expects.",
    )
    ORDER_OR_DECISION = (
        "order_or_decision",
        "Order or decision",
        "Who ordered, authorised, approved, voted or signed something.",
        "The president signed the order on the eve of the attack.",
    )
    TIES = (
        "ties",
        "Ties",
        "Who supports, arms, trains, pays, commands, belongs to or is allied with whom.",
        "The River Guards are paid from the capital, officials said.",
    )
    IDENTITY_OR_ROLE = (
        "identity_or_role",
        "Identity or role",
        "Who somebody is: office, rank, membership, alive or dead.",
        "The man killed was the group's treasurer.",
    )
    LOCATION_OR_CONTROL = (
        "location_or_control",
        "Location or control",
        "Where forces are, and who holds a place.",
        "Government troops still hold the dam.",
    )
    CONDUCT = (
        "conduct",
        "Conduct",
        "How an actor behaves over time: a practice, a campaign, a failing, a success.",
        "The ministry has ignored every warning since autumn.",
    )
    EVENT_OCCURRENCE = (
        "event_occurrence",
        "Event occurrence",
        "That a single event took place, or did not.",
        "A convoy crossed the border on Monday, witnesses said.",
    )
    CONDITIONS_ON_THE_GROUND = (
        "conditions_on_the_ground",
        "Conditions on the ground",
        "The state of things: security, supplies, mood, relations between parties.",
        "The road is no longer safe, drivers say.",
    )
    OTHER = (
        "other",
        "Other",
        "A claim that no topic above fits.",
        "The general's memoirs sold badly, the paper noted.",
    )
