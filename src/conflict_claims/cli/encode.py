"""The command that drafts records from article texts."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .new import RIGHTS, known_outlet, writable
from .options import PATH, open_dataset, refuse_missing, report, root_option
from .parameters import Form

if TYPE_CHECKING:
    from conflict_claims.encode.drafting import Draft, Outcome, Setting
    from conflict_claims.findings import Finding
    from conflict_claims.reading.dataset import Dataset

SUFFIX = ".txt"


@click.command()
@click.argument("texts", nargs=-1, required=True, type=PATH, metavar="TEXT…")
@click.option("--outlet", type=Form("SLUG"), default="", help="Id of the outlet of all texts.")
@click.option("--published", type=Form("DATE"), default="", help="Day on which all appeared.")
@click.option("--out", type=PATH, help="Folder for the drafts [the dataset's articles].")
@click.option("--rights", type=Form("LINE"), default=RIGHTS, help="Who holds the rights in them.")
@root_option
@click.option("--jobs", type=click.IntRange(1), help="Processes for several texts [all cores].")
def encode(
    texts: tuple[Path, ...],
    outlet: str,
    published: str,
    out: Path | None,
    rights: str,
    root: Path | None,
    jobs: int | None,
) -> None:
    """Draft a record for each article in text files, or in the *.txt files of folders.

    A draft is a beginning: it names the rule behind each item, and what needs review. Into the
    dataset, the texts are entered in its manifest too; a folder given with --out is all that is
    written to. Nothing that stands there is overwritten.
    """
    refuse_missing(texts)
    dataset = open_dataset(root, None)[0] if out else writable(root, None)[0]
    if outlet:
        known_outlet(dataset, outlet, asked=False)
    paths, findings = _text_files(texts)
    run = _Run(dataset, out, len(paths))
    try:
        findings += run.over(paths, _setting(dataset, outlet, published), _processes(jobs, paths))
    finally:
        # An interrupted run has drafts too, and a later one would pass over their texts.
        if not out:
            run.enter_texts(rights)
    run.tell()
    if findings:
        sys.exit(report(findings))


def _text_files(named: Iterable[Path]) -> "tuple[list[Path], list[Finding]]":
    """List the text files that are named, or that stand in a named folder."""
    from conflict_claims.encode.refusals import refusal
    from conflict_claims.rules.register import Spot

    paths: list[Path] = []
    findings = []
    for path in named:
        inside = sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path]
        paths += inside
        if not inside:
            spot, fix = Spot(path.as_posix()), f"name text files, or give them the ending {SUFFIX}"
            findings.append(refusal("CC612", spot, f"no *{SUFFIX} file in this folder", fix))
    return paths, findings


def _setting(dataset: "Dataset", outlet: str, published: str) -> "Setting":
    from datetime import date

    from conflict_claims.encode.draft.article import Given
    from conflict_claims.encode.drafting import setting_of

    return setting_of(dataset, date.today(), Given(outlet, published))


def _processes(jobs: int | None, paths: list[Path]) -> int:
    return min(jobs or os.cpu_count() or 1, max(1, len(paths)))


class _Run:
    """One run of the command: what it wrote, and what it has to tell."""

    def __init__(self, dataset: "Dataset", out: Path | None, texts: int) -> None:
        from conflict_claims.encode.placing import Placing

        self.dataset, self.texts = dataset, texts
        folder = out or dataset.root / "articles"
        records = sorted(out.glob("*/*.yaml")) if out else dataset.article_paths
        self.placing = Placing(folder, records)
        self.drafts = self.claims = self.figures = self.unsure = 0

    def over(self, paths: list[Path], setting: "Setting", jobs: int) -> "list[Finding]":
        """Encode texts, write their drafts, and give the findings."""
        from rich.console import Console
        from rich.progress import track

        from conflict_claims.encode.workers import outcomes

        console = Console(stderr=True)
        shown = track(
            outcomes(paths, setting, jobs),
            "encoding",
            total=len(paths),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        return [finding for outcome in shown for finding in self._place(outcome)]

    def _place(self, outcome: "Outcome") -> "Iterator[Finding]":
        yield from outcome.findings
        try:
            for placed in self.placing.put(outcome) if outcome.drafts else ():
                if isinstance(placed, tuple):
                    self._count(*placed)
                else:
                    yield placed
        except OSError as error:
            message = f"cannot write {error.filename}: {error.strerror}"
            raise click.UsageError(message) from error

    def _count(self, path: Path, draft: "Draft") -> None:
        self.drafts += 1
        self.claims += draft.claims
        self.figures += draft.figures
        self.unsure += draft.unsure
        click.echo(f"written: {path}")

    def enter_texts(self, rights: str) -> None:
        """Enter the texts of the drafts in the manifest, where the dataset has one."""
        from conflict_claims.authoring.manifest import ManifestError
        from conflict_claims.encode.placing import enter_texts

        entry = self.dataset.manifest
        if entry is None or entry.record is None:
            return
        known = {text.file for text in entry.record.texts}
        new = [text for name, text in self.placing.texts.items() if name not in known]
        try:
            if enter_texts(Path(entry.path), new, rights):
                click.echo(f"written: {entry.path}")
        except ManifestError as error:
            raise click.ClickException(str(error)) from error

    def tell(self) -> None:
        """Tell what was drafted."""
        click.echo(
            f"texts: {self.texts}, drafts: {self.drafts}, claims: {self.claims}, "
            f"figures: {self.figures}, items to review: {self.unsure}"
        )
