"""Findings as lines of text, and values as short quotations for messages."""

from collections.abc import Iterable

from .finding import Finding

QUOTE_LIMIT = 60
_NAMED = {None: "null", True: "true", False: "false"}


def format_text(findings: Iterable[Finding]) -> str:
    """Write all findings in order, one to a line, then a line that counts them; LF between."""
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    return "\n".join([*map(format_finding, ordered), summary(ordered)])


def format_finding(finding: Finding) -> str:
    """Write one line: `path:line:col: CODE place: message. Fix: fix`.

    Place and fix are left out where empty. Characters that do not print, which a file name may
    hold as well as a value, are written as backslash escapes: the line stays one line.
    """
    where = f"{finding.path}:{finding.line}:{finding.column}: {finding.code}"
    place = f" {finding.dotted}:" if finding.place else ""
    fix = f". Fix: {finding.fix}" if finding.fix else ""
    return _printable(f"{where}{place} {finding.message}{fix}")


def summary(findings: Iterable[Finding]) -> str:
    """Count by severity: `2 errors, 1 warning`, or `no findings`."""
    severities = [finding.severity for finding in findings]
    counts = ((severities.count(severity), severity) for severity in ("error", "warning"))
    parts = [f"{n} {severity}{'' if n == 1 else 's'}" for n, severity in counts if n]
    return ", ".join(parts) or "no findings"


def short(value: object) -> str:
    """Quote a value for a message, in at most 60 characters.

    Text stands in double quotes, characters that do not print as backslash escapes. Of a list or
    a mapping only the size is told; null, true and false are written as in YAML.
    """
    if isinstance(value, str):
        return _short_text(value)
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return f"a mapping of {len(value)}"
    named = _NAMED.get(value) if value is None or isinstance(value, bool) else None
    return named or _cut(str(value), QUOTE_LIMIT)


def _short_text(value: str) -> str:
    # Escaping can only lengthen the text, so what lies beyond the limit need not be escaped.
    escaped = _printable(value[:QUOTE_LIMIT])
    return f'"{_cut(escaped, QUOTE_LIMIT - 2)}"'


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _printable(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
