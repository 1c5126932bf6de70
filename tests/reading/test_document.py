import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.model.places import Place
from conflict_claims.reading.document import Document
from conflict_claims.reading.fault import Fault, FaultKind, Unreadable

TEXT = """\
id: 2031-05-02-example-gazette-river-raid
article:
  published: {date: 2031-05-02, basis: stated}
actors:
  northern-front: 130-144
claims:
  - id: c1
    casualties:
      - {id: k1, figure: {between: [10, 20]}}
      - id: k2
    note:
"""


@pytest.fixture
def document() -> Document:
    return Document.parse("articles/river-raid.yaml", TEXT.encode())


def test_document_holds_path_data_and_root(document: Document) -> None:
    path, figure = "articles/river-raid.yaml", {"between": [10, 20]}
    assert path == document.path
    assert figure == document.data["claims"][0]["casualties"][0]["figure"]
    assert isinstance(document.root, yaml.MappingNode)


@pytest.mark.parametrize(
    ("place", "value", "key"),
    [
        # What is there: the mark of the value, and of its key where it has one.
        ((), (1, 1), (1, 1)),
        (("id",), (1, 5), (1, 1)),
        (("article",), (3, 3), (2, 1)),
        (("article", "published"), (3, 14), (3, 3)),
        (("article", "published", "basis"), (3, 40), (3, 33)),
        (("actors", "northern-front"), (5, 19), (5, 3)),
        (("claims", 0), (7, 5), (7, 5)),
        (("claims", 0, "casualties"), (9, 7), (8, 5)),
        (("claims", 0, "casualties", 0, "figure"), (9, 26), (9, 18)),
        (("claims", 0, "casualties", 0, "figure", "between", 1), (9, 41), (9, 41)),
        (("claims", 0, "casualties", 1, "id"), (10, 13), (10, 9)),
        (("claims", 0, "note"), (11, 10), (11, 5)),
        # Steps that are not in the data are passed over.
        (("claims", 0, "casualties", 0, "figure", "Between", "between", 0), (9, 37), (9, 37)),
        (("article", "function-after[check()]", "published"), (3, 14), (3, 3)),
        # What is missing: the deepest value on the way.
        (("claims", 0, "summary"), (7, 5), (7, 5)),
        (("claims", 0, "casualties", 1, "kind"), (10, 9), (10, 9)),
        (("claims", 3), (7, 3), (7, 3)),
        (("claims", -1), (7, 3), (7, 3)),
        (("id", "x"), (1, 5), (1, 5)),
        (("article", "published", "note"), (3, 14), (3, 14)),
        (("url",), (1, 1), (1, 1)),
    ],
)
def test_marks_of_places(
    document: Document, place: Place, value: tuple[int, int], key: tuple[int, int]
) -> None:
    assert value == document.mark(place)
    assert key == document.mark(place, key=True)


def test_node_of_a_place(document: Document) -> None:
    places: list[Place] = [("claims", 0, "casualties", 1, "id"), ("claims", 0, "id", "missing")]
    expected = ["k2", "c1"]
    assert expected == [document.node(place).value for place in places]
    assert document.root is document.node(())


@pytest.mark.parametrize(
    ("data", "fault_place"),
    [(b"- a\n", (1, 1)), (b"# x\n\n[a]\n", (3, 1)), (b"hello\n", (1, 1)), (b"'a: 1'\n", (1, 1))],
)
def test_root_must_be_a_mapping(data: bytes, fault_place: tuple[int, int]) -> None:
    with pytest.raises(Unreadable) as caught:
        Document.parse("a.yaml", data)
    message, fix = "a record must be a mapping of keys to values", "write lines of key: value"
    assert Fault(FaultKind.SHAPE, *fault_place, message, fix) == caught.value.fault


def test_faults_of_the_reader_pass_through() -> None:
    with pytest.raises(Unreadable) as caught:
        Document.parse("a.yaml", b"a: 1\na: 2\n")
    message = 'the key "a" stands already in line 1'
    place, other = (
        (2, 1, message, "keep one of the two", (2, 2)),
        (1, 1, "the key stands here first"),
    )
    expected = Fault(FaultKind.DUPLICATE_KEY, *place, other)
    assert expected == caught.value.fault


def test_kinds_of_fault_are_text() -> None:
    expected = (
        "file encoding character syntax duplicate_key ambiguous_scalar forbidden depth number shape"
    )
    assert expected == " ".join(FaultKind)


NAMES = st.from_regex(r"[a-z]{3,8}(é[a-z]{2})?", fullmatch=True).filter(
    lambda name: name not in {"null", "true", "false", "yes", "off"}
)
DATA = st.recursive(
    st.integers(0, 10**6),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(NAMES, inner, min_size=1, max_size=3)
    ),
    max_leaves=15,
)


def places(value: object, place: Place = ()) -> list[Place]:
    """All places of a tree of mappings and lists, itself first."""
    children: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = list(enumerate(value))
    return [place, *(deep for step, child in children for deep in places(child, (*place, step)))]


@given(st.dictionaries(NAMES, DATA, min_size=1, max_size=4), st.sampled_from([True, False, None]))
def test_text_at_a_mark_begins_with_the_key_or_value(
    data: dict[str, object], flow: bool | None
) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True, width=40)
    document = Document.parse("a.yaml", text.encode())
    assert data == document.data
    for place in places(data):
        if place and isinstance(place[-1], str):
            assert text_at(text, document.mark(place, key=True)).startswith(place[-1])
        if isinstance(value := document.node(place).value, str):
            assert text_at(text, document.mark(place)).startswith(value)


def text_at(text: str, mark: tuple[int, int]) -> str:
    line, column = mark
    return text.split("\n")[line - 1][column - 1 :]
