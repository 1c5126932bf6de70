"""What of a record's form is no matter of layout: order of keys and lists, composed characters."""

import re
import unicodedata
from collections.abc import Iterator

from conflict_claims.model.base import Record
from conflict_claims.model.places import CLAIMS, EACH, FIGURES, Pattern
from conflict_claims.model.vocabulary import Quality
from conflict_claims.rules.fields import keys_at

from .tree import Entry, Mapping, Node, Scalar, Sequence, Tree, walk

PINNED_WORDS: Pattern = ("claims", EACH, "casualties", EACH, "words")
"""Words that have a digest: to compose their characters would change it."""

QUALITY: Pattern = ("article", "quality")

UNORDERED: frozenset[Pattern] = frozenset(
    (
        QUALITY,
        ("sources", EACH, "grounds"),
        *(pattern[:-1] for pattern in (*CLAIMS, *FIGURES) if pattern[-1] == EACH),
    )
)
"""Lists whose order means nothing. All others keep the order that the coder gave them."""

_DIGITS = re.compile("([0-9]+)")


def compose(tree: Tree) -> None:
    """Bring text, keys and comments to Unicode's composed form (NFC)."""
    tree.head = [_composed(comment) for comment in tree.head]
    for place, entry in walk(tree.root):
        entry.key = entry.key and _composed(entry.key)
        entry.before = [_composed(comment) for comment in entry.before]
        entry.beside = _composed(entry.beside)
        entry.after = [_composed(comment) for comment in entry.after]
        value = entry.value
        if place != PINNED_WORDS and isinstance(value, Scalar) and isinstance(value.value, str):
            value.value = _composed(value.value)


def order_keys(tree: Tree, model: type[Record]) -> None:
    """Put keys in the order of the model, those that it does not know behind the others."""
    for place, node in _nodes(tree):
        if isinstance(node, Mapping):
            allowed = keys_at(model, tuple(0 if step == EACH else step for step in place))
            rank = {key: n for n, key in enumerate(allowed)}
            node.entries.sort(key=lambda entry: rank.get(entry.key or "", len(rank)))


def order_lists(tree: Tree) -> None:
    """Sort the lists whose order means nothing: codes as in their codelist, ids by number."""
    for place, node in _nodes(tree):
        if place in UNORDERED and isinstance(node, Sequence):
            node.entries.sort(key=_by_code if place == QUALITY else _by_number)


def _nodes(tree: Tree) -> Iterator[tuple[Pattern, Node]]:
    yield (), tree.root
    for place, entry in walk(tree.root):
        yield place, entry.value


def _by_code(entry: Entry) -> int:
    codes = [member.value for member in Quality]
    return codes.index(_text(entry)) if _text(entry) in codes else len(codes)


def _by_number(entry: Entry) -> list[tuple[int, str]]:
    """Order c10 behind c9: digits by their length first, whatever stands between as it is."""
    return [(len(part) if part.isdecimal() else 0, part) for part in _DIGITS.split(_text(entry))]


def _text(entry: Entry) -> str:
    return str(entry.value.value) if isinstance(entry.value, Scalar) else ""


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
