import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.findings import Finding
from conflict_claims.pinning import pin_record
from conflict_claims.reading.document import Document
from conflict_claims.reading.texts import Texts
from conflict_claims.text.digest import Span
from conflict_claims.text.find import find_all

TEXT = (
    "\U0001f6a9 Raid on Glasport\n"
    "The mayor said that at least 16 millers\u2019 sons died. "
    "“We saw 16 coffins,” a herald added."
)
RECORD = """\
# yaml-language-server: $schema=../../../schema/article.schema.json
id: undated-glasport
article:
  text: {file: glasport.txt, span: 0-END}   # the whole file
  headline: Raid on Glasport
actors:
  glasport-mayor: "The mayor"  # \U0001f6a9 é

  herald: >
    a
    herald
sources:
  - {id: s1, by: glasport-mayor, at: 'The mayor', via: [{source: s2, cue: added}]}
claims:
  - id: c1
    summary: "Sons of millers died."
    cue:   said
    evidence: ["at least 16 … sons died", {words: "16", nth: 2}]
    casualties:
      - at:
          words: at least 16
        words: at least 16
        # the end
"""
# The flag and a blank, 16 letters and a line end: the second line begins at 19.
PINNED = """\
# yaml-language-server: $schema=../../../schema/article.schema.json
id: undated-glasport
article:
  text: {file: glasport.txt, span: 0-END}   # the whole file
  headline: 2-18
actors:
  glasport-mayor: 19-28  # \U0001f6a9 é

  herald: 92-100
sources:
  - {id: s1, by: glasport-mayor, at: 19-28, via: [{source: s2, cue: 101-106}]}
claims:
  - id: c1
    summary: "Sons of millers died."
    cue:   29-33
    evidence: [39-69, 79-81]
    casualties:
      - at:
          39-50
        words: at least 16
        # the end
"""
SPANS = [(0, 107), (2, 18), (19, 28), (29, 33), (39, 50), (39, 69), (79, 81), (92, 100), (101, 106)]


class Desk:
    """A record and its text in a folder."""

    def __init__(self, folder: Path, record: str = RECORD, text: str = TEXT) -> None:
        self.path = folder / "undated-glasport.yaml"
        self.pins = folder / "undated-glasport.pins.csv"
        self.text = folder / "glasport.txt"
        self.put(record, text)

    def put(self, record: str, text: str = TEXT) -> None:
        self.path.write_bytes(record.replace("END", str(len(text))).encode())
        self.text.write_bytes(text.encode())

    def pin(self) -> list[Finding]:
        return pin_record(self.path, Texts(self.text.parent))

    def refuses(self) -> list[tuple[int, int, str, str]]:
        """Pin, see that nothing was touched, and give what is wrong."""
        before = self.files()
        findings = self.pin()
        assert before == self.files()
        return [(found.line, found.column, found.code, found.dotted) for found in findings]

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.path.parent.iterdir()}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def pins_of(text: str, spans: list[tuple[int, int]]) -> str:
    rows = (f"{i},{j},{sha256(text[i:j].encode()).hexdigest()}\n" for i, j in spans)
    return "start,end,sha256\n" + "".join(rows)


def test_words_become_offsets_and_all_else_stays(desk: Desk) -> None:
    assert desk.pin() == []
    assert PINNED.replace("END", "107") == desk.path.read_bytes().decode()


def test_pins_hold_every_span(desk: Desk) -> None:
    desk.pin()
    assert pins_of(TEXT, SPANS) == desk.pins.read_bytes().decode()


def test_a_second_run_changes_no_byte(desk: Desk) -> None:
    desk.pin()
    before = desk.files()
    assert desk.pin() == []
    assert before == desk.files()


def test_pins_out_of_use_vanish(desk: Desk) -> None:
    desk.pin()
    kept = PINNED.replace("  headline: 2-18\n", "")
    desk.put(kept)
    assert desk.pin() == []
    assert pins_of(TEXT, [span for span in SPANS if span != (2, 18)]) == desk.pins.read_text()


def test_line_ends_and_byte_order_mark_stay(desk: Desk) -> None:
    windows = PINNED.replace("\n", "\r\n").replace("END", "107")
    desk.path.write_bytes(
        b"\xef\xbb\xbf" + RECORD.replace("END", "107").replace("\n", "\r\n").encode()
    )
    assert desk.pin() == []
    assert b"\xef\xbb\xbf" + windows.encode() == desk.path.read_bytes()


def test_all_lost_words_are_told_at_once(desk: Desk) -> None:
    lost = RECORD.replace("a\n    herald", "a\n    duke").replace("cue:   said", "cue:   sang")
    desk.put(lost.replace(', {words: "16", nth: 2}', ', "16"'))
    assert desk.refuses() == [
        (9, 11, "CC601", "actors.herald"),
        (17, 12, "CC601", "claims[0].cue"),
        (18, 43, "CC601", "claims[0].evidence[1]"),
    ]
    messages = [finding.message for finding in desk.pin()]
    assert messages == [
        "“a duke” does not stand in the text; its first words “a” do",
        "“sang” does not stand in the text",
        "“16” stands 2 times; say which (nth)",
    ]


def test_a_finding_names_the_label(desk: Desk) -> None:
    desk.put(RECORD.replace("Raid on", "Ride on"))
    (finding,) = desk.pin()
    assert (finding.path, finding.severity) == (desk.path.as_posix(), "error")


def test_changed_text(desk: Desk) -> None:
    desk.pin()
    desk.put(PINNED, TEXT.replace("herald", "prince"))
    assert (desk.refuses()) == [
        (4, 36, "CC604", "article.text.span"),
        (9, 11, "CC604", "actors.herald"),
    ]
    message = "the text at 92-100 is not what was pinned"
    assert message == desk.pin()[1].message


