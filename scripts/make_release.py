"""The steps of a release, each by itself; the workflow `release` runs the same lines.

    python scripts/make_release.py check v1.0.0     # tag, changelog, citation, clean tree
    python scripts/make_release.py build            # data, wheel and sdist, with their sizes
    python scripts/make_release.py compare          # with the last release that lies in the target
    python scripts/make_release.py notes            # what the changelog and the comparison say
    python scripts/make_release.py assets           # to the target, with their checksums

`--out DIR` takes what is made. `--target DIR` holds a folder for each release: a copy of what the
forge has, or its stand-in on a machine of one's own. Exit codes: 0 done, 1 faults.
"""

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
CHANGES = "changes.csv"
SUMMARY = "changes.md"
NOTES = "notes.md"


@dataclass(frozen=True)
class Release:
    """The release at hand: where it is made, and where releases lie."""

    out: Path
    target: Path
    tag: str

    @cached_property
    def info(self) -> dict[str, str]:
        """The dataset's description: name, version, day of the release."""
        text = (ROOT / "dataset" / "dataset.yaml").read_text(encoding="utf-8")
        return {key: str(value) for key, value in yaml.safe_load(text).items()}

    @property
    def heading(self) -> str:
        """The line with which its section of the changelog begins."""
        return f"## {self.info['version']} ({self.info['released']})"

    @property
    def section(self) -> str:
        """Its section of the changelog, without the heading; empty where there is none."""
        text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        _, _, after = f"\n{text}".partition(f"\n{self.heading}\n")
        return re.split("^## ", after, flags=re.MULTILINE)[0].strip()

    @property
    def assets(self) -> list[Path]:
        """The files that are built: the data as one zip, wheel and sdist."""
        name, version = self.info["name"], self.info["version"]
        package = f"{name.replace('-', '_')}-{version}"
        data = self.out / "release" / f"{name}-{version}.zip"
        return [data, self.out / f"{package}-py3-none-any.whl", self.out / f"{package}.tar.gz"]

    @property
    def published(self) -> list[Path]:
        """The files that are published: those, and the changes unless it is the first release."""
        changes = self.out / CHANGES
        return [*self.assets, *([changes] if changes.is_file() else [])]

    @property
    def last(self) -> Path | None:
        """The zip of the newest earlier release in the target."""
        paths = self.target.glob(f"*/{self.info['name']}-*.zip")
        versions = [(_numbers(path.stem), path) for path in paths]
        earlier = [each for each in versions if each[0] < _numbers(self.info["version"])]
        return max(earlier)[1] if earlier else None


def main(argv: list[str] | None = None) -> int:
    """Take one step; return 0 when it is done, 1 where faults were printed."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("step", choices=STEPS)
    parser.add_argument("tag", nargs="?", help="for check; else that of the dataset's version")
    parser.add_argument("--out", type=Path, default=Path("dist"), help="what is made [dist]")
    parser.add_argument("--target", type=Path, default=Path("forge"), help="releases [forge]")
    options = parser.parse_args(argv)
    faults = list(STEPS[options.step](Release(options.out, options.target, options.tag or "")))
    print(*faults, sep="\n", end="\n" if faults else "")
    return int(bool(faults))


def check(release: Release) -> Iterator[str]:
    """Yield what stands against a release of this commit."""
    version = release.info["version"]
    if release.tag and release.tag != f"v{version}":
        yield f"the tag is {release.tag}, dataset/dataset.yaml has version {version}"
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        yield f"{version} is a version of development: set the one to release"
    if not release.section:
        yield f"CHANGELOG.md has nothing under a heading {release.heading!r}"
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    if citation["version"] != version:
        yield f"CITATION.cff has version {citation['version']}, the dataset {version}"
    for line in _run("git", "-C", str(ROOT), "status", "--porcelain").stdout.splitlines():
        yield f"not committed: {line[3:]}"


def build(release: Release) -> Iterator[str]:
    """Make data, wheel and sdist, and print their sizes."""
    places = "--dataset", str(ROOT / "dataset"), "--out", str(release.out / "release")
    _run("conflict-claims", "build", *places, "--formats", "all")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(release.out), str(ROOT))
    for path in release.assets:
        if path.is_file():
            print(f"{path.stat().st_size:>12,} bytes  {path.name}")
        else:
            yield f"the build left out {path}"


def compare(release: Release) -> Iterator[str]:
    """Print and keep what changed since the last release; a step too small for it is a fault."""
    rows, summary = release.out / CHANGES, release.out / SUMMARY
    if release.last is None:
        rows.unlink(missing_ok=True)
        summary.unlink(missing_ok=True)
        print(f"no earlier release in {release.target}: nothing to compare with")
        return
    pair = str(release.last), str(release.out / "release")
    command = ["conflict-claims", "diff", *pair, "--out", str(rows)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    summary.write_text(done.stdout, encoding="utf-8", newline="\n")
    print(done.stdout, end="")
    if done.returncode:
        yield f"{done.stderr}this release cannot follow {release.last}"


def notes(release: Release) -> Iterator[str]:
    """Write the notes: the section of the changelog, then the changes since the last release."""
    summary = release.out / SUMMARY
    told = summary.read_text(encoding="utf-8").rstrip() if summary.is_file() else ""
    text = "\n\n".join(filter(None, (release.section, told))) + "\n"
    (release.out / NOTES).write_text(text, encoding="utf-8", newline="\n")
    print(text, end="")
    return iter(())


def assets(release: Release) -> Iterator[str]:
    """Copy the files to the target, with checksums, all at once; nothing there is replaced."""
    folder = release.target / f"v{release.info['version']}"
    if folder.exists():
        yield f"{folder} is there already: a release is never replaced"
        return
    fresh = folder.with_name(f".{folder.name}.tmp")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for path in release.published:
        shutil.copyfile(path, fresh / path.name)
    sums = "".join(f"{_digest(path)}  {path.name}\n" for path in sorted(fresh.iterdir()))
    (fresh / "SHA256SUMS").write_text(sums, encoding="utf-8", newline="\n")
    fresh.rename(folder)
    print(sums, end="")


STEPS: dict[str, Callable[[Release], Iterator[str]]] = {
    step.__name__: step for step in (check, build, compare, notes, assets)
}


def _run(*command: str) -> "subprocess.CompletedProcess[str]":
    """Run a command; where it fails, end with what it said."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{done.stdout}{done.stderr}{command[0]} ended with {done.returncode}")
    return done


def _numbers(text: str) -> tuple[int, ...]:
    """Give the numbers of the version that stands at the end of a text."""
    return tuple(map(int, re.findall(r"\d+", text.rpartition("-")[2])))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main())
