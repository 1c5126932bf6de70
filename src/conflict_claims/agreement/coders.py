"""Who made two codings, and what makes the two less independent than they should be."""

from collections.abc import Iterator

from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.vocabulary import Coverage


def kinds(first: ArticleRecord, second: ArticleRecord) -> str:
    """Give the kinds of coder, the reference first: `human/model`, `script+human/human`."""
    return "/".join("+".join(dict.fromkeys(i.kind for i in r.codings)) for r in (first, second))


def coders(first: ArticleRecord, second: ArticleRecord) -> str:
    """Name the coders of both, and warn of what inflates or lowers agreement."""
    warnings = (*_shared(first, second), *_codebooks(first, second))
    flaws = (*_flaws(first), *_flaws(second))
    told = f"{_names(first)} with {_names(second)}"
    return "; ".join(dict.fromkeys((told, *warnings, *flaws)))


def _names(record: ArticleRecord) -> str:
    return ", ".join(dict.fromkeys(f"{item.coder} ({item.kind})" for item in record.codings))


def _shared(first: ArticleRecord, second: ArticleRecord) -> Iterator[str]:
    names = {item.coder for item in first.codings} & {item.coder for item in second.codings}
    for name in sorted(names):
        yield f"not independent: {name} took part in both"


def _codebooks(first: ArticleRecord, second: ArticleRecord) -> Iterator[str]:
    one, other = first.codings[-1].codebook, second.codings[-1].codebook
    if one != other:
        yield f"codebooks {one} and {other}"


def _flaws(record: ArticleRecord) -> Iterator[str]:
    for item in record.codings:
        if item.saw_script:
            yield f"{item.coder} had seen a script's draft"
        if item.coverage is Coverage.PARTIAL:
            yield f"{item.coder} coded a part"
