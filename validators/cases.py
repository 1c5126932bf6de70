"""The case folders: a fault, or its mending, laid over the base dataset or the base package.

An overlay `fail/` or `pass/` holds only what differs from `base/`, or of a rule of released
tables from `base-package/`:
    PATH            a file that takes the place of PATH, or is added
    PATH.edit       replacements in PATH: lines of old text after `- `, new text after `+ `
    MOVE            lines `old path -> new path`
    DELETE          lines `path`
A case of a change rule has the base as its old state; one of a contract rule stands alone.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from conflict_claims.contract.files import COMMAND
from conflict_claims.findings import Finding, format_finding
from conflict_claims.reading.dataset import FOLDERS, Dataset
from conflict_claims.reading.document import Document
from conflict_claims.reading.texts import Texts
from conflict_claims.rules.contract import Generated, Verdict
from conflict_claims.rules.package import check_package
from conflict_claims.rules.register import REGISTER, Subject
from conflict_claims.rules.run import apply, check, check_changes

CASES = Path(__file__).with_name("cases")
BASE = CASES / "base"
PACKAGE = CASES / "base-package"
EDIT = ".edit"
ORDERS = ("MOVE", "DELETE")


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
    if is_of_packages(case):
        return check_package(lay(overlay, root, PACKAGE))
    dataset = Dataset(lay(overlay, root) / "dataset")
    changed = subject is Subject.CHANGE
    return check_changes(dataset, _old()) if changed else judge_dataset(dataset)


def is_of_packages(case: Path) -> bool:
    """Tell whether a case is one of released tables (CC8xx)."""
    return code_of(case).startswith("CC8")


def judge_dataset(dataset: Dataset) -> Iterator[Finding]:
    """Run all rules over a dataset with its texts."""
    return check(dataset, Texts(dataset.root.parent / "seeds"))


def lay(overlay: Path, root: Path, base: Path = BASE) -> Path:
    """Copy a base to a new folder, lay an overlay over it, and give the folder."""
    shutil.copytree(base, root)
    for old, new in (order.split(" -> ") for order in _orders(overlay, "MOVE")):
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)
    for path in _orders(overlay, "DELETE"):
        (root / path).unlink()
    for file in sorted(overlay.rglob("*")):
        if file.name not in ORDERS and (file.is_symlink() or file.is_file()):
            _lay_file(file, root / file.relative_to(overlay))
    return root


def edited(text: str, edit: str) -> str:
    """Carry out the replacements of an edit file, which are parted by empty lines.

    Raises ValueError where an old text does not stand in the text exactly once.
    """
    for block in edit.strip("\n").split("\n\n"):
        old, new = _side(block, "-"), _side(block, "+")
        if text.count(old) != 1:
            raise ValueError(f"stands {text.count(old)} times: {old!r}")
        text = text.replace(old, new)
    return text


def _side(block: str, sign: str) -> str:
    lines = (line for line in block.split("\n") if line.startswith(sign))
    return "\n".join(line[2:] for line in lines)


def _orders(overlay: Path, name: str) -> list[str]:
    path = overlay / name
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _lay_file(file: Path, target: Path) -> None:
    if file.suffix == EDIT:
        target = target.with_suffix("")
        text = edited(target.read_bytes().decode(), file.read_bytes().decode())
        target.write_bytes(text.encode())
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    shutil.copy(file, target, follow_symlinks=False)


def _old() -> dict[str, bytes]:
    records = (path for name in FOLDERS for path in (BASE / "dataset" / name).rglob("*.yaml"))
    return {path.relative_to(BASE / "dataset").as_posix(): path.read_bytes() for path in records}


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
