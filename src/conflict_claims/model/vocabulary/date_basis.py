"""Codelist: on what a date rests."""

from .codelist import Codelist


class DateBasis(Codelist):
    """What the date rests on."""

    STATED = (
        "stated",
        "Stated",
        "The article prints it, in its text, dateline or head.",
        "“2 May 2031” stands under the headline.",
    )
    INFERRED = (
        "inferred",
        "Inferred",
        "Worked out from what the article says: a weekday, last week, a dated event.",
        "The article speaks of yesterday's vote, which was on 1 May.",
    )
    OUTSIDE = (
        "outside",
        "Outside",
        "Taken from elsewhere than the article, and the note says where.",
        "The Courier's archive page gives 2 May 2031.",
    )
