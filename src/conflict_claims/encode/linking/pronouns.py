"""Pronouns that speak, resolved to whoever spoke before."""

from collections.abc import Iterator, Sequence

from conflict_claims.encode.annotations import Attribution, Mention, MentionKind
from conflict_claims.encode.page import Page
from conflict_claims.encode.places import Located
from conflict_claims.text.digest import Span

PRONOUNS = {"he": True, "she": True, "it": False, "they": None, "who": None}
"""Pronouns, and whether they stand for a person; None where that is open."""

REACH = 1500
"""A pronoun is resolved to a speaker no more than so many characters before it."""


def resolved(
    page: Page, attributions: Sequence[Attribution], mentions: Sequence[Mention]
) -> list[Attribution]:
    """Give attributions with the pronouns among their sources resolved, or told to be unresolved.

    Nouns are speakers for the pronouns behind them, the nearest of the fitting kind for each.
    """
    return list(_Resolver(page, Located(mentions)).run(attributions))


class _Resolver:
    def __init__(self, page: Page, mentions: Located[Mention]) -> None:
        self.page, self.mentions = page, mentions
        self.last: dict[bool, Span] = {}
        """The last speaker that is, and that is not, a person."""

    def run(self, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
        for each in attributions:
            word = self.page.words(each.source).lower() if each.source else ""
            if each.source is None or word not in PRONOUNS:
                self._remember(each.source)
                yield each
            elif speaker := self._speaker(each.source, PRONOUNS[word]):
                yield each._replace(source=speaker, pronoun=each.source, unresolved=False)
            else:
                yield each._replace(unresolved=True)

    def _remember(self, source: Span | None) -> None:
        if source and (kinds := {mention.kind for mention in self.mentions.over(source)}):
            self.last[MentionKind.PERSON in kinds] = source

    def _speaker(self, pronoun: Span, person: bool | None) -> Span | None:
        fitting = [self.last.get(kind) for kind in (True, False) if person in (None, kind)]
        near = [span for span in fitting if span and pronoun.start - span.end < REACH]
        return max(near, default=None)
