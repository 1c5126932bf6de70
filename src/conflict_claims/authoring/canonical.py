"""The canonical form of a record file."""

from collections.abc import Iterator
from dataclasses import dataclass

from conflict_claims.model.base import Record
from conflict_claims.reading.characters import decode
from conflict_claims.reading.document import Document
from conflict_claims.reading.fault import Unreadable

from .arrange import compose, order_keys, order_lists
from .comments import attach, find_comments
from .layout import write_tree
from .tree import Mapping, Tree, build, data_of, walk


class UnkeepableError(ValueError):
    """A record that would not read the same in its canonical form."""


@dataclass(frozen=True, slots=True)
class Form:
    """A record in its canonical form, and what was done to bring it there."""

    text: str
    done: tuple[str, ...]


def canonical(data: bytes, model: type[Record]) -> Form:
    """Bring the bytes of a record file to the canonical form.

    Only the form is changed: what is read of it stays the same, apart from the order of keys, the
    order of lists in which it means nothing, and composed characters.
    Raises Unreadable for a file that the reader refuses, UnkeepableError where it cannot be done.
    """
    text, done = data.decode(errors="replace"), []
    for step, result in _steps(data, model):
        if result != text:
            done.append(step)
        text = result
    return Form(text, tuple(done))


def _steps(data: bytes, model: type[Record]) -> Iterator[tuple[str, str]]:
    """Yield each step by name, with the text as it is behind it."""
    text = decode(data)
    yield "byte order mark", text
    text = text.replace("\r\n", "\n")
    yield "line ends", text
    tree = read_tree(text)
    yield "layout", write_tree(tree)
    compose(tree)
    yield "composed characters", write_tree(tree)
    order_keys(tree, model)
    yield "order of keys", write_tree(tree)
    order_lists(tree)
    text = write_tree(tree)
    _check(tree, text)
    yield "order of lists", text


def read_tree(source: str) -> Tree:
    """Read the text of a record, whose lines end in LF; raises Unreadable."""
    document = Document.parse("", source.encode())
    root = build(document.root, document.data)
    assert isinstance(root, Mapping), "a record is a mapping"
    return Tree(root, attach(source, root, find_comments(source, document.root)))


def _check(tree: Tree, text: str) -> None:
    """Raise UnkeepableError where the text written of a tree is not read as that tree."""
    try:
        read = read_tree(text)
    except Unreadable as error:
        raise UnkeepableError(str(error)) from error
    if data_of(read.root) != data_of(tree.root) or _comments(read) != _comments(tree):
        raise UnkeepableError("it would not read the same")


def _comments(tree: Tree) -> list[str]:
    entries = (entry for _, entry in walk(tree.root))
    found = ([*entry.before, entry.beside, *entry.after] for entry in entries)
    return sorted(filter(None, [*tree.head, *(comment for each in found for comment in each)]))
