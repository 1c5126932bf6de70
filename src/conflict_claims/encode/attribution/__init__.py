"""Who says what: source, cue and content in running text.

Tokens are tagged by one character each, so that templates are patterns over a string (`tagging`).
Verbs, and phrases without one, give drafts: cue, source, and the side of the content (`verbs`,
`phrases`). Then the contents are cut out (`contents`), and the attributions linked (`linking`).
"""

from conflict_claims.encode.annotations import Attribution
from conflict_claims.encode.page import Page

from . import phrases, verbs
from .contents import contents
from .draft import Draft
from .linking import linked
from .modes import mode
from .tagging import Tagged


def find_attributions(page: Page) -> list[Attribution]:
    """Give the attributions of a text, in the order of their cues.

    What is said inside quotation marks belongs to the speaker's content, and is not looked into.
    """
    text = Tagged(page)
    drafts = _apart(sorted([*verbs.find(text), *phrases.find(text)], key=lambda draft: draft.words))
    found = linked(text, drafts, contents(text, drafts))
    return found


def _apart(drafts: list[Draft]) -> list[Draft]:
    """Keep of drafts with the same cue the first."""
    kept: list[Draft] = []
    for draft in drafts:
        if not kept or kept[-1].words[1] <= draft.words[0]:
            kept.append(draft)
    return kept
