"""A page on which a coder or second reader, who holds the text, looks a record over."""

from .page import UnreviewableError, review_page
from .write import UnsafePlaceError, write_review

__all__ = ["UnreviewableError", "UnsafePlaceError", "review_page", "write_review"]
