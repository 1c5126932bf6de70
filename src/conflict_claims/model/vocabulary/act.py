"""Codelist: what the speaker does by saying it."""

from .codelist import Codelist


class Act(Codelist):
    """The speech act, from CAMEO's verbal classes and what the first articles asked for."""

    STATE = (
        "state",
        "State",
        "Puts something forward as so; naming the doer of an act is stating.",
        "The ministry said that the bridge was closed.",
    )
    REPORT_FINDING = (
        "report_finding",
        "Report a finding",
        "Gives the result of an inquiry, a count or a study.",
        "The inquest found that the shell came from the east.",
    )
    ESTIMATE = (
        "estimate",
        "Estimate",
        "Gives a figure or a state of things as the speaker's reckoning.",
        "Aid workers put the dead at about ninety.",
    )
    CONFIRM = (
        "confirm",
        "Confirm",
        "Says that what another put forward is so.",
        "The army confirmed the loss of the patrol.",
    )
    CLAIM_RESPONSIBILITY = (
        "claim_responsibility",
        "Claim responsibility",
        "Says that the speaker's own side did an act of harm.",
        "The Northern Front said that it had fired the rockets.",
    )
    DENY = (
        "deny",
        "Deny",
        "Says that something put forward is not so, in the speaker's own name.",
        "The governor denied that any prisoner had died.",
    )
    DECLINE_COMMENT = (
        "decline_comment",
        "Decline to comment",
        "Refuses to say; this is not a denial.",
        "The embassy would not discuss the raid.",
    )
    CAST_DOUBT = (
        "cast_doubt",
        "Cast doubt",
        "Questions something put forward without saying the opposite.",
        "The spokeswoman was puzzled by the figure.",
    )
    ACCUSE = (
        "accuse",
        "Accuse",
        "Blames, with a blaming cue, or imputes deceit, crime or a hidden aim.",
        "The union blamed the police for the fire.",
    )
    CRITICISE = (
        "criticise",
        "Criticise",
        "Finds fault with an actor or an act without imputing a crime or deceit.",
        "The bishop condemned the bombing.",
    )
    WARN = (
        "warn",
        "Warn",
        "Points to a harm to come that the speaker does not itself announce.",
        "Doctors warned of hunger by winter.",
    )
    THREATEN = (
        "threaten",
        "Threaten",
        "Announces harm by the speaker's own side, with or without a condition.",
        "The militia vowed to strike any convoy.",
    )
    ULTIMATUM = (
        "ultimatum",
        "Ultimatum",
        "Threatens with a condition and a date.",
        "Leave by Friday or be shelled, the commander said.",
    )
    DEMAND = (
        "demand",
        "Demand",
        "Requires an act of somebody.",
        "Parliament demanded that the troops leave.",
    )
    APPEAL = (
        "appeal",
        "Appeal",
        "Asks for an act without requiring it.",
        "The mayor called on both sides to talk.",
    )
    REJECT = (
        "reject",
        "Reject",
        "Refuses a demand, an offer, a presence or a policy.",
        "The front rejected the truce.",
    )
    PROMISE = (
        "promise",
        "Promise",
        "Commits the speaker to an act that is not a harm.",
        "The premier pledged to rebuild the school.",
    )
    OFFER = (
        "offer",
        "Offer",
        "Puts a benefit or talks on the table, with or without a condition.",
        "The state offered cash for news of the bombers.",
    )
    ANNOUNCE = (
        "announce",
        "Announce",
        "Makes known a decision or an act of the speaker's own side.",
        "The army announced the start of a campaign.",
    )
    PREDICT = (
        "predict",
        "Predict",
        "Says what will or may come, neither as threat nor as warning.",
        "The war will last years, the historian thinks.",
    )
    EVALUATE = (
        "evaluate",
        "Evaluate",
        "Praises, or gives a judgement of worth, weight or success.",
        "The officer praised the fallen.",
    )
    INTERPRET = (
        "interpret",
        "Interpret",
        "Says what an act or a fact means, shows or serves.",
        "The retreat shows that the plan has failed, she wrote.",
    )
    JUSTIFY = (
        "justify",
        "Justify",
        "Gives a reason or a right for what the speaker's side did.",
        "The strike was self-defence, the minister said.",
    )
    CORRECT = (
        "correct",
        "Correct",
        "Puts another content in the place of an earlier one of the same speaker.",
        "The clinic lowered its count to seven.",
    )
    RETRACT = (
        "retract",
        "Retract",
        "Takes back an earlier statement of the same speaker.",
        "The paper withdrew its report.",
    )
    OTHER = (
        "other",
        "Other",
        "An act that no term above fits.",
        "The envoy joked about the delay.",
    )
