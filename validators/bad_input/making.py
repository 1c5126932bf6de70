"""Inputs made of the base dataset by changing one of its files."""

from functools import partial
from pathlib import Path

from conflict_claims.findings.quoting import printable

from .row import ACTOR, Answer, Arrange, Input, Run
from .runs import validate_all, validate_one

EVENT = "dataset/events/2031-05-01-marlow-raid.yaml"
RAID = "dataset/articles/2031/2031-05-02-example-gazette-marlow-raid.yaml"
ARMS = "dataset/articles/2031/2031-05-06-example-gazette-border-arms.yaml"
ARMS_PINS = ARMS.replace(".yaml", ".pins.csv")
DESCRIPTION = "dataset/dataset.yaml"

Text = str | bytes


def replaced(path: str, *pairs: tuple[Text, Text]) -> Arrange:
    """Give what puts new text for old in a file of the base; each old text stands there once."""

    def arrange(root: Path) -> None:
        content = (root / path).read_bytes()
        for old, new in pairs:
            assert content.count(_bytes(old)) == 1, old
            content = content.replace(_bytes(old), _bytes(new))
        (root / path).write_bytes(content)

    return arrange


def nothing(_: Path) -> None:
    """Leave the base as it is."""


def content(data: Text, path: str = ACTOR) -> Arrange:
    """Give what writes a file anew."""
    return lambda root: (root / path).write_bytes(_bytes(data))


def edit(
    path: str, run: Run, old: Text, new: Text, *answers: str, shown: str = "", exit_code: int = 1
) -> Input:
    """Give the input that has new text for old in a file of the base; the new text is shown."""
    arrange = replaced(path, (old, new))
    return made(shown or code(new), arrange, *answers, path=path, run=run, exit_code=exit_code)


def made(
    shown: str,
    arrange: Arrange,
    *answers: str,
    path: str = ACTOR,
    run: Run = validate_one,
    exit_code: int = 1,
    says: str = "",
) -> Input:
    """Give an input with its answers, which are read from `CODE line:column words`."""
    parsed = tuple(Answer.parse(each, path) for each in answers)
    return Input(shown, arrange, run, parsed, path, exit_code, says)


def code(text: Text) -> str:
    """Show text as Markdown code, with line ends and other signs escaped."""
    shown = printable(_bytes(text).decode(errors="backslashreplace"))
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def _bytes(text: Text) -> bytes:
    return text.encode() if isinstance(text, str) else text


actor = partial(edit, ACTOR, validate_one)
"""The input that has new text for old in an actor record."""
event = partial(edit, EVENT, validate_one)
arms = partial(edit, ARMS, validate_one)
raid = partial(edit, RAID, validate_one)
arms_in_all = partial(edit, ARMS, validate_all)
