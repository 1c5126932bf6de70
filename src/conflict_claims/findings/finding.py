"""One finding: a fault in the data, with its place in a file."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from conflict_claims.model.places import Place

Severity: TypeAlias = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding is about, such as the first of two equal keys."""

    path: str
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in the data.

    `path` is POSIX, relative to the folder the user named. `line` and `column` count from 1,
    columns in code points; 1, 1 stands for a whole file. `message` and `fix` are phrases
    without a closing full stop. `end` is line and column just behind the last character, where
    the fault has an extent. `value` is what stands there, quoted in at most 60 characters.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    place: Place
    message: str
    fix: str = ""
    end: tuple[int, int] | None = None
    value: str = ""
    related: Related | None = None

    @property
    def pointer(self) -> str:
        """The place as a JSON Pointer (RFC 6901), such as `/claims/0/casualties/1/kind`."""
        steps = (str(step).replace("~", "~0").replace("/", "~1") for step in self.place)
        return "".join(f"/{step}" for step in steps)

    @property
    def dotted(self) -> str:
        """The place as text, such as `claims[0].casualties[1].kind`; empty for a whole record."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.place)
        return "".join(steps).removeprefix(".")

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """What findings are ordered by: path, line, column, code, then message."""
        return (self.path, self.line, self.column, self.code, self.message)
