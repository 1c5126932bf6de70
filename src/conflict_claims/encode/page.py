"""One article's text, and what can be said of it before anything is understood."""

import re
from functools import cached_property

from conflict_claims.text.digest import Span

from .annotations import Quote
from .quotes import quotes
from .sentences import paragraphs, sentences
from .shadow import fold
from .tokens import Tokens

_CASED = re.compile("[A-Za-z]")
_UPPER = re.compile("[A-Z]")


class Page:
    """A text with its tokens, paragraphs, sentences and quotes, each made when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)

    @cached_property
    def tokens(self) -> Tokens:
        """The words and signs."""
        return Tokens.of(self.folded)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs, in order."""
        return paragraphs(self.folded)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, in order; none reaches over the end of a paragraph."""
        return sentences(self.folded, self.paragraphs)

    @cached_property
    def quotes(self) -> list[Quote]:
        """The quotes, in order of their first mark."""
        return quotes(self.folded, self.paragraphs)

    @cached_property
    def capitals(self) -> bool:
        """Whether capitals tell names: false for a text in capitals or in small letters alone."""
        share = len(_UPPER.findall(self.folded)) / max(1, len(_CASED.findall(self.folded)))
        return 0.005 < share < 0.5

    def words(self, span: Span) -> str:
        """Give the text's own characters at a span."""
        return self.text[span.start : span.end]
