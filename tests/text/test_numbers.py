import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.text.numbers import Quantity, read_quantity


def phrases(line: str) -> list[str]:
    return line.split(" | ")


SMALL = phrases(
    "one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve"
    " | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen"
)
TENS = phrases("twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety")


def below_hundred(number: int, hyphen: str) -> str:
    if number < 20:
        return SMALL[number - 1]
    tens = TENS[number // 10 - 2]
    return tens + hyphen + SMALL[number % 10 - 1] if number % 10 else tens


def below_thousand(number: int, hyphen: str, joint: str) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [f"{SMALL[hundreds - 1]} hundred"] if hundreds else []
    parts += [below_hundred(rest, hyphen)] if rest else []
    return joint.join(parts)


def spelled(number: int, hyphen: str, joint: str) -> str:
    """Spell a number out, British or American, as a style guide has it."""
    parts = []
    for scale, name in ((10**9, " billion"), (10**6, " million"), (10**3, " thousand"), (1, "")):
        group, number = divmod(number, scale)
        if group:
            parts.append(below_thousand(group, hyphen, joint) + name)
    return " ".join(parts)


@given(
    st.integers(min_value=1, max_value=10**12 - 1) | st.integers(min_value=1, max_value=3000),
    st.sampled_from(["-", " "]),
    st.sampled_from([" and ", " "]),
)
def test_spelled_numbers_are_read(number: int, hyphen: str, joint: str) -> None:
    assert Quantity("bare", number) == read_quantity(spelled(number, hyphen, joint))


@given(st.integers(min_value=1, max_value=10**12))
def test_digits_with_separators_are_read(number: int) -> None:
    assert Quantity("bare", number) == read_quantity(f"{number:,}.")


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=1, max_value=10**9))
def test_ranges_are_read(lower: int, more: int) -> None:
    upper = lower + more
    expected = Quantity("between", lower, upper)
    assert expected == read_quantity(f"between {lower:,} and {upper:,} people")
    assert expected == read_quantity(f"{lower:,}-{upper:,} people")


@given(st.text(max_size=40) | st.text(alphabet="0123456789.,-% andmkb", max_size=40))
def test_no_phrase_is_an_error(words: str) -> None:
    read_quantity(words)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("3,500", 3_500),
        ("405,000", 405_000),
        ("2500", 2_500),
        ("1 600", 1_600),
        ("12 345 678 people", 12_345_678),
        ("1\u202f600 people", 1_600),
        ("1.5", 1.5),
        ("4.5 million", 4_500_000),
        ("4.5m", 4_500_000),
        ("2bn", 2_000_000_000),
        ("45 thousand", 45_000),
        ("half-million", 500_000),
        ("half a million", 500_000),
        ("the half-million", 500_000),
        ("half a dozen", 6),
        ("two and a half million", 2_500_000),
        ("twenty-three", 23),
        ("Twenty-three", 23),
        ("a hundred and five", 105),
        ("a hundred and five thousand", 105_000),
        ("two hundred", 200),
        ("twenty-five hundred", 2_500),
        ("a million", 1_000_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("both", 2),
        ("a pair of", 2),
        ("the 16 deaths", 16),
        ("two river guards", 2),
        ("six other guards,", 6),
        ("another 12", 12),
        ("a further 12", 12),
        ("all four", 4),
        ("the first 12 victims", 12),
        ("a total of 45", 45),
        ("two of the 16", 2),
        ("two F-16 pilots", 2),
        ("2000 civilians", 2_000),
    ],
)
def test_bare_numbers(words: str, value: float) -> None:
    assert Quantity("bare", value) == read_quantity(words)


@pytest.mark.parametrize(
    "words",
    phrases(
        "a | an | The | one | his | her | another | him | a single | an Arcadian | "
        "a Freedonian servicewoman | the brigade commander | the envoy killed | the boss | "
        "the mill's owner | a 12-year-old girl | the commander of the guards | "
        "one of the 45"
    ),
)
def test_a_singular_is_one(words: str) -> None:
    assert Quantity("bare", 1) == read_quantity(words)


@pytest.mark.parametrize(
    ("words", "bound", "value"),
    [
        ("at least 608", "at_least", 608),
        ("at least a dozen", "at_least", 12),
        ("at least another 12", "at_least", 12),
        ("no fewer than 12", "at_least", 12),
        ("no less than 12", "at_least", 12),
        ("20 or more", "at_least", 20),
        ("20+", "at_least", 20),
        ("100-plus people", "at_least", 100),
        ("at least some 40", "at_least", 40),
        ("more than 600", "more_than", 600),
        ("more than one", "more_than", 1),
        ("well over 600 guards", "more_than", 600),
        ("in excess of 600", "more_than", 600),
        ("upwards of 600", "more_than", 600),
        ("up to 15", "at_most", 15),
        ("as many as 120,000", "at_most", 120_000),
        ("no more than 12", "at_most", 12),
        ("40 at most", "at_most", 40),
        ("fewer than 12", "less_than", 12),
        ("just under 12", "less_than", 12),
        ("some 40", "about", 40),
        ("about two dozen", "about", 24),
        ("around 40", "about", 40),
        ("roughly 40", "about", 40),
        ("approximately 40", "about", 40),
        ("an estimated 405,000", "about", 405_000),
        ("nearly 4,000", "about", 4_000),
        ("almost half a million", "about", 500_000),
        ("a dozen or so", "about", 12),
        ("about 2000", "about", 2_000),
    ],
)
def test_bounds(words: str, bound: str, value: int) -> None:
    assert Quantity(bound, value) == read_quantity(words)


