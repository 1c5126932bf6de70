"""Whether a source can speak: a person, a body, a document, or anything with a name."""

from collections.abc import Iterable, Iterator

from .draft import Draft
from .lexicon import lexicon
from .tagging import Chunk, Tagged

_PERSONAL = ("er", "or", "ist", "ian", "man", "men")
"""Endings of nouns for people."""
_LOOSE = ("act", "clause_after", "coordinated", "idiom", "participle", "quote_after", "thought")
"""Rules whose sources are often wrong where they are things."""


def with_voices(text: Tagged, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Give the rule `thing` to drafts whose source is one, since few of them are right."""
    for draft in drafts:
        source = draft.source if draft.rule in _LOOSE else None
        thing = source is not None and not _speaks(text, source)
        yield draft._replace(rule="thing") if thing else draft


def _speaks(text: Tagged, source: Chunk) -> bool:
    """Tell whether a phrase has a name in it, or a noun for who speaks at its head."""
    words = text.head(source)
    end = source[0] + len(words)
    printed = text.page.words(text.span((end - 1, end)))
    named = printed != words[-1] or not {*text.tags[source[0] : end]}.isdisjoint("KRHM")
    return named or not text.page.capitals or _is_voice(words[-1])


def _is_voice(noun: str) -> bool:
    single = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
    known = not lexicon().speakers.isdisjoint((noun, single))
    return known or single.endswith(_PERSONAL)
