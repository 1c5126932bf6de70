"""Who says what about whom, with which figures, in news articles on armed conflict.

>>> import conflict_claims as cc
>>> sorted(cc.tables())[:3]
['actor_codes', 'actor_mentions', 'actor_names']
"""

# To import it from `typing` takes longer than all that a command needs to begin.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from .data import NoReleaseError, load, rows, tables
    from .model.schema_version import SCHEMA_VERSION

    __version__: str
else:

    def __getattr__(name: str) -> object:
        """Import what is asked for only then: the commands need none of it to begin."""
        if name == "__version__":
            from .package_version import package_version

            return package_version()
        if name == "SCHEMA_VERSION":
            from .model.schema_version import SCHEMA_VERSION

            return SCHEMA_VERSION
        if name in __all__:
            from . import data

            return getattr(data, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = ["SCHEMA_VERSION", "NoReleaseError", "__version__", "load", "rows", "tables"]
