"""A draft as the files of a record: YAML in canonical form, and its pins."""

from typing import Any, NamedTuple

from conflict_claims.authoring.arrange import order_keys, order_lists
from conflict_claims.authoring.layout import write_tree
from conflict_claims.authoring.skeletons import MODELINE
from conflict_claims.authoring.tree import Mapping, Tree, plant
from conflict_claims.model.article import ArticleRecord
from conflict_claims.text.digest import Span, sha256
from conflict_claims.text.pins import format_pins


class Files(NamedTuple):
    """The content of a record file and of the pins beside it."""

    record: str
    pins: str


def files(data: dict[str, Any], text: str) -> Files:
    """Write a draft whose spans are offsets into a text file of this content."""
    spans: set[Span] = set()
    root = plant(_with_offsets(data, spans))
    assert isinstance(root, Mapping), "a record is a mapping"
    tree = Tree(root, [MODELINE.format(folders="../../../", kind="article")])
    order_keys(tree, ArticleRecord)
    order_lists(tree)
    pins = {span: sha256(text[span.start : span.end]) for span in spans}
    return Files(write_tree(tree), format_pins(pins))


def shifted(data: Any, by: int) -> Any:
    """Give the same data with every span moved, from an article to its text file."""
    if isinstance(data, Span):
        return Span(data.start + by, data.end + by)
    if isinstance(data, dict):
        return {key: shifted(value, by) for key, value in data.items()}
    return [shifted(value, by) for value in data] if isinstance(data, list) else data


def _with_offsets(data: Any, spans: set[Span]) -> Any:
    if isinstance(data, Span):
        spans.add(data)
        return str(data)
    if isinstance(data, dict):
        return {key: _with_offsets(value, spans) for key, value in data.items()}
    return [_with_offsets(each, spans) for each in data] if isinstance(data, list) else data
