"""Codelist: over what stretch of events a figure counts."""

from .codelist import Codelist


class Scope(Codelist):
    """What the figure is a count of."""

    INCIDENT = (
        "incident",
        "Incident",
        "What one event did, whether in one blow or in one operation.",
        "Nine died in the raid on Brack.",
    )
    PERIOD = (
        "period",
        "Period",
        "All that happened between two times that are told, not said to add to a count.",
        "In March, forty miners were shot in the valley.",
    )
    CUMULATIVE = (
        "cumulative",
        "Cumulative",
        "A running total from a start up to a day, which later counts can only raise.",
        "Since the war began, 6,000 people have died in Freedonia.",
    )
    INCREMENT = (
        "increment",
        "Increment",
        "What came in addition to an earlier count: more, further, another, new.",
        "A further twelve bodies were found, which lifts the toll to fifty.",
    )
    PROJECTION = (
        "projection",
        "Projection",
        "A number expected for a time or a case that has not come.",
        "The siege will cost a thousand lives, the doctors reckon.",
    )
    UNKNOWN = (
        "unknown",
        "Unknown",
        "The text does not tell what stretch it covers.",
        "Four hundred people were killed, the leaflet says.",
    )
