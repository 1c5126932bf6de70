"""The outlet of an article: by its address, a line of its head, its dateline, or a credit."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from conflict_claims.text.digest import Span

from ..annotations import Fact
from ..memo import Memo
from ..page import Page
from ..places import trimmed, without
from .head import Head, Paragraph
from .lines import BETWEEN, BYLINE
from .lists import listed

_FOOT = 400
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.|m\.|en\.|english\.)*([\w-]+)((?:\.[\w-]+)+)", re.I)
_COPYRIGHT = re.compile(r"copyright (?:\(c\) |\u00a9 )?\d{4} (?P<name>[\w' ]{2,40})", re.I)
_CREDIT = re.compile(r"(?:\b(?i:source):? |--? ?)(?P<name>[A-Z][\w' .-]{1,30}?)[\s.)]*$")
_SIGNS = re.compile(r"[^\w]+")
_LONG_NAME = 6


class Outlets:
    """A registry's outlets by name and domain, in whatever letters and signs they are printed."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self.ids = {_SQUASHED[name]: outlet for name, outlet in ids.items()}

    def named(self, name: str) -> str:
        """Give the id of a printed name; a name that no outlet bears is given as it is printed."""
        return self.ids.get(_squashed(name), " ".join(name.split()))

    def at(self, url: str) -> str:
        """Give the id of the outlet at an address, else the address's domain.

        A domain is known by itself, or by a name that is its first label or begins it.
        """
        match = _DOMAIN.match(url)
        if match is None:
            return url
        domain, label = match[1] + match[2], _squashed(match[1])
        begun = [n for n in self.ids if len(n) >= _LONG_NAME and label.startswith(n)]
        key = next((n for n in (_squashed(domain), label, *begun) if n in self.ids), None)
        return self.ids[key] if key else domain.lower()

    def knows(self, name: str) -> bool:
        """Tell whether an outlet bears a name."""
        return _squashed(name) in self.ids


def outlet(head: Head, outlets: Outlets) -> Fact | None:
    """Give the first outlet found, by address, head line, dateline and foot; others are told."""
    found = list(
        chain(_by_url(head, outlets), _by_head(head, outlets), _by_foot(head.page, outlets))
    )
    if not found:
        return None
    values = dict.fromkeys(fact.value for fact in found)
    return found[0]._replace(others=tuple(value for value in values if value != found[0].value))


def _source_lines(head: Head) -> Iterator[list[Span]]:
    """Give the parts of lines that tell byline, outlet and day, such as `Gazette | 2 May 2031`."""
    for line in head.paragraphs:
        if line.short and line.days and BETWEEN.search(line.words):
            day = line.days[0].span
            yield [part for part in _segments(head.page, line.span) if not part.contains(day)]


def _segments(page: Page, line: Span) -> Iterator[Span]:
    """Yield the parts of a line that hold anything, without the blanks about them."""
    signs = [Span(*sign.span()) for sign in BETWEEN.finditer(page.folded, *line)]
    for part in without(line, signs):
        if segment := trimmed(page.folded, part, None):
            yield segment


def _by_url(head: Head, outlets: Outlets) -> Iterator[Fact]:
    for url in head.addresses:
        yield Fact(outlets.at(head.page.words(url)), url, "metadata.outlet_url")


def _by_head(head: Head, outlets: Outlets) -> Iterator[Fact]:
    page = head.page
    for parts in _source_lines(head):
        for part in parts:
            if not BYLINE.match(page.folded, *part):
                yield Fact(outlets.named(page.words(part)), part, "metadata.outlet_line")
    for line in head.paragraphs:
        alone = _without_day(page, line)
        if line.short and outlets.knows(page.words(alone)):
            yield Fact(outlets.named(page.words(alone)), alone, "metadata.outlet_line")
        elif line.dateline and (agency := line.dateline.agency):
            yield Fact(outlets.named(page.words(agency)), agency, "metadata.outlet_dateline")


def _without_day(page: Page, line: Paragraph) -> Span:
    """Give a line up to the day that ends it: the name in `Gazette, 2 May 2031`."""
    if not line.days:
        return line.span
    start, day = line.span.start, line.days[0].span
    return Span(start, start + len(page.folded[start : day.start].rstrip(", ")))


def _by_foot(page: Page, outlets: Outlets) -> Iterator[Fact]:
    start = max(0, len(page.text) - _FOOT)
    if match := _COPYRIGHT.search(page.folded, start):
        yield _named(page, match, outlets, "metadata.outlet_copyright")
    if (match := _CREDIT.search(page.folded, start)) and _is_outlet(match["name"], outlets):
        yield _named(page, match, outlets, "metadata.outlet_credit")


def _named(page: Page, match: re.Match[str], outlets: Outlets, rule: str) -> Fact:
    span = Span(match.start("name"), match.start("name") + len(match["name"].rstrip()))
    return Fact(outlets.named(page.words(span)), span, rule)


def _is_outlet(name: str, outlets: Outlets) -> bool:
    return outlets.knows(name) or name.lower() in listed("credits")


def _squashed(name: str) -> str:
    return _SIGNS.sub("", name.lower().removeprefix("the "))


_SQUASHED = Memo(_squashed)
"""Of the names of a registry, which are the same for every article."""
