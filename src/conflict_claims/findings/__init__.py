"""Findings: what is wrong with a dataset, where, and how to mend it.

One module prints each form: `text`, `concise`, `github`, `sarif`, `json_lines`.
"""

from .concise import format_concise, format_finding
from .finding import Finding, Related, Severity
from .quoting import short
from .totals import summary

__all__ = [
    "Finding",
    "Related",
    "Severity",
    "format_concise",
    "format_finding",
    "short",
    "summary",
]
