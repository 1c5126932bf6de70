"""Where the sentences of a line begin and end."""

import re
from collections.abc import Iterator

from conflict_claims.text.digest import Span

_OPENING, _CLOSING = "\"'\u201c\u2018\u00ab(\\[", "\"'\u201d\u2019\u00bb)\\]"
_STOP = re.compile(rf"[.!?…]+[{_CLOSING}]*\s+(?=[{_OPENING}]*([^\W_]))")
_TOKEN = re.compile(r"[\w.]*$")
_WINDOW = 12  # longer than any of these
_TITLES = {"Adm", "Brig", "Capt", "Col", "Dr", "Gen", "Gov", "Lt", "Maj", "Mr", "Mrs", "Ms"}
_TITLES |= {"No", "Prof", "Rep", "Sen", "Sgt", "St", "vs"}
_MONTHS = {"Jan", "Feb", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"}


def sentences(text: str, line: Span) -> Iterator[Span]:
    """Yield the sentences of a line, without the blanks around them.

    A sentence ends at a full stop, a question or exclamation mark or an ellipsis before a word
    that does not begin in lower case, but not behind a shortened title or month, or an initial
    as in "J. Doe" and "U.S. Navy". Runs without a letter or digit are passed over.
    """
    stops = [stop.end() for stop in _STOP.finditer(text, *line) if _ends_sentence(text, stop)]
    start = line.start
    for end in (*stops, line.end):
        words = text[start:end].strip()
        if any(map(str.isalnum, words)):
            begin = text.index(words, start)
            yield Span(begin, begin + len(words))
        start = end


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    if stop[1].islower():
        return False
    before = _TOKEN.search(text[max(stop.start() - _WINDOW, 0) : stop.start()])
    token = before[0].rpartition(".")[2] if before else ""
    shortened = token in _TITLES | _MONTHS or (len(token) == 1 and token.isalpha())
    return not (shortened and stop[0].startswith(". "))
