"""Words of the article texts in any other file: own-words (CC609) beyond the records."""

import re
from collections.abc import Iterator

from conflict_claims.findings import Finding, short
from conflict_claims.text.words import Shingles, word_tokens

from . import evidence  # noqa: F401  # fills the register
from .register import REGISTER, Issue, Spot

BIBLIOGRAPHY = re.compile(r"\s*(?:- )?(?:title|byline|url):")
"""YAML lines with bibliographic facts, which are kept as printed."""


def taken_over(path: str, content: str, index: Shingles) -> Iterator[Finding]:
    """Yield each stretch of a file's words that the texts hold too, at the line where it begins.

    `path` is the file's path as the finding prints it. A record's title, byline and url
    are passed over.
    """
    words = list(_words(content, record=path.endswith(".yaml")))
    end = 0
    for at in range(len(words) - index.size + 1):
        run = tuple(word for _, word in words[at : at + index.size])
        if run in index.runs:
            if at >= end:
                message = f"taken over from an article: {short(' '.join(run))}"
                issue = Issue((), message, "say it in other words")
                yield REGISTER["CC609"].finding(issue, Spot(path, words[at][0]))
            end = at + index.size


def _words(content: str, *, record: bool) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(content.splitlines(), start=1):
        if not (record and BIBLIOGRAPHY.match(line)):
            yield from ((number, word) for word in word_tokens(line))
