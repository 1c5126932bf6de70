"""Addresses of articles: lines that hold one, and little else."""

import re
from collections.abc import Iterable

from conflict_claims.text.digest import Span

from .shapes import words_of

URL = re.compile(r"https?://[^\s<>\"')\]]+|\bwww\.[^\s<>\"')\]]+")
_FEW = 4
_LONGEST = 500


def addresses(folded: str, lines: Iterable[Span]) -> list[Span]:
    """Give the addresses that stand in lines of their own, among some lines of folded text."""
    apart = [line for line in lines if is_address(folded[line.start : line.end])]
    return [Span(*url.span()) for line in apart for url in URL.finditer(folded, *line)]


def is_address(line: str) -> bool:
    """Tell whether a line is an address, with a label or a day at most."""
    if len(line) > _LONGEST or ("http" not in line and "www." not in line):
        return False
    url = URL.search(line)
    return url is not None and len(words_of(line[: url.start()] + line[url.end() :])) <= _FEW
