"""Addresses of articles: lines that hold one, and little else."""

import re

from conflict_claims.text.digest import Span

from ..page import Page
from .shapes import words_of

URL = re.compile(r"https?://[^\s<>\"')\]]+|\bwww\.[^\s<>\"')\]]+")
_FEW = 4
_HEAD = 8
_FOOT = 3


def addresses(page: Page) -> list[Span]:
    """Give the addresses that stand in lines of their own at the head or foot of a page."""
    lines = dict.fromkeys([*page.paragraphs[:_HEAD], *page.paragraphs[-_FOOT:]])
    found = [URL.search(page.folded, *line) for line in lines if _is_line(page, line)]
    return [Span(*url.span()) for url in found if url]


def is_address(line: str) -> bool:
    """Tell whether a line is an address, with a label or a day at most."""
    url = URL.search(line)
    return url is not None and len(words_of(line[: url.start()] + line[url.end() :])) <= _FEW


def _is_line(page: Page, line: Span) -> bool:
    return is_address(page.folded[line.start : line.end])
