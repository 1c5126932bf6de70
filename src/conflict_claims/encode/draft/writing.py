"""A draft as the files of a record: YAML in canonical form, and its pins."""

from typing import Any, NamedTuple

from conflict_claims.authoring.layout import LINED, UNBROKEN, WIDTH, entry_lines
from conflict_claims.authoring.scalars import write_text
from conflict_claims.authoring.skeletons import MODELINE
from conflict_claims.authoring.tree import Entry, plant
from conflict_claims.model.places import EACH, Pattern
from conflict_claims.text.digest import Span, sha256
from conflict_claims.text.pins import format_pins

HEAD = MODELINE.format(folders="../../../", kind="article")


class Files(NamedTuple):
    """The content of a record file and of the pins beside it."""

    record: str
    pins: str


def files(data: dict[str, Any], text: str, start: int) -> Files:
    """Write a draft, its keys and lists in canonical order, of an article that starts at an offset.

    The spans in the data count from there, those that are written from the start of the text.
    """
    writer = _Writer(start)
    record = "\n".join([HEAD, *writer.lines(data, "", ()), ""])
    pins = {span: sha256(text[span.start : span.end]) for span in writer.spans}
    return Files(record, format_pins(pins))


class _Writer:
    """Writes data that has no comments: most of it fits on its line, and needs no tree."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.spans: set[Span] = set()
        """Those written so far, as they are in the text file."""

    def lines(self, data: Any, indent: str, place: Pattern) -> list[str]:
        """Give the lines of a mapping or a list."""
        written: list[str] = []
        if isinstance(data, dict):
            for key, value in data.items():
                written += self._entry(key, value, f"{indent}{write_text(key)}:", (*place, key))
        else:
            here = (*place, EACH)
            for value in data:
                written += self._entry(None, value, f"{indent}-", here)
        return written

    def _entry(self, key: str | None, value: Any, lead: str, place: Pattern) -> list[str]:
        indent = " " * (len(lead) - len(lead.lstrip()))
        if isinstance(value, dict | list) and place in LINED:
            lines = self.lines(value, indent + "  ", place)
            # The first stands beside the dash of a list's item.
            return [lead, *lines] if key else [f"{lead} {lines[0].lstrip()}", *lines[1:]]
        line = f"{lead} {self._inline(value, in_flow=False)}"
        if len(line) <= WIDTH or place in UNBROKEN:
            return [line]
        return entry_lines(Entry(key, plant(self._plain(value)), 0, None), indent, place)

    def _inline(self, value: Any, in_flow: bool = True) -> str:
        if isinstance(value, str):
            return write_text(value, in_flow)
        if isinstance(value, Span):
            return write_text(self._span(value), in_flow)
        if isinstance(value, dict):
            pairs = [f"{write_text(key, True)}: {self._inline(value[key])}" for key in value]
            return f"{{{', '.join(pairs)}}}"
        if isinstance(value, list):
            return f"[{', '.join(map(self._inline, value))}]"
        return str(value).lower() if isinstance(value, bool) else str(value)

    def _span(self, span: Span) -> str:
        moved = Span(span.start + self.start, span.end + self.start)
        self.spans.add(moved)
        return str(moved)

    def _plain(self, value: Any) -> Any:
        """Give data with its spans as text."""
        if isinstance(value, Span):
            return self._span(value)
        if isinstance(value, dict):
            return {key: self._plain(each) for key, each in value.items()}
        return [self._plain(each) for each in value] if isinstance(value, list) else value
