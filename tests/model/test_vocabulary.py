import csv
import re
from collections import Counter
from collections.abc import Callable
from importlib.resources import files

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from conflict_claims.model import vocabulary
from conflict_claims.model.places import CLAIMS, FIGURES
from conflict_claims.model.vocabulary import (
    CODELISTS,
    Bound,
    Codelist,
    FigureRelation,
    Match,
    Relation,
    VictimStatus,
)
from conflict_claims.model.vocabulary.mapping import CodeMapping, read_mappings

MEMBERS = [member for codelist in CODELISTS for member in codelist]


def test_the_codelists_stand_in_the_order_of_their_released_names() -> None:
    names = [codelist.list_name() for codelist in CODELISTS]
    assert sorted(set(names)) == names


def test_every_codelist_of_the_package_is_listed_and_exported() -> None:
    assert set(Codelist.__subclasses__()) == set(CODELISTS)
    exported = {"CODELISTS", "Codelist"} | {codelist.__name__ for codelist in CODELISTS}
    assert exported == set(vocabulary.__all__)


@pytest.mark.parametrize(
    ("codelist", "name"),
    [(VictimStatus, "victim_status"), (Bound, "bound"), (FigureRelation, "figure_relation")],
)
def test_a_codelist_is_released_under_its_name_in_snake_case(
    codelist: type[Codelist], name: str
) -> None:
    assert name == codelist.list_name()


@pytest.mark.parametrize("codelist", CODELISTS)
def test_each_codelist_has_a_module_of_its_released_name(codelist: type[Codelist]) -> None:
    assert f"{vocabulary.__name__}.{codelist.list_name()}" == codelist.__module__


@pytest.mark.parametrize("codelist", CODELISTS)
def test_codes_and_labels_are_unique_in_their_codelist(codelist: type[Codelist]) -> None:
    assert len(codelist.__members__) == len({code.value for code in codelist})
    assert len(codelist.__members__) == len({code.label for code in codelist})


def odd(form: str, words: Callable[[Codelist], str]) -> list[str]:
    """Give the words of all members that do not have the form."""
    return [words(member) for member in MEMBERS if not re.fullmatch(form, words(member))]


def test_a_code_is_a_lower_case_slug_and_its_name_the_same_in_capitals() -> None:
    assert odd(r"[a-z][a-z0-9_]*", lambda member: member.value) == []
    assert [member for member in MEMBERS if member.value.upper() != member.name] == []


def test_a_label_is_a_short_phrase() -> None:
    assert odd(r"[A-Z][^.\n]{1,40}", lambda member: member.label) == []


def test_a_definition_is_a_phrase_of_four_words_or_more() -> None:
    assert odd(r"\S+(?: \S+){3,}\.", lambda member: member.definition) == []


def test_an_example_is_one_sentence_or_the_beginning_of_one() -> None:
    assert odd(r"[A-Z“].+(\.|…|\.”)", lambda member: member.example) == []


def test_no_example_is_used_twice() -> None:
    uses = Counter(member.example for member in MEMBERS)
    assert not [example for example, count in uses.items() if count > 1]


@pytest.mark.parametrize("codelist", CODELISTS)
def test_no_definition_is_used_twice_in_a_codelist(codelist: type[Codelist]) -> None:
    assert len(codelist) == len({member.definition for member in codelist})


@pytest.mark.parametrize("codelist", CODELISTS)
def test_a_codelist_says_in_its_docstring_what_it_codes(codelist: type[Codelist]) -> None:
    assert codelist.__doc__ is not None
    assert codelist.__doc__ != Codelist.__doc__


def test_the_places_of_references_know_every_relation() -> None:
    assert [pattern[4] for pattern in CLAIMS] == list(Relation)
    of_figures = {pattern[6] for pattern in FIGURES if "relations" in pattern}
    assert of_figures == set(FigureRelation) - {FigureRelation.SHARE_OF}


def test_the_narrower_standings_of_victims_come_before_civilian() -> None:
    statuses = list(VictimStatus)
    behind = statuses[statuses.index(VictimStatus.CIVILIAN) + 1 :]
    assert [status.value for status in behind] == ["mixed", "unknown", "other"]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True)

    bound: Bound


def test_a_strict_model_takes_the_code_and_refuses_label_and_name() -> None:
    assert Bound.AT_LEAST is _Strict.model_validate({"bound": "at_least"}).bound
    for wrong in ("At least", "AT_LEAST", "at-least", "", None, 1):
        with pytest.raises(ValidationError):
            _Strict.model_validate({"bound": wrong})


def test_a_json_schema_lists_the_codes_and_names_the_csv_file() -> None:
    codes = [code.value for code in Bound]
    expected = {"type": "string", "enum": codes, "codelist": "codelists/bound.csv"}
    described = _Strict.model_json_schema()["properties"]["bound"]
    assert expected == {key: described.get(key) for key in expected}


MAPPINGS = read_mappings()


@pytest.mark.parametrize(
    "mapping",
    [
        CodeMapping("event_type", "drone_strike", "cameo", "1.1b3", "1952", Match.CLOSE, ""),
        CodeMapping("act", "claim_responsibility", "cameo", "1.1b3", "015", Match.BROAD, ""),
        CodeMapping(
            "geo_precision",
            "country",
            "ucdp_where_prec",
            "",
            "6",
            Match.CLOSE,
            "direction: 1 = most precise",
        ),
    ],
)
def test_a_mapping_is_read_as_it_stands_in_the_file(mapping: CodeMapping) -> None:
    assert mapping in MAPPINGS


def test_every_mapping_names_a_code_that_exists() -> None:
    codes = {(codelist.list_name(), code.value) for codelist in CODELISTS for code in codelist}
    assert not [row for row in MAPPINGS if (row.codelist, row.code) not in codes]


def test_every_mapping_names_a_scheme_and_its_code() -> None:
    assert not [row for row in MAPPINGS if not row.scheme or not row.scheme_code]


def test_the_mappings_are_sorted_and_none_stands_twice() -> None:
    keys = [(row.codelist, row.code, row.scheme, row.scheme_code) for row in MAPPINGS]
    assert sorted(set(keys)) == keys


def test_every_mapping_of_a_scale_tells_the_scale_s_direction() -> None:
    scales = ("date_precision", "geo_precision")
    silent = [row for row in MAPPINGS if row.codelist in scales and "direction: " not in row.note]
    assert not silent


def test_a_scheme_is_mapped_in_one_version() -> None:
    versions = {(row.scheme, row.scheme_version) for row in MAPPINGS}
    assert len({row.scheme for row in MAPPINGS}) == len(versions)


def test_the_file_has_the_columns_of_the_released_table() -> None:
    text = files(vocabulary).joinpath("mappings.csv").read_bytes().decode("utf-8")
    assert "\r" not in text
    header = next(csv.reader(text.splitlines()))
    expected = [
        "codelist",
        "code",
        "scheme",
        "scheme_version",
        "scheme_code",
        "match",
        "note",
    ]
    assert expected == header
