"""Enters an article and its text into the seeds manifest."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from conflict_claims.model.manifest import ManifestRecord, TextFile
from conflict_claims.text.digest import Span, sha256

from .canonical import read_tree
from .layout import write_tree
from .tree import Entry, Scalar, Tree, plant


class ManifestError(ValueError):
    """The manifest says otherwise than the text at hand."""


@dataclass(frozen=True, slots=True)
class HeldText:
    """A text file that the coder holds, with the stretch of it that is the article."""

    file: str
    text: str
    span: Span

    @property
    def stretch(self) -> str:
        """The article's own text."""
        return self.text[self.span.start : self.span.end]


class NewText(NamedTuple):
    """A text file that no manifest has yet, with the rows of its articles."""

    file: str
    sha256: str
    length: int
    articles: list[dict[str, str]]
    """Id, span and digest of each, in the order of the text."""

    def data(self, rights: str) -> dict[str, Any]:
        """Give its entry."""
        told = self._asdict()
        return told | {"encoding": "utf-8", "rights": rights, "articles": told.pop("articles")}


def entered(source: str, manifest: ManifestRecord, name: str, held: HeldText, rights: str) -> str:
    """Give a manifest's text with an article entered in it, and its text file where that is new.

    `source` is the text as it stands, `manifest` what was read of it.
    Raises ManifestError where it has another text under the file's name, or another article there.
    """
    row = {"id": name, "span": str(held.span), "sha256": sha256(held.stretch)}
    tree = read_tree(source)
    known = {text.file: n for n, text in enumerate(manifest.texts)}
    if held.file not in known:
        new = NewText(held.file, sha256(held.text), len(held.text), [row])
        _append(tree, new.data(rights), "texts")
    elif _is_new(manifest.texts[known[held.file]], name, held):
        _append(tree, row, "texts", known[held.file], "articles")
    return write_tree(tree)


def extended(source: str, texts: Iterable[NewText], rights: str) -> str:
    """Give a manifest's text with some text files entered that it does not have."""
    tree = read_tree(source)
    for text in texts:
        _append(tree, text.data(rights), "texts")
    return write_tree(tree)


def _is_new(text: TextFile, name: str, held: HeldText) -> bool:
    if text.sha256 != sha256(held.text):
        raise ManifestError(f"the manifest has another text under the name {held.file}")
    if any(other.id == name and other.span == str(held.span) for other in text.articles):
        return False
    for other in text.articles:
        if other.id == name or Span.parse(other.span).overlaps(held.span):
            message = f"the manifest has {other.id} at {other.span} of {held.file}"
            raise ManifestError(f"{message}: give the stretch of this article with --span")
    return True


def _append(tree: Tree, data: Any, *place: str | int) -> None:
    node: Any = tree.root
    for step in place:
        names = enumerate(node.entries)
        node = next(e.value for n, e in names if step in (n, e.key))
    assert not isinstance(node, Scalar), "articles are appended to a list"
    node.entries.append(Entry(None, plant(data), 0, None))
