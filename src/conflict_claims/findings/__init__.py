"""Findings: what is wrong with a dataset, where, and how to mend it."""

from conflict_claims.findings.finding import Finding, Place, Severity
from conflict_claims.findings.text import format_finding, format_text, short, summary

__all__ = ["Finding", "Place", "Severity", "format_finding", "format_text", "short", "summary"]
