"""One digest of all that the findings of a dataset rest on."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.files import read_bytes
from conflict_claims.reading.folder import DESCRIPTION, FOLDERS, MANIFEST
from conflict_claims.reading.texts import MAX_TEXT, Texts

from .keeping import digest_of, fingerprint


def snapshot(root: Path, texts: Texts | None) -> bytes:
    """Digest name and content of every file of a dataset and of its texts, and what judges them.

    Equal digests mean equal findings. With a file that cannot be read, or a link, no two are equal.
    """
    return digest_of(_parts(root, texts))


def _parts(root: Path, texts: Texts | None) -> Iterator[bytes]:
    yield fingerprint()
    manifest = root.parent / MANIFEST
    for path in (root / DESCRIPTION, *([manifest] if os.path.lexists(manifest) else [])):
        yield from _file(os.fspath(path))
    for name in FOLDERS:
        for step in os.walk(root / name):
            yield from _folder(*step)
    yield str(texts is None).encode()
    for step in islice(os.walk(texts.folder), 1) if texts else ():
        yield from _folder(*step)


def _folder(path: str, folders: list[str], files: list[str]) -> Iterator[bytes]:
    """Give a folder's own files; `folders`, which are walked after, are put in order."""
    folders.sort()
    yield os.fsencode(f"{path}{os.sep}")
    links = [name for name in folders if Path(path, name).is_symlink()]
    for name in sorted(files + links):
        yield from _file(f"{path}{os.sep}{name}")


def _file(path: str) -> Iterator[bytes]:
    yield os.fsencode(path)
    try:
        yield read_bytes(path, MAX_TEXT)
    except Unreadable:
        yield os.urandom(16)
