"""From the issue of a rule to a finding: places in a record become positions in its file."""

from typing import Any

import yaml

from conflict_claims.findings import Finding, Related, short
from conflict_claims.model.places import Place
from conflict_claims.reading.entry import Entry

from .register import Issue, Rule, Spot


def located(rule: Rule, issue: Issue, entry: Entry[Any] | None = None) -> Finding:
    """Give a rule's issue its position; `entry` is the file in which its places stand."""
    spot = issue.spot or (_spot(entry, issue.place, issue.on_key) if entry else Spot(""))
    return rule.finding(issue, spot, _value(issue, entry), _related(issue, entry))


def _spot(entry: Entry[Any], place: Place, on_key: bool = False) -> Spot:
    if entry.fault:
        return Spot(entry.path, entry.fault.line, entry.fault.column, entry.fault.end)
    return Spot(entry.path, *entry.mark(place, key=on_key), entry.end(place, key=on_key))


def _value(issue: Issue, entry: Entry[Any] | None) -> str:
    if issue.spot or not entry or not entry.document or not issue.place:
        return ""
    node = entry.document.node(issue.place, key=issue.on_key)
    return short(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _related(issue: Issue, entry: Entry[Any] | None) -> Related | None:
    if entry and entry.fault and entry.fault.other:
        line, column, message = entry.fault.other
        return Related(entry.path, line, column, message)
    if issue.other is None:
        return None
    where, message = issue.other
    if isinstance(where, Spot):
        return where.related(message)
    return _spot(entry, where).related(message) if entry else None
