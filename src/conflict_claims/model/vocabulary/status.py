"""Codelist: how far a record has come."""

from .codelist import Codelist


class Status(Codelist):
    """How far a record has come; the order is the way that a record takes."""

    DRAFT = (
        "draft",
        "Draft",
        "Being written, or written and not yet checked by anyone but its coder.",
        "The record still lacks two spans.",
    )
    REVIEWED = (
        "reviewed",
        "Reviewed",
        "Checked against the text by another coder than the first.",
        "A second reader went through every figure.",
    )
    PUBLISHED = (
        "published",
        "Published",
        "Part of a release or ready for one; its ids never change again.",
        "The record stands in the third release.",
    )
    WITHDRAWN = (
        "withdrawn",
        "Withdrawn",
        "Kept with a reason and no longer counted; its ids are not used again.",
        "The article turned out to be a copy.",
    )
