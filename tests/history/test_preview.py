"""The rows that a change touches, counted by hand, and their Markdown."""

import html
import re

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from repositories import ARMS, FRONT, RAID, Repository

from conflict_claims.cli import main
from conflict_claims.history.markdown import escaped

DEPOT = """\
id: 2031-06-03-arden-depot-blast
name: Bomb at a grain store in Arden
type: ied_mine
date: 2031-06-03
actors:
  - {actor: northern-front, role: initiator}
"""


def preview(repo: Repository, revision: str = "HEAD") -> str:
    command = ["preview", f"--dataset={repo.dataset}", "--", revision]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    return result.stdout


def tables(text: str) -> list[list[str]]:
    """Give the cells of all rows of tables, entities read."""
    lines = [line[2:-2] for line in text.splitlines() if line.startswith("| ")]
    return [[html.unescape(cell.strip()) for cell in line.split(" | ")] for line in lines]


def test_nothing_differs(repo: Repository) -> None:
    assert "No row of a released table differs." in preview(repo)


def test_added_rows_are_counted_by_table(repo: Repository) -> None:
    repo.write("events/2031-06-03-arden-depot-blast.yaml", DEPOT)

    assert tables(preview(repo)) == [
        ["table", "added", "changed", "withdrawn", "removed"],
        ["---"] * 5,
        ["events", "1", "0", "0", "0"],
        ["event_actors", "1", "0", "0", "0"],
    ]


def test_a_changed_cell_is_shown_before_and_now(repo: Repository) -> None:
    repo.replace(ARMS, "revision: 1", "revision: 2")
    repo.replace(ARMS, "kind: displaced", "kind: missing")
    assert tables(preview(repo)) == [
        ["table", "added", "changed", "withdrawn", "removed"],
        ["---"] * 5,
        ["articles", "0", "1", "0", "0"],
        ["casualties", "0", "1", "0", "0"],
        ["table", "row", "column", "before", "now"],
        ["---"] * 5,
        ["articles", "2031-05-06-example-gazette-border-arms", "revision", "1", "2"],
        [
            "casualties",
            "2031-05-06-example-gazette-border-arms/k3",
            "casualty_kind",
            '"displaced"',
            '"missing"',
        ],
    ]


def test_withdrawn_rows_are_counted_apart(repo: Repository) -> None:
    repo.replace(ARMS, "revision: 1", "revision: 2")
    repo.replace(ARMS, "id: c6", "id: c6\n    withdrawn_reason: Flight is no claim of the raid.")

    rows = {row[0]: row[1:] for row in tables(preview(repo)) if len(row) == 5 and row[1].isdigit()}

    assert rows["articles"] == ["0", "1", "0", "0"]
    assert rows["claims"] == ["0", "0", "1", "0"]
    assert rows["casualties"] == ["0", "0", "1", "0"]


def test_a_draft_that_is_published_adds_its_rows(repo: Repository) -> None:
    repo.replace(ARMS, "status: published", "status: draft")
    base = repo.commit("Draft")
    repo.replace(ARMS, "status: draft", "status: published")

    rows = {row[0]: row[1] for row in tables(preview(repo, base))}

    # As the record lists them: one article, six claims, three figures, three sources.
    assert (rows["articles"], rows["claims"]) == ("1", "6")
    assert (rows["casualties"], rows["sources"]) == ("3", "3")


def test_a_removed_record_removes_its_rows(repo: Repository) -> None:
    repo.remove("events/2031-05-03-ferry-house-truce.yaml")

    assert ["events", "0", "0", "0", "1"] in tables(preview(repo))


def test_rows_of_articles_follow_the_names_of_actors(repo: Repository) -> None:
    repo.replace(FRONT, "name: Northern Front", "name: Front of the North")

    changed = {tuple(row[:3]) for row in tables(preview(repo))}

    article = "2031-05-02-example-gazette-marlow-raid"
    assert ("actors", "northern-front", "name") in changed
    assert ("actor_mentions", f"{article}@northern-front@1", "words") in changed
    assert ("casualties", f"{article}/k1", "perpetrator_name") in changed


def test_records_with_errors_are_left_out_and_named(repo: Repository) -> None:
    repo.replace(RAID, "outlet: example-gazette", "outlet: northern-front")
    repo.write("actors/2031/x`|<b>.yaml", "id: x\n")
    repo.write("actors/broken.yaml", "id: [\n")
    repo.replace(ARMS, "river-relief-committee: 522-544", "broken: 522-544")

    (line,) = [line for line in preview(repo).splitlines() if line.startswith("Left out")]

    named = html.unescape(line)
    assert {RAID, ARMS, "actors/broken.yaml"} == set(re.findall(r'"(.*?)"', named))


HOSTILE = "a | b `c` <img src=x onerror=y> [l](http://z.example) **d** &amp; ![i](j) \\| ::error::"


def test_hostile_values_stay_one_cell(repo: Repository) -> None:
    repo.replace(FRONT, "The rebels of the valley.", "'" + HOSTILE + "'")

    text = preview(repo)

    (line,) = [line for line in text.splitlines() if "description" in line]
    assert line.count("|") == 6
    assert not set("`<>[]()*\\!:") & set(line)
    (row,) = [row for row in tables(text) if "description" in row]
    assert row[4].startswith('"a | b `c` <img src=x onerror=y> [l](http://z.example) **')
    assert len(row[4]) == 60


def test_of_long_texts_the_part_that_differs_is_shown(repo: Repository) -> None:
    long = "The rebels of the valley, " + "and of the hills beyond it, " * 5
    repo.replace(FRONT, "The rebels of the valley.", f"{long}since March.")
    base = repo.commit("Long")
    repo.replace(FRONT, "since March.", "since May.")

    (row,) = [row for row in tables(preview(repo, base)) if "description" in row]

    assert row[3].endswith('since March."')
    assert row[4].endswith('since May."')


@given(st.text())
def test_escaped_text_reads_as_it_was_and_holds_no_markup(text: str) -> None:
    written = escaped(text)

    assert not set("|`<>[]()*_\\~!:#@\n") & set(re.sub(r"&#[0-9]+;", "", written))
    if text.isprintable():
        assert html.unescape(written) == text


@pytest.mark.parametrize("revision", ["no-such", "--output=x"])
def test_what_is_no_revision_is_wrong_use(revision: str, repo: Repository) -> None:
    command = ["preview", f"--dataset={repo.dataset}", "--", revision]

    assert CliRunner().invoke(main, command).exit_code == 2


def test_attributes_of_the_repository_hide_nothing(repo: Repository) -> None:
    (repo.root / ".gitattributes").write_text("* export-ignore export-subst\n", encoding="utf-8")
    base = repo.commit("Attributes")
    repo.replace(FRONT, "rebels of", "rebels in")

    assert ["actors", "0", "1", "0", "0"] in tables(preview(repo, base))
