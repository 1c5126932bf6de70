"""Codelist: in what standing the victims are told to be."""

from .codelist import Codelist


class VictimStatus(Codelist):
    """What this voice calls the people counted; narrower terms stand first, so the first counts."""

    PERPETRATOR = (
        "perpetrator",
        "Perpetrator",
        "Those who carried out the attack that the figure belongs to, whatever else they were.",
        "Two of the bombers died in their own blast.",
    )
    DETAINEE = (
        "detainee",
        "Detainee",
        "People held at the time: prisoners, captives, hostages, whatever they were before.",
        "Seven prisoners died when the jail at Brack was hit.",
    )
    JOURNALIST = (
        "journalist",
        "Journalist",
        "People who report for the media, with those who film, drive or interpret for them.",
        "A cameraman of the Arden Courier lost a leg.",
    )
    MEDICAL_OR_RELIGIOUS = (
        "medical_or_religious",
        "Medical or religious",
        "Doctors, nurses, rescuers, ambulance crews, clergy, at work or told as such.",
        "Three nurses died in the clinic's cellar.",
    )
    AID_WORKER = (
        "aid_worker",
        "Aid worker",
        "Staff of relief, human rights or international civil bodies, medics apart.",
        "Two drivers of a relief fund were shot on the pass.",
    )
    CONTRACTOR = (
        "contractor",
        "Contractor",
        "Civilians paid to work for a force: guards, interpreters, mechanics, suppliers.",
        "A hired welder was hurt at the air base.",
    )
    OFFICIAL = (
        "official",
        "Official",
        "Holders of civil public office, elected or appointed, with diplomats and party leaders.",
        "The deputy mayor of Port Ansel was among the dead.",
    )
    POLICE_OR_SECURITY = (
        "police_or_security",
        "Police or security",
        "Police, guards and intelligence services of a state, not its army.",
        "Four constables fell at the checkpoint.",
    )
    MILITARY = (
        "military",
        "Military",
        "Members of a state's armed forces, of whatever rank or arm.",
        "Eight soldiers of the Second Brigade were killed.",
    )
    MILITIA = (
        "militia",
        "Militia",
        "Members of an armed body that a state backs, pays or counts as its own, not its army.",
        "Three River Guards, paid from the capital, died at the weir.",
    )
    ARMED_GROUP = (
        "armed_group",
        "Armed group",
        "Members of an armed body outside any state: rebels, insurgents, gunmen, terrorists.",
        "Ten fighters of the Northern Front were shot.",
    )
    CIVILIAN = (
        "civilian",
        "Civilian",
        "Called civilians, or told by a trade, age or place that takes no part in the fighting.",
        "Nine villagers died at the well.",
    )
    MIXED = (
        "mixed",
        "Mixed",
        "One number that this voice says covers people of two or more of these standings.",
        "The blast killed thirty soldiers and shoppers.",
    )
    UNKNOWN = (
        "unknown",
        "Unknown",
        "This voice does not tell it; never filled up with civilian.",
        "Six people died in the blast at the fair.",
    )
    OTHER = (
        "other",
        "Other",
        "Told, and no term above fits.",
        "Two deserters froze to death in the hills.",
    )
