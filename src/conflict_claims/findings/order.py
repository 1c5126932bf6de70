"""The two orders in which findings are told."""

from collections.abc import Iterable

from .finding import Finding


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by path, line, column, code and message."""
    return sorted(findings, key=lambda finding: finding.sort_key)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Sort errors before warnings, and each in order."""
    return sorted(findings, key=lambda found: (found.severity != "error", found.sort_key))
