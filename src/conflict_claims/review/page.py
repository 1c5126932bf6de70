"""The review page of one article."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from conflict_claims.findings import Finding
from conflict_claims.rules.case import ArticleCase, read_span
from conflict_claims.text.digest import Span

from .attention import doubtful_places, groups
from .marks import Kind, Mark, marks
from .mentions import sections
from .names import Names
from .pieces import cut
from .uncovered import uncovered
from .views import Views


class UnreviewableError(ValueError):
    """There is no page to make: the record is not sound, or its text is not at hand."""


def review_page(case: ArticleCase, findings: Sequence[Finding]) -> str:
    """Show a record beside its text, as one HTML page that loads nothing from elsewhere.

    What the record refers to may be missing, its spans unpinned or wrong: the page shows that.
    `findings` are all that the rules yield over the same case.
    Raises UnreviewableError where fields of the record are not sound, its text is not at hand, or
    the article's stretch is none of the text's.
    """
    record, text = case.record, case.text
    if record is None:
        raise UnreviewableError(
            f"{case.entry.path} is no sound record yet; pin and validate it first"
        )
    if text is None:
        raise UnreviewableError(case.text_fault or f"the text of {case.entry.path} is not at hand")
    stretch = _stretch(record.article.text.span, text)
    coded = list(marks(case, record, doubtful_places(case, findings)))
    gaps = uncovered(text, stretch, coded)
    missed = [Mark(Kind.UNCOVERED, span, f"u{n}") for n, span in enumerate(gaps, start=1)]
    views = Views(case, record, text, Names(case.registry))
    return _template().render(
        record=record,
        article=record.article,
        views=views,
        names=views.names,
        pieces=cut(text, stretch, [*coded, *missed]),
        missed=missed,
        missed_characters=sum(span.length for span in gaps),
        groups=list(groups(case, record, findings)),
        sections=list(sections(views)),
    )


def _stretch(written: str, text: str) -> Span:
    span = read_span(written)
    if span is None or span.start >= len(text):
        raise UnreviewableError(f"{written} is no stretch of the text, which has {len(text)}")
    return Span(span.start, min(span.end, len(text)))


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.jinja")
