"""The canonical form, shown on small records written by hand."""

import unicodedata

import pytest

from conflict_claims.authoring.canonical import canonical
from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.event import EventRecord
from conflict_claims.reading.fault import Unreadable

# 98 and 102 characters.
LONG = (
    "The Northern Front has held the bridge at Marlow since the spring,"
    " and the ferry house since June"
)
NOTE = LONG.replace(",", "") + " 2031"


def form(source: str) -> str:
    return canonical(source.encode(), ArticleRecord).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("id:   x\n\n\nstatus:  draft", "id: x\nstatus: draft\n"),
        ('schema_version: "1.0"\n', 'schema_version: "1.0"\n'),
        ("schema_version: '1.0'\n", 'schema_version: "1.0"\n'),
        ('id: "marlow"\n', "id: marlow\n"),
        ("id: 'it''s'\n", "id: it's\n"),
        ("id: 'say \"no\": now'\n", "id: 'say \"no\": now'\n"),
        ('id: "a \\"b\\": c\'s"\n', "id: 'a \"b\": c''s'\n"),
        ('id: "no"\n', 'id: "no"\n'),
        ('id: "null"\n', 'id: "null"\n'),
        ("id: '12:30'\n", 'id: "12:30"\n'),
        ('id: "a # b"\n', 'id: "a # b"\n'),
        ('id: "2031-05-02"\n', "id: 2031-05-02\n"),
        ("id:\n", "id: null\n"),
        ("revision: +1\n", "revision: +1\n"),
        ("actors: {a: 1-2, b: 3-4}\n", "actors:\n  a: 1-2\n  b: 3-4\n"),
        ("actors: {}\n", "actors: {}\n"),
        (
            "sources:\n- id: s1\n  by: 'no, never'\n",
            'sources:\n  - {id: s1, by: "no, never"}\n',
        ),
        (
            "claims:\n  - {id: c1, evidence: [1-2,\n      3-4]}\n",
            "claims:\n  - id: c1\n    evidence: [1-2, 3-4]\n",
        ),
        ("id: |-\n  of two\n  lines\n", 'id: "of two\\nlines"\n'),
        ("id: >-\n  of two\n  lines\n", "id: of two lines\n"),
        ("{}\n", "{}\n"),
    ],
)
def test_layout_and_quotes(source: str, expected: str) -> None:
    assert form(source) == expected


def test_long_text_is_folded() -> None:
    source = f"claims:\n  - id: c1\n    summary: {LONG}, says the committee in Arden\n"

    assert form(source) == (
        f"claims:\n  - id: c1\n    summary: >-\n      {LONG}, says the\n      committee in Arden\n"
    )


def test_a_long_entry_in_brackets_goes_on_indented() -> None:
    start = "sources:\n  - {id: s1, channel: statement, by: freedonia-interior-ministry, for: fred,"
    end = "via: [{source: s2, mode: according_to, cue: 40-52}], at: 102-160}\n"

    assert form(f"{start} {end}") == f"{start}\n    {end}"


def test_a_long_note_in_brackets_is_broken_between_words() -> None:
    start = "sources:\n  - {id: s1, by: x y, at: 1-2,"

    assert form(f"{start} note: {NOTE}}}\n") == f"{start}\n    note: {NOTE}}}\n"
    assert form(f"{start} note: {NOTE} by the river}}\n") == (
        f"{start}\n    note: {NOTE} by the\n      river}}\n"
    )


def test_a_mapping_that_is_too_long_gets_a_line_for_each_key() -> None:
    source = f"article:\n  published: {{date: 2031-05-02, basis: inferred, note: {NOTE}}}\n"

    assert form(source) == (
        f"article:\n  published:\n    date: 2031-05-02\n    basis: inferred\n    note: {NOTE}\n"
    )


def test_a_list_of_mappings_that_is_too_long_gets_a_line_for_each() -> None:
    one = "{denies: [2031-05-02-example-gazette-marlow-raid/c1], basis: coder}"
    source = f"claims:\n  - relations: [{one}, {one}]\n"

    assert form(source) == f"claims:\n  - relations:\n      - {one}\n      - {one}\n"


def test_rows_of_the_manifest_stay_on_one_line() -> None:
    row = f"{{id: 2031-05-02-example-gazette-marlow-raid, span: 0-1435, sha256: {'a' * 64}}}"
    source = f"texts:\n  - file: a.txt\n    articles:\n      - {row}\n"

    assert form(source) == source


