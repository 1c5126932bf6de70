from collections.abc import Callable
from typing import Any

from conflict_claims.agreement.compare import Comparison, compare
from conflict_claims.agreement.printers import (
    as_csv,
    as_markdown,
    confusion_markdown,
    unmatched_markdown,
)
from conflict_claims.agreement.score import Score
from conflict_claims.reading.entry import ArticleEntry

Make = Callable[..., dict[str, Any]]
Coding = Callable[..., ArticleEntry]

SCORES = [
    Score("human/model", "pooled", "alpha", "act", "", "nominal", 41, 0.66666, 0.5, 0.81),
    Score("human/model", "pooled", "alpha", "mode", "", "nominal", 41, None, note="no variation"),
    Score("human/model", "dam/reader-2", "F1", "claims", "", "IoU > 0", 7, 4 / 7),
]


def test_csv_has_one_line_for_each_score() -> None:
    assert as_csv(SCORES) == (
        "kinds,scope,measure,field,detail,level,n,value,low,high,note\n"
        "human/model,pooled,alpha,act,,nominal,41,0.6667,0.5000,0.8100,\n"
        "human/model,pooled,alpha,mode,,nominal,41,,,,no variation\n"
        "human/model,dam/reader-2,F1,claims,,IoU > 0,7,0.5714,,,\n"
    )


def test_markdown_has_one_table_for_each_scope() -> None:
    assert as_markdown(SCORES) == (
        "**pooled, human/model**\n"
        "\n"
        "| measure | field | detail | level   |   n | value |  95 % interval | note |\n"
        "| ------- | ----- | ------ | ------- | --: | ----: | -------------: | --- |\n"
        "| alpha   | act   |        | nominal |  41 | 0.667 | 0.500 to 0.810 |     |\n"
        "| alpha   | mode  |        | nominal |  41 |       |                | no variation |\n"
        "\n"
        "**dam/reader-2, human/model**\n"
        "\n"
        "| measure | field  | detail | level   |   n | value | 95 % interval | note |\n"
        "| ------- | ------ | ------ | ------- | --: | ----: | ------------: | --- |\n"
        "| F1      | claims |        | IoU > 0 |   7 | 0.571 |               |     |\n"
    )


def test_markdown_escapes_what_would_break_a_table() -> None:
    piped = Score("human/human", "pooled", "a|b", "", "", "", 0, None)

    assert "| a\\|b    |" in as_markdown([piped])


def compared(coding: Coding, claim: Make) -> Comparison:
    first = ["deny", "deny", "warn", "warn", "deny", "state"]
    second = ["deny", "warn", "deny", "warn", "deny"]
    sides = (
        coding([claim(n, f"{n}00-{n}50", act=act) for n, act in enumerate(acts, start=1)])
        for acts in (first, second)
    )
    return compare(*sides)


def test_confusion_has_both_margins(coding: Coding, claim: Make) -> None:
    assert confusion_markdown([compared(coding, claim)], "act") == (
        "| act   | deny | warn | total |\n"
        "| ----- | ---: | ---: | ----: |\n"
        "| deny  |    2 |    1 |     3 |\n"
        "| warn  |    1 |    1 |     2 |\n"
        "| total |    3 |    2 |     5 |\n"
    )


def test_what_one_coder_has_alone_is_listed(coding: Coding, claim: Make) -> None:
    lines = unmatched_markdown([compared(coding, claim)]).splitlines()

    assert lines[2:] == [
        "| 2031-05-02-arden-courier-dam/reader-1 | claim | first   | c6  |   600 | 650 |"
    ]
