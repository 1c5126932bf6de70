"""The case folders: a fault, or its mending, laid over the base dataset or the base package.

An overlay `fail/` or `pass/` holds only what differs from `base/`, or of a rule of released
tables or of releases from `base-package/`. A case of a change rule, or of two releases, has the
base as its old state, with `before/` laid over it where there is one; one of a contract rule
stands alone.
"""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from conflict_claims.checking.whole import check
from conflict_claims.contract.files import COMMAND
from conflict_claims.contract.overlay import (
    BASE_PACKAGE,
    EDIT,
    deletions,
    edited,
    files,
    is_of_packages,
    moves,
    packed,
)
from conflict_claims.findings import Finding, format_finding
from conflict_claims.history.check import check_changes
from conflict_claims.history.releases.compare import compare
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.document import Document
from conflict_claims.reading.folder import FOLDERS
from conflict_claims.reading.texts import Texts
from conflict_claims.rules import every  # noqa: F401  # fills the register
from conflict_claims.rules.contract import Generated, Verdict
from conflict_claims.rules.package import check_package
from conflict_claims.rules.register import REGISTER, Subject
from conflict_claims.rules.run import apply

CASES = Path(__file__).with_name("cases")
BASE = CASES / "base"
PACKAGE = CASES / BASE_PACKAGE
OF_RELEASES = (
    Subject.RELEASE_CHANGE,
    Subject.SCHEMA_CHANGE,
    Subject.ROW_CHANGE,
    Subject.VERSION_CHANGE,
)


def case_folders() -> list[Path]:
    """Give the folder of every case, by code."""
    return sorted(path for path in CASES.glob("CC*") if path.is_dir())


def code_of(case: Path) -> str:
    """Give the code at the head of a case folder's name."""
    return case.name.partition("-")[0]


def judge(case: Path, side: str, root: Path) -> list[str]:
    """Lay `fail` or `pass` of a case over its base in a new folder `root`, and run its rules.

    The lines are those of `format_finding`, in order, with paths relative to `root`.
    """
    ordered = sorted(_judge(case, side, root), key=lambda finding: finding.sort_key)
    return [format_finding(finding).replace(f"{root.as_posix()}/", "") for finding in ordered]


def _judge(case: Path, side: str, root: Path) -> Iterator[Finding]:
    overlay, subject = case / side, REGISTER[code_of(case)].subject
    if subject in (Subject.GENERATED, Subject.VERDICT):
        return _judge_contract(overlay)
    if subject in OF_RELEASES:
        old = lay(case / "before", root.with_name("before"), PACKAGE)
        return iter(compare(old, lay(overlay, root, PACKAGE)).findings)
    if is_of_packages(case):
        return check_package(_packed(overlay, lay(overlay, root, PACKAGE)))
    dataset = Dataset(lay(overlay, root) / "dataset")
    if subject is Subject.CHANGE:
        return check_changes(dataset, _old(case, root.with_name("before")), {})
    return judge_dataset(dataset)


def judge_dataset(dataset: Dataset) -> Iterator[Finding]:
    """Run all rules over a dataset with its texts."""
    return check(dataset, Texts(dataset.root.parent / "seeds"))


def lay(overlay: Path, root: Path, base: Path = BASE) -> Path:
    """Copy a base to a new folder, lay an overlay over it, and give the folder."""
    shutil.copytree(base, root)
    for new, old in moves(overlay).items():
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)
    for path in deletions(overlay):
        (root / path).unlink()
    for file, target in files(overlay):
        _lay_file(file, root / target)
    return root


def _packed(overlay: Path, root: Path) -> Path:
    """Give a package's folder, or the zip that the overlay packs of it."""
    members = packed(overlay)
    if not members:
        return root
    with zipfile.ZipFile(root / "package.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in members.items():
            archive.write(root / path, name)
    return root / "package.zip"


def _lay_file(file: Path, target: Path) -> None:
    if file.suffix == EDIT:
        text = edited(target.read_bytes().decode(), file.read_bytes().decode())
        target.write_bytes(text.encode())
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    shutil.copy(file, target, follow_symlinks=False)


def _old(case: Path, root: Path) -> dict[str, bytes]:
    lay(case / "before", root)
    files = (path for name in FOLDERS for path in (root / "dataset" / name).rglob("*.*"))
    return {path.relative_to(root / "dataset").as_posix(): path.read_bytes() for path in files}


def _judge_contract(overlay: Path) -> Iterator[Finding]:
    """Judge `found/` against `expected/`, or the verdicts of model and schema in `verdict.yaml`."""
    verdict = overlay / "verdict.yaml"
    if verdict.exists():
        yield from apply(Subject.VERDICT, _verdict(verdict))
        return
    for path in sorted({*_names(overlay / "found"), *_names(overlay / "expected")}):
        found, expected = (_text(overlay / side / path) for side in ("found", "expected"))
        yield from apply(Subject.GENERATED, Generated(path, found, expected, COMMAND))


def _verdict(path: Path) -> Verdict:
    data = Document.parse(path.name, path.read_bytes()).data
    return Verdict(data["path"], data["model_errors"], tuple(data["schema_errors"]))


def _names(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files}


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
