"""A folded copy of a text, character for character, so that every offset holds in both."""

import re
from typing import Final

_FOLDED: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u3000\u200b\ufeff\t", " "),
    }
)
"""Quotation marks, dashes and blanks of any shape, as ASCII; an em dash stays what it is."""

_OPENING: Final = re.compile(r"``|(?<![^\s(\[\u2014-])''(?=\S)")
_CLOSING: Final = re.compile("''(?!')")


def fold(text: str) -> str:
    """Give a copy of the same length with plain quotation marks, hyphens and blanks.

    Two grave accents or two apostrophes, as telegraphs write quotation marks, become one mark
    and a blank, the blank on the outer side; of three apostrophes the inner one stays.
    """
    marked = _OPENING.sub(' "', text)
    return _CLOSING.sub('" ', marked).translate(_FOLDED)
