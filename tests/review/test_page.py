"""What stands on the page, read with the standard library's parser."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts
from conflict_claims.review import UnreviewableError, review_page
from conflict_claims.rules.case import ArticleCase
from conflict_claims.rules.run import article_cases, check_article

MakeCase = Callable[..., ArticleCase]
VOID = {"meta"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(it if isinstance(it, str) else it.text for it in self.children)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    def all(self) -> "Iterator[Element]":
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.all()

    def one(self, **attributes: str) -> "Element":
        (found,) = self.some(**attributes)
        return found

    def some(self, **attributes: str) -> "list[Element]":
        wanted = {name.strip("_"): value for name, value in attributes.items()}
        return [it for it in self.all() if wanted.items() <= it.attributes.items()]

    def tagged(self, tag: str) -> "list[Element]":
        return [it for it in self.all() if it.tag == tag]


class Tree(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.open = [Element("", {})]
        self.feed(page)
        self.close()
        (self.root,) = self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop().tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def page_of(case: ArticleCase) -> Element:
    return Tree(review_page(case, list(check_article(case)))).root


def points(page: Element, title: str) -> list[str]:
    """The entries below a heading of the list of what to look at first."""
    siblings = next(it for it in page.some(class_="pane record")).children
    elements = [it for it in siblings if isinstance(it, Element)]
    at = next(n for n, it in enumerate(elements) if it.words.startswith(title))
    if elements[at].words.endswith("none"):
        return []
    return [entry.words for entry in elements[at + 1].tagged("li")]


def test_the_text_stands_there_to_the_letter(marlow: MakeCase) -> None:
    case = marlow()
    assert case.text

    assert case.text[:1435] == page_of(case).one(class_="story").text


def test_every_item_is_on_the_page_and_every_piece_leads_to_one(marlow: MakeCase) -> None:
    page = page_of(marlow())
    ids = [it.attributes["id"] for it in page.all() if "item" in it.attributes.get("class", "")]

    assert {f"c{n}" for n in range(1, 8)} | {f"k{n}" for n in range(1, 10)} <= set(ids)
    assert {"s1", "s2", "s3", "s4", "e1", "e2", "actor-sylvania"} <= set(ids)
    assert len(ids) == len(set(ids))
    led_to = {item for it in page.all() for item in it.attributes.get("data-items", "").split()}
    assert led_to == set(ids)


def test_a_piece_knows_what_covers_it(marlow: MakeCase) -> None:
    piece = page_of(marlow()).one(id="p242")

    assert piece.text == "At least 12"
    assert piece.attributes["data-items"] == "k2 c2"
    assert piece.attributes["class"] == "piece figure evidence"
    assert piece.attributes["data-label"] == "k2 c2"
    assert piece.attributes["title"] == "figure k2, evidence c2"
    assert (piece.attributes["role"], piece.attributes["tabindex"]) == ("button", "0")


def test_a_claim_is_told_with_its_chain_and_figure(marlow: MakeCase) -> None:
    claim = page_of(marlow()).one(id="c2")

    assert claim.words.startswith("c2 A good number of the killed had not come of age.")
    assert [quoted(hop) for hop in claim.one(class_="chain").tagged("li")] == [
        "The Example Gazette",
        "according_to “which cited” Interior Ministry of Freedonia for Freedonia s1",
        "according_to “according to” staff of the county hospital [role_only] s2",
    ]
    terms = [(it.tagged("dt"), it.tagged("dd")) for it in facts(claim.one(id="k2"))]
    figure = {name.text: value.text for (name,), (value,) in terms}
    assert figure == {
        "kind": "killed",
        "bound": "at_least",
        "value": "12",
        "low..high": "12..",
        "victims": "–",
        "victim status": "civilian",
        "victim group": "children",
        "perpetrator": "–",
        "scope": "incident",
    }
    assert "part_of k1 (basis: text)" in claim.one(id="k2").words


def quoted(element: Element) -> str:
    """The element's words, with the quotation marks that the style sheet sets."""
    for quote in element.some(class_="quote"):
        quote.children = [f"“{quote.text}”"]
    return element.words


def facts(element: Element) -> list[Element]:
    return [it for own in element.tagged("dl") for it in own.tagged("div")]


def test_claims_stand_in_the_order_of_the_text(marlow: MakeCase) -> None:
    page = page_of(marlow(("evidence: [0-33, 80-184]", "evidence: [649-692]")))

    claims = [it.attributes["id"] for it in page.some(class_="item claim")]
    assert claims == ["c2", "c3", "c4", "c5", "c1", "c6", "c7"]


def test_a_sound_record_shows_what_its_coder_was_unsure_of(marlow: MakeCase) -> None:
    case = marlow(("    evidence: [242-279]", "    certainty: possible\n    evidence: [242-279]"))
    page = page_of(case)

    assert points(page, "Spans not pinned, or not true") == []
    assert points(page, "Other findings") == []
    assert points(page, "Claims with a hedge or a note") == ["c2 hedge: possible"]
    context = "k8 number from context, printed “as many soldiers”"
    assert [context] == points(page, "Figures from context, or with a note")


