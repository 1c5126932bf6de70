"""The text cut at every edge of a mark, so that nested and overlapping spans lie flat."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from conflict_claims.text.digest import Span

from .marks import Kind, Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that are all covered by the same marks, in the order of their rank."""

    span: Span
    text: str
    marks: tuple[Mark, ...]

    @property
    def id(self) -> str:
        """The piece's id on the page."""
        return f"p{self.span.start}"

    @property
    def items(self) -> list[str]:
        """The ids of the items that cover it, each once."""
        return list(dict.fromkeys(mark.item for mark in self.marks if mark.item))

    @property
    def classes(self) -> list[str]:
        """The kinds of its marks, each once; `nested` in several evidence spans; `doubtful`."""
        kinds = [mark.kind for mark in self.marks]
        nested = ["nested"] if kinds.count(Kind.EVIDENCE) > 1 else []
        doubtful = ["doubtful"] if any(mark.doubtful for mark in self.marks) else []
        return [*dict.fromkeys(kinds), *nested, *doubtful]

    @property
    def labels(self) -> list[str]:
        """The labels of the marks that begin with it, each once."""
        opening = (mark for mark in self.marks if mark.span.start == self.span.start)
        return list(dict.fromkeys(mark.label for mark in opening))

    @property
    def told(self) -> str:
        """What covers it, in words."""
        return ", ".join(dict.fromkeys(mark.told for mark in self.marks))


def cut(text: str, within: Span, marks: Sequence[Mark]) -> list[Piece]:
    """Cut the stretch `within` a text at all edges of the marks, and give the pieces in order.

    Offsets are counted in `text`, the whole file. Marks may come in any order; what lies outside
    the stretch is cut off. The texts of the pieces joined are the stretch; a piece holds exactly
    the marks whose spans contain it.
    """
    by_rank = sorted(marks, key=lambda mark: mark.rank)
    inside = [mark for mark in by_rank if mark.span.overlaps(within)]
    edges = {within.start, within.end}
    edges |= {edge for mark in inside for edge in mark.span if within.start < edge < within.end}
    return [_piece(text, Span(*pair), inside) for pair in pairwise(sorted(edges))]


def _piece(text: str, span: Span, marks: list[Mark]) -> Piece:
    covering = tuple(mark for mark in marks if mark.span.contains(span))
    return Piece(span, text[span.start : span.end], covering)
