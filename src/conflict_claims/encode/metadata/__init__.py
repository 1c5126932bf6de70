"""Title, byline, outlet, date and address of an article, each with its ground."""

from ..annotations import Metadata
from ..page import Page


def read_metadata(page: Page) -> Metadata:
    """Read the head of an article."""
    return Metadata()
