"""Codelist: to which part of an article a stretch belongs."""

from .codelist import Codelist


class ArticlePart(Codelist):
    """The part of the article's text that a stretch belongs to."""

    HEADLINE = (
        "headline",
        "Headline",
        "The title, with a subtitle or a strapline above or below it.",
        "Raid on Brack leaves nine dead.",
    )
    BODY = (
        "body",
        "Body",
        "The story itself, from its first sentence to its last.",
        "The raiders came before dawn, the miller said.",
    )
    FOREIGN = (
        "foreign",
        "Foreign matter",
        "Text in the stretch that is not the story: captions, menus, advertisements, links.",
        "Read more: the ten best inns of Arden.",
    )
