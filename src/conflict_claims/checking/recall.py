"""The findings of the last run, told again where nothing has changed that they rest on."""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from conflict_claims.findings import Finding, Related
from conflict_claims.reading.texts import Texts

from .keeping import digest_of, kept_file
from .snapshot import snapshot

SUFFIX = ".findings"
SEAL = 32
"""The bytes of a digest."""


def recall_or(
    check: Callable[[], Iterable[Finding]], root: Path, texts: Texts | None
) -> list[Finding]:
    """Give all findings of a dataset: the kept ones, or those of a check, which are then kept.

    Kept are those of one run, in a file of the user's, sealed by a digest of them and of what
    they rest on. They are not kept where a file changed while the check ran.
    """
    path, before = kept_file(root, SUFFIX), snapshot(root, texts)
    findings = _recalled(path, before)
    if findings is None:
        findings = list(check())
        if snapshot(root, texts) == before:
            _keep(path, before, findings)
    return findings


def _recalled(path: Path, seen: bytes) -> list[Finding] | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    seal, kept = data[:SEAL], data[SEAL:]
    return [_finding(**each) for each in json.loads(kept)] if seal == _seal(seen, kept) else None


def _keep(path: Path, seen: bytes, findings: list[Finding]) -> None:
    kept = json.dumps([asdict(finding) for finding in findings]).encode()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_seal(seen, kept) + kept)


def _seal(seen: bytes, kept: bytes) -> bytes:
    return digest_of((seen, kept))


def _finding(
    place: list[str | int],
    end: list[int] | None,
    related: dict[str, Any] | None,
    **others: Any,
) -> Finding:
    """Give a finding as it was before JSON made lists of its tuples."""
    line_and_column = (end[0], end[1]) if end else None
    other = Related(**related) if related else None
    return Finding(place=tuple(place), end=line_and_column, related=other, **others)
