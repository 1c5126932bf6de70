"""Who came to what harm: people bound to the words of harm in their clause."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from conflict_claims.model.vocabulary import CasualtyKind

from . import clauses
from .chunks import Row
from .groups import Member, group_before, group_behind, parts_behind
from .lexicon import KINDS, WORDS
from .reality import is_real

_NUMBER_OF: Final = re.compile(r"f[^;NTYC]{0,6}?([KJMm])")
_BEFORE_NUMBER_OF: Final = re.compile(r"N[Dxw]{0,2}$")
_OF_HARMED: Final = re.compile(r"f[DUwx]{0,3}([KJM])")
_AMONG: Final = re.compile(r"b*[xDw]{0,2}([NSq])")
_BEFORE_NUMBER: Final = 20
"""How many chunks may stand between a toll and its number."""
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
        harms = [(match[0], match.start()) for match in _HARM.finditer(self.letters)]
        for letter, at in sorted(harms, key=_turn):
            if is_real(self.row, at):
                _FRAMES[letter](self, at)
        return [self.bound[at] for at in sorted(self.bound)]

    # Frames

    def toll(self, at: int) -> None:
        """Bind the number of "the death toll rose to 12"."""
        kind = KINDS.get("".join(self.row.before(at, 1)), CasualtyKind.KILLED)
        self._count(at, at, kind)

    def number_of(self, at: int) -> None:
        """Bind the number of "the number of dead rose to 12", "raises to 12 the number of dead"."""
        match = _NUMBER_OF.match(self.letters, at + 1)
        kind = self._kind(match.start(1)) if match else None
        before = _BEFORE_NUMBER_OF.search(self.letters, max(0, at - 4), at)
        if match and kind and before and self._word_before(before.start()) == "to":
            self.bound[before.start()] = Bound(
                before.start(), kind, "casualties.toll", match.start(1), later=True
            )
        elif match and kind:
            self._count(at, match.start(1), kind)

    def harmed(self, at: int) -> None:
        """Bind the people of "12 were killed", "killed 12", "12 dead" and "the dead"."""
        if clauses.is_noun(self.row, at):
            self._among(at)
        else:
            self._participle(at)
            self._behind(clauses.beside(self.row, at), "beside", at)

    def harming(self, at: int) -> None:
        """Bind the people of "kills 12", "the killing of 12" and "there were casualties"."""
        people = clauses.of_object_of(self.row, at)
        if people is not None:
            self._behind(people, "noun", at)
        elif self.letters[at] == "M" and "there" in self.row.before(at, 2)[:1]:
            self._bind([Member(at)], "count", at)
        elif self.letters[at] in "IF":
            self._behind(clauses.object_of(self.row, at), "active", at)
        elif self.letters[at] == "m" and clauses.is_to_death(self.row, at):
            self._before(clauses.subject_of(self.row, at - 1), "died", at)

    def died(self, at: int) -> None:
        """Bind the people of "12 died"."""
        self._before(clauses.subject_of(self.row, at), "died", at)

    def counted(self, at: int) -> None:
        """Bind the number of "12 deaths"."""
        self._bind([Member(at), *parts_behind(self.row, at)], "count", at)

    def share(self, at: int) -> None:
        """Bind the share of "40 percent of the dead"."""
        match = _OF_HARMED.match(self.letters, at + 1)
        if match and (kind := self._kind(match.start(1))):
            self.bound[at] = Bound(at, kind, "casualties.share", match.start(1), part=True)

    def of_them(self, at: int) -> None:
        """Bind the number of "three of them", if nothing else befell those."""
        whole = max((bound for place, bound in self.bound.items() if place < at), default=None)
        if whole and at not in self.bound:
            self._add([Member(at, part=True)], whole.kind, "part", whole.trigger)

    # Their pieces

    def _participle(self, at: int) -> None:
        row, kinds = self.row, self._kinds(at)
        active = not clauses.is_passive(row, at) and self.letters[at] == "K"
        object_ = clauses.object_of(row, at) if active else None
        subject = None if clauses.is_perfect(row, at) else clauses.subject_of(row, at)
        if object_ is not None and subject is not None and len(kinds) > 1:
            self._add(group_before(row, subject), kinds[0], "passive", at)
            self._add(group_behind(row, object_), kinds[-1], "active", at)
        elif object_ is not None and not clauses.is_attribute(row, at, subject, object_):
            self._behind(object_, "active", at)
        else:
            rule = "passive" if clauses.is_passive(row, at) else "participle"
            self._before(subject, rule, at)

    def _among(self, at: int) -> None:
        """Bind the people of "12 of the dead", "among those killed were 12"."""
        start = len(self.letters[:at].rstrip("x")) - 1
        before = self.letters[:start]
        people = clauses.subject_of(self.row, start - 1) if before.endswith("i") else None
        if before.endswith("f"):
            members = [Member(start - 2)] if before[-2:-1] in ("N", "S") else []
        elif people is not None:
            members = group_before(self.row, people)
        elif match := _AMONG.match(self.letters, at + 1):
            members = group_behind(self.row, match.start(1))
        else:
            members = parts_behind(self.row, at)
        part = before.endswith(("f", "i"))
        self._bind([each._replace(part=part or each.part) for each in members], "among", at)

    def _count(self, at: int, trigger: int, kind: CasualtyKind) -> None:
        """Bind the number to which a toll rose, not the one to which it may rise."""
        for found in range(trigger + 1, min(trigger + _BEFORE_NUMBER, len(self.letters))):
            if self.letters[found] in ";v":
                return
            if self.letters[found] in "NC" and self._word_before(found) in WORDS["toll_joints"]:
                words = [*self.row.before(at, 4), *self.row.before(found, found - at)]
                later = not WORDS["rises"].isdisjoint(words)
                if WORDS["aims"].isdisjoint(words) and found not in self.bound:
                    self.bound[found] = Bound(found, kind, "casualties.toll", trigger, later=later)
                    self._add(parts_behind(self.row, found), kind, "toll", trigger)
                return

    def _word_before(self, at: int) -> str:
        before = self.letters[:at].rstrip("xDw")
        return self.row.words[self.row.starts[len(before) - 1]] if before else ""

    def _before(self, people: int | None, rule: str, trigger: int) -> None:
        """Bind people before a word of harm, those joined to them, and parts told behind it."""
        if people is not None:
            parts = parts_behind(self.row, trigger)
            self._bind([*group_before(self.row, people), *parts], rule, trigger)

    def _behind(self, people: int | None, rule: str, trigger: int) -> None:
        """Bind people behind a word of harm, and those joined to them."""
        if people is not None:
            self._bind(group_behind(self.row, people), rule, trigger)

    def _bind(self, members: Iterable[Member], rule: str, trigger: int) -> None:
        kind = self._kind(trigger)
        if kind:
            self._add(members, kind, rule, trigger)

    def _add(self, members: Iterable[Member], kind: CasualtyKind, rule: str, trigger: int) -> None:
        for at, part, of_next in members:
            if at not in self.bound and self._can_be(at, kind, trigger):
                name = f"casualties.{'part' if part else rule}"
                self.bound[at] = Bound(at, kind, name, trigger, part, of_next)

    def _kinds(self, at: int) -> list[CasualtyKind]:
        return [KINDS[word] for word in self.row.texts(at) if word in KINDS]

    def _kind(self, at: int) -> CasualtyKind | None:
        """Give the one kind of a word of harm, or of two of them joined."""
        kinds = set(self._kinds(at))
        if kinds == {CasualtyKind.KILLED, CasualtyKind.WOUNDED}:
            return CasualtyKind.KILLED_OR_WOUNDED
        return kinds.pop() if len(kinds) == 1 else None

    def _can_be(self, at: int, kind: CasualtyKind, trigger: int) -> bool:
        """Whether people can be told to have come to this harm, as far as their words go."""
        if self.letters[at] in "Sq" and kind is CasualtyKind.DISPLACED:
            return False
        if self.letters[at] == "S" and self._is_idle(at, kind, trigger):
            return False
        people = not {"P", "Q", "U", "M"}.isdisjoint(self.row.tags_of(at))
        return people or kind in _DEADLY or self.letters[trigger] == "J"

    def _is_idle(self, at: int, kind: CasualtyKind, trigger: int) -> bool:
        """Whether a plural is told of in general, or by the way: "who kill villagers"."""
        letter, behind = self.letters[trigger], self.letters[trigger + 1 : trigger + 2]
        if letter == "J":
            return behind in ("w", "U", "D", "a")  # "they are missing it"
        attribute = letter == "K" and trigger < at and kind is not CasualtyKind.KILLED
        return letter == "F" or attribute


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
_HARM: Final = re.compile(f"[{''.join(_FRAMES)}]")
_TURNS: Final[Mapping[str, int]] = MappingProxyType({"Y": 0, "y": 0, "%": 0, "W": 2})
"""What is bound first: totals, then the rest, and parts of them at last."""


def _turn(harm: tuple[str, int]) -> int:
    return _TURNS.get(harm[0], 1)