def test_keys_are_put_in_the_order_of_the_model_and_unknown_ones_behind() -> None:
    source = "country: XFD\ncolour: red\nname: Arden\nid: arden\ntype: state\n"

    done = canonical(source.encode(), ActorRecord)

    assert done.text == "id: arden\nname: Arden\ntype: state\ncountry: XFD\ncolour: red\n"
    assert done.done == ("order of keys",)


def test_keys_of_every_shape_of_a_value_are_known() -> None:
    share = "claims:\n  - casualties:\n      - {figure: {base: k1, percent: 5}}\n"
    voice = "sources:\n  - {by: [arden, {name: a guard, status: role_only}]}\n"

    assert "{percent: 5, base: k1}" in form(share)
    assert "{status: role_only, name: a guard}" in form(voice)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("article: {quality: [undated, truncated]}\n", "quality: [truncated, undated]"),
        ("sources: [{grounds: [s10, s9, s2]}]\n", "grounds: [s2, s9, s10]"),
        ("claims: [{relations: [{denies: [x/c10, c3, x/c9]}]}]\n", "denies: [c3, x/c9, x/c10]"),
        ("claims: [{evidence: [30-40, 10-20]}]\n", "evidence: [30-40, 10-20]"),
        ("claims: [{about: {subject: [sylvania, arden]}}]\n", "subject: [sylvania, arden]"),
    ],
)
def test_only_lists_whose_order_means_nothing_are_sorted(source: str, expected: str) -> None:
    assert expected in form(source)


def test_mark_line_ends_and_decomposed_characters_are_mended_and_named() -> None:
    source = "\ufeffid: arden\r\nname: Ardén\r\n"

    done = canonical(unicodedata.normalize("NFD", source).encode(), ActorRecord)

    assert done.text == "id: arden\nname: Ardén\n"
    assert done.done == ("byte order mark", "line ends", "composed characters")


def test_words_that_have_a_digest_keep_their_characters() -> None:
    words = unicodedata.normalize("NFD", "dix blessés")
    source = f"claims:\n  - casualties:\n      - {{words: {words}}}\n"

    assert form(source) == source


@pytest.mark.parametrize(
    "source",
    [
        "# modeline\n# second\nid: x  # why\nstatus: draft\n# end\n",
        "article:\n  # before\n  outlet: x  # beside\n  title: z\n  # behind\nactors: {}\n",
        "sources:\n  # before s1\n  - {id: s1}  # beside\n  # before s2\n  - {id: s2}\n",
        "claims:  # all\n  - id: c1\n    # in c1\n    act: state\n  # before c2\n  - id: c2\n",
        "claims:\n  - id: c1\n    about:\n      # whom\n      subject: [x]\n    evidence: [1-2]\n",
        "codings:\n  - {coder: reader-1, kind: human}\n# end\n",
    ],
)
def test_comments_stay_where_they_stand(source: str) -> None:
    assert form(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "# modeline\nstatus: draft\n# on the id\nid: x  # beside\n",
            "# modeline\n# on the id\nid: x  # beside\nstatus: draft\n",
        ),
        (
            "sources:\n  - {id: s1, # which\n     at: 1-2}\n",
            "sources:\n  - id: s1  # which\n    at: 1-2\n",
        ),
        ("id: >- # why\n  two\n  words\n", "id: two words  # why\n"),
        ("sources: [ # all\n  {id: s1} ]\n", "sources:  # all\n  - {id: s1}\n"),
        ("claims:\n  - # first\n    id: c1\n", "claims:\n  # first\n  - id: c1\n"),
        ("claims:\n    - id: c1\n      # in c1\n", "claims:\n  - id: c1\n    # in c1\n"),
    ],
)
def test_comments_go_with_their_entry(source: str, expected: str) -> None:
    assert form(source) == expected
    assert form(expected) == expected


@pytest.mark.parametrize("source", [b"id: [", b"id: no\n", b"- x\n", b"\xff", b"", b"a: 1\na: 2\n"])
def test_what_the_reader_refuses_is_refused(source: bytes) -> None:
    with pytest.raises(Unreadable):
        canonical(source, ArticleRecord)


def test_the_order_of_an_event_is_that_of_its_model() -> None:
    source = "id: x\ndate: 2031-05\ntype: clash\nname: z\n"

    assert canonical(source.encode(), EventRecord).text == (
        "id: x\nname: z\ntype: clash\ndate: 2031-05\n"
    )
