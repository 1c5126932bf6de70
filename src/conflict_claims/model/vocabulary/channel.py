"""Codelist: by what channel a voice came to the text."""

from .codelist import Codelist


class Channel(Codelist):
    """By what channel the speaker said it."""

    STATEMENT = (
        "statement",
        "Statement",
        "A written or read statement of a body or an office.",
        "The ministry said in a statement on Monday …",
    )
    PRESS_CONFERENCE = (
        "press_conference",
        "Press conference",
        "A briefing or conference before several journalists.",
        "The general told reporters in Arden …",
    )
    INTERVIEW = (
        "interview",
        "Interview",
        "An answer given to one outlet.",
        "The mayor told the Arden Courier …",
    )
    SPEECH = (
        "speech",
        "Speech",
        "An address, sermon, debate or hearing.",
        "Before parliament, the premier said …",
    )
    SOCIAL_MEDIA = (
        "social_media",
        "Social media",
        "A post on a platform or messaging channel.",
        "The envoy posted that …",
    )
    WEBSITE = (
        "website",
        "Website",
        "A page of the speaker's own site that is not a dated statement.",
        "The programme's site says that …",
    )
    REPORT = (
        "report",
        "Report or study",
        "A published report, study, count, law or article in a journal.",
        "A survey of the valley found …",
    )
    MEDIA_REPORT = (
        "media_report",
        "Media report",
        "Another outlet's or agency's own reporting.",
        "The Arden Courier reported that …",
    )
    OPINION_ARTICLE = (
        "opinion_article",
        "Opinion article",
        "A signed article, column or book by the speaker.",
        "In a column last spring, the former envoy wrote …",
    )
    MEETING = (
        "meeting",
        "Meeting or call",
        "Words passed in a meeting, call or private talk.",
        "In a call on Sunday, the premier told the envoy …",
    )
    LEAK = (
        "leak",
        "Leak",
        "Unpublished material passed on: intercepts, cables, unnamed briefings.",
        "Cables seen by the paper show …",
    )
    LETTER = (
        "letter",
        "Letter",
        "A letter or petition.",
        "In a letter to the council, the bishop asked …",
    )
    OTHER = (
        "other",
        "Other",
        "A channel that no term above fits.",
        "The prisoner scratched on the wall that …",
    )
    UNKNOWN = (
        "unknown",
        "Unknown",
        "The text does not tell how the words came about.",
        "The mayor said …",
    )
