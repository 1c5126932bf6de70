"""Codelist: how a text renders what a voice says."""

from .codelist import Codelist


class Mode(Codelist):
    """How the voice before renders this one, after the attribution types of PARC and PDTB."""

    DIRECT_QUOTE = (
        "direct_quote",
        "Direct quote",
        "The speaker's words, in quotation marks, make up the whole proposition.",
        "“We hold the dam,” the colonel said.",
    )
    MIXED_QUOTE = (
        "mixed_quote",
        "Mixed quote",
        "Reported speech with some of the speaker's words in quotation marks.",
        "The colonel said that his men “hold the dam”.",
    )
    INDIRECT_SPEECH = (
        "indirect_speech",
        "Indirect speech",
        "Reported in a clause that hangs on a verb of saying.",
        "The colonel said that his men hold the dam.",
    )
    ACCORDING_TO = (
        "according_to",
        "According to",
        "Attributed by a phrase without a verb of saying.",
        "According to the colonel, his men hold the dam.",
    )
    DOCUMENT_CITED = (
        "document_cited",
        "Document cited",
        "Taken from a report, a study, a law or a web page that is named.",
        "The inquest's report puts the dead at nine.",
    )
    SPEECH_ACT_REPORT = (
        "speech_act_report",
        "Speech act reported",
        "Only the act and its theme are told: condemned, blamed, welcomed, denied.",
        "The abbot denounced the siege.",
    )
    BELIEF_OR_INTENT = (
        "belief_or_intent",
        "Belief or intent",
        "A thought, a fear or a plan ascribed to the speaker.",
        "The council fears a second attack.",
    )
    HEARSAY_MARKER = (
        "hearsay_marker",
        "Hearsay marker",
        "Marked as said by somebody, nobody told: reportedly, allegedly, said to.",
        "The convoy reportedly carried arms.",
    )
    PRESUPPOSITION = (
        "presupposition",
        "Presupposition",
        "Stands only in another's denial or answer; nobody in the text is seen to say it.",
        "The siege was never lifted by bribes, whatever is whispered, the abbot replied.",
    )
    AUTHOR_VOICE = (
        "author_voice",
        "Author's voice",
        "Asserted by the text itself; the claimant is the author or the outlet.",
        "The raid was planned for months.",
    )
