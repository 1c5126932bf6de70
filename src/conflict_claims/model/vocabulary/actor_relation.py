"""Codelist: how one actor stands to another."""

from .codelist import Codelist


class ActorRelation(Codelist):
    """How this actor stands to that actor, subject first: “this actor is part of that actor”."""

    COMMANDS = (
        "commands",
        "Commands",
        "This person leads that armed body, or this body gives that one its orders.",
        "Colonel Brack commands the Second Brigade.",
    )
    LEADS = (
        "leads",
        "Leads",
        "This person is the head of that body, now or through the dates given.",
        "Mira Holt heads the Harvest Party.",
    )
    LED = (
        "led",
        "Led",
        "This person was the head of that body, and no longer is.",
        "Mira Holt headed the Harvest Party until the spring.",
    )
    SPEAKS_FOR = (
        "speaks_for",
        "Speaks for",
        "This person or body speaks by office in the name of that one.",
        "Jon Vale is the spokesman of the Northern Front.",
    )
    HOLDS_OFFICE_IN = (
        "holds_office_in",
        "Holds office in",
        "This person has an office in that body or state and is not its head.",
        "Ada Rook is deputy minister of bridges.",
    )
    HELD_OFFICE_IN = (
        "held_office_in",
        "Held office in",
        "This person had an office in that body or state, not as its head, and has it no longer.",
        "Ada Rook was deputy minister under the old king.",
    )
    MEMBER_OF = (
        "member_of",
        "Member of",
        "This actor belongs to that one and could leave it: a person, a party, a state, a group.",
        "Sylvania belongs to the League of the Five Rivers.",
    )
    PART_OF = (
        "part_of",
        "Part of",
        "This body is a branch, unit or organ of that one and exists through it.",
        "The Coast Police are a branch of the ministry.",
    )
    OWNED_BY = (
        "owned_by",
        "Owned by",
        "This company, outlet or body is that one's property, wholly or in the main.",
        "Brack Mines belongs to the crown.",
    )
    CONTROLLED_BY = (
        "controlled_by",
        "Controlled by",
        "That actor sets what this one does, without owning it or being its superior by law.",
        "The councillors dance to the mine owners' tune.",
    )
    SUCCESSOR_OF = (
        "successor_of",
        "Successor of",
        "This actor took the place of that one, which is no more, or goes by another name.",
        "The New Front arose from the dissolved Hill League.",
    )
    SPLIT_FROM = (
        "split_from",
        "Split from",
        "This actor was made by people who left that one, which went on.",
        "The True Harvest Party broke away from the Harvest Party.",
    )
    ALLIED_WITH = (
        "allied_with",
        "Allied with",
        "This actor fights or acts together with that one, each in its own right.",
        "The front and the hill clans fight side by side.",
    )
    SUPPORTS = (
        "supports",
        "Supports",
        "This actor gives that one arms, money, training, shelter or public backing.",
        "Sylvania arms the Northern Front.",
    )
    OTHER = (
        "other",
        "Other",
        "A relation that no term above fits.",
        "The colonel is the bishop's brother.",
    )
