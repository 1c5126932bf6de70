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
from functools import cached_property, lru_cache

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


class _Tags(dict[str, str]):
    """Tags of the words of one text; a word that no list has is tagged by its ending."""

    def __missing__(self, word: str) -> str:
        tag = self[word] = _guess(word)
        return tag


@lru_cache(20_000)
def _guess(word: str) -> str:
    if word[:1].isdigit():
        return "#"
    if word.endswith("n't"):
        return "X"
    endings = {"ly": "A", "ed": "e", "ng": "g" if word.endswith("ing") else "N"}
    return endings.get(word[-2:], "N") if len(word) > 4 and "-" not in word else "N"


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
        firsts = [self.tokens.at(sentence.start) for sentence in self.page.sentences]
        ends = [*firsts[1:], self.count]
        return [
            cut
            for first, end in zip(firsts, ends, strict=True)
            for cut in range(first, end, _LONGEST)
        ]

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
        number = self.sentence_number(token)
        later = self._sentences[number + 1 : number + 2]
        return self._sentences[number], later[0] if later else self.count

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
    known = _Tags(lexicon().tags)
    words, starts, folded = page.tokens.words, page.tokens.starts, page.folded
    tags = [known[word] for word in words]
    if page.capitals:
        tags = [
            "K" if (tag in _NAMES or word[-2:] == "ly") and folded[start].isupper() else tag
            for tag, word, start in zip(tags, words, starts, strict=True)
        ]
    return [
        "_" if tag == "-" and _joins(folded, start) else tag
        for tag, start in zip(tags, starts, strict=True)
    ]


def _joins(folded: str, hyphen: int) -> bool:
    """Tell a hyphen within a word, such as "U.S.-led", from a dash."""
    about = folded[hyphen - 1 : hyphen] + folded[hyphen + 1 : hyphen + 2]
    return folded[hyphen] == "-" and not any(sign.isspace() or sign == "-" for sign in about)
