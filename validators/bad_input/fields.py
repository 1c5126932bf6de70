"""Bad input: values that do not fit their field, or one another."""

from .making import ARMS, DESCRIPTION, actor, arms, edit, event, made, replaced
from .row import Entry, Input
from .runs import validate_all, validate_one

WHOLE_NUMBER = "expected a whole number"


def day(text: str, answer: str) -> Input:
    """Give the input that has a text behind an event's `date:`, in line 6 from column 7."""
    return event("date: 2031-05-01", f"date: {text}", answer)


def least(text: str, answer: str) -> Input:
    """Give the input that has a text behind the `min:` of the expected articles."""
    new = f"articles: {{min: {text}, max: 2}}"
    return edit(DESCRIPTION, validate_one, "articles: {min: 2, max: 2}", new, answer)


ENTRIES = (
    Entry(
        2,
        "an id given twice in a record; actors and events are files, and named by them",
        (
            arms("  - id: c2", "  - id: c1", "CC123 37:9 given twice … See 30:9"),
            made(
                "`sources: [{id: s1, …}, {id: s2, …}, {id: s1, …}]`",
                replaced(ARMS, ("{id: s3", "{id: s1"), ("from: s3", "from: s1")),
                "CC123 24:10 given twice … See 21:10",
                path=ARMS,
            ),
            arms("{id: k2", "{id: k1", "CC123 54:14 given twice … See 45:14"),
        ),
    ),
    Entry(
        10,
        "a day that is not in the calendar",
        (
            day("2031-02-30", "CC211 6:7 no such day"),
            day("2031-02-29", "CC211 6:7 no such day"),
            day("'0000'", "CC211 6:7 no such year"),
            day("2031-13-01", "CC115 6:7 expected YYYY, YYYY-MM, YYYY-MM-DD"),
        ),
    ),
    Entry(
        11,
        "a date in another form",
        (
            day("2031-5-4", "CC115 6:7 YYYY-MM-DD"),
            day("04/05/2031", "CC115 6:7 YYYY-MM-DD"),
            day("1 May 2031", "CC115 6:7 YYYY-MM-DD"),
            day("20310501", "CC113 6:7 YYYY-MM-DD"),
            day("2031-05-04T00:00:00", "CC106 6:7 write the day alone"),
            day("'2031-05-04T00:00:00'", "CC115 6:7 YYYY-MM-DD"),
        ),
    ),
    Entry(
        12,
        "seconds since 1970 in the place of a date",
        (
            day("1935395200", "CC113 6:7 YYYY-MM-DD"),
            day("'1935395200'", "CC115 6:7 YYYY-MM-DD"),
            day("2031", 'CC113 6:7 write "2031"'),
        ),
    ),
    Entry(
        13,
        "an interval that ends before it begins",
        (
            day("2031-05-06/2031-05-01", "CC211 6:7 2031-05-06 comes after 2031-05-01"),
            day("2031-05/2031-04", "CC211 6:7 2031-05 comes after 2031-04"),
        ),
    ),
    Entry(
        15,
        "text, a decimal number or true for a whole number",
        (
            *(least(text, f"CC113 12:19 {WHOLE_NUMBER}") for text in ('"3"', "3.0", "true")),
            arms("{about: 180}", '{about: "180"}', f"CC113 54:66 {WHOLE_NUMBER}"),
            arms("revision: 1", "revision: 1.0", f"CC113 4:11 {WHOLE_NUMBER}"),
        ),
    ),
    Entry(
        16,
        "a negative count",
        (
            arms("{about: 180}", "{about: -180}", "CC115 54:66 greater than or equal to 0"),
            least("-1", "CC115 12:19 greater than or equal to 0"),
        ),
    ),
    Entry(
        17,
        "an upper bound below the lower",
        (
            arms("[30, 50]", "[50, 30]", "CC201 45:66 low 50 is above high 30"),
            edit(
                DESCRIPTION,
                validate_all,
                "articles: {min: 2, max: 2}",
                "articles: {min: 3, max: 2}",
                "CC703 12:13 2 articles, expected 3 to 2",
            ),
        ),
    ),
    Entry(
        18,
        "nothing, or another word for it; an optional field may be empty",
        (
            actor("type: ngo", "type: ~", "CC106 4:7 write null"),
            actor("type: ngo", "type: Null", "CC106 4:7 write null"),
            actor("type: ngo", "type:", "CC114 4:6 null is not a code"),
            actor("type: ngo", "type: null", "CC114 4:7 null is not a code"),
            actor("name: River Relief Committee", "name:", "CC113 3:6 null: expected text"),
            actor("country: XFD", "country: ~", "CC106 5:10 write null"),
            actor("country: XFD", "country:", exit_code=0),
        ),
    ),
    Entry(
        19,
        "a key that the schema does not know",
        (
            actor("country: XFD", "contry: XFD", "CC111 5:1 no such key. Fix: country"),
            actor("country: XFD", "zzz: 1", "CC111 5:1 no such key. Fix: remove it"),
            arms("{about: 180}", "{abuot: 180}", "CC111 54:59 no such key. Fix: about"),
            edit(
                DESCRIPTION,
                validate_one,
                "articles: {min: 2, max: 2}",
                "articles: {min: 2, max: 2, minn: 1}",
                "CC111 12:30 no such key. Fix: min",
            ),
        ),
    ),
    Entry(
        20,
        "a required key that is missing",
        (
            actor("type: ngo\n", "", "CC112 2:1 type is missing. Fix: add type", shown="no `type`"),
            arms(
                "    topic: ties\n    act: accuse\n",
                "    act: accuse\n",
                "CC112 30:5 topic is missing. Fix: add topic",
                shown="a claim without `topic`",
            ),
        ),
    ),
    Entry(
        21,
        "a code that is not in its list",
        (
            actor("type: ngo", "type: ngoo", "CC114 4:7 not a code of this list. Fix: ngo"),
            actor("type: ngo", "type: NGO", "CC114 4:7 not a code of this list. Fix: ngo"),
            actor("type: ngo", "type: 1", "CC114 4:7 not a code of this list. Fix: use one of"),
            arms("act: accuse", "act: accusation", "CC114 33:10 Fix: accuse"),
        ),
    ),
    Entry(
        50,
        "blanks or a line end around an id",
        (
            arms("- id: c6", r'- id: "c6\n"', "CC115 76:9 expected c1, c2 and so on"),
            arms("- id: c6", '- id: " c6"', "CC115 76:9 expected c1, c2 and so on"),
            actor(
                "id: river-relief-committee",
                'id: "river-relief-committee "',
                "CC115 2:5 letters and digits",
                "CC121 2:5 differs from the file name",
            ),
            actor("name: River Relief Committee", 'name: " River"', "CC115 3:7 without blanks"),
        ),
    ),
)
