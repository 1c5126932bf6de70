"""Who came to what harm: people bound to the words of harm in their clause."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from conflict_claims.model.vocabulary import CasualtyKind

from .chunks import Row
from .groups import Member, group_before, group_behind, has_own_harm, head_of, parts_behind
from .lexicon import KINDS, WORDS
from .reality import is_real

_NAMED: Final = r"[waSDf]{1,8}(?:,?[&+]|,)"
"""Persons told by name, before those who are counted: "killed Ann Marlow and two guards"."""
_OBJECT: Final = re.compile(rf"[xDoa]*(?:w{{0,2}}|{_NAMED})[xDoa]*([NSqC0])")
_OF_OBJECT: Final = re.compile(rf",?f[xDoa]*(?:w{{0,2}}|{_NAMED})[xDoa]*([NSqW])")
_BESIDE: Final = re.compile(r"[wpDxtX,()]{0,14}\+[Dxw]{0,2}([NSq])")
_OF_HARMED: Final = re.compile(r"f[DUwx]{0,3}([KJM])")
_AMONG: Final = re.compile(r"b*[xDw]{0,2}([NSq])")
_CLOSE: Final = re.compile(r"(?:,?[pf][DawtxXsQSP]{0,6})?,?[xhbr]*")
"""What may stand between people without a number and their verb."""
_BRACKET: Final = re.compile(r"\([^()]{0,12}\)$")
_BETWEEN: Final = 20
"""How many chunks may stand between a verb and its subject."""
_DEADLY: Final = frozenset(
    {CasualtyKind.KILLED, CasualtyKind.WOUNDED, CasualtyKind.KILLED_OR_WOUNDED}
)
"""Kinds of which a number without people is a toll too: things are captured and freed as well."""


class Bound(NamedTuple):
    """People in a row of chunks, bound to a word of harm."""

    at: int
    """Index of their chunk."""
    kind: CasualtyKind
    rule: str
    trigger: int
    """Index of the word of harm."""
    part: bool = False
    """Whether they are part of people told before."""
    of_next: bool = False
    """Whether their whole is told behind them."""
    later: bool = False
    """Whether the words say that the number takes the place of an earlier one."""


class Binder:
    """Binds the people of one row, word of harm by word of harm."""

    def __init__(self, row: Row) -> None:
        """Start with nobody bound."""
        self.row = row
        self.letters = row.letters
        self.bound: dict[int, Bound] = {}

    def run(self) -> list[Bound]:
        """Bind whom it can, and give them in the order of the row."""
        for letters in ("Yy%", _HARM, "W"):
            for match in re.finditer(f"[{letters}]", self.letters):
                at = match.start()
                if is_real(self.row, at):
                    _FRAMES[self.letters[at]](self, at)
        return [self.bound[at] for at in sorted(self.bound)]

    # Frames

    def toll(self, at: int) -> None:
        """Bind the number of "the death toll rose to 12"."""
        kind = KINDS.get("".join(self.row.before(at, 1)), CasualtyKind.KILLED)
        self._count(at, at, kind)

    def number_of(self, at: int) -> None:
        """Bind the number of "the number of people killed rose to 12"."""
        match = re.compile(r"f[^;NTYC]{0,6}?([KJMm])").match(self.letters, at + 1)
        if match and (kind := self._kind(match.start(1))):
            self._count(at, match.start(1), kind)

    def harmed(self, at: int) -> None:
        """Bind the people of "12 were killed", "killed 12" and "12 dead"."""
        kinds = self._kinds(at)
        if self._is_noun(at):
            self._among(at)
            return
        object_ = self._object(at)
        subject = None if self._is_perfect(at) else self._subject(at)
        if object_ is not None and subject is not None and len(kinds) > 1:
            self._add(group_before(self.row, subject), kinds[0], "passive", at)
            self._add(group_behind(self.row, object_), kinds[-1], "active", at)
        elif object_ is not None and not self._is_attribute(at, subject, object_):
            self._bind(group_behind(self.row, object_), "active", at)
        elif subject is not None:
            rule = "passive" if self._is_passive(at) else "participle"
            self._bind([*group_before(self.row, subject), *parts_behind(self.row, at)], rule, at)
        self._beside(at)

    def harming(self, at: int) -> None:
        """Bind the people of "kills 12", "killing 12" and "the killing of 12"."""
        match = _OF_OBJECT.match(self.letters, at + 1)
        if match:
            self._bind(group_behind(self.row, match.start(1)), "noun", at)
        elif self.letters[at] in "IF" and (object_ := self._object(at)) is not None:
            self._bind(group_behind(self.row, object_), "active", at)
        elif self.letters[at] == "m" and self._is_to_death(at):
            self.died(at - 1)

    def died(self, at: int) -> None:
        """Bind the people of "12 died" and "12 were beaten to death"."""
        subject = self._subject(at)
        if subject is not None:
            group = [*group_before(self.row, subject), *parts_behind(self.row, at)]
            self._bind(group, "died", at + (self.letters[at] == "p"))

    def counted(self, at: int) -> None:
        """Bind the number of "12 deaths"."""
        self._bind([Member(at), *parts_behind(self.row, at)], "count", at)

    def share(self, at: int) -> None:
        """Bind the share of "40 percent of the dead", "a tenth of those killed"."""
        match = _OF_HARMED.match(self.letters, at + 1)
        if match and (kind := self._kind(match.start(1))):
            self.bound[at] = Bound(at, kind, "casualties.share", match.start(1), part=True)

    def of_them(self, at: int) -> None:
        """Bind the number of "three of them", if nothing else befell those."""
        wholes = [bound for place, bound in self.bound.items() if place < at]
        if wholes and at not in self.bound:
            whole = max(wholes)
            self._add([Member(at, part=True)], whole.kind, "part", whole.trigger)

    # Their pieces

    def _beside(self, at: int) -> None:
        """Bind the people of "was killed along with 12 others"."""
        match = _BESIDE.match(self.letters, at + 1)
        if match and not has_own_harm(self.row, match.start(1)):
            self._bind(group_behind(self.row, match.start(1)), "beside", at)

    def _count(self, at: int, trigger: int, kind: CasualtyKind) -> None:
        """Bind the number to which a toll rose."""
        for found in range(trigger + 1, min(trigger + _BETWEEN, len(self.letters))):
            if self.letters[found] == ";":
                return
            if self.letters[found] in "NC" and self._word_before(found) in WORDS["toll_joints"]:
                words = [*self.row.before(at, 4), *self.row.before(found, found - at)]
                later = not WORDS["rises"].isdisjoint(words)
                self.bound[found] = Bound(found, kind, "casualties.toll", trigger, later=later)
                return

    def _word_before(self, at: int) -> str:
        before = self.letters[:at].rstrip("xDw")
        return self.row.words[self.row.starts[len(before) - 1]] if before else ""

    def _is_noun(self, at: int) -> bool:
        """Whether a participle stands for people: "among the dead", "those killed"."""
        return self.letters[:at].rstrip("x").endswith(("D", "U"))

    def _among(self, at: int) -> None:
        """Bind the people of "12 of the dead", "among those killed were 12"."""
        start = len(self.letters[:at].rstrip("x")) - 1
        before = self.letters[:start]
        if before.endswith("f"):
            numbers = [start - 2] if before[-2:-1] in ("N", "S") else []
            self._bind([Member(number, part=True) for number in numbers], "among", at)
        elif before.endswith("i") and (subject := self._subject(start - 1)) is not None:
            members = group_before(self.row, subject)
            self._bind([member._replace(part=True) for member in members], "among", at)
        elif match := _AMONG.match(self.letters, at + 1):
            members = group_behind(self.row, match.start(1))
            among = before.endswith("i")
            self._bind([each._replace(part=among or each.part) for each in members], "among", at)
        else:
            self._bind(parts_behind(self.row, at), "among", at)

    def _object(self, at: int) -> int | None:
        if self._is_passive(at) or self.letters[at] == "J":
            return None
        match = _OBJECT.match(self.letters, at + 1)
        return match.start(1) if match and not has_own_harm(self.row, match.start(1)) else None

    def _subject(self, at: int) -> int | None:
        """Find the nearest people before a verb."""
        start = at - 1
        while start >= 0 and self.letters[start] in "xbhw":
            start -= 1
        start -= self.letters[start : start + 1] == "r"
        for found in range(start, max(-1, start - _BETWEEN), -1):
            letter = self.letters[found]
            if letter == "r" and self.letters[found - 1] == "N":
                return found - 1
            if letter in ";KIFEr":
                return None
            if letter in "NSqW0" and not self._is_aside(found, start):
                head = head_of(self.row, found)
                return head if self._is_near(head, at) else None
        return None

    def _is_near(self, people: int, verb: int) -> bool:
        """Whether people without a number stand so near a verb that they are its subject."""
        if self.letters[people] not in "Sq0":
            return True
        gap = self.letters[people + 1 : verb]
        active = self.letters[verb] == "K" and "b" not in gap
        behind = self.letters[verb + 1 : verb + 2]
        return _CLOSE.fullmatch(gap) is not None and not (active and behind not in ("", "p", ";"))

    def _is_aside(self, at: int, verb: int) -> bool:
        """Whether people stand away from the verb, behind a preposition or in brackets."""
        before = self.letters[:at].rstrip("Dx")
        bracket = _BRACKET.search(self.letters, max(0, verb - 14), verb + 1)
        return at < verb and (
            before.endswith("p") or (bracket is not None and bracket.start() < at)
        )

    def _is_passive(self, at: int) -> bool:
        return self.letters[:at].rstrip("x").endswith("b")

    def _is_perfect(self, at: int) -> bool:
        """Whether the subject did the harm: "had captured"."""
        return self.letters[:at].rstrip("x").endswith("h")

    def _is_to_death(self, at: int) -> bool:
        """Whether people were shot or beaten "to death", and not sentenced to it."""
        words = self.row.before(at, 5)
        return "to" in words[-1:] and WORDS["sentences"].isdisjoint(words)

    def _is_attribute(self, at: int, subject: int | None, object_: int) -> bool:
        """Whether a participle stands between a number and its noun: "12 wounded soldiers"."""
        number = subject == at - 1 and self.row.tags_of(subject).strip("N~o") == ""
        return number and self.letters[subject or 0] == "N" and self.letters[object_] == "S"

    def _kinds(self, at: int) -> list[CasualtyKind]:
        return [KINDS[word] for word in self.row.texts(at) if word in KINDS]

    def _kind(self, at: int) -> CasualtyKind | None:
        """Give the one kind of a word of harm, or of two of them joined."""
        kinds = set(self._kinds(at))
        if kinds == {CasualtyKind.KILLED, CasualtyKind.WOUNDED}:
            return CasualtyKind.KILLED_OR_WOUNDED
        return kinds.pop() if len(kinds) == 1 else None

    def _bind(self, members: Iterable[Member], rule: str, trigger: int) -> None:
        kind = self._kind(trigger)
        if kind:
            self._add(members, kind, rule, trigger)

    def _add(self, members: Iterable[Member], kind: CasualtyKind, rule: str, trigger: int) -> None:
        for at, part, of_next in members:
            if at not in self.bound and self._can_be(at, kind, trigger):
                name = f"casualties.{'part' if part else rule}"
                self.bound[at] = Bound(at, kind, name, trigger, part, of_next)

    def _can_be(self, at: int, kind: CasualtyKind, trigger: int) -> bool:
        """Whether people can be told to have come to this harm, as far as their words go."""
        if self.letters[at] == "S" and (
            kind is CasualtyKind.DISPLACED or self._is_idle(at, trigger)
        ):
            return False
        people = not {"P", "Q", "U", "M"}.isdisjoint(self.row.tags_of(at))
        return people or kind in _DEADLY or self.letters[trigger] == "J"

    def _is_idle(self, at: int, trigger: int) -> bool:
        """Whether a plural is told of in general, or by the way: "who kill villagers"."""
        letter, killed = self.letters[trigger], self._kind(trigger) is CasualtyKind.KILLED
        if letter == "J" and self.letters[trigger + 1 : trigger + 2] in ("w", "U", "D", "a"):
            return True  # "they are missing it"
        return letter == "F" or (letter == "K" and trigger < at and not killed)


_FRAMES: Final[Mapping[str, Callable[[Binder, int], None]]] = MappingProxyType(
    {
        "Y": Binder.toll,
        "y": Binder.number_of,
        "K": Binder.harmed,
        "J": Binder.harmed,
        "I": Binder.harming,
        "F": Binder.harming,
        "M": Binder.harming,
        "m": Binder.harming,
        "E": Binder.died,
        "C": Binder.counted,
        "W": Binder.of_them,
        "%": Binder.share,
    }
)
_HARM: Final = "KJIFMmEC"
