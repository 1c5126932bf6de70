"""CC126 and CC315: what a script tells of its own draft."""

from collections.abc import Iterator

from conflict_claims.findings import short
from conflict_claims.model.places import ANY, EACH
from conflict_claims.model.vocabulary import CoderKind

from .case import ArticleCase
from .fields import nearest
from .register import Issue, Subject, rule


@rule("CC126", "draft-of-a-script", Subject.ARTICLE)
def draft_of_a_script(case: ArticleCase) -> Iterator[Issue]:
    """`draft` stands in records of that status, and in codings that a script alone made."""
    kinds = {kind for _, kind in case.parts.select(("codings", EACH, "kind"))}
    if case.data.get("draft") and not case.draft and kinds != {CoderKind.SCRIPT}:
        message = "the record is no draft, and not a script's alone"
        yield Issue(("draft",), message, "settle what needs review, then remove draft", on_key=True)


@rule("CC315", "known-items", Subject.ARTICLE)
def known_items(case: ArticleCase) -> Iterator[Issue]:
    """Every item of `draft` is in the record."""
    known = _items(case)
    for place, item in case.parts.texts((("draft", EACH, "item"),)):
        if item not in known:
            fix = nearest(item, known) or "remove the item"
            yield Issue(place, f"no {short(item)} in this record", fix)


def _items(case: ArticleCase) -> set[str]:
    fields = {f"article.{place[-1]}" for place, _ in case.parts.select(("article", ANY))}
    figures = case.defined("claims", EACH, "casualties", EACH, "id")
    numbered = case.defined("sources", EACH, "id") | case.defined("claims", EACH, "id")
    registered = {*case.mentioned} | case.defined("events", EACH, "event")
    return fields | figures | numbered | registered
