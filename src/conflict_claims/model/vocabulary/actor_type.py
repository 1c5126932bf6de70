"""Codelist: what kind of actor it is."""

from .codelist import Codelist


class ActorType(Codelist):
    """What the actor is at the time of the records, whoever speaks of it."""

    STATE = (
        "state",
        "State",
        "A country or its government as a whole, also where its capital stands for it.",
        "Freedonia closed its border.",
    )
    STATE_BODY = (
        "state_body",
        "State body",
        "A civil organ that uses a state's powers: a ministry, parliament, court, office, town.",
        "The Ministry of Bridges answered in writing.",
    )
    STATE_MILITARY = (
        "state_military",
        "State military",
        "Armed forces of a state, and every unit, branch or command in them.",
        "The Second Brigade of Freedonia held the dam.",
    )
    POLICE_OR_INTELLIGENCE = (
        "police_or_intelligence",
        "Police or intelligence",
        "Police, border, prison, security or intelligence services of a state.",
        "The Coast Police searched the barge.",
    )
    ARMED_GROUP = (
        "armed_group",
        "Armed group",
        "An organised armed body that no state counts as its own by law or pay.",
        "The Northern Front burnt the depot.",
    )
    STATE_AFFILIATED_MILITIA = (
        "state_affiliated_militia",
        "State-affiliated militia",
        "An armed body with its own command that a state counts as its own by law or pay.",
        "The River Guards draw their pay from the capital.",
    )
    IDENTITY_GROUP = (
        "identity_group",
        "Identity group",
        "A people, faith, tribe or community, spoken of as one.",
        "The River people mourned their dead.",
    )
    PARTY = (
        "party",
        "Party",
        "A political party, electoral list or movement without arms of its own.",
        "The Harvest Party left the cabinet.",
    )
    ALLIANCE = (
        "alliance",
        "Alliance",
        "A union of states, forces, parties or groups under one name, to fight or vote together.",
        "The Coastal Coalition sent ships.",
    )
    INTERNATIONAL_ORGANISATION = (
        "international_organisation",
        "International organisation",
        "A body made by states through a treaty, with its agencies and missions.",
        "The League of the Five Rivers sent observers.",
    )
    NGO = (
        "ngo",
        "Non-governmental organisation",
        "A body for a public aim, made by no state: relief, rights, a union, a charity.",
        "The Lantern Relief Fund ran the clinic.",
    )
    RESEARCH_BODY = (
        "research_body",
        "Research body",
        "A university, institute, survey or think tank, whoever owns it.",
        "The Arden Institute counted the craters.",
    )
    COMPANY = (
        "company",
        "Company",
        "A business, state-owned or private, media apart.",
        "Brack Mines hired guards.",
    )
    MEDIA = (
        "media",
        "Media",
        "An outlet, agency, channel or publisher, whoever owns it.",
        "The Arden Courier ran the photograph.",
    )
    PERSON = (
        "person",
        "Person",
        "One public person, known by name.",
        "Colonel Ansel Brack spoke last.",
    )
    GENERIC_GROUP = (
        "generic_group",
        "Generic group",
        "People without an organisation, told by what they do or are: critics, residents.",
        "Protesters filled the square.",
    )
    UNKNOWN = (
        "unknown",
        "Unknown",
        "The text names it, and nothing shows what it is.",
        "A certain “Committee of Nine” signed the leaflet.",
    )
    OTHER = (
        "other",
        "Other",
        "An actor that no term above fits.",
        "The dowager queen's household sent flowers.",
    )
