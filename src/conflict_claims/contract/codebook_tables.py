"""The generated tables of the codebook, in Markdown."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from conflict_claims.model.vocabulary import CODELISTS, Match
from conflict_claims.model.vocabulary.mapping import CodeMapping, read_mappings
from conflict_claims.rules.markdown import markdown_table
from conflict_claims.tabular.agreement_rows import AgreementRow
from conflict_claims.tabular.row import Row
from conflict_claims.tabular.table_schema import table_schema
from conflict_claims.views.build import ALL_TABLES

from .json_schemas import json_schema
from .rule_precision import read_measured

FORMS = {
    "object": "mapping",
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
}

SHORT = {
    "claims, F1 at IoU > 0": ("F1", "claims", None, "IoU > 0"),
    "figures, F1": ("F1", "figures", None, "overlap"),
    "number, exact": ("agreement", "number", "exact", "ratio"),
}
"""The scores told of each article, by their heading: measure, field, detail and level."""


def fields_table(kind: str, definition: str = "") -> str:
    """Tabulate the fields of a record, or of one of its parts, from the JSON Schema."""
    schema = json_schema(kind)
    node = schema["$defs"][definition] if definition else schema
    required = node.get("required", ())
    rows = (
        (f"`{name}`", _form(field), "yes" if name in required else "", field.get("description", ""))
        for name, field in node["properties"].items()
    )
    return markdown_table(("field", "form", "required", "what it holds"), rows)


def terms_table(codelist: str) -> str:
    """Tabulate the terms of a codelist."""
    terms = next(found for found in CODELISTS if found.list_name() == codelist)
    rows = ((f"`{term.value}`", term.definition, term.example) for term in terms)
    return markdown_table(("code", "definition", "example"), rows)


def columns_table() -> str:
    """Tabulate the released tables, then the columns of each from its Table Schema."""
    rows = ((f"[`{t.table}`](#table-{t.table})", (t.__doc__ or "").strip()) for t in ALL_TABLES)
    overview = markdown_table(("table", "a row is"), rows)
    return "\n\n".join((overview, *map(_columns, ALL_TABLES)))


def _columns(table: type[Row]) -> str:
    fields = table_schema(table)["fields"]
    rows = ((f"`{field['name']}`", _kind(field), field["description"]) for field in fields)
    columns = markdown_table(("column", "type", "what it holds"), rows)
    return f"#### Table `{table.table}`\n\n{columns}"


def _kind(field: dict[str, Any]) -> str:
    listed = field.get("codelist")
    kind = _code(listed) if listed else str(field["type"])
    return kind if field.get("constraints", {}).get("required") else f"{kind}, may be empty"


def mappings_table() -> str:
    """Count the mappings by codelist, scheme and match."""
    groups: dict[tuple[str, str, str], list[CodeMapping]] = defaultdict(list)
    for mapping in read_mappings():
        groups[mapping.codelist, mapping.scheme, mapping.scheme_version].append(mapping)
    rows = (
        (
            f"`{codelist}`",
            f"`{scheme}`",
            version,
            str(len({mapping.code for mapping in found})),
            str(len(found)),
            *(str(sum(mapping.match is match for mapping in found)) for match in Match),
        )
        for (codelist, scheme, version), found in sorted(groups.items())
    )
    header = ("codelist", "scheme", "version", "our codes", "mappings", *Match)
    return markdown_table(header, rows)


def agreement_table(scores: Iterable[AgreementRow], kinds: str, *measures: str) -> str:
    """Tabulate some measures between two kinds of coder, pooled, values with three decimals."""
    chosen = [
        score
        for score in scores
        if (score.scope, score.kinds) == ("pooled", kinds) and score.measure in measures
    ]
    header = ("measure", "of", "detail", "level", "n", "value", "95 % interval", "note")
    return markdown_table(header, map(_score, chosen)) if chosen else ""


def agreement_by_article(scores: Iterable[AgreementRow], kinds: str) -> str:
    """Tabulate a few scores of each second coding; a cell is empty where nothing was compared."""
    found = {
        (score.scope, (score.measure, score.field, score.detail, score.level)): score.value
        for score in scores
        if score.kinds == kinds
    }
    scopes = dict.fromkeys(scope for scope, _ in found if "/" in scope)
    rows = ((scope, *(_decimals(found[scope, key]) for key in SHORT.values())) for scope in scopes)
    return markdown_table(("second coding", *SHORT), rows)


def precision_table(path: Path) -> str:
    """Tabulate how often each rule of the encoder was right, from the file of its measurement."""
    rows = (
        (f"`{it.rule}`", it.benchmark, str(it.fired), str(it.right), f"{it.right / it.fired:.2f}")
        for it in read_measured(path)
    )
    return markdown_table(("rule", "measured on", "fired", "right", "precision"), rows)


def _score(score: AgreementRow) -> tuple[str, ...]:
    ends = "" if score.low is None else f"{_decimals(score.low)} to {_decimals(score.high)}"
    names = (score.measure, score.field, score.detail, score.level)
    cells = (*names, str(score.n), _decimals(score.value), ends, score.note)
    return tuple(cell or "" for cell in cells)


def _decimals(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _code(path: str) -> str:
    return f"code of [{Path(path).stem}]({path})"


def _form(field: dict[str, Any]) -> str:
    if "codelist" in field:
        return _code(field["codelist"])
    options = field.get("anyOf") or field.get("oneOf")
    if options:
        forms = [_form(option) for option in options if option.get("type") != "null"]
        return " or ".join(dict.fromkeys(forms))
    if "$ref" in field:
        return str(field["$ref"]).rsplit("/", 1)[-1]
    if field.get("type") == "array":
        return f"list of {_form(field.get('items', {}))}"
    if "const" in field:
        return f"`{field['const']}`"
    return FORMS.get(field.get("type", ""), "any")
