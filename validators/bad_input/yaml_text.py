"""Bad input: YAML that is broken, or that a record does not need."""

from .making import actor, arms, code, content, made
from .row import Entry, Input

DEEP = 200_000
BOMB = "\n".join(
    f"{key}: &{key} [{', '.join([item] * 9)}]"
    for key, item in zip("abcdefghi", ("x", *(f"*{key}" for key in "abcdefgh")), strict=True)
)


def whole(text: str, *answers: str) -> Input:
    """Give the input that is a whole actor record."""
    return made(code(text), content(text), *answers)


def country(text: str, *answers: str) -> Input:
    """Give the input that has a text behind `country:`, in line 5 from column 10."""
    return actor("country: XFD", f"country: {text}", *answers)


def steps(levels: int) -> str:
    """Nest mappings in block style."""
    return "".join(f"{' ' * level}a:\n" for level in range(levels))


ENTRIES = (
    Entry(
        1,
        "the same key twice, at any depth",
        (
            actor("type: ngo", "type: ngo\ntype: ngo", "CC105 5:1 in line 4"),
            arms(
                "    stance: refute",
                "    stance: refute\n    stance: report",
                "CC105 61:5 in line 60",
            ),
            arms("northern-front: 93-107", "sylvania: 93-107", "CC105 18:3 in line 17"),
        ),
    ),
    Entry(
        25,
        "an anchor or an alias",
        (
            actor("name: River", "name: &n River", "CC107 3:7 anchors and aliases are not allowed"),
            country("*n", "CC107 5:10 anchors and aliases are not allowed"),
        ),
    ),
    Entry(
        26,
        "aliases that multiply",
        (
            made(
                "nine lists of nine aliases each",
                content(BOMB),
                "CC107 1:4 anchors and aliases are not allowed",
            ),
        ),
    ),
    Entry(
        27,
        "an alias of itself",
        (country("&a [*a]", "CC107 5:10 anchors and aliases are not allowed"),),
    ),
    Entry(
        28,
        "a merge key",
        (actor("country: XFD", "<<: {country: XFD}", "CC107 5:1 merge keys are not allowed"),),
    ),
    Entry(
        29,
        "a tag; nothing is run",
        tuple(
            country(text, "CC107 5:10 tags are not allowed")
            for text in (
                "!!python/object/apply:os.system [ls]",
                "!foo XFD",
                "!!binary eA==",
                "!!set {a}",
                "! XFD",
            )
        ),
    ),
    Entry(
        30,
        "nesting beyond 32 levels, in brackets or by indentation",
        (
            made("33 times `[`", content("[" * 33), "CC108 1:32 deeper than 32 levels"),
            made(f"{DEEP} times `[`", content("[" * DEEP), "CC108 1:32 deeper than 32 levels"),
            made(f"{DEEP // 5} times `{{a: `", content("{a: " * (DEEP // 5)), "CC108 1:125 deeper"),
            made(
                "33 lines, each a key, each indented by one more",
                content(steps(33)),
                "CC108 32:32 deeper than 32 levels",
            ),
        ),
    ),
    Entry(
        42,
        "a tab as indentation",
        (
            actor(
                "country: XFD",
                "names:\n\t- {name: x, kind: short}",
                "CC103 6:1 U+0009 is not allowed. Fix: use spaces",
            ),
        ),
    ),
    Entry(
        44,
        "a second document",
        (
            actor(
                "displaced.",
                "displaced.\n---\nid: other",
                "CC107 7:1 a second document begins here",
            ),
            actor("displaced.", "displaced.\n--- {}", "CC107 7:1 a second document begins here"),
        ),
    ),
    Entry(
        45,
        "an empty file, or one of comments alone",
        tuple(whole(text, "CC109 1:1 the file is empty") for text in ("", "\n\n", "# nothing\n")),
    ),
    Entry(
        46,
        "a list or a single value in the place of a mapping",
        (
            whole("- id: x\n", "CC109 1:1 must be a mapping"),
            whole("# words\n\nonly words\n", "CC109 3:1 must be a mapping"),
            whole("[]\n", "CC109 1:1 must be a mapping"),
            whole("7\n", "CC109 1:1 must be a mapping"),
            whole("---\n", "CC109 2:1 must be a mapping"),
        ),
    ),
    Entry(
        47,
        "a key that is not text",
        (
            actor("country: XFD", "? [a, b]\n: XFD", "CC107 5:3 a key must be text"),
            actor("country: XFD", "{a: b}: XFD", "CC107 5:1 a key must be text"),
            *(
                actor("country: XFD", f"{key}: XFD", f"CC107 5:1 this is {key}")
                for key in ("7", "1.5", "null", "true")
            ),
            actor("country: XFD", ": XFD", "CC104 5:1 does not fit what stands before it"),
        ),
    ),
    Entry(
        48,
        "a quote or bracket that is never closed: the opening is named, and where the file ends",
        (
            actor(
                "name: River",
                'name: "River',
                "CC104 3:7 never closed. Fix: close the quotation … See 7:1",
            ),
            actor("name: River", "name: 'River", "CC104 3:7 never closed"),
            actor("displaced.", "displaced.\nnames: [", "CC104 7:8 closing bracket … See 8:1"),
            actor(
                "displaced.",
                "displaced.\nnames:\n  - {name: x, kind: short",
                "CC104 8:5 closing bracket is missing",
            ),
            actor(
                "country: XFD",
                "names: [{name: x, kind: short}",
                "CC104 6:1 closing bracket is missing … See 5:8",
            ),
        ),
    ),
    Entry(
        49,
        "a colon, sign or indentation that does not fit, in plain words",
        (
            country("XFD: b", "CC104 5:13 no value may follow this colon"),
            country("@XFD", "CC104 5:10 a value cannot begin with this character"),
            country("`XFD`", "CC104 5:10 a value cannot begin with this character"),
            actor("country: XFD", " country: XFD", "CC104 5:9 align the key"),
            actor("country: XFD", "country", "CC104 5:1 this line has no colon"),
            actor("country: XFD", "country: - XFD", "CC104 5:10 no list may begin here"),
            actor("country: XFD", "country: |x", "CC104 5:10 begin the text on the next line"),
            actor("country: XFD", '"country" XFD', "CC104 5:1 this line has no colon"),
            actor("country: XFD", "country: XFD\n  - x: y", "CC104 6:6 no value may follow"),
            actor("country: XFD", r'country: "\q"', "CC104 5:10 begins no escape"),
        ),
    ),
)
