"""Drafts put into a folder; what stands there is never overwritten."""

from collections.abc import Iterable, Iterator
from itertools import chain, count
from pathlib import Path

from conflict_claims.authoring.manifest import ManifestError, NewText, extended
from conflict_claims.findings import Finding, short
from conflict_claims.pinning.edit import write_whole
from conflict_claims.reading.characters import decode
from conflict_claims.reading.entry import PINS, year_of
from conflict_claims.reading.files import MAX_BYTES
from conflict_claims.rules.register import Spot

from .drafting import Draft, Outcome
from .refusals import refusal


class Placing:
    """Writes the drafts of a run, and remembers the texts from which they were made."""

    def __init__(self, folder: Path, records: Iterable[Path]) -> None:
        self.folder = folder
        self.texts: dict[str, NewText] = {}
        """By their names."""
        self._written: dict[str, str] = {}
        """The digest of the stretch by the id, of what this run has written."""
        # Without regard to case: some file systems know none.
        self._taken = {path.stem.lower(): path for path in records}

    def put(self, outcome: Outcome) -> Iterator[tuple[Path, Draft] | Finding]:
        """Write the drafts of a text, and yield each with its file, or why it was not written.

        Raises OSError where a file cannot be written.
        """
        name, spot = outcome.path.name, Spot(outcome.path.as_posix())
        if name in self.texts:
            message = f"this run had another text of the name {short(name)}"
            yield refusal("CC613", spot, message, "rename one of the two")
            return
        self.texts[name] = text = NewText(name, outcome.sha256, outcome.length, [])
        for drafted in outcome.drafts:
            draft = drafted.named(self._free(drafted))
            if taken := self._taken.get(draft.id):
                message = f"the id {short(draft.id)} is taken by {taken}"
                fix = "look whether it is coded already; for another id: conflict-claims new"
                yield refusal("CC701", spot, message, fix)
                continue
            yield self._write(draft), draft
            text.articles.append({"id": draft.id, "span": str(draft.span), "sha256": draft.sha256})

    def _free(self, draft: Draft) -> str:
        """Give the first of a draft's ids that no other article of this run has, or number one."""
        numbered = (f"{draft.ids[-1]}-{n}" for n in count(2))
        names = chain(draft.ids, numbered)
        return next(n for n in names if self._written.get(n, draft.sha256) == draft.sha256)

    def _write(self, draft: Draft) -> Path:
        path = self.folder / year_of(draft.id) / f"{draft.id}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        pins = path.with_suffix(PINS)
        try:
            # The pins go first: what stops in between leaves no record without them.
            pins.write_text(draft.files.pins, encoding="utf-8", newline="\n")
            write_whole(path, draft.files.record.encode(), like=pins)
        except BaseException:
            pins.unlink(missing_ok=True)
            raise
        self._taken[draft.id] = path
        self._written[draft.id] = draft.sha256
        return path


def enter_texts(manifest: Path, texts: Iterable[NewText], rights: str) -> bool:
    """Enter text files that a manifest does not have; tell whether there were any.

    Raises ManifestError where it would grow larger than a record file may be, and OSError.
    """
    new = [text for text in texts if text.articles]
    if not new:
        return False
    written = extended(decode(manifest.read_bytes()), new, rights).encode()
    if len(written) > MAX_BYTES:
        raise ManifestError(f"the manifest has no room for {len(new)} more texts")
    write_whole(manifest, written, like=manifest)
    return True
