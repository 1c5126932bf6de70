"""Findings as SARIF 2.1.0, which code scanning services read."""

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from .concise import said
from .described import Described, Rules
from .finding import Finding, Related
from .order import worst_first
from .totals import summary, totals

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LIMIT = 5_000
"""How many results GitHub keeps of one run."""
ROOT = "%SRCROOT%"
ROOT_TEXT = "The folder in which the command was run."
# The one key by which GitHub knows an alert again. Its own value, which it makes where there is
# none, is taken from the lines around; ours from the place in the record, whatever stands above.
FINGERPRINT = "primaryLocationLineHash"


def format_sarif(findings: Iterable[Finding], rules: Rules, version: str) -> str:
    """Write a log of one run, the worst first and at most 5 000 of them, with the true totals.

    `version` is the one of this package. All of it is ASCII.
    """
    found = worst_first(findings)
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(found, rules, version)]}
    return json.dumps(log, indent=2)


def _run(found: list[Finding], rules: Rules, version: str) -> dict[str, Any]:
    described = [rules[code] for code in sorted(rules)]
    driver = {"name": "conflict-claims", "version": version, "rules": [*map(_rule, described)]}
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": ROOT_TEXT}}},
        "invocations": [{"executionSuccessful": True, **_left_out(found)}],
        "properties": {f"{severity}s": count for severity, count in totals(found).items()},
        "results": _results(found[:LIMIT], {rule.code: i for i, rule in enumerate(described)}),
    }


def _rule(rule: Described) -> dict[str, Any]:
    explain = f"conflict-claims explain {rule.code}"
    more = "shows an example that breaks the rule and one that keeps it."
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.documentation.partition("\n")[0]},
        "fullDescription": {"text": rule.documentation},
        "help": {
            "text": f"{rule.documentation}\n\n{explain} {more}",
            "markdown": f"{rule.documentation}\n\n`{explain}` {more}",
        },
        "defaultConfiguration": {"level": rule.severity},
    }


def _left_out(found: list[Finding]) -> dict[str, Any]:
    if len(found) <= LIMIT:
        return {}
    text = f"{summary(found)}: {LIMIT} are listed here, and {len(found) - LIMIT} more were found"
    return {"toolExecutionNotifications": [{"level": "warning", "message": {"text": text}}]}


def _results(found: list[Finding], indices: dict[str, int]) -> list[dict[str, Any]]:
    seen: Counter[str] = Counter()
    results = []
    for finding in found:
        digest = _digest(finding)
        seen[digest] += 1
        index = {"ruleIndex": indices[finding.code]} if finding.code in indices else {}
        fingerprint = {"partialFingerprints": {FINGERPRINT: f"{digest}:{seen[digest]}"}}
        results.append(_result(finding) | index | fingerprint)
    return results


def _digest(finding: Finding) -> str:
    text = "\n".join((finding.code, finding.path, finding.pointer))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _result(finding: Finding) -> dict[str, Any]:
    region = {"startLine": finding.line, "startColumn": finding.column}
    if finding.end:
        region |= {"endLine": finding.end[0], "endColumn": finding.end[1]}
    location: dict[str, Any] = {"physicalLocation": _physical(finding.path, region)}
    if finding.place:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.dotted}]
    related = {"relatedLocations": [_related(finding.related)]} if finding.related else {}
    message = {"text": said(finding)}
    head = {"ruleId": finding.code, "level": finding.severity, "message": message}
    return head | {"locations": [location]} | related


def _related(other: Related) -> dict[str, Any]:
    region = {"startLine": other.line, "startColumn": other.column}
    location = {"physicalLocation": _physical(other.path, region)}
    return {"id": 1, **location, "message": {"text": other.message}}


def _physical(path: str, region: dict[str, int]) -> dict[str, Any]:
    uri = quote(path.encode("utf-8", "surrogateescape"))
    absolute = PurePosixPath(path).is_absolute()
    artifact = {"uri": f"file://{uri}"} if absolute else {"uri": uri, "uriBaseId": ROOT}
    return {"artifactLocation": artifact, "region": region}