def test_changed_text_under_words(desk: Desk) -> None:
    desk.pin()
    words = RECORD.replace("a\n    herald", "a prince")
    desk.put(words, TEXT.replace("herald", "prince"))
    assert desk.refuses() == [
        (4, 36, "CC604", "article.text.span"),
        (9, 11, "CC604", "actors.herald"),
    ]
    desk.pins.unlink()
    assert desk.pin() == []


def test_a_span_behind_the_text(desk: Desk) -> None:
    desk.put(PINNED.replace("2-18", "100-108"))
    assert desk.refuses() == [(5, 13, "CC604", "article.headline")]


def test_a_stretch_behind_the_text(desk: Desk) -> None:
    desk.put(RECORD.replace("END", "900"))
    assert desk.refuses() == [(4, 36, "CC604", "article.text.span")]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("16", 'the text at 39-50 has "at least " where words have nothing'),
        ("at most 16", 'the text at 39-50 has "least" where words have "most"'),
        ("at least 16 sons", 'the text at 39-50 has nothing where words have " sons"'),
        ("At least 16", 'the text at 39-50 has "at" where words have "At"'),
    ],
)
def test_figures_print_what_stands_at_them(desk: Desk, words: str, message: str) -> None:
    desk.put(
        RECORD.replace(
            "        words: at least 16\n        #", f'        words: "{words}"\n        #'
        )
    )
    assert desk.refuses() == [(22, 16, "CC206", "claims[0].casualties[0].words")]
    assert [message] == [finding.message for finding in desk.pin()]


def test_no_more_than_six_words_of_the_text_are_shown(desk: Desk) -> None:
    desk.put(PINNED.replace("39-50\n", "19-81\n"))
    (finding,) = desk.pin()
    shown = 'the text at 19-81 has "The mayor said that at least" where words have "at least"'
    assert shown == finding.message


def test_curly_signs_are_copied_exactly(desk: Desk) -> None:
    figure = '      - {at: "millers\' sons", words: "millers\' sons"}\n'
    desk.put(RECORD.replace("    casualties:\n", "    casualties:\n" + figure))
    assert desk.refuses() == [(20, 38, "CC206", "claims[0].casualties[0].words")]


def test_a_record_that_cannot_be_parsed(desk: Desk) -> None:
    desk.put(RECORD.replace("id: undated", "id: &a undated"))
    assert desk.refuses() == [(2, 5, "CC107", "")]
    assert [finding.path for finding in desk.pin()] == [desk.path.as_posix()]


def test_a_record_that_is_not_there(desk: Desk) -> None:
    desk.path.unlink()
    assert desk.refuses() == [(1, 1, "CC101", "")]


def test_a_text_that_is_not_there(desk: Desk) -> None:
    desk.text.unlink()
    assert desk.refuses() == [(4, 16, "CC612", "article.text.file")]


@pytest.mark.parametrize("name", ["../glasport.txt", "/etc/hostname", "..", '""', "[x]", "16"])
def test_a_text_outside_the_folder(desk: Desk, name: str) -> None:
    desk.put(RECORD.replace("glasport.txt", name))
    assert desk.refuses() == [(4, 16, "CC612", "article.text.file")]


def test_pins_that_cannot_be_read(desk: Desk) -> None:
    desk.pins.write_text("start,end\n")
    assert desk.refuses() == [(1, 1, "CC602", "")]
    assert [found.path for found in desk.pin()] == [desk.pins.as_posix()]


def test_a_killed_run_can_be_done_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def fail_at_the_record(self: Path, target: Path) -> Path:
        if target == desk.path:
            raise OSError("no space")
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail_at_the_record)
        with pytest.raises(OSError, match="no space"):
            desk.pin()
    assert RECORD.replace("END", "107") == desk.path.read_bytes().decode()
    assert desk.pin() == []
    assert PINNED.replace("END", "107") == desk.path.read_bytes().decode()


WORD = st.text(
    st.sampled_from("aB1é\u2019\"'-,:#{}[]&*!|>%@`\U0001f6a9"), min_size=1, max_size=4
).filter(lambda word: not re.fullmatch("1+-1+", word))  # that is a span, not a word
WORDS = st.lists(WORD, min_size=1, max_size=12)


@given(words=WORDS, edges=st.tuples(st.integers(0, 11), st.integers(1, 12)), style=st.booleans())
def test_the_span_of_any_words_holds_them(
    tmp_path_factory: pytest.TempPathFactory,
    words: list[str],
    edges: tuple[int, int],
    style: bool,
) -> None:
    text = "\n".join(words)
    quote = " ".join(words[edges[0] % len(words) :][: edges[1]])
    folder = tmp_path_factory.mktemp("desk")
    written = json.dumps(quote, ensure_ascii=False)
    value = f"{{words: {written}}}" if style else written
    record = (
        f"article: {{text: {{file: glasport.txt, span: 0-{len(text)}}}}}\nactors: {{x: {value}}}\n"
    )
    desk = Desk(folder, record, text)
    assert desk.pin() == []
    span = Span.parse(Document.parse("x", desk.path.read_bytes()).data["actors"]["x"])
    assert find_all(text, quote, span) == [span]
    assert len(quote) == span.length


def test_the_words_of_a_lost_figure_are_not_judged(desk: Desk) -> None:
    desk.put(RECORD.replace("          words: at least 16", "          words: at least 17"))
    assert desk.refuses() == [(21, 11, "CC601", "claims[0].casualties[0].at")]
