"""Gate: no file of the repository holds 7 consecutive words of an article.

Exit codes: 0 clean or no texts at hand, 1 findings, 2 wrong use.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from conflict_claims.findings import Finding, format_concise
from conflict_claims.reading.texts import MissingTextError, Texts, find_texts
from conflict_claims.rules.rights import taken_over
from conflict_claims.text.words import Shingles


def main(argv: list[str] | None = None) -> int:
    """Print every passage of a text file of the repository that an article text holds too."""
    parser = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).parents[1]
    parser.add_argument("--root", type=Path, default=here, help="repository; else this one")
    parser.add_argument("--texts", type=Path, help="folder of article texts")
    options = parser.parse_args(argv)
    texts = find_texts(options.texts, options.root / "dataset")
    if texts is None:
        print("no article texts at hand: nothing was compared")
        return 0
    try:
        articles, names = read_articles(texts), repository_files(options.root)
    except MissingTextError as error:
        parser.error(str(error))
    except subprocess.CalledProcessError as error:
        parser.error(error.stderr.decode(errors="replace").strip())
    findings = list(_scan(options.root, names, Shingles.of(*articles)))
    print(format_concise(findings))
    print(f"{len(names)} files compared with {len(articles)} texts")
    return int(bool(findings))


def read_articles(texts: Texts) -> list[str]:
    """Read all texts of a folder; raises MissingTextError where there is none, or not in UTF-8."""
    articles = [texts[path.name] for path in sorted(texts.folder.glob("*.txt"))]
    if not articles:
        raise MissingTextError(f"{texts.folder} holds no texts")
    return articles


def repository_files(root: Path) -> list[str]:
    """Name the files that git tracks or would add; raises CalledProcessError outside of git."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    run = subprocess.run(command, cwd=root, capture_output=True, check=True)
    return sorted({name for name in run.stdout.decode().split("\0") if name})


def _scan(root: Path, names: list[str], index: Shingles) -> Iterator[Finding]:
    for name in names:
        path = root / name
        if path.is_file() and not path.is_symlink():
            yield from taken_over(name, path.read_bytes().decode(errors="replace"), index)


if __name__ == "__main__":
    sys.exit(main())
