"""The examples that `explain` shows, taken from the case folders of the rules."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from conflict_claims.findings.quoting import printable

from .json_schemas import as_text
from .overlay import EDIT, base_of, deletions, edited, files, moves, packed

WHOLE = 12
"""A file with no more lines than these is shown whole."""


def examples_json(cases: Path) -> str:
    """Write, by code, the finding of each case folder and the lines that differ from the base."""
    folders = (path for path in sorted(cases.iterdir()) if (path / "expected.txt").exists())
    return as_text({path.name.partition("-")[0]: _example(path) for path in folders})


def _example(case: Path) -> dict[str, str | list[str]]:
    return {
        "finding": (case / "expected.txt").read_text(encoding="utf-8").strip(),
        "fail": list(_shown(case / "fail")),
        "pass": list(_shown(case / "pass")),
    }


def _shown(overlay: Path) -> Iterator[str]:
    base, moved = base_of(overlay.parent), moves(overlay)
    yield from (f"{old} is moved to {new}" for new, old in moved.items())
    yield from (f"{path} is deleted" for path in deletions(overlay))
    yield from (f"{path} is packed as {name}" for name, path in packed(overlay).items())
    for file, target in files(overlay):
        if file.is_symlink():
            yield f"{target} is a link to {file.readlink()}"
            continue
        of_base = base / moved.get(target, target)
        before = _old(overlay.parent, of_base, target)
        after = edited(_text(of_base), _text(file)) if file.suffix == EDIT else _text(file)
        yield target
        yield from _numbered(before.splitlines(), after.splitlines())


def _old(case: Path, file: Path, target: str) -> str:
    """Give a file of the base, as the case's `before` changes it where there is one."""
    edit = case / "before" / f"{target}{EDIT}"
    return edited(_text(file), _text(edit)) if edit.exists() else _text(file)


def _numbered(before: list[str], after: list[str]) -> Iterator[str]:
    """Write a short file whole; of a long one the lines that differ and their neighbours."""
    whole = len(after) <= WHOLE
    for number in range(len(after)) if whole else _differing(before, after):
        yield f"{number + 1:4} | {printable(after[number])}"


def _differing(before: list[str], after: list[str]) -> Iterator[int]:
    for group in SequenceMatcher(None, before, after, autojunk=False).get_grouped_opcodes(1):
        yield from range(group[0][3], group[-1][4])


def _text(path: Path) -> str:
    return path.read_bytes().decode(errors="backslashreplace") if path.exists() else ""
