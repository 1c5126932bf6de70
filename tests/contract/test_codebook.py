"""The codebook: its tables are what they are generated from, its examples what the data hold."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

import conflict_claims as cc
from conflict_claims.agreement.align import STANDARD
from conflict_claims.agreement.estimate import DRAWS
from conflict_claims.agreement.pool import FEWEST
from conflict_claims.contract.codebook import codebook
from conflict_claims.contract.codebook_tables import (
    agreement_by_article,
    agreement_table,
    mappings_table,
    precision_table,
)
from conflict_claims.release.cells import cell
from conflict_claims.tabular.agreement_rows import AgreementRow

ROOT = Path(__file__).parents[2]
SECTIONS = ROOT / "schema" / "codebook"


class Table(NamedTuple):
    before: str
    header: list[str]
    rows: list[list[str]]


@pytest.fixture(scope="module")
def book() -> str:
    return codebook(SECTIONS)


def section(name: str) -> str:
    return (SECTIONS / name).read_text(encoding="utf-8")


def tables(text: str) -> Iterator[Table]:
    """Yield the Markdown tables of a text, each with the line before it."""
    for before, table in re.findall(r"(.*)\n\n((?:\|.*\n)+)", text):
        header, _, *rows = ([each.strip() for each in split(line)] for line in table.splitlines())
        yield Table(before, header, rows)


def split(line: str) -> list[str]:
    return re.split(r"(?<!\\)\|", line.strip("|"))


def score(
    measure: str, field: str, detail: str | None, level: str, **cells: object
) -> AgreementRow:
    common: dict[str, object] = {
        "id": "",
        "scope": "pooled",
        "kinds": "human/model",
        "measure": measure,
        "field": field,
        "detail": detail,
        "level": level,
        "n": 40,
        "value": 0.5,
        "low": None,
        "high": None,
        "note": None,
    }
    return AgreementRow.model_validate(common | cells)


def test_all_rows_of_a_table_have_as_many_cells_as_its_header(book: str) -> None:
    found = list(tables(book))

    assert len(found) > 60
    for table in found:
        assert {len(table.header)} == {len(row) for row in table.rows}, table.header


def test_all_examples_are_yaml(book: str) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", book, flags=re.DOTALL)

    assert len(blocks) > 30
    for block in blocks:
        assert isinstance(yaml.safe_load(block), dict), block


def test_links_within_the_book_lead_somewhere(book: str) -> None:
    prose = re.sub(r"```.*?```", "", book, flags=re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", prose, flags=re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}

    assert set(re.findall(r"\]\(#([^)]*)\)", prose)) <= anchors


def test_links_out_of_the_book_lead_somewhere(book: str) -> None:
    prose = re.sub(r"```.*?```", "", book, flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", prose):
        assert (ROOT / "schema" / target).exists(), target


def test_the_rows_shown_of_the_views_are_in_them() -> None:
    shown = 0
    for table in tables(section("92-views.md")):
        for view in re.findall(r"[Ff]rom `(\w+)`:$", table.before):
            rows = [[cell(row[name]) for name in table.header] for row in cc.rows(view)]
            assert [row for row in table.rows if row not in rows] == [], view
            shown += len(table.rows)

    assert shown == 11


def test_every_contradiction_in_the_data_is_shown() -> None:
    found = {(row["first_id"], row["second_id"]) for row in cc.rows("contradictions")}
    (table,) = (each for each in tables(section("92-views.md")) if each.header[0] == "first_id")

    assert {(row[0], row[1]) for row in table.rows} == found


def test_the_numbers_of_the_comparison_are_those_it_uses() -> None:
    text = section("94-agreement.md")
    weights = [float(row[1]) for table in tables(text) for row in table.rows if row[1][0] == "0"]

    assert weights == [STANDARD.spans, STANDARD.topic, STANDARD.figures, STANDARD.claimant]
    assert f"a sum below {STANDARD.cut}" in text
    assert f"refused under {FEWEST} pairs" in text
    assert f"{DRAWS:,} samples" in text


def test_mappings_are_counted_by_codelist_scheme_and_match() -> None:
    lines = mappings_table().splitlines()

    assert lines[0] == (
        "| codelist | scheme | version | our codes | mappings | exact | close | broad | narrow |"
    )
    assert "| `casualty_kind` | `plover_size` | 2.0 | 3 | 3 | 0 | 3 | 0 | 0 |" in lines
    assert "| `date_precision` | `ucdp_date_prec` |  | 4 | 5 | 0 | 3 | 0 | 2 |" in lines


def test_every_mapped_scheme_is_described() -> None:
    text = section("93-crosswalks.md")

    assert {row["scheme"] for row in cc.rows("code_mappings")} <= set(re.findall("`(.*?)`", text))
    assert {row["scheme"] for row in cc.rows("actor_codes")} <= set(re.findall("`(.*?)`", text))


def test_the_direction_of_a_scale_is_that_of_its_mappings() -> None:
    notes = {
        f"`{row['scheme']}`": str(row["note"])
        for row in cc.rows("code_mappings")
        if row["codelist"] in ("geo_precision", "date_precision")
    }
    (table,) = (
        each for each in tables(section("93-crosswalks.md")) if each.header[0] == "direction"
    )
    small, large, slugs = (row[1].split(", ") for row in table.rows)

    assert all(notes.pop(scheme).startswith("direction: 1 = most precise") for scheme in small)
    assert all(notes.pop(scheme).endswith("against ours") for scheme in large)
    assert all(notes.pop(scheme) == "direction: slugs, no scale" for scheme in slugs)
    assert notes == {}


def test_agreement_is_told_of_one_pair_of_kinds_of_coder() -> None:
    scores = [
        score("F1", "claims", None, "IoU > 0", low=0.25, high=0.75),
        score("alpha", "topic", None, "nominal", value=None, n=9, note="fewer than 30 pairs"),
        score("category agreement", "topic", "ties", "nominal"),
        score("F1", "claims", None, "IoU > 0", kinds="human/human", value=0.9),
        score("F1", "claims", None, "IoU > 0", scope="a/reader-2"),
    ]

    assert agreement_table(scores, "human/model", "F1", "alpha").splitlines() == [
        "| measure | of | detail | level | n | value | 95 % interval | note |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        "| F1 | claims |  | IoU > 0 | 40 | 0.500 | 0.250 to 0.750 |  |",
        "| alpha | topic |  | nominal | 9 |  |  | fewer than 30 pairs |",
    ]
    assert agreement_table(scores, "human/script", "F1") == ""


def test_the_precision_of_rules_is_that_of_their_counts(tmp_path: Path) -> None:
    path = tmp_path / "rules.csv"
    path.write_text("rule,benchmark,fired,right,precision\ndates.weekday,news,40,30,0.99\n")

    assert precision_table(path).splitlines()[-1] == "| `dates.weekday` | news | 40 | 30 | 0.75 |"


def test_a_few_scores_are_told_of_each_second_coding() -> None:
    scores = [
        score("F1", "claims", None, "IoU > 0"),
        score("F1", "claims", None, "IoU > 0", scope="a/reader-2", value=0.75),
        score("F1", "figures", None, "overlap", scope="a/reader-2", value=None),
        score("agreement", "number", "exact", "ratio", scope="a/reader-2", value=0.0),
        score("F1", "claims", None, "IoU > 0", scope="a/encoder", kinds="human/script"),
    ]

    assert agreement_by_article(scores, "human/model").splitlines() == [
        "| second coding | claims, F1 at IoU > 0 | figures, F1 | number, exact |",
        "| --- | --- | --- | --- |",
        "| a/reader-2 | 0.750 |  | 0.000 |",
    ]


def test_the_agreement_shown_is_the_one_released(book: str) -> None:
    names = ("measure", "field", "detail", "level", "n")
    shown = [table for table in tables(book) if table.header[:2] == ["measure", "of"]]
    released = {
        tuple(cell(row[name]) for name in names)
        for row in cc.rows("agreement")
        if row["scope"] == "pooled" and row["measure"] != "category agreement"
    }

    assert {tuple(row[: len(names)]) for table in shown for row in table.rows} == released
    assert len(released) > 50


def test_without_agreement_there_is_no_row(tmp_path: Path) -> None:
    sections = tmp_path / "schema" / "codebook"
    sections.mkdir(parents=True)
    (sections / "94-agreement.md").write_text("# A\n\n{{ agreement('model/model', 'F1') }}\n")

    assert "|" not in codebook(sections)
