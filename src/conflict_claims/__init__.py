"""Who says what about whom, with which figures, in news articles on armed conflict.

>>> import conflict_claims as cc
>>> sorted(cc.tables())[:3]
['actor_codes', 'actor_mentions', 'actor_names']
"""

from .data import NoReleaseError, load, rows, tables

__all__ = ["NoReleaseError", "__version__", "load", "rows", "tables"]


def __getattr__(name: str) -> str:
    """Give `__version__`, the one version number of code and data, only when it is asked for."""
    if name == "__version__":
        from importlib.metadata import version

        return version("conflict-claims")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
