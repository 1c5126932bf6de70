import pytest

from conflict_claims.findings.snippet import snippet


@pytest.mark.parametrize(
    ("line", "column", "end", "shown", "underline"),
    [
        ("kind: kiled", 7, 12, "kind: kiled", "      ^^^^^"),
        ("kind: kiled", 7, 7, "kind: kiled", "      ^"),
        ("kind:", 6, 6, "kind:", "     ^"),
        ("", 1, 1, "", "^"),
        ("kind:", 40, 50, "kind:", "     ^"),
        # Columns count code points; on the screen one of these takes two cells, one none.
        ("名: 死者", 4, 6, "名: 死者", "    ^^^^"),
        ("🔥 x", 3, 4, "🔥 x", "   ^"),
        ("e\u0301 x", 4, 5, "e\u0301 x", "  ^"),
        ("\tkey: x", 7, 8, "    key: x", "         ^"),
        ("a\u202eb x", 5, 6, r"a\u202eb x", "         ^"),
        ("a\x1b[31m x", 8, 9, r"a\x1b[31m x", "          ^"),
    ],
)
def test_the_underline_stands_under_the_fault(
    line: str, column: int, end: int, shown: str, underline: str
) -> None:
    assert snippet(line, column, end, 80) == (shown, underline)


@pytest.mark.parametrize(
    ("column", "end", "shown", "underline"),
    [
        (1, 4, "abcdefghijklmnopqr…", "^^^"),
        (14, 16, "…hijklmnopqrstuvwxy…", "       ^^"),
        (25, 27, "…ijklmnopqrstuvwxyz", "                 ^^"),
        (27, 27, "…ijklmnopqrstuvwxyz", "                   ^"),
    ],
)
def test_a_long_line_is_cut_around_the_fault(
    column: int, end: int, shown: str, underline: str
) -> None:
    assert snippet("abcdefghijklmnopqrstuvwxyz", column, end, 20) == (shown, underline)


def test_a_line_is_cut_on_both_sides() -> None:
    line = "-" * 500 + "kiled" + "-" * 500

    shown, underline = snippet(line, 501, 506, 22)

    assert shown == "…------kiled---------…"
    assert underline == "       ^^^^^"


def test_what_is_underlined_ends_with_what_is_shown() -> None:
    shown, underline = snippet("key: " + "x" * 200, 6, 206, 30)

    assert shown == "key: " + "x" * 23 + "…"
    assert underline == "     " + "^" * 23