def test_what_a_script_was_unsure_of_is_told_beside_the_item(marlow: MakeCase) -> None:
    draft = """draft:
  - {item: c1, rule: attribution.clause, confidence: 0.9}
  - {item: k1, rule: casualties.passive, needs_review: The doer is unclear.}
  - {item: sylvania, rule: actors.registry, needs_review: The name is short.}
codings:"""
    page = page_of(marlow(("codings:", draft), ("kind: human", "kind: script")))

    assert points(page, "Items of which a script was unsure") == [
        "k1 The doer is unclear. (casualties.passive)",
        "sylvania The name is short. (actors.registry)",
    ]


def test_stretches_in_no_claim_are_counted_and_listed(marlow: MakeCase) -> None:
    page = page_of(marlow())
    # byline 9, date line 19, two paragraphs: 829 to 1126 and 1127 to 1435
    heading = "Not covered by any claim: 4 stretches, 633 characters"

    assert heading in [it.words for it in page.tagged("h3")]
    assert points(page, heading)[:2] == ["u1 A. Writer", "u2 Friday, May 2, 2031"]
    assert "uncovered" in page.one(id="p49").attributes["class"]


def test_faults_come_first_and_at_their_item(marlow: MakeCase) -> None:
    case = marlow(
        ("evidence: [446-456, 471-500]", "evidence: [446-457, 500-471]"),
        ("at: 787-793", "at: 1787-1793"),
        ("from: s4", "from: s9"),
        ("subject: [northern-front]", "subject: [nobody]"),
        ("words: dozens", "words: heaps"),
        text=("No child", "No adult"),
    )
    page = page_of(case)

    spans = points(page, "Spans not pinned, or not true")
    starts = {" ".join(it.split()[:3]) for it in spans}
    assert {
        "c4 error CC602,",
        "c4 error CC614,",
        "k9 error CC602,",
        "k9 error CC604,",
        "k9 error CC605,",
        "k6 error CC604,",
        "c5 error CC604,",
        "record error CC604,",
    } == starts
    assert page.one(id="p502").attributes["data-label"] == "k6? c5?"
    assert "doubtful" in page.one(id="p446").attributes["class"]
    others = points(page, "Other findings")
    assert any(it.startswith("c6 error CC303, claims[5].from") for it in others)
    assert "s9 (no such source)" in page.one(id="c6").words
    assert "nobody (no sound entry)" in page.one(id="c1").words
    assert "cannot be read from the words" in page.one(id="k1").words


def test_all_that_a_file_holds_is_shown_and_never_run(marlow: MakeCase) -> None:
    evil = '<script>alert(1)</script><img src="x" onerror="alert(1)"> & "q"'
    case = marlow(
        ("title: Raid on Marlow leaves dozens dead, ministry says", f"title: '{evil}'"),
        ("    cue: 221-240", f"    cue: 221-240\n    note: '{evil}'"),
        text=("In April the garrison had sent a part of its men down the valley", evil),
    )
    page = page_of(case)

    assert evil == page.tagged("h1")[0].words
    assert f"c1 {evil}" in points(page, "Claims with a hedge or a note")
    assert evil in page.one(class_="story").text
    assert len(page.tagged("script")) == 1
    assert page.tagged("img") == []
    assert not [name for it in page.all() for name in it.attributes if name.startswith("on")]


def test_the_page_loads_nothing(marlow: MakeCase) -> None:
    case = marlow()
    page = page_of(case)
    references = [
        (it.tag, value)
        for it in page.all()
        for name, value in it.attributes.items()
        if name in {"href", "src", "srcset", "action", "data"} and not value.startswith("#")
    ]

    assert references == [("a", "https://gazette.example/marlow-raid")]
    (link,) = page.some(href="https://gazette.example/marlow-raid")
    assert link.attributes["rel"] == "noreferrer"
    assert review_page(case, []).count("://") == 2
    inline = "".join(it.text for it in (*page.tagged("style"), *page.tagged("script")))
    assert not [
        word for word in ("url(", "@import", "fetch", "import(", "//") if word in bare(inline)
    ]
    policy = next(it for it in page.tagged("meta") if "http-equiv" in it.attributes)
    assert policy.attributes["content"] == POLICY


def bare(code: str) -> str:
    """Code without its comments at the ends of lines."""
    return "\n".join(line.partition(" // ")[0] for line in code.splitlines())


def test_a_page_starts_with_its_type(marlow: MakeCase) -> None:
    assert review_page(marlow(), []).startswith("<!doctype html>")


def test_without_a_sound_record_or_text_there_is_no_page(marlow: MakeCase) -> None:
    sound = marlow()
    no_text = ArticleCase(sound.entry, sound.registry, text_fault="marlow.txt: FileNotFoundError")
    short = ArticleCase(sound.entry, sound.registry, text="")

    with pytest.raises(UnreviewableError, match=r"marlow\.txt: FileNotFoundError"):
        review_page(no_text, [])
    with pytest.raises(UnreviewableError, match="0-1435 is no stretch of the text, which has 0"):
        review_page(short, [])
    with pytest.raises(UnreviewableError, match="no sound record yet"):
        review_page(marlow(("genre: news", "genre: novel")), [])


@pytest.mark.texts
def test_every_coded_article_has_a_page(corpus: Dataset, texts: Texts) -> None:
    for case in article_cases(corpus, texts):
        assert case.record
        page = page_of(case)
        stretch, figures = case.stretch(), {casualty.id for _, casualty in case.figures}
        assert case.text
        assert stretch
        assert case.text[stretch.start : stretch.end] == page.one(class_="story").text
        assert {claim.id for claim in case.record.claims} | figures <= {
            it.attributes.get("id") for it in page.all()
        }
