"""Fuzz the reader and the rules: one record's bytes, of any kind, must end in findings.

Seeds are the records of `dataset/` and of the validators' cases, changed byte by byte and line by
line. A run fails, and keeps the input in the working directory, on any exception, on more time than
half a second of the processor would be without the fuzzer, and where memory grows by more than
100 MB. It ends by itself after some seconds and prints how many inputs were tried.

    pip install atheris
    python scripts/fuzz_reader.py --seconds 3600

`--reproduce FILE` tries one input that was kept. Atheris has wheels for Linux and macOS alone.
"""

import argparse
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["conflict_claims"]):
    from conflict_claims.checking.chosen import check_files
    from conflict_claims.findings import format_concise
    from conflict_claims.reading.dataset import Dataset
    from conflict_claims.reading.texts import Texts

ROOT = Path(__file__).parents[1]
BASE = ROOT / "validators" / "cases" / "base"
FOLDERS = ("articles/2031", "actors", "events")
"""Where a record may stand; the first byte of an input chooses."""
# Half a second is the bound; code that is watched for its branches takes four times as long.
MAX_SECONDS, MAX_GROWTH = 4 * 0.5, 100 * 1024
MAX_INPUT = 300_000
ODD = (
    *(
        b"&a ",
        b"*a",
        b"!!str ",
        b"? ",
        b"- ",
        b": ",
        b"[",
        b"]",
        b"{",
        b"}",
        b"'",
        b'"',
        b"|",
        b">",
    ),
    *(b"<<: ", b"---\n", b"...\n", b"%YAML 1.1\n", b"# ", b"\t", b"\r", b"\r\n", b"\xef\xbb\xbf"),
    *(
        b"\\u202e",
        b"\xe2\x80\xae",
        b"\xc3\xa9",
        b"\xff",
        b"\x00",
        b"NO",
        b"12:30",
        b"007",
        b"1_000",
    ),
    *(b"1e400", b"9" * 19, b"-1", b".nan", b"~", b"null", b"true", b"2031-02-30", b"0-0", b"9-1"),
    *(b"../2031", b"c1", b"s1", b"a/c1", b"at_least", b"percent", b"between: [2, 1]", b"[" * 40),
)


class TooSlowError(Exception):
    """A record took more processor time than any may."""


class TooLargeError(Exception):
    """A record took more memory than any may."""


class Bench:
    """A small dataset in which one record after the other is put and checked."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(BASE, folder, dirs_exist_ok=True)
        pins = next(folder.glob("dataset/articles/2031/*marlow-raid.pins.csv"))
        pins.rename(pins.with_name("record.pins.csv"))
        self._dataset = Dataset(folder / "dataset")
        self._texts = Texts(folder / "seeds")
        self.check(b"\0")  # so that what is read but once is read

    def check(self, data: bytes) -> None:
        """Check the record in an input; raise what the library raises, or for time or memory."""
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        seconds = self._seconds(data)
        if seconds > MAX_SECONDS and (seconds := self._seconds(data)) > MAX_SECONDS:
            raise TooSlowError(f"{seconds:.2f} s, twice")
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        if grown > MAX_GROWTH:
            raise TooLargeError(f"{grown // 1024} MB")

    def _seconds(self, data: bytes) -> float:
        path = self._dataset.root / FOLDERS[data[0] % len(FOLDERS) if data else 0] / "record.yaml"
        path.write_bytes(data[1:])
        start = time.process_time()
        format_concise(check_files(self._dataset, [path], self._texts))
        return time.process_time() - start


def seeds() -> Iterator[bytes]:
    """Give every record of the dataset and the cases, behind the byte of its kind."""
    for folder in (ROOT / "dataset", ROOT / "validators" / "cases"):
        for path in sorted(folder.rglob("*.yaml")):
            where = path.relative_to(folder).parts
            kinds = [kind for kind, name in enumerate(FOLDERS) if name.split("/")[0] in where]
            if kinds and path.is_file():
                yield bytes([kinds[0]]) + path.read_bytes()


def mutate(data: bytes, max_size: int, seed: int) -> bytes:
    """Change some lines of an input, or leave it to the fuzzer to change some bytes."""
    choice = random.Random(seed)
    if choice.random() < 0.4:
        return bytes(atheris.Mutate(data, max_size))
    lines = data[1:].splitlines(keepends=True) or [b""]
    for _ in range(choice.randint(1, 3)):
        choice.choice(CHANGES)(lines, choice)
    return (data[:1] + b"".join(lines))[:max_size]


def _repeat(lines: list[bytes], choice: random.Random) -> None:
    start = choice.randrange(len(lines))
    block = lines[start : start + choice.randint(1, 8)]
    lines[start:start] = block * choice.choice((1, 1, 1, 2, 40))


def _move(lines: list[bytes], choice: random.Random) -> None:
    lines.insert(choice.randrange(len(lines)), lines.pop(choice.randrange(len(lines))))


def _drop(lines: list[bytes], choice: random.Random) -> None:
    start = choice.randrange(len(lines))
    lines[start : start + choice.randint(1, 4)] = [b""]


def _indent(lines: list[bytes], choice: random.Random) -> None:
    index = choice.randrange(len(lines))
    lines[index] = choice.choice((b" ", b"  ", b"- ", b"\t")) + lines[index].lstrip(b" ")


def _put(lines: list[bytes], choice: random.Random) -> None:
    """Put something odd into a line, or in the place of a value."""
    index = choice.randrange(len(lines))
    key, colon, _ = lines[index].partition(b": ")
    if colon and choice.random() < 0.6:
        lines[index] = key + colon + choice.choice(ODD) + b"\n"
    else:
        at = choice.randint(0, len(lines[index]))
        lines[index] = lines[index][:at] + choice.choice(ODD) + lines[index][at:]


CHANGES: tuple[Callable[[list[bytes], random.Random], None], ...] = (
    *(_repeat, _move, _drop, _indent, _put, _put, _put),
)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fuzz the reader and the rules.")
    parser.add_argument("--seconds", type=int, default=60, help="how long to run")
    parser.add_argument("--reproduce", type=Path, metavar="FILE", help="try one kept input")
    return parser.parse_args()


def main() -> None:
    """Fuzz for some seconds, or try one input; ends with another code than 0 on a failure."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench, corpus = Bench(folder / "base"), folder / "corpus"
        if options.reproduce:
            bench.check(options.reproduce.read_bytes())
            return
        corpus.mkdir()
        for number, seed in enumerate(dict.fromkeys(seeds())):
            (corpus / str(number)).write_bytes(seed)
        limits = [f"-max_total_time={options.seconds}", f"-max_len={MAX_INPUT}", "-timeout=20"]
        flags = [sys.argv[0], *limits, "-print_final_stats=1", corpus.as_posix()]
        atheris.Setup(flags, bench.check, custom_mutator=mutate)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
