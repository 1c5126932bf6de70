"""The bibliographic part of a draft: what an article is, and on what that rests."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from conflict_claims.authoring.ids import NoIdError, article_id, proposed_words
from conflict_claims.encode.annotations import Fact, Metadata
from conflict_claims.encode.linking.dates import day_of
from conflict_claims.encode.linking.registry import Known
from conflict_claims.encode.pipeline import Reading
from conflict_claims.encode.places import trimmed
from conflict_claims.encode.quality import Flaw, flaws
from conflict_claims.model.vocabulary import Quality
from conflict_claims.text.digest import Span

from .marks import Mark
from .printed import line, phrase

UNIDENTIFIED = "unidentified-outlet"
"""The entry for an outlet that a text does not tell, where the registry has one."""

UNTITLED = "Untitled"

WORDS = range(3, 9)
"""How many words of the title an id may have."""

LONGEST_WORDS = 50
"""The words of an id are cut here, since an id has at most 100 characters."""


class Given(NamedTuple):
    """What is known of an article from outside its text; what is not known is empty."""

    outlet: str = ""
    published: str = ""
    id: str = ""
    file: str = ""
    """The name of the text file."""


class Facts(NamedTuple):
    """The article part of a record, and what is to be told of it."""

    data: dict[str, Any]
    marks: tuple[Mark, ...]
    ids: tuple[str, ...]
    """Its id, and longer ones for a folder in which another article has that."""
    latest: date
    """The last day on which it can have been published."""


class NoOutletError(LookupError):
    """No outlet of the registry is known for an article; the message says what was found."""


def facts(reading: Reading, given: Given, known: Known, today: date) -> Facts:
    """Give what an article is, `today` being the day of coding; raises NoOutletError."""
    metadata = reading.metadata
    outlet, outlet_mark = _outlet(metadata.outlet, given, known)
    title, title_mark = _title(reading)
    published, published_mark = _published(metadata.published, given, today)
    undated = published["basis"] == "inferred"
    found = flaws(reading.page, metadata)
    data = {
        "outlet": outlet,
        "title": title,
        **_printed("byline", metadata.byline),
        "genre": "news",
        "language": "en",
        "published": published,
        **_printed("url", metadata.url),
        "text": {"file": given.file, "span": Span(0, len(reading.page.text))},
        **_spans(reading),
        "quality": _quality(found, undated),
    }
    genre = Mark.of("article.genre", "draft.genre", "not read from the text")
    day = "" if undated else str(published["date"])
    return Facts(
        data,
        (outlet_mark, title_mark, published_mark, genre, *_kept(metadata, data), *_flawed(found)),
        (given.id,) if given.id else _ids(day, outlet, title),
        _last_day(str(published["date"]), today),
    )


def _kept(metadata: Metadata, data: Mapping[str, Any]) -> Iterator[Mark]:
    """Yield the marks of what was printed and taken over, if it could be."""
    for name in ("byline", "url"):
        fact = getattr(metadata, name)
        if fact and name in data:
            yield Mark.of(f"article.{name}", fact.rule, _others(fact))


def _outlet(fact: Fact | None, given: Given, known: Known) -> tuple[str, Mark]:
    if given.outlet:
        return given.outlet, Mark("article.outlet", "draft.given")
    if fact and fact.value in known.outlets.values():
        return fact.value, Mark.of("article.outlet", fact.rule, _others(fact))
    if UNIDENTIFIED in known.actors:
        why = "an outlet without an entry is named" if fact else "no outlet was found"
        return UNIDENTIFIED, Mark.of("article.outlet", "draft.no_outlet", why)
    why = f"no entry for {phrase(fact.value)}" if fact else "none was found in the text"
    raise NoOutletError(why)


def _title(reading: Reading) -> tuple[str, Mark]:
    fact = reading.metadata.title
    if fact and (title := line(fact.value)):
        return title, Mark.of("article.title", fact.rule, _others(fact))
    first = next((reading.page.words(span) for span in reading.page.sentences), "")
    why = "no title was found: these are the first words of the text"
    return phrase(first) or UNTITLED, Mark.of("article.title", "draft.no_title", why)


def _published(fact: Fact | None, given: Given, today: date) -> tuple[dict[str, str], Mark]:
    if given.published:
        note = "Given by whoever ran the script."
        published = {"date": given.published, "basis": "outside", "note": note}
        return published, Mark("article.published", "draft.given")
    day = day_of(fact.value) if fact else None
    if fact and day and day <= today:
        published = {"date": fact.value, "basis": "stated"}
        return published, Mark.of("article.published", fact.rule, _others(fact))
    note = "No date was found in the text, which was at hand on the last day."
    why = f"the date found, {day}, has not come yet" if day else "no date was found"
    published = {"date": f"../{today.isoformat()}", "basis": "inferred", "note": note}
    return published, Mark.of("article.published", "draft.no_date", why)


def _last_day(published: str, today: date) -> date:
    return day_of(published.rpartition("/")[2]) or today


def _printed(name: str, fact: Fact | None) -> dict[str, str]:
    value = line(fact.value) if fact else ""
    if name == "url" and not value.startswith(("http://", "https://")):
        return {}
    return {name: value} if value and " " not in value * (name == "url") else {}


def _spans(reading: Reading) -> dict[str, Any]:
    metadata, text = reading.metadata, reading.page.text
    headline = metadata.title.span if metadata.title else None
    foreign = [span for each in metadata.foreign if (span := trimmed(text, each, None))]
    return {
        **({"headline": headline} if headline else {}),
        **({"foreign": foreign} if foreign else {}),
    }


def _quality(found: Iterable[Flaw], undated: bool) -> list[str]:
    codes = {flaw.code for flaw in found} | ({Quality.UNDATED} if undated else set())
    return [str(code) for code in Quality if code in codes] or [str(Quality.OK)]


def _flawed(found: Iterable[Flaw]) -> Iterator[Mark]:
    for rule in dict.fromkeys(flaw.rule for flaw in found):
        yield Mark.of("article.quality", rule)


def _others(fact: Fact) -> str:
    """Say that another extractor found something else, in few words of that."""
    told = next(filter(None, map(phrase, fact.others)), "")
    return f"also found: {told}" if told else ""


def _ids(day: str, outlet: str, title: str) -> tuple[str, ...]:
    words = _id_words(title)
    fewer = ("-".join(words[:most])[:LONGEST_WORDS].strip("-") for most in WORDS)
    return tuple(article_id(day, outlet, each) for each in dict.fromkeys(fewer))


def _id_words(title: str) -> list[str]:
    try:
        return proposed_words(title, WORDS[-1]).split("-")
    except NoIdError:
        return ["article"]
