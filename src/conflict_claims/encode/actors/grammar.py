"""Phrases that name or describe actors and places, as patterns over the letters of a text.

The letters are those of `lexicon`; a known name is one of O (body or group), L (place), P (person)
or N (people), with `=` for each further token. Of the rules, the first that fits at a token counts.
Every repetition is bounded or possessive, so that the time is linear.
"""

import re
from typing import Final

from conflict_claims.encode.annotations import MentionKind


def _any(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


_KNOWN: Final = "[OLPN]=*+"
_UNIT: Final = f"{_KNOWN}(?:-[xay])?"
_MODIFIER: Final = _any(f"{_UNIT}s?", "[aAgGmMjJcC]", "[hH](?=[aAgGmMrR])")
_BEFORE: Final = _any(_MODIFIER, "X")
_HEAD: Final = _any("[gG](?![rR])", "[mM](?![xrRjJhH])")
_ROLE: Final = _any("[rRT]", "[jJ](?![xghm])")
_NAME: Final = r"(?:I\.?){0,2}[XFBKP]=*+(?:(?:I\.?|b){0,2}[XFBKLPA]=*+){0,4}"
_OFFICE: Final = _BEFORE + r"{0,5}(?:[TRr]\.?){1,3}" + f"(?:o{_any(_UNIT, '[XAG]')})?"
_PROPER: Final = _any(_UNIT, "[XAGMHTRFK]")
_OF_ONE: Final = f"[of]w?{_PROPER}{{1,4}}"
_OF: Final = f"(?:{_OF_ONE}(?:[e,]e?{_PROPER}{{1,3}}){{0,2}})"

_BODY: Final = _any(f"{_UNIT}s?", "[XFKACHGMq]") + "{0,5}"
_SUBJECT: Final = r"(?<![^we,.;(\"])(?<![iod]w)"
"""Before a subject: a sign, a conjunction or an article, and no preposition before that."""

_PATTERNS: Final = {
    # Foreign Minister J. Marlow
    "titled": _OFFICE + _NAME,
    # Arden Relief Fund, Ministry of Bridges
    "named_body": _any(
        f"{_BODY}{_any(f'(?<=[XFKACHGM=OLN])[GM]{_OF}?', f'[GM]{_OF}')}", "E[XFBK]{1,3}"
    ),
    # Arden province, city of Arden, northern Sylvania
    "place_noun": _any(
        _any(_UNIT, "[XKDc]") + "{1,3}[hH]{1,2}(?![gGmM])",
        _any("[hH]oL=*+", "[hH]o[XKD]{1,2}"),
        "c{1,2}L=*+",
    ),
    # in Arden; Arden, Sylvania; Tal Arden
    "placed": _any("(?<=i)(?:X{1,3}K?|K)(?!s)", "(?:X{1,2}|K)(?=,L)", "D[XFBK]{1,2}"),
    # Anna Marlow, Abu Marlow, J. Marlow, Marlow al-Arden
    "full_name": _any(
        r"F(?:(?:I\.?|b){0,2}[XFBKL]=*+){1,4}", "B[XFBK]{1,3}", r"[XF]I\.[XF]", "X{1,2}b?K"
    ),
    # Sylvanian army, militants, people of Arden
    "group": _any(f"{_BEFORE}{{0,6}}{_HEAD}{_OF}?", f"{_BEFORE}{{1,6}}p{_OF}?", f"p{_OF}"),
    # a military spokesman, minister for Sylvania
    "role": f"{_BEFORE}{{0,6}}[rRT]{{0,2}}{_ROLE}{_any(_OF_ONE, 'oa')}?",
    # Sylvania said
    "metonym": _SUBJECT + "L=*+(?=[wu]{0,2}[vz])",
    "name": _KNOWN,
    # Marlow said; said Anna Marlow
    "speaker": _any("X{1,3}(?=,?u?z)", "(?<=z)X{2,3}"),
    "acronym": "(?<!C)C(?!C)",
    # the city
    "generic_place": "(?<=[wid])a?h(?!x)",
}

PHRASE: Final = re.compile(
    "(?=[OLPNXFBKDEITRrGgMmJjpAaCHhqc])"
    + _any(*(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()))
)
"""Any phrase; the name of its rule is the last group."""

EMPLOYER: Final = re.compile(f"{_MODIFIER}{{0,5}}[gGmM](?=[rRT])")
"""The body at the head of a role: the `Sylvanian army` of a `Sylvanian army spokesman`."""

KINDS: Final = {
    "titled": MentionKind.PERSON,
    "named_body": MentionKind.ORGANISATION,
    "place_noun": MentionKind.PLACE,
    "placed": MentionKind.PLACE,
    "full_name": MentionKind.PERSON,
    "group": MentionKind.GROUP,
    "role": MentionKind.PERSON,
    "speaker": MentionKind.PERSON,
    "acronym": MentionKind.ORGANISATION,
    "generic_place": MentionKind.PLACE,
    "employer": MentionKind.ORGANISATION,
}
"""The kind of what a rule matches; a name that stands alone has its own."""

RULES: Final = {name: f"actors.{name}" for name in KINDS}
"""The id of each rule by its name."""
