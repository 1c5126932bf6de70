from pathlib import Path

import pytest
import yaml

from conflict_claims.model.places import Place
from conflict_claims.pinning.edit import replace_nodes, write_whole
from conflict_claims.reading.document import Document
from conflict_claims.reading.parsers import PARSERS, NodeParser
from conflict_claims.reading.strict import load


@pytest.fixture(params=PARSERS)
def parser(request: pytest.FixtureRequest) -> type[NodeParser]:
    chosen: type[NodeParser] = request.param
    return chosen


def rewritten(source: str, parser: type[NodeParser], *places: Place) -> str:
    data, root = load(source.encode(), parser)
    assert isinstance(data, dict)
    assert isinstance(root, yaml.MappingNode)
    document = Document("x.yaml", data, root, b"")
    return replace_nodes(source, [(document.node(place), "12-14") for place in places])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("at: some words\n", "at: 12-14\n"),
        ("at: some words", "at: 12-14"),
        ("at:   some words  # why\n", "at:   12-14  # why\n"),
        ("at: some\n  more words\n# end\n", "at: 12-14\n# end\n"),
        ('at: "some: words"  # why\n', "at: 12-14  # why\n"),
        ("at: 'it''s'\n", "at: 12-14\n"),
        ('at: "some\n  \\"more\\" words"\n', "at: 12-14\n"),
        ("at: >\n  some\n  words\n\n# end\nb: 1\n", "at: 12-14\n\n# end\nb: 1\n"),
        ("at: |-\n  some words\nb: 1\n", "at: 12-14\nb: 1\n"),
        ("at:\n  some words\nb: 1\n", "at:\n  12-14\nb: 1\n"),
        ("at: {words: some, nth: 2} # why\n", "at: 12-14 # why\n"),
        ("at: {\n  words: some,\n  nth: 2\n}\nb: 1\n", "at: 12-14\nb: 1\n"),
        (
            "at:\n  words: some\n  nth: 2  # why\n  # still\nb: 1\n",
            "at:\n  12-14  # why\n  # still\nb: 1\n",
        ),
        ('at:\n  words: "some"\n\n\nb: 1\n', "at:\n  12-14\n\n\nb: 1\n"),
        ("{at: some words, b: 1}\n", "{at: 12-14, b: 1}\n"),
        ('{"at":"some words","b":1}\n', '{"at":12-14,"b":1}\n'),
        ("é\U0001f6a9: \U0001f6a9 é\nat: some é\n", "é\U0001f6a9: \U0001f6a9 é\nat: 12-14\n"),
        ("a: b\r\nat: some words\r\nb: 1\r\n", "a: b\r\nat: 12-14\r\nb: 1\r\n"),
        ("at: words\u00a0\n", "at: 12-14\n"),
    ],
)
def test_replace_a_value(source: str, expected: str, parser: type[NodeParser]) -> None:
    assert expected == rewritten(source, parser, ("at",))
    assert Document.parse("x.yaml", expected.encode()).data["at"] == "12-14"


def test_replace_several_in_lists(parser: type[NodeParser]) -> None:
    source = "a:\n  - one two # 1\n  - {words: x}\n  -  words: z\n     nth: 1\nb: [p q, 'r', 3-4]\n"
    expected = "a:\n  - 12-14 # 1\n  - 12-14\n  -  12-14\nb: [12-14, 12-14, 3-4]\n"
    places: list[Place] = [("b", 0), ("a", 0), ("a", 2), ("b", 1), ("a", 1)]
    assert expected == rewritten(source, parser, *places)


def test_write_whole_keeps_the_permissions(tmp_path: Path) -> None:
    record = tmp_path / "x.yaml"
    record.write_bytes(b"old")
    record.chmod(0o640)
    write_whole(tmp_path / "x.pins.csv", b"pins", like=record)
    write_whole(record, b"new", like=record)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"x.yaml": 0o640, "x.pins.csv": 0o640}
    assert record.read_bytes() == b"new"


def test_write_whole_leaves_equal_bytes_alone(tmp_path: Path) -> None:
    record = tmp_path / "x.yaml"
    record.write_bytes(b"same")
    before = record.stat()
    write_whole(record, b"same", like=record)
    after = record.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    (target / "x").touch()
    with pytest.raises(OSError, match=r"folder"):
        write_whole(target, b"new", like=target)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
