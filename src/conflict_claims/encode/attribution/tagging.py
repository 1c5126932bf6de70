"""One character for each token, so that a template is a pattern over a string.

D determiner   N noun or anything else   K capitalised   # number   Z 's   _ point in a name
R pronoun subject   M pronoun object   H who, which   W that   O of   T to   P preposition
X auxiliary   A adverb   C and, or   S other conjunction   t day, month   u unit of time
f finite verb   e word in -ed   g word in -ing
v past of a cue verb   p its participle   s third person   b base   i gerund   n noun cue
a according   h reportedly
. end   , : ; - ( ) " themselves
"""

import re
from bisect import bisect_right
from functools import cached_property

from conflict_claims.encode.memo import Memo
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

from .lexicon import lexicon

Chunk = tuple[int, int]
"""The tokens from the first up to and without the second."""

VERBS = frozenset("Xvsfe")
"""Tags of what may be a finite verb."""
_LONGEST = 250
"""Tokens after which a sentence is cut, so that no search is long in a text without points."""
_NAMES = frozenset("NegufbnM")
_TAIL = re.compile("[POHS,(]")
_IN_NAME = re.compile(r"(?<=K)\.(?=[K,#Z])")


def _tag(word: str) -> str:
    """Give the tag of a word; one that no list has is tagged by its ending."""
    return lexicon().tags.get(word) or _guess(word)


def _capital(word: str) -> str:
    """Give the tag of a word that is printed with a capital."""
    tag = _tag(word)
    return "K" if tag in _NAMES or word[-2:] == "ly" else tag


def _guess(word: str) -> str:
    if word[:1].isdigit():
        return "#"
    if word.endswith("n't"):
        return "X"
    endings = {"ly": "A", "ed": "e", "ng": "g" if word.endswith("ing") else "N"}
    return endings.get(word[-2:], "N") if len(word) > 4 and "-" not in word else "N"


_TAGS = Memo(_tag)
_CAPITALS = Memo(_capital)


class Tagged:
    """A page's tags, with its sentences and quotes as stretches of tokens."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tokens = page.tokens
        self.words = page.tokens.words
        self.tags = _IN_NAME.sub("_", "".join(_tags(page)))
        self.back = self.tags[::-1]
        """The tags read from the end, for what stands before a cue."""
        self.count = len(self.tags)

    @cached_property
    def _sentences(self) -> list[int]:
        bounds = self.page.sentence_tokens
        return [cut for first, end in bounds for cut in range(first, end, _LONGEST)]

    @cached_property
    def _ends(self) -> list[int]:
        return [*self._sentences[1:], self.count]

    @cached_property
    def quotes(self) -> list[Chunk]:
        """The outermost quotes, but for those whose marks do not stand as marks of quotes do."""
        leading = {paragraph.start for paragraph in self.page.paragraphs}
        return [
            (self.tokens.at(quote.span.start), self.tokens.at(quote.span.end))
            for quote in self.page.quotes
            if quote.level == 1 and self._opens(quote.span)
            if quote.closed or quote.span.start in leading
        ]

    @cached_property
    def _quote_firsts(self) -> list[int]:
        return [first for first, _ in self.quotes]

    def _opens(self, span: Span) -> bool:
        return not self.page.folded[span.start + 1 : span.start + 2].isspace()

    def sentence_number(self, token: int) -> int:
        """Give the place of a token's sentence among the sentences."""
        return bisect_right(self._sentences, token) - 1

    def sentence(self, token: int) -> Chunk:
        """Give the sentence of a token."""
        number = bisect_right(self._sentences, token)
        return self._sentences[number - 1], self._ends[number - 1]

    @cached_property
    def stripped(self) -> bool:
        """Whether the text has lost its commas."""
        return self.count > 100 and self.tags.count(",") * 200 < self.count

    @cached_property
    def paragraphs(self) -> list[int]:
        """The first tokens of the paragraphs."""
        return [self.tokens.at(paragraph.start) for paragraph in self.page.paragraphs]

    def paragraph(self, token: int) -> int:
        """Give the first token of the paragraph of a token."""
        return self.paragraphs[bisect_right(self.paragraphs, token) - 1]

    def quote(self, token: int) -> Chunk | None:
        """Give the quote in which a token stands, its marks among it."""
        number = bisect_right(self._quote_firsts, token)
        if number and token < self.quotes[number - 1][1]:
            return self.quotes[number - 1]
        return None

    def tag(self, token: int) -> str:
        """Give the tag of a token; a point before the first and behind the last."""
        return self.tags[token] if 0 <= token < self.count else "."

    def ahead(self, pattern: re.Pattern[str], token: int, stop: int) -> int:
        """Give how many tokens from this one up to `stop` a pattern takes."""
        match = pattern.match(self.tags, token, stop)
        return match.end() - token if match else 0

    def behind(self, pattern: re.Pattern[str], token: int, stop: int) -> int:
        """Give how many tokens before this one, back to `stop`, a pattern read backwards takes."""
        start = self.count - token
        match = pattern.match(self.back, start, self.count - stop)
        return match.end() - start if match else 0

    def head(self, phrase: Chunk) -> list[str]:
        """Give the words of a noun phrase up to its head, which is the last of them."""
        tail = _TAIL.search(self.tags, phrase[0] + 1, phrase[1])
        return self.words[phrase[0] : tail.start() if tail else phrase[1]]

    def span(self, chunk: Chunk) -> Span:
        """Give the place of some tokens in the text."""
        return self.tokens.span(*chunk)


def _tags(page: Page) -> list[str]:
    words, starts, folded = page.tokens.words, page.tokens.starts, page.folded
    tags = [*map(_TAGS.__getitem__, words)]
    if page.capitals:
        for token, sign in enumerate(map(folded.__getitem__, starts)):
            if sign.isupper():
                tags[token] = _CAPITALS[words[token]]
    for hyphen in re.finditer("-", "".join(tags)):
        if _joins(folded, starts[hyphen.start()]):
            tags[hyphen.start()] = "_"
    return tags


def _joins(folded: str, hyphen: int) -> bool:
    """Tell a hyphen within a word, such as "U.S.-led", from a dash."""
    about = folded[hyphen - 1 : hyphen] + folded[hyphen + 1 : hyphen + 2]
    return folded[hyphen] == "-" and not any(sign.isspace() or sign == "-" for sign in about)
