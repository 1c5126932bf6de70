"""Version numbers, and the steps between them."""

import re
from enum import IntEnum
from typing import NamedTuple

_FORM = re.compile(r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+].*)?")


class Step(IntEnum):
    """How far one version is from the next, from the least."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Version(NamedTuple):
    """The three numbers of a semantic version; what follows them is passed over."""

    major: int
    minor: int
    patch: int

    @classmethod
    def read(cls, text: str) -> "Version | None":
        """Read a version; None for what is none."""
        found = _FORM.fullmatch(text)
        return cls(*map(int, found.groups())) if found else None

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def breaking(self) -> Step:
        """The least step from here with which something may be removed."""
        return Step.MAJOR if self.major else Step.MINOR

    def step_to(self, later: "Version") -> Step | None:
        """Give the step to a later version; None where it is an earlier one."""
        if later < self:
            return None
        differing = (one != other for one, other in zip(self, later, strict=True))
        return next((Step(3 - place) for place, other in enumerate(differing) if other), Step.NONE)

    def after(self, step: Step) -> "Version":
        """Give the next version at a step."""
        if step is Step.MAJOR:
            return Version(self.major + 1, 0, 0)
        if step is Step.MINOR:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + (step is Step.PATCH))
