import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.annotations import Fact, Metadata
from conflict_claims.encode.metadata import read_metadata
from conflict_claims.encode.page import Page

OUTLETS = {
    "Arden Gazette": "arden-gazette",
    "Gazette": "arden-gazette",
    "SNA": "sylvanian-news-agency",
    "The Courier": "the-courier",
    "marlow.example": "marlow-post",
}
STORY = "The ministry said on Monday that two people had died in Arden. Nobody claimed the raid."


def read(text: str) -> Metadata:
    return read_metadata(Page(text), OUTLETS)


def told(text: str, fact: Fact | None) -> tuple[str, str, str] | None:
    if fact is None or fact.span is None:
        return None
    return fact.value, fact.rule, text[fact.span.start : fact.span.end]


def test_a_head_of_title_and_source_line_is_read() -> None:
    text = f"Raid leaves two dead\nBy Orla Vance | Arden Gazette | May 2, 2031\n{STORY} {STORY}"
    found = read(text)
    assert told(text, found.title) == (
        "Raid leaves two dead",
        "metadata.title_line",
        "Raid leaves two dead",
    )
    assert told(text, found.byline) == ("Orla Vance", "metadata.byline", "Orla Vance")
    assert told(text, found.outlet) == ("arden-gazette", "metadata.outlet_line", "Arden Gazette")
    assert told(text, found.published) == ("2031-05-02", "metadata.date_line", "May 2, 2031")
    assert found.url is None
    assert found.dateline is None
    assert found.foreign == ()


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Wed 05 Apr 2031 Two die in Arden. ", "2031-04-05"),
        ("Published April 5 2031 Two people died in Arden as the army left. ", "2031-04-05"),
        ("Date of publication 5 April 2031 Two people died. ", "2031-04-05"),
        ("05.04.2031 Two people died in Arden. ", "2031-04-05"),
        ("05-04-2031 Two people died in Arden. ", "2031-04-05"),
        ("Two die in Arden SNA Saturday 5 Apr 2031 Two people died. ", "2031-04-05"),
        ("Two die in Arden\n5 April 2031\n", "2031-04-05"),
        ("Two die in Arden\nPosted: 2031-04-05\n", "2031-04-05"),
        ("ARDEN, 5 APR 31 (SNA) -- ", "2031-04-05"),
        ("ARDEN, April 5, 2031 (SNA) — ", "2031-04-05"),
        ("https://marlow.example/2031/04/05/raid\n", "2031-04-05"),
        ("https://marlow.example/20310405/raid\n", "2031-04-05"),
    ],
)
def test_the_day_of_a_head_is_read_in_any_shape(head: str, day: str) -> None:
    found = read(head + STORY * 3).published
    assert found is not None
    assert (found.value, found.others) == (day, ())


@pytest.mark.parametrize(
    "text",
    [
        f"On 5 April 2031, the army left. {STORY * 3}",
        f"Crowds gather at the bridge in Arden on April 5 2031 Nobody was hurt. {STORY * 3}",
        f"{STORY * 3} The last raid was on 5 April 2031.",
        "",
    ],
)
def test_a_day_in_a_sentence_is_no_date_of_publication(text: str) -> None:
    assert read(text).published is None


def test_contradictory_dates_are_both_told() -> None:
    found = read(f"Two die in Arden\n5 April 2031\nARDEN, 3 APR 31 (SNA) -- {STORY}").published
    assert found is not None
    assert (found.value, found.rule, found.others) == (
        "2031-04-05",
        "metadata.date_line",
        ("2031-04-03",),
    )


def test_an_update_comes_behind_the_first_day() -> None:
    text = f"Two die in Arden\nUpdated: 7 April 2031\nPublished: 5 April 2031\n{STORY}"
    found = read(text).published
    assert found is not None
    assert (found.value, found.others) == ("2031-04-05", ("2031-04-07",))


def test_both_readings_of_a_slash_date_are_told() -> None:
    found = read(f"Two die in Arden\nPosted 4/5/2031\n{STORY}").published
    assert found is not None
    assert (found.value, found.others) == ("2031-05-04", ("2031-04-05",))


