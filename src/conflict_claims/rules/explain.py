"""What a rule wants, in words and by example."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from . import every  # noqa: F401  # fills the register
from .fields import nearest
from .register import REGISTER, Rule


class UnknownCodeError(LookupError):
    """No rule has the code."""


def explanation(code: str) -> str:
    """Tell name, severity and documentation of a rule, with a failing and a passing example.

    Raises UnknownCodeError, which names the nearest code.
    """
    if code not in REGISTER:
        guess = nearest(code, REGISTER)
        hint = f"did you mean {guess}, {REGISTER[guess].name}?" if guess else "they are like CC114"
        raise UnknownCodeError(f"no rule has the code {code}; {hint}")
    return "\n".join(_lines(REGISTER[code], _examples()[code]))


def _lines(rule: Rule, example: dict[str, Any]) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({rule.severity})"
    yield f"\n{rule.documentation}"
    yield "\nThis breaks the rule:\n"
    yield from _indented(example["fail"])
    yield f"\nand is answered with:\n\n  {example['finding']}"
    yield "\nThis keeps it:\n"
    yield from _indented(example["pass"])


def _indented(lines: list[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _examples() -> Any:
    return json.loads(files(__package__).joinpath("examples.json").read_text(encoding="utf-8"))
