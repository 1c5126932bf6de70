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
    writer.write(data)
    record = "\n".join([HEAD, *writer.lines, ""])
    pins = {span: sha256(text[span.start : span.end]) for span in writer.spans}
    return Files(record, format_pins(pins))


class _Writer:
    """Writes data that has no comments: most of it fits on its line, and needs no tree."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.lines: list[str] = []
        self.spans: set[Span] = set()
        """Those written so far, as they are in the text file."""

    def write(self, data: Any, place: Pattern = (), indent: str = "", first: str = "") -> None:
        """Add the lines of a mapping or a list, the first of them begun by `first`."""
        lead = first
        if isinstance(data, dict):
            for key, value in data.items():
                self._entry(key, value, f"{lead}{write_text(key)}:", (*place, key), indent)
                lead = indent
        else:
            here = (*place, EACH)
            for value in data:
                self._entry(None, value, f"{lead}-", here, indent)
                lead = indent

    def _entry(self, key: str | None, value: Any, lead: str, place: Pattern, indent: str) -> None:
        if isinstance(value, dict | list) and place in LINED:
            inner = indent + "  "
            if key:
                self.lines.append(lead)
            self.write(value, place, inner, inner if key else f"{lead} ")
            return
        line = f"{lead} {self._inline(value, False)}"
        if len(line) <= WIDTH or place in UNBROKEN:
            self.lines.append(line)
        else:
            self.lines += self._broken(key, value, lead, place, indent)

    def _broken(
        self, key: str | None, value: Any, lead: str, place: Pattern, indent: str
    ) -> list[str]:
        """Write what is too long for a line; a row of a list needs no tree if its parts fit."""
        if key is None and isinstance(value, dict):
            lines = _filled(f"{lead} {{", self._pairs(value), indent + "  ")
            if max(map(len, lines)) <= WIDTH:
                return lines
        lines = entry_lines(Entry(key, plant(self._plain(value)), 0, None), indent, place)
        return [lead + lines[0][len(lead) :], *lines[1:]]

    def _inline(self, value: Any, in_flow: bool = True) -> str:
        if isinstance(value, str):
            return write_text(value, in_flow)
        if isinstance(value, Span):
            return self._span(value)
        if isinstance(value, dict):
            return f"{{{', '.join(self._pairs(value))}}}"
        if isinstance(value, list):
            return f"[{', '.join(map(self._inline, value))}]"
        return str(value).lower() if isinstance(value, bool) else str(value)

    def _pairs(self, value: dict[str, Any]) -> list[str]:
        return [f"{write_text(key, True)}: {self._inline(each)}" for key, each in value.items()]

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


def _filled(line: str, pairs: list[str], indent: str) -> list[str]:
    """Write a mapping in brackets, with as many pairs on a line as it takes."""
    first, *others = [*(f"{pair}," for pair in pairs[:-1]), f"{pairs[-1]}}}"]
    lines = [line + first]
    for pair in others:
        longer = f"{lines[-1]} {pair}"
        if len(longer) <= WIDTH:
            lines[-1] = longer
        else:
            lines.append(indent + pair)
    return lines
