"""Who says what about whom, with which figures, in news articles on armed conflict.

>>> import conflict_claims as cc
>>> sorted(cc.tables())[:3]
['actor_codes', 'actor_mentions', 'actor_names']
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .data import NoReleaseError, load, rows, tables

__all__ = ["NoReleaseError", "__version__", "load", "rows", "tables"]


def __getattr__(name: str) -> Any:
    """Import what is asked for only then: the commands need none of it to begin."""
    if name == "__version__":
        from importlib.metadata import version

        return version("conflict-claims")
    if name in __all__:
        from . import data

        return getattr(data, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
