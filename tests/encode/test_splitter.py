from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.shadow import fold
from conflict_claims.encode.splitter import articles, parts

STORY = "The ministry said on Monday that two people had died in Arden. Nobody claimed the raid.\n"
BODY = " ".join([STORY.strip()] * 3) + "\n"
GAZETTE = f"Raid on river town leaves two dead\nArden Gazette – May 2, 2031\n{BODY}"
SIGNED = f"Why the Front left Marlow\nBy Orla Vance | The Courier | June 9, 2031\n{BODY}"
WIRE = f"Sylvania closes its border\n\nMARLOW, Sylvania (SNA) — {BODY}"
RUN_IN = f"Fri 07 May 2031 Two die in Arden raid. {BODY}"
TELEGRAPH = (
    "   ARDEN, 3 MAY 31 (RADIO ARDEN) -- [TEXT] THE NORTHERN FRONT HAS LEFT THE\n"
    "RIVER TOWN OF MARLOW AFTER A WEEK OF FIGHTING WITH THE FREEDONIAN ARMY.\n\n"
    "   A SPOKESMAN SAID THAT NOBODY HAD BEEN HURT ON THE BRIDGE OVER THE RIVER.\n"
)
REPORT = TELEGRAPH.replace("3 MAY 31 (RADIO ARDEN)", "NO DATE").replace("ARDEN,", "NO CITY,")


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in articles(text)]


@pytest.mark.parametrize("heads", list(permutations([GAZETTE, SIGNED, WIRE, RUN_IN])))
def test_articles_are_found_in_any_order(heads: tuple[str, ...]) -> None:
    assert split("\n".join(heads)) == [head.strip() for head in heads]


def unstopped(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, ".,:“”"), " "))


@pytest.mark.parametrize("changed", [str.upper, str.lower, unstopped])
def test_articles_are_found_in_letters_and_signs_of_any_kind(
    changed: Callable[[str], str],
) -> None:
    heads = [changed(head).strip() for head in (GAZETTE, SIGNED, GAZETTE)]
    assert split("\n".join(heads)) == heads


def test_telegraphs_are_parted_by_their_datelines() -> None:
    text = "\n" + "\n\n\n".join([TELEGRAPH, REPORT, TELEGRAPH])
    assert split(text) == [TELEGRAPH.strip(), REPORT.strip(), TELEGRAPH.strip()]


@pytest.mark.parametrize(
    "mark", ["-----", "ARDEN-0002 (SNA)", "https://gazette.example/raid", "Published: 2 May 2031"]
)
def test_a_line_above_the_title_is_of_its_article(mark: str) -> None:
    second = f"{mark}\nRaid on river town leaves two dead\n{BODY}"
    assert split(f"{BODY}\n{second}") == [BODY.strip(), second.strip()]


def test_a_date_that_signs_an_article_stays_with_it() -> None:
    first = f"{TELEGRAPH}\n   ARDEN, 4 MAY 2031\n"
    assert split(f"{first}\n\n\n{TELEGRAPH}") == [first.strip(), TELEGRAPH.strip()]


def test_wide_gaps_part_articles_where_all_stand_before_titles() -> None:
    wanted = [f"{title}\n\n{BODY}".strip() for title in ("Two die in Arden", "Front leaves Arden")]
    assert split("\n\n\n\n".join([BODY.strip(), *wanted])) == [BODY.strip(), *wanted]


def test_a_title_behind_a_wide_gap_stands_above_a_line_that_looks_like_one() -> None:
    second = f"Raid on river town leaves two dead\n\nThe Arden Courier\n3 May 2031\n\n{BODY}"
    assert split(f"{GAZETTE}\n\n{second}") == [GAZETTE.strip(), second.strip()]


@pytest.mark.parametrize(
    "inner",
    [
        "Fears rise about the bridge",  # a title alone
        "On 3 May 2031, the army left the town.",  # a day in a sentence
        "3 May 2031, a Monday, was quiet.",
        "ARDEN — The second report came from the town.",  # a dateline alone
        "- - -",
    ],
)
def test_one_cue_parts_nothing(inner: str) -> None:
    text = f"{GAZETTE}{inner}\n{STORY}"
    assert split(text) == [text.strip()]


def test_a_file_of_one_article_is_one_part_with_its_cues() -> None:
    (part,) = parts(GAZETTE)
    assert part.cues == ("date", "outlet", "title")
    assert parts(STORY)[0].cues == ()


@pytest.mark.parametrize("blank", ["", " \n\n", "\x00"])
def test_a_blank_file_holds_no_article(blank: str) -> None:
    assert articles(blank) == []


BITS = [
    GAZETTE,
    WIRE,
    TELEGRAPH,
    RUN_IN,
    "\n",
    "\n\n\n",
    "By A. Writer\n",
    "3 May 2031\n",
    "-----\n",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(BITS), max_size=12).map("".join)))
def test_parts_are_ordered_and_hold_all_but_blanks(text: str) -> None:
    found = articles(text)
    offsets = [offset for span in found for offset in span]
    assert offsets == sorted(offsets)
    held = {offset for span in found for offset in range(*span)}
    assert all(offset in held or sign.isspace() for offset, sign in enumerate(fold(text)))
