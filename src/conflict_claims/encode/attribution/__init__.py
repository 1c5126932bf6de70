"""Who says what: source, cue and content in running text.

Each token gets a tag of one character, so that a template is a pattern over a string (`tagging`).
Cue verbs, idioms, and phrases without a verb give drafts: cue, source, and the side on which the
content stands (`verbs`, `idioms`, `phrases`). Sources that are things are told from speakers
(`voices`), contents cut out (`contents`) and lengthened by the quotes that follow (`quoting`), and
the attributions linked (`linking`, `anaphora`).
"""

from conflict_claims.encode.annotations import Attribution
from conflict_claims.encode.page import Page

from . import idioms, phrases, verbs
from .contents import contents
from .draft import Draft
from .linking import linked
from .quoting import with_later_quotes
from .tagging import Tagged
from .voices import with_voices


def find_attributions(page: Page) -> list[Attribution]:
    """Give the attributions of a text, in the order of their cues.

    What is said inside quotation marks belongs to the speaker's content, and is not looked into.
    """
    text = Tagged(page)
    drafts = sorted([*idioms.find(text), *verbs.find(text), *phrases.find(text)], key=_first)
    drafts = list(with_voices(text, _apart(drafts)))
    return linked(text, drafts, with_later_quotes(text, drafts, contents(text, drafts)))


def _first(draft: Draft) -> int:
    return draft.words[0]


def _apart(drafts: list[Draft]) -> list[Draft]:
    """Keep of the drafts whose cues overlap the first."""
    kept: list[Draft] = []
    for draft in drafts:
        if not kept or kept[-1].words[1] <= draft.words[0]:
            kept.append(draft)
    return kept
