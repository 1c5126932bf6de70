"""Datasets of invented records in any number, for benchmarks: equal seeds give equal bytes.

A record has about 15 KB and the shape of the real ones: some 28 claims, 34 evidence spans,
10 figures, 8 sources, 12 actors, and pins beside it. Its texts do not exist, so that pins are
digests of nothing but for the words of figures. All records satisfy all rules.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

ACTORS = 400
ARTICLES_PER_EVENT = 4
OUTLETS = 20
FIRST_DAY = date(2031, 1, 1)
WORDS = (  # noqa: SIM905  # one a line, they would fill a page
    "army bridge convoy depot envoy ferry garrison harbour island junta kiln league market north "
    "outpost patrol quarry river siege town upland valley warden yard council treaty border shell "
    "raid column village hospital ministry speaker guard farm school road camp fleet signal"
).split()
VERBS = "took left held burnt shelled searched freed warned joined armed".split()  # noqa: SIM905
NUMBERS = (
    ("{n}", "{n}"),
    ("at least {n}", "{{at_least: {n}}}"),
    ("more than {n}", "{{more_than: {n}}}"),
    ("some {n}", "{{about: {n}}}"),
    ("dozens", "vague"),
    ("scores", "vague"),
)


@dataclass(slots=True)
class Cursor:
    """Where in its unwritten text the record has come to; the spans and digests used so far."""

    at: int = 120
    pins: dict[tuple[int, int], str] = field(default_factory=dict)

    def span(self, length: int, gap: int = 3, words: str = "") -> str:
        """Take the next stretch of a length and give it in the form of records."""
        start = self.at + gap
        self.at = start + length
        return self.pin(start, self.at, words)

    def pin(self, start: int, end: int, words: str = "") -> str:
        """Note a span, with the digest of its words or of nothing in particular."""
        content = words or f"{start}-{end}"
        self.pins[start, end] = hashlib.sha256(content.encode()).hexdigest()
        return f"{start}-{end}"


def write_dataset(root: Path, articles: int, seed: int = 1) -> None:
    """Write a dataset of so many articles into a new folder."""
    for folder in ("actors", "events", "articles/2031"):
        (root / folder).mkdir(parents=True)
    events = articles // ARTICLES_PER_EVENT + 1
    (root / "dataset.yaml").write_text(_description())
    for number in range(ACTORS):
        _write(root / f"actors/{actor_id(number)}.yaml", _actor(number))
    for number in range(events):
        _write(root / f"events/{event_id(number)}.yaml", _event(number))
    for number in range(articles):
        random = Random(f"{seed}/{number}")
        text, pins = _article(random, number, event_id(number % events))
        path = root / f"articles/2031/{article_id(number)}.yaml"
        _write(path, text)
        path.with_suffix(".pins.csv").write_text(pins)


def article_id(number: int) -> str:
    """Name an article."""
    return f"2031-{number:06}-raid"


def event_id(number: int) -> str:
    """Name an event."""
    return f"2031-event-{number:06}"


def actor_id(number: int) -> str:
    """Name an actor; the first ones are outlets."""
    return f"outlet-{number:03}" if number < OUTLETS else f"actor-{number:03}"


def _write(path: Path, lines: Iterator[str]) -> None:
    path.write_text("\n".join((*lines, "")), encoding="utf-8")


def _description() -> str:
    return """name: invented
title: Invented claims
description: Records that tell of nothing.
version: 0.0.1
schema_version: "1.0"
released: 2031-12-31
licence: CC-BY-4.0
contributors:
  - {name: nobody, role: author}
