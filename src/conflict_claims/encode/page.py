"""One article's text, and what can be said of it before anything is understood."""

from functools import cached_property
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase

from conflict_claims.text.digest import Span

from .annotations import Quote
from .health import health, paired_marks
from .paragraphs import paragraphs
from .quotes import quotes
from .sentences import sentences
from .shadow import fold, uncut
from .tokens import Tokens

_SMALL = ascii_lowercase.encode()
_CAPITAL = ascii_uppercase.encode()


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
        return uncut(self.text, paragraphs(self.folded))

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, in order; none reaches over the end of a paragraph."""
        return uncut(self.text, sentences(self.folded, self.paragraphs))

    @cached_property
    def sentence_tokens(self) -> list[tuple[int, int]]:
        """The tokens of each sentence, half-open; every token is of one."""
        firsts = [self.tokens.at(start) for start, _ in self.sentences]
        return [*pairwise([*firsts, self.tokens.count])]

    @cached_property
    def quotes(self) -> list[Quote]:
        """The quotes, in order of their first mark."""
        return quotes(self.text, self.paragraphs)

    @cached_property
    def _paired(self) -> set[int]:
        return paired_marks(self.quotes)

    def health(self, sentence: Span) -> float:
        """Tell how whole a sentence is, from 0 for garbled to 1."""
        return health(self.folded, self.tokens, self._paired, sentence)

    @cached_property
    def capitals(self) -> bool:
        """Whether capitals tell names: false for a text in capitals or in small letters alone."""
        letters = self.folded.encode("ascii", "ignore")
        small = len(letters) - len(letters.translate(None, _SMALL))
        capital = len(letters) - len(letters.translate(None, _CAPITAL))
        return 0.005 < capital / max(1, capital + small) < 0.5

    def words(self, span: Span) -> str:
        """Give the text's own characters at a span."""
        return self.text[span.start : span.end]
