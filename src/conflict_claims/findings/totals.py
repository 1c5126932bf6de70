"""How many findings there are."""

from collections import Counter
from collections.abc import Iterable

from .finding import Finding, Severity


def totals(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Count errors and warnings."""
    counts = Counter(finding.severity for finding in findings)
    return {"error": counts["error"], "warning": counts["warning"]}


def summary(findings: Iterable[Finding]) -> str:
    """Count by severity: `2 errors, 1 warning`, or `no findings`."""
    parts = [f"{n} {kind}{'' if n == 1 else 's'}" for kind, n in totals(findings).items() if n]
    return ", ".join(parts) or "no findings"
