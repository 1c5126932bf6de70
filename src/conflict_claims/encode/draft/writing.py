"""A draft as the files of a record: YAML in canonical form, and its pins."""

from typing import Any, NamedTuple

from conflict_claims.authoring.layout import write_tree
from conflict_claims.authoring.skeletons import MODELINE
from conflict_claims.authoring.tree import Mapping, Tree, plant
from conflict_claims.text.digest import Span, sha256
from conflict_claims.text.pins import format_pins


class Files(NamedTuple):
    """The content of a record file and of the pins beside it."""

    record: str
    pins: str


def files(data: dict[str, Any], text: str, start: int) -> Files:
    """Write a draft, its keys and lists in canonical order, of an article that starts at an offset.

    The spans in the data count from there, those that are written from the start of the text.
    """
    spans: set[Span] = set()
    root = plant(_written(data, start, spans))
    assert isinstance(root, Mapping), "a record is a mapping"
    tree = Tree(root, [MODELINE.format(folders="../../../", kind="article")])
    pins = {span: sha256(text[span.start : span.end]) for span in spans}
    return Files(write_tree(tree), format_pins(pins))


def _written(data: Any, start: int, spans: set[Span]) -> Any:
    """Give data with its spans as text, and collect them as they are in the text file."""
    if isinstance(data, Span):
        span = Span(data.start + start, data.end + start)
        spans.add(span)
        return str(span)
    if isinstance(data, dict):
        return {key: _written(value, start, spans) for key, value in data.items()}
    return [_written(each, start, spans) for each in data] if isinstance(data, list) else data
