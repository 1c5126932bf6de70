"""Codelist: what kind of article it is."""

from .codelist import Codelist


class Genre(Codelist):
    """What kind of text the article is, by its form and not by its merit."""

    INTERVIEW = (
        "interview",
        "Interview",
        "Questions and answers make up most of the text.",
        "The Courier asks and the colonel answers, page after page.",
    )
    PRESS_RELEASE = (
        "press_release",
        "Press release",
        "A body's own news about its work, sent out or posted for the press.",
        "The relief fund tells the press of its new clinic.",
    )
    STATEMENT = (
        "statement",
        "Statement",
        "A body's or person's declaration, speech or letter, printed as it was given.",
        "The front's declaration on the truce is printed whole.",
    )
    OPINION = (
        "opinion",
        "Opinion",
        "The author argues or judges in the author's own name: column, editorial, essay.",
        "In her column, Mira Holt calls the truce a mistake.",
    )
    ANALYSIS = (
        "analysis",
        "Analysis",
        "Explains causes, aims or outlook with sources, and argues for no side in the main.",
        "The paper sets out why the truce broke down.",
    )
    NEWS = (
        "news",
        "News",
        "Tells what happened or was said, in the outlet's name or a reporter's.",
        "The paper tells of the raid on Brack.",
    )
