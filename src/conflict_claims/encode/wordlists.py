"""The word lists and patterns of the layers, which are data files beside them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "data"


@cache
def wordlist(name: str) -> dict[str, Any]:
    """Read `data/<name>.toml`: tables of words, all in lower case unless capitals matter."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_set(name: str, table: str) -> frozenset[str]:
    """Give the words of a table that is one string, each once."""
    return frozenset(wordlist(name)[table].split())