@pytest.mark.parametrize(
    ("text", "outlet", "rule"),
    [
        (f"https://www.marlow.example/raid\n{STORY}", "marlow-post", "outlet_url"),
        (f"https://ardengazetteonline.example/raid\n{STORY}", "arden-gazette", "outlet_url"),
        (f"https://news.example/raid\n{STORY}", "news.example", "outlet_url"),
        (f"Two die in Arden\nCourier - 5 April 2031\n{STORY}", "the-courier", "outlet_line"),
        (f"Two die in Arden\nThe Courier, 5 April 2031\n{STORY}", "the-courier", "outlet_line"),
        (f"Two die in Arden\nThe Echo | 5 April 2031\n{STORY}", "The Echo", "outlet_line"),
        (f"ARDEN (SNA) — {STORY}", "sylvanian-news-agency", "outlet_dateline"),
        (f"{STORY} Source: SNA", "sylvanian-news-agency", "outlet_credit"),
        (f"{STORY}\n\nCopyright 2031 The Courier. More.", "the-courier", "outlet_copyright"),
    ],
)
def test_outlets_are_linked_or_given_as_printed(text: str, outlet: str, rule: str) -> None:
    found = read(text).outlet
    assert found is not None
    assert (found.value, found.rule) == (outlet, f"metadata.{rule}")


def test_another_outlet_of_the_dateline_is_told() -> None:
    text = f"Two die in Arden\nThe Courier | 5 April 2031\n\nARDEN (SNA) — {STORY}"
    found = read(text).outlet
    assert found is not None
    assert (found.value, found.others) == ("the-courier", ("sylvanian-news-agency",))


TITLES = [
    (f"Two die in Arden\n\n{STORY}", "Two die in Arden"),
    (f"Breaking News\n\nTwo die in Arden\n\n{STORY}", "Two die in Arden"),
    (f"Title: Two die in Arden\n{STORY}", "Two die in Arden"),
    (
        f"Vance Says She Will Never Leave Arden.\n\n{STORY * 2}",
        "Vance Says She Will Never Leave Arden.",
    ),
    (f"5 Apr 2031 U.N. says two died in Arden. {STORY * 3}", "U.N. says two died in Arden"),
    (f"Two die in Arden SNA Sat 5 Apr 2031 {STORY * 3}", "Two die in Arden SNA"),
    (f"Two die in Arden AFP Sat 5 Apr 2031 {STORY * 3}", "Two die in Arden"),
    (f"ARDEN, 5 APR 31 (SNA) -- {STORY}", None),
    (f"5 Apr 2031 The army said that two had died. {STORY * 3}", None),
    (STORY * 3, None),
    ("", None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles_are_known_by_place_and_shape(text: str, title: str | None) -> None:
    found = read(text).title
    assert (found and found.value) == title


def test_captions_menus_and_teasers_are_foreign() -> None:
    teaser = "The army left the river town on Monday after a week of raids and fires."
    foreign = [
        "[ad_1]",
        teaser,
        "People stand on a bridge in Arden, May 2, 2031. A. WRITER/GETTY IMAGES",
        "Subscribe to our letter",
    ]
    lines = ["Two die in Arden", foreign[0], foreign[1], f"{teaser} {STORY}", foreign[2], STORY]
    page = Page("\n\n".join([*lines, foreign[3]]))
    found = read_metadata(page).foreign
    assert [page.words(span) for span in found] == [f"{foreign[0]}\n\n{teaser}", *foreign[2:]]


DATELINES = [
    ("ARDEN (SNA) — Two died.", "ARDEN (SNA) —"),
    ("ARDEN, 3 MAY 31 -- [TEXT] TWO DIED.", "ARDEN, 3 MAY 31 --"),
    ("PORT MARLOW, Sylvania, May 3 (SNA) - Two died.", "PORT MARLOW, Sylvania, May 3 (SNA) -"),
    ("NO CITY (FREEDONIA), NO DATE -- [TEXT] TWO DIED.", "NO CITY (FREEDONIA), NO DATE --"),
    ("New Arden (SNA) – Two died.", "New Arden (SNA) –"),
    ("EXCLUSIVE – Two died.", None),
    ("The army — which left — came back.", None),
    ("The Front (NF) said two died.", None),
]


@pytest.mark.parametrize(("text", "dateline"), DATELINES)
def test_datelines_are_read(text: str, dateline: str | None) -> None:
    page = Page(f"{text} {STORY}")
    found = read_metadata(page).dateline
    assert (page.words(found) if found else None) == dateline


BITS = ["By ", "Orla Vance", "|", "5/4/2031", "ARDEN", "(SNA)", "--", "\n", "\n\n", "www.a.example"]
HEADS = st.lists(st.sampled_from([*BITS, "Updated:", "Title:", STORY, "Source:", "’"])).map(
    " ".join
)


@given(st.one_of(st.text(), HEADS))
def test_each_fact_rests_on_words_of_the_text(text: str) -> None:
    found = read(text)
    facts = [found.title, found.byline, found.outlet, found.published, found.url]
    spans = [fact.span for fact in facts if fact and fact.span]
    for span in [*spans, *found.foreign]:
        assert 0 <= span.start < span.end <= len(text)
