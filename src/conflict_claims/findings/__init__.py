"""Findings: what is wrong with a dataset, where, and how to mend it."""

from .finding import Finding, Related, Severity
from .text import format_finding, format_text, short, summary

__all__ = ["Finding", "Related", "Severity", "format_finding", "format_text", "short", "summary"]
