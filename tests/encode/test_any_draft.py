"""Whatever text and annotations there are, a draft has no errors."""

import shutil
from pathlib import Path

import pytest
from drafts import drafted, findings_on
from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_claims.authoring.canonical import canonical
from conflict_claims.encode.annotations import (
    Attribution,
    DateMention,
    Fact,
    Mention,
    MentionKind,
    Metadata,
    Toll,
)
from conflict_claims.encode.draft.article import Given
from conflict_claims.encode.page import Page
from conflict_claims.encode.pipeline import Reading
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.vocabulary import (
    Act,
    CasualtyKind,
    Mode,
    Scope,
    VictimGroup,
    VictimStatus,
)
from conflict_claims.text.digest import Span
from conflict_claims.text.numbers import Quantity, read_quantity

BASE = Path(__file__).parents[2] / "validators" / "cases" / "base"
PHRASES = (
    ("at", "least", "nine", "25", "percent", "dozens", "no", "more", "than", "1,200", "and", "it"),
    ("the", "Northern", "Front", "Sylvania", "Gazette", "Marlow", "guards", "official", "said"),
    ("on", "Sunday", "2031", "“", "”", ".", ",", "\n", "\n\n", "=", "@x", "-"),
    ("\u200d", "\x85", "o\u0308"),
)
WORDS = st.sampled_from([word for words in PHRASES for word in words])
NEWS = st.lists(WORDS, min_size=3, max_size=60).map(" ".join)
TEXTS = (NEWS | st.text(st.characters(codec="utf-8"), min_size=1)).filter(str.strip)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(BASE, tmp_path_factory.mktemp("any") / "base"))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(TEXTS)
    offsets = st.integers(0, len(text))
    pairs = st.tuples(offsets, offsets).filter(lambda pair: pair[0] != pair[1])
    at = pairs.map(lambda pair: Span(*sorted(pair)))
    days = draw(st.lists(st.builds(DateMention, at, st.just("DATE"), DAYS, DAYS, RULE), max_size=4))
    names = st.builds(Mention, at, st.sampled_from(MentionKind), ACTORS, RULE)
    return Reading(
        Page(text),
        draw(metadata(text, at)),
        dates=days,
        mentions=draw(st.lists(names, max_size=4)),
        attributions=draw(st.integers(0, 5).flatmap(lambda n: said(at, n))),
        tolls=draw(st.lists(tolls(text, at), max_size=5)),
    )


def said(at: st.SearchStrategy[Span], count: int) -> st.SearchStrategy[list[Attribution]]:
    one = st.builds(
        Attribution,
        st.none() | at,
        at,
        st.lists(at, min_size=1, max_size=3).map(tuple),
        st.sampled_from(Mode),
        st.sampled_from(Act),
        RULE,
        via=st.none() | st.integers(0, count - 1) if count else st.none(),
        antecedent=st.none() | at,
        unresolved=st.booleans(),
    )
    return st.lists(one, min_size=count, max_size=count)


def tolls(text: str, at: st.SearchStrategy[Span]) -> st.SearchStrategy[Toll]:
    index = st.none() | st.integers(0, 4)
    return at.flatmap(
        lambda span: st.builds(
            Toll,
            st.just(span),
            quantities(text[span.start : span.end]),
            st.sampled_from(CasualtyKind),
            RULE,
            victims=st.none() | at,
            status=st.sampled_from(VictimStatus),
            people=st.sampled_from(VictimGroup),
            scope=st.sampled_from(Scope),
            perpetrator=st.none() | at,
            part_of=index,
            same_as=index,
            excludes=index,
            updates=index,
        )
    )


RULE = st.sampled_from(("casualties.passive", "attribution.clause"))
ACTORS = st.sampled_from((None, "sylvania", "northern-front"))
DAYS = st.sampled_from(("2031-05-01", "2031-05", "2031-13-45", "2031-W22-1", "2099-01-01", "x"))


def quantities(words: str) -> st.SearchStrategy[Quantity]:
    number = st.integers(-1, 10**13) | st.floats(0, 200)
    bounds = st.sampled_from(("bare", "at_least", "about", "less_than"))
    own = read_quantity(words)
    return st.one_of(
        st.just(own or Quantity("some")),
        st.builds(Quantity, bounds, number, percent=st.booleans()),
        st.sampled_from((Quantity("vague", word="dozens"), Quantity("none"))),
        st.builds(lambda low: Quantity("between", low, low + 2), st.integers(0, 99)),
    )


@st.composite
def metadata(draw: st.DrawFn, text: str, at: st.SearchStrategy[Span]) -> Metadata:
    values = at.map(lambda span: text[span.start : span.end])
    fact = st.none() | st.builds(Fact, values, st.none() | at, RULE, st.lists(values).map(tuple))
    day = st.none() | st.builds(Fact, DAYS, st.none() | at, RULE)
    foreign = st.lists(at, max_size=2).map(tuple)
    return draw(
        st.builds(
            Metadata,
            title=fact,
            byline=fact,
            outlet=fact,
            published=day,
            url=fact,
            foreign=foreign,
        )
    )


@settings(max_examples=100)
@given(reading=readings())
def test_any_reading_gives_a_draft_without_errors(place: Path, reading: Reading) -> None:
    draft = drafted(place, reading, Given("example-gazette"))

    # Spans at random cross each other in ways that no cutting mends: warnings are allowed.
    assert [each for each in findings_on(place, draft) if each.severity == "error"] == []
    assert canonical(draft.files.record.encode(), ArticleRecord).text == draft.files.record
