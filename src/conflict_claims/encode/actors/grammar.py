"""Phrases that name or describe actors and places, as patterns over the letters of a text.

The letters are those of `lexicon`; a known name is one of O (body or group), L (place), P (person)
or N (people), with `=` for each further token. Of the alternatives, the first that fits counts;
every repetition is bounded, so that the time is linear.
"""

import re
from typing import Final

from conflict_claims.encode.annotations import MentionKind

_UNIT: Final = "[OLPN]=*+(?:-[xay])?"
_MODIFIER: Final = f"(?:{_UNIT}s?|[aAgGmMjJcC])"
_GROUP: Final = "(?:[gG]|[mM](?!x))"
_ROLE: Final = "(?:[rRT]|[jJ](?![xghm]))"
_NAME: Final = r"(?:I\.?){0,2}[XFBKP]=*+(?:(?:I\.?|b){0,2}[XFBKLPA]=*+){0,4}"
_OFFICE: Final = rf"(?:{_MODIFIER}|X){{0,5}}(?:[TRr]\.?){{1,3}}(?:o(?:{_UNIT}|[XAG]))?"
_COMPLEMENT: Final = rf"(?:{_UNIT}|[XAGMHFK])"
_OF: Final = rf"(?:[of]w?{_COMPLEMENT}{{1,4}}(?:[e,]e?{_COMPLEMENT}{{1,3}}){{0,2}})"
_PROPER: Final = rf"(?:{_UNIT}s?|[XFKACHGM]|q)"

_PATTERNS: Final = {
    "titled": rf"{_OFFICE}{_NAME}",
    "named_body": rf"{_PROPER}{{0,5}}(?:(?<=[XFKACHGM=OLN])[GM]|[GM](?=o)){_OF}?|E[XFBK]{{1,3}}",
    "place_noun": rf"(?:{_UNIT}|[XKDc]){{1,3}}[hH]{{1,2}}|[hH]o(?:L=*+|[XKD]{{1,2}})|c{{1,2}}L=*+",
    "placed": "(?<=i)(?:X{1,3}K?|K)(?!s)|(?:X{1,2}|K)(?=,L)|D[XFBK]{1,2}",
    "full_name": rf"(?:F(?:(?:I\.?|b){{0,2}}[XFBKL]=*+){{1,4}}|B[XFBK]{{1,3}}|[XF]I\.[XF]|X{{1,2}}b?K)",
    "group": rf"{_MODIFIER}{{0,6}}{_GROUP}{_OF}?|{_MODIFIER}{{1,6}}p{_OF}?|p{_OF}",
    "role": rf"{_MODIFIER}{{0,6}}{_ROLE}(?:o[aA]|[of]w?(?:{_UNIT}|[XG]))?",
    "metonym": r"(?<![^we,.;(\"])(?<![iod]w)L=*+(?=[wu]{0,2}[vz])",
    "name": "[OLPN]=*+",
    "speaker": "X{1,3}(?=,?u?z)|(?<=z)X{2,3}",
    "acronym": "(?<!C)C(?!C)",
    "generic_place": "(?<=[wid])a?h(?!x)",
}
"""By name of the rule: what it matches."""

PHRASE: Final = re.compile(
    "(?=[OLPNXFBKDEITRrGgMmJjpAaCHhqc])(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items())
    + ")"
)

KINDS: Final = {
    "titled": MentionKind.PERSON,
    "named_body": MentionKind.ORGANISATION,
    "full_name": MentionKind.PERSON,
    "place_noun": MentionKind.PLACE,
    "group": MentionKind.GROUP,
    "role": MentionKind.PERSON,
    "metonym": MentionKind.ORGANISATION,
    "placed": MentionKind.PLACE,
    "speaker": MentionKind.PERSON,
    "acronym": MentionKind.ORGANISATION,
    "generic_place": MentionKind.PLACE,
}
"""The kind of what a rule matches; a name that stands alone has its own."""

RULES: Final = {name: f"actors.{name}" for name in KINDS}
"""The id of each rule by its name."""