@pytest.mark.parametrize(
    ("words", "lower", "upper"),
    [
        ("between 20 and 30", 20, 30),
        ("between about 20 and 30", 20, 30),
        ("between a hundred and two hundred", 100, 200),
        ("between a dozen and 20", 12, 20),
        ("between 1900 and 2000 people", 1_900, 2_000),
        ("20 to 30", 20, 30),
        ("an estimated 20 to 30", 20, 30),
        ("20-30", 20, 30),
        ("20\u201330", 20, 30),
        ("20 \u2013 30", 20, 30),
        ("two or three", 2, 3),
        ("two to three million", 2_000_000, 3_000_000),
        ("two hundred to three hundred thousand", 200_000, 300_000),
        ("half a million to a million", 500_000, 1_000_000),
        ("one to a dozen", 1, 12),
        ("50 to a hundred", 50, 100),
    ],
)
def test_ranges(words: str, lower: int, upper: int) -> None:
    assert Quantity("between", lower, upper) == read_quantity(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("17 percent", Quantity("bare", 17, percent=True)),
        ("17 per cent", Quantity("bare", 17, percent=True)),
        ("17.5%", Quantity("bare", 17.5, percent=True)),
        ("seventeen percent of", Quantity("bare", 17, percent=True)),
        ("70 percent of the 45,000", Quantity("bare", 70, percent=True)),
        ("more than 70 percent", Quantity("more_than", 70, percent=True)),
        ("70 percent or more", Quantity("at_least", 70, percent=True)),
        ("10 to 20 percent", Quantity("between", 10, 20, percent=True)),
        ("10% to 20%", Quantity("between", 10, 20, percent=True)),
        ("zero percent", Quantity("none", percent=True)),
    ],
)
def test_percentages(words: str, expected: Quantity) -> None:
    assert expected == read_quantity(words)


@pytest.mark.parametrize(
    ("words", "vague"),
    [
        ("a couple", "a couple"),
        ("a couple of guards", "a couple"),
        ("a couple of hundred", "a couple hundred"),
        ("a few", "a few"),
        ("the last few", "a few"),
        ("few", "few"),
        ("a few hundred", "a few hundred"),
        ("several missing people", "several"),
        ("several dozen", "several dozen"),
        ("several hundreds", "several hundred"),
        ("a handful of", "a handful"),
        ("many", "many"),
        ("the many thousands of", "many thousands"),
        ("tens", "tens"),
        ("dozens", "dozens"),
        ("dozens of the 3,500", "dozens"),
        ("at least dozens", "dozens"),
        ("scores", "scores"),
        ("hundreds and hundreds", "hundreds"),
        ("thousands", "thousands"),
        ("tens of thousands", "tens of thousands"),
        ("(the hundreds of thousands).", "hundreds of thousands"),
        ("millions", "millions"),
        ("a number of", "a number"),
        ("an unknown number of", "a number"),
        ("multiple", "multiple"),
    ],
)
def test_vague_words(words: str, vague: str) -> None:
    assert Quantity("vague", word=vague) == read_quantity(words)


@pytest.mark.parametrize(
    "words",
    phrases(
        "no | none | nobody | no one | No-one | zero | 0 | not a single | not one | never | "
        "without the loss of a single | neither | nor | no Freedonian was killed | "
        "none of the 45 | didn\u2019t kill any | no civilians"
    ),
)
def test_negations(words: str) -> None:
    assert Quantity("none") == read_quantity(words)


@pytest.mark.parametrize(
    "words",
    phrases(
        "troops | casualties | missing people | civilians | some civilians | "
        "some of the 45 | the guards | the dead | the guards killed | his children | "
        "12-year-old boys | more civilians | F-16 pilots"
    ),
)
def test_unnumbered_plurals(words: str) -> None:
    assert Quantity("some") == read_quantity(words)


@pytest.mark.parametrize(
    "words",
    phrases(
        "… | of | more | first | the first | 20th | twenty-third | 2003 | in 2011 | "
        "2003-2011 | between 2003 and 2011 | the 2003 raid | 1990s | nineteen ninety | "
        "as many | as many guards | twice as many | the same number | the number of dead | "
        "half | half the guards | most | two-thirds | a third of the 45 | one in five | "
        "all | 16 and 36 | two hundred and three hundred | hundreds or thousands | "
        "3 50 | 1600 500 | 3,50 | 12,16 | $25 | "
        "\u0661\u0662 | 2½ | percent | per cent | up to several | "
        "fewer than dozens | not 12 | no civilians but 12 | 30 to 20 | at least 20 to 30 | "
        "more than 20 or less | between 20 | more than half"
    ),
)
def test_no_number_or_not_one(words: str) -> None:
    assert read_quantity(words) is None


def test_the_empty_phrase_has_no_number() -> None:
    assert read_quantity("") is None
