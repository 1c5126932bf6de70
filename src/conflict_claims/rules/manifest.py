"""CC613 and CC615: the seeds manifest against the texts, and the texts themselves."""

from collections.abc import Iterator
from dataclasses import dataclass

from conflict_claims.model.manifest import ManifestRecord
from conflict_claims.reading.plain import why_not_plain
from conflict_claims.reading.texts import MissingTextError, Texts
from conflict_claims.text.digest import sha256

from .case import read_span
from .register import Issue, Subject, rule


@dataclass(frozen=True, slots=True)
class HeldTexts:
    """A manifest, and the folder of texts that it describes."""

    record: ManifestRecord
    texts: Texts


@rule("CC613", "manifest-true", Subject.MANIFEST)
def manifest_true(held: HeldTexts) -> Iterator[Issue]:
    """Where texts are at hand, each file and stretch has the length and digest given."""
    for i, file in enumerate(held.record.texts):
        place = ("texts", i)
        try:
            text = held.texts[file.file]
        except MissingTextError as error:
            yield Issue((*place, "file"), str(error), "put the text file there")
            continue
        if (len(text), sha256(text)) != (file.length, file.sha256):
            yield Issue(place, f"{file.file} is not the text that was coded", "compare the texts")
            continue
        for j, stretch in enumerate(file.articles):
            span = read_span(stretch.span)
            if span and sha256(text[span.start : span.end]) != stretch.sha256:
                message = f"the text at {span} is not what the manifest says"
                yield Issue((*place, "articles", j), message, "correct span or digest")


@rule("CC615", "plain-text", Subject.MANIFEST)
def plain_text(held: HeldTexts) -> Iterator[Issue]:
    """Where texts are at hand, each is plain text: words, no other data and no HTML."""
    for i, file in enumerate(held.record.texts):
        try:
            why = why_not_plain(held.texts[file.file])
        except MissingTextError:
            continue  # manifest-true says so
        if why:
            yield Issue(("texts", i, "file"), f"{file.file}: {why[0]}", why[1])