keywords: [invented]
expected: {}
"""


def _actor(number: int) -> Iterator[str]:
    outlet = number < OUTLETS
    yield f"id: {actor_id(number)}"
    yield f"name: The {WORDS[number % len(WORDS)].title()} {number}"
    yield f"type: {'media' if outlet else 'armed_group'}"
    yield "country: XFD"
    yield "description: An invented group of people who act together."
    if outlet:
        yield "outlet: {type: newspaper}"


def _event(number: int) -> Iterator[str]:
    yield f"id: {event_id(number)}"
    yield f"name: Raid number {number}"
    yield "type: armed_clash"
    yield f"date: {FIRST_DAY + timedelta(number % 300)}"
    yield "place: Arden"
    yield "country: XFD"
    yield "actors:"
    yield f"  - {{actor: {actor_id(OUTLETS + number % 300)}, role: participant}}"


def _article(random: Random, number: int, event: str) -> tuple[Iterator[str], str]:
    cursor = Cursor()
    actors = [actor_id(OUTLETS + each) for each in random.sample(range(ACTORS - OUTLETS), 12)]
    sources = random.randint(6, 10)
    body = [
        *_actors(cursor, actors),
        *_sources(random, cursor, actors, sources),
        *_events(cursor, event),
        *_claims(random, cursor, actors, sources, event),
    ]
    head = list(_head(random, cursor, number))
    rows = (f"{start},{end},{digest}\n" for (start, end), digest in sorted(cursor.pins.items()))
    return iter([*head, *body, *_codings()]), "start,end,sha256\n" + "".join(rows)


def _head(random: Random, cursor: Cursor, number: int) -> Iterator[str]:
    yield "# yaml-language-server: $schema=../../../schema/article.schema.json"
    yield 'schema_version: "1.0"'
    yield f"id: {article_id(number)}"
    yield "revision: 1"
    yield "status: published"
    yield "article:"
    yield f"  outlet: {actor_id(random.randrange(OUTLETS))}"
    yield f"  title: {_sentence(random, 8)} {number}"
    yield "  byline: A. Writer"
    yield "  genre: news"
    yield "  language: en"
    yield "  published: {date: 2031-11-30, basis: stated}"
    yield f"  url: https://gazette.example/{number}"
    yield f"  text: {{file: text-{number:06}.txt, span: {cursor.pin(0, cursor.at + 9)}}}"
    yield f"  headline: {cursor.pin(0, 90)}"
    yield "  quality: [ok]"


def _actors(cursor: Cursor, actors: list[str]) -> Iterator[str]:
    yield "actors:"
    yield from (f"  {actor}: {cursor.span(14)}" for actor in sorted(actors))


def _sources(random: Random, cursor: Cursor, actors: list[str], count: int) -> Iterator[str]:
    yield "sources:"
    for number in range(1, count + 1):
        by = random.choice(actors)
        if number % 3 == 0:
            by = f"{{status: anonymous_official, name: {_words(random, 3)}}}"
        relayed = f", {_via(cursor)}" if number % 4 == 0 else ""
        yield f"  - {{id: s{number}, channel: statement, by: {by}, date: 2031-11-29{relayed},"
        yield f"     at: {cursor.span(20)}, note: {_sentence(random, 7)}}}"


def _via(cursor: Cursor) -> str:
    return f"via: [{{source: s1, mode: according_to, cue: {cursor.span(12)}}}]"


def _events(cursor: Cursor, event: str) -> Iterator[str]:
    yield "events:"
    yield f"  - {{event: {event}, at: {cursor.span(30)}, printed_date: 2031-11-28}}"


def _claims(
    random: Random, cursor: Cursor, actors: list[str], sources: int, event: str
) -> Iterator[str]:
    yield "claims:"
    figures = 0
    for number in range(1, random.randint(24, 42)):
        yield f"  - id: c{number}"
        yield f"    summary: {_sentence(random, 14)}."
        yield "    topic: casualty_figure" if number % 3 == 0 else "    topic: conduct"
        yield "    act: state"
        yield f"    from: s{(number - 1) % sources + 1}"
        yield "    mode: indirect_speech"
        yield f"    cue: {cursor.span(11)}"
        subject, other = random.sample(actors, 2)
        yield f"    about: {{subject: [{subject}], object: [{other}]}}"
        yield f"    event: {event}"
        start = cursor.at + 5
        casualties = []
        if number % 3 == 0:
            figures += 1
            casualties = list(_casualty(random, cursor, actors, figures))
        cursor.at += 60
        second = f", {cursor.span(40, 9)}" if number % 4 == 0 else ""
        end = cursor.at if not second else cursor.at - 49
        yield f"    evidence: [{cursor.pin(start, end)}{second}]"
        if number > 1 and number % 5 == 0:
            yield f"    relations: [{{supports: [c{number - 1}], basis: text}}]"
        yield from casualties


def _casualty(random: Random, cursor: Cursor, actors: list[str], number: int) -> Iterator[str]:
    form, figure = random.choice(NUMBERS)
    count = random.randint(2, 900)
    words = form.format(n=count)
    quoted = f'"{words}"' if words.isdigit() else words
    yield "    casualties:"
    yield f"      - {{id: k{number}, kind: killed, words: {quoted},"
    yield f"         figure: {figure.format(n=count)}, victims: {{group: {_words(random, 2)},"
    yield f"         status: civilian}}, perpetrator: {random.choice(actors)},"
    yield f"         at: {cursor.span(len(words), 9, words)}}}"


def _codings() -> Iterator[str]:
    yield "codings:"
    yield '  - {coder: nobody, kind: script, date: 2031-12-01, codebook: "1.0", saw_script: false}'


def _words(random: Random, count: int) -> str:
    return " ".join(random.choices(WORDS, k=count))


def _sentence(random: Random, count: int) -> str:
    middle = f"{random.choice(VERBS)} the {_words(random, count - 5)}"
    return f"The {_words(random, 2)} {middle}"
