"""Findings for logs and small screens: one line each."""

from collections.abc import Iterable

from .finding import Finding
from .order import in_order
from .quoting import printable
from .totals import summary


def format_concise(findings: Iterable[Finding]) -> str:
    """Write all findings in order, one to a line, then a line that counts them; LF between."""
    found = in_order(findings)
    return "\n".join([*map(format_finding, found), summary(found)])


def format_finding(finding: Finding) -> str:
    """Write one line: `path:line:col: CODE place: message. Fix: fix`.

    Place and fix are left out where empty. Characters that do not print, which a file name may
    hold as well as a value, are written as backslash escapes: the line stays one line.
    """
    where = f"{finding.path}:{finding.line}:{finding.column}: {finding.code}"
    return printable(f"{where} {said(finding)}")


def said(finding: Finding) -> str:
    """Write what a finding says: `place: message. Fix: fix`, without what is empty."""
    place = f"{finding.dotted}: " if finding.place else ""
    fix = f". Fix: {finding.fix}" if finding.fix else ""
    return f"{place}{finding.message}{fix}"
