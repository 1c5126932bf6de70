"""Findings as JSON Lines, for programs.

The first line counts: `schema` and `schema_version` of this form, `errors`, `warnings`. Then comes
one object for each finding, in order, always with all of these keys:

    path, line, column      where it stands; numbers from 1, columns in code points
    end_line, end_column    just behind its last character; null where it has no extent
    code, name, severity    of the rule; name is null for a code that is not in the register
    place                   a JSON Pointer into the record; empty for the record as a whole
    message, fix            phrases without a closing full stop; fix is null where there is none
    value                   what stands there, quoted in at most 60 characters; or null
    related                 null, or a second place: path, line, column, message

All of it is ASCII. A new key may come with a new minor version, a changed one is a major step.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from .described import Rules
from .finding import Finding
from .order import in_order
from .totals import totals

SCHEMA = "conflict-claims/findings"
SCHEMA_VERSION = "1.0"


def format_json(findings: Iterable[Finding], rules: Rules) -> str:
    """Write the counts and then all findings in order, one object to a line; LF between."""
    found = in_order(findings)
    return "\n".join(map(json.dumps, [_head(found), *(_object(each, rules) for each in found)]))


def _head(found: list[Finding]) -> dict[str, Any]:
    counts = {f"{severity}s": count for severity, count in totals(found).items()}
    return {"schema": SCHEMA, "schema_version": SCHEMA_VERSION, **counts}


def _object(finding: Finding, rules: Rules) -> dict[str, Any]:
    end_line, end_column = finding.end or (None, None)
    rule = rules.get(finding.code)
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": end_line,
        "end_column": end_column,
        "code": finding.code,
        "name": rule.name if rule else None,
        "severity": finding.severity,
        "place": finding.pointer,
        "message": finding.message,
        "value": finding.value or None,
        "fix": finding.fix or None,
        "related": asdict(finding.related) if finding.related else None,
    }
