"""The day in the dateline of an agency's story: "MARLOW, Freedonia, May 2 (Agency) --"."""

import re
from typing import Final

from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

_WITHIN: Final = 400
"""How far into a text a dateline may stand."""
_PLACE: Final = re.compile(
    r"\W*[A-Z][A-Z .'/-]{2,30}"  # MARLOW
    r"(?:[,( ]{1,3}[A-Z][\w.]{1,20}){0,4}"  # , Freedonia
    r"[,) ]{1,3}"
)
_BEHIND: Final = re.compile(r"[ .,]*(?:\(|--?|\u2014|_|:)")


def is_dateline(page: Page, span: Span) -> bool:
    """Tell whether a date stands behind a place in capitals and before an agency or a dash."""
    if span.start > _WITHIN:
        return False
    line = page.folded.rfind("\n", 0, span.start) + 1
    place = _PLACE.fullmatch(page.folded, line, span.start)
    return bool(place and _BEHIND.match(page.folded, span.end))
