"""Whatever a record, a file name or a message holds, the machine forms can be read back."""

import json
import re
from dataclasses import asdict
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.findings import Finding, Related, Severity, format_concise
from conflict_claims.findings.github import format_github
from conflict_claims.findings.json_lines import format_json
from conflict_claims.findings.sarif import format_sarif
from conflict_claims.findings.text import format_text

numbers = st.integers(1, 10**6)
anything = st.text(st.characters(), max_size=40)  # surrogates and controls included
severities: st.SearchStrategy[Severity] = st.sampled_from(("error", "warning"))
paths = st.binary(min_size=1, max_size=20).map(lambda name: name.decode(errors="surrogateescape"))
related = st.builds(Related, paths, numbers, numbers, anything)
findings = st.builds(
    Finding,
    path=paths,
    line=numbers,
    column=numbers,
    code=st.from_regex(r"CC[0-9]{3}", fullmatch=True),
    severity=severities,
    place=st.lists(st.integers(0, 99) | anything, max_size=4).map(tuple),
    message=anything,
    fix=anything,
    end=st.none() | st.tuples(numbers, numbers),
    value=anything,
    related=st.none() | related,
)
lists = st.lists(findings, max_size=5)
COMMAND = re.compile(r"::(error|warning) file=([^,:]*),line=([0-9]+),[^:]*::([^\r\n]*)")


@given(lists)
def test_json_gives_every_finding_back(found: list[Finding]) -> None:
    head, *objects = map(json.loads, format_json(found, {}).split("\n"))

    assert head["errors"] + head["warnings"] == len(found)
    for finding, read in zip(sorted(found, key=lambda each: each.sort_key), objects, strict=True):
        assert (read["path"], read["line"], read["column"]) == (
            finding.path,
            finding.line,
            finding.column,
        )
        assert read["message"] == finding.message
        assert (read["fix"] or "", read["value"] or "") == (finding.fix, finding.value)
        assert read["related"] == (finding.related and asdict(finding.related))


@given(lists)
def test_a_place_is_a_pointer_that_leads_back(found: list[Finding]) -> None:
    for finding in found:
        steps = finding.pointer.split("/")[1:]
        assert [step.replace("~1", "/").replace("~0", "~") for step in steps] == [
            str(step) for step in finding.place
        ]


@given(lists)
def test_github_gets_one_command_a_finding(found: list[Finding]) -> None:
    *commands, _ = re.split(r"\r|\n", format_github(found, {}))
    matches = [COMMAND.fullmatch(command) for command in commands]

    read = [(m[1], unquote_command(m[2]), int(m[3])) for m in matches if m]
    assert sorted(read) == sorted((each.severity, each.path, each.line) for each in found)


def unquote_command(text: str) -> str:
    for code in ("%2C", "%3A", "%0A", "%0D", "%25"):
        text = text.replace(code, unquote(code))
    return text


@given(lists)
def test_concise_has_one_printable_line_a_finding(found: list[Finding]) -> None:
    *lines, _ = format_concise(found).split("\n")

    assert len(lines) == len(found)
    assert all(line.isprintable() for line in lines)


@given(lists)
def test_sarif_has_one_result_a_finding(found: list[Finding]) -> None:
    log = format_sarif(found, {}, "1")

    assert log.isascii()
    assert len(json.loads(log)["runs"][0]["results"]) == len(found)


@given(lists, st.lists(anything, max_size=3), st.integers(20, 200))
def test_text_is_printable_whatever_the_source_holds(
    found: list[Finding], lines: list[str], width: int
) -> None:
    text = format_text(found, lambda path: lines, width=width)

    assert all(line.isprintable() for line in text.split("\n"))
