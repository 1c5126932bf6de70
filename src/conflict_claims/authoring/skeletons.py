"""Skeletons of new records: what is known stands in them, comments name what is still to do."""

from collections.abc import Mapping as Keys
from dataclasses import dataclass
from typing import Any

from conflict_claims.model.base import SCHEMA_VERSION

from .layout import write_tree
from .manifest import HeldText
from .tree import Mapping, Tree, plant, walk

MODELINE = "# yaml-language-server: $schema={folders}schema/{kind}.schema.json"

TO_CODE = """\
# To be coded. Take the sign # and the blank behind it from a line, and put your own in its place.
# Where words of the article belong, copy them; conflict-claims pin turns them into offsets.
# actors:
#   northern-front: the words that first name it
# sources:
#   - {id: s1, channel: statement, by: northern-front, at: the words that first name the voice}
# events:
#   - {event: 2031-05-01-marlow-raid, at: the words that first tell it, printed_date: 2031-05-01}
# claims:
#   - id: c1
#     summary: One proposition in your own words, without the attribution.
#     topic: casualty_figure
#     act: state
#     from: s1
#     mode: indirect_speech
#     cue: the words that attribute it
#     about: {subject: [northern-front]}
#     event: 2031-05-01-marlow-raid
#     evidence: [the proposition's own words]
#     casualties:
#       - {id: k1, kind: killed, words: at least 12, figure: {at_least: 12},
#         victims: {group: guards, status: unknown}, at: at least 12}
""".splitlines()

NO_DATE = [
    "# published needs its date, no more precise than its ground, and a note with the reasoning:",
    "# published: {date: 2031-05/2031-06, basis: inferred, note: Why the text is of that time.}",
]
FOREIGN = "# foreign: [captions and other matter that is not the story]"
NO_TEXT = "# text: {file: NAME.txt, span: 0-LENGTH}  # conflict-claims new --text writes it"

ACTOR_FIELDS = {
    "country": "country: XFD",
    "names": "names:\n  - {name: another name that texts print, kind: short}",
    "relations": "relations:\n  - {relation: part_of, to: northern-front, basis: who tells it}",
}
EVENT_FIELDS = {
    "weapon": "weapon: explosive_device",
    "place": "place: as a reader would look it up",
    "country": "country: XFD",
    "geo_precision": "geo_precision: settlement",
    "part_of": "part_of: 2031-03-valley-campaign",
    "actors": "actors:\n  - {actor: northern-front, role: initiator}",
    "note": "note: How date or place was settled, where texts differ.",
}
"""Fields that may be added to a new record, with examples."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What is known of an article before it is coded; `published` is empty where no date is."""

    outlet: str
    published: str
    title: str
    genre: str
    language: str
    coder: str
    kind: str


def article_skeleton(name: str, facts: ArticleFacts, held: HeldText | None, day: str) -> str:
    """Give the draft of an article record, begun on a day; `held` is its text, where one is."""
    coding = {"coder": facts.coder, "kind": facts.kind, "date": day}
    data = {
        "schema_version": SCHEMA_VERSION,
        "id": name,
        "revision": 1,
        "status": "draft",
        "article": _article(facts, held),
        "codings": [{**coding, "codebook": SCHEMA_VERSION, "saw_script": False}],
    }
    notes = {
        "genre": ["# byline: as printed"],
        "published": [] if facts.published else NO_DATE,
        "quality": [FOREIGN] if held else [NO_TEXT, FOREIGN],
        "codings": TO_CODE,
    }
    return _written("article", 3, data, notes)


def actor_skeleton(data: dict[str, Any]) -> str:
    """Give the record of an actor, from its fields in the order of the model."""
    return _written("actor", 2, data, {"": _to_add(data, ACTOR_FIELDS)})


def event_skeleton(data: dict[str, Any]) -> str:
    """Give the record of an event, from its fields in the order of the model."""
    return _written("event", 2, data, {"": _to_add(data, EVENT_FIELDS)})


def dataset_skeleton(data: dict[str, Any]) -> str:
    """Give the description of a dataset, from its fields in the order of the model."""
    return _written("dataset", 1, data, {})


def manifest_skeleton() -> str:
    """Give a manifest in which no text is entered yet."""
    return _written("manifest", 1, {"schema_version": SCHEMA_VERSION, "texts": []}, {})


def _article(facts: ArticleFacts, held: HeldText | None) -> dict[str, Any]:
    article: dict[str, Any] = {
        "outlet": facts.outlet,
        "title": facts.title,
        "genre": facts.genre,
        "language": facts.language,
        "published": {"date": facts.published, "basis": "stated"},
    }
    if not facts.published:
        article["published"] = {"basis": "inferred"}
    if held:
        article["text"] = {"file": held.file, "span": str(held.span)}
        if facts.title in held.stretch:
            article["headline"] = facts.title
    return article | {"quality": ["ok" if facts.published else "undated"]}


def _to_add(data: Keys[str, Any], fields: Keys[str, str]) -> list[str]:
    missing = [
        line for key, lines in fields.items() if key not in data for line in lines.split("\n")
    ]
    return ["# What may be added:", *(f"# {line}" for line in missing)]


def _written(kind: str, depth: int, data: dict[str, Any], notes: Keys[str, list[str]]) -> str:
    """Write a record of a folder `depth` levels deep, with notes before keys, or at its end."""
    root = plant(data)
    assert isinstance(root, Mapping)
    for _, entry in walk(root):
        entry.before += notes.get(entry.key or "-", [])
    root.entries[-1].after += notes.get("", [])
    modeline = MODELINE.format(folders="../" * depth, kind=kind)
    return write_tree(Tree(root, [modeline]))
