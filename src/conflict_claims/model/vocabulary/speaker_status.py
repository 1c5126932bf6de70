"""Codelist: how a text names a speaker."""

from .codelist import Codelist


class SpeakerStatus(Codelist):
    """How the text names the speaker."""

    NAMED = (
        "named",
        "Named",
        "A person, body or outlet called by its name.",
        "Colonel Ansel Brack said that the road was open.",
    )
    ROLE_ONLY = (
        "role_only",
        "Role only",
        "One person or body told by office or role, without a name.",
        "The district's governor said that the road was open.",
    )
    ANONYMOUS_OFFICIAL = (
        "anonymous_official",
        "Anonymous official",
        "Officials, officers or diplomats left without a name.",
        "Two officials said that the road was open.",
    )
    ANONYMOUS_SOURCE = (
        "anonymous_source",
        "Anonymous source",
        "Sources, witnesses or residents left without a name or an office.",
        "Sources in the town said that the road was open.",
    )
    GENERIC_GROUP = (
        "generic_group",
        "Generic group",
        "A class of people spoken of as one voice.",
        "Critics say that the road was never closed.",
    )
    DOCUMENT = (
        "document",
        "Document",
        "A report, study, law or web page that speaks for itself.",
        "A survey of the valley found the road open.",
    )
    UNSPECIFIED = (
        "unspecified",
        "Unspecified",
        "Nobody is told: passive voice, hearsay, a denial of what nobody is seen to say.",
        "The road is said to be open.",
    )
