"""Bad input: bytes and characters that no record may hold."""

from .making import actor, arms, content, made
from .row import Entry, Input

NOT_UTF8 = "is not UTF-8. Fix: save the file as UTF-8"
PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
CYRILLIC_IE = "\u0435"
ARABIC_ONE = "\u0661"


def name(text: str | bytes, *answers: str, exit_code: int = 1) -> Input:
    """Give the input whose name, in line 3 from column 7, is another text."""
    new = b"name: " + (text if isinstance(text, bytes) else text.encode())
    return actor("name: River Relief Committee", new, *answers, exit_code=exit_code)


def inside(number: int) -> Input:
    """Give the input that has a character after the first letter of its name."""
    return name(f"R{chr(number)}iver", f"CC103 3:8 U+{number:04X} is not allowed")


def escaped(number: int) -> Input:
    """Give the input whose name holds an escape of a character, in double quotes."""
    return name(f'"R\\u{number:04x}iver"', f"CC103 3:7 the escape of U+{number:04X}")


ENTRIES = (
    Entry(
        32,
        "bytes that are not UTF-8",
        (
            name(b"Caf\xe9", f"CC102 3:10 byte 0xe9 {NOT_UTF8}"),
            name("Zo\u00eb ".encode() + b"\xff", f"CC102 3:11 byte 0xff {NOT_UTF8}"),
            name(b"\xc0\xaf", f"CC102 3:7 byte 0xc0 {NOT_UTF8}"),
            name(b"\xed\xa0\x80", f"CC102 3:7 byte 0xed {NOT_UTF8}"),
            made("a PNG image", content(b"\x89PNG\r\n\x1a\n"), f"CC102 1:1 byte 0x89 {NOT_UTF8}"),
        ),
    ),
    Entry(
        33,
        "a file in UTF-16 or UTF-32",
        (
            made("UTF-16", content("id: x\n".encode("utf-16")), f"CC102 1:1 byte 0xff {NOT_UTF8}"),
            made("UTF-32", content("id: x\n".encode("utf-32")), f"CC102 1:1 byte 0xff {NOT_UTF8}"),
            made(
                "UTF-16 without a byte order mark",
                content("id: x\n".encode("utf-16-le")),
                "CC103 1:2 U+0000 is not allowed",
            ),
        ),
    ),
    Entry(
        34,
        "a byte order mark: at the beginning a warning, inside an error",
        (
            actor(
                "# yaml-",
                "\ufeff# yaml-",
                "CC110 1:1 begins with a byte order mark",
                exit_code=0,
            ),
            inside(0xFEFF),
            escaped(0xFEFF),
        ),
    ),
    Entry(
        35,
        "controls",
        (
            *map(inside, (0x00, 0x07, 0x1B, 0x7F, 0x9F)),
            *map(escaped, (0x00, 0x07, 0x7F)),
        ),
    ),
    Entry(36, "line ends that few tools know", tuple(map(inside, (0x85, 0x2028, 0x2029)))),
    Entry(
        37,
        "marks of direction, and characters without width",
        (
            *map(inside, (0x202E, 0x2066, 0x200E, 0x061C, 0x200B, 0x2060, 0x200D)),
            *map(escaped, (0x202E, 0x200B)),
            name(PERSIAN, exit_code=0),
        ),
    ),
    Entry(
        38,
        "half of a surrogate pair, escaped",
        (
            name(r'"R\ud83diver"', "CC103 3:7 an escape in these quotes names no character"),
            name(r'"R\U00110000iver"', "CC103 3:7 an escape in these quotes names no character"),
        ),
    ),
    Entry(
        39,
        "text that is not in NFC",
        (
            name("Cafe\u0301", "CC502 3:7 is not in NFC"),
            actor(
                "id: river-relief-committee",
                "id: river-relie\u0301f-committee",
                "CC115 2:5 letters",
                "CC121 2:5 differs from the file name",
                "CC502 2:5 is not in NFC",
            ),
            actor("country: XFD", "ide\u0301: XFD", "CC111 5:1 no such key"),
        ),
    ),
    Entry(
        40,
        "a look-alike letter in an id",
        (
            actor(
                "id: river-relief-committee",
                f"id: riv{CYRILLIC_IE}r-relief-committee",
                "CC115 2:5 U+0435",
                "CC121 2:5 differs from the file name",
            ),
            arms(
                "by: sylvania, at: 324-332",
                f"by: sylv{CYRILLIC_IE}nia, at: 324-332",
                "CC115 21:38 U+0435",
                "CC301 21:38 no actor",
            ),
        ),
    ),
    Entry(
        41,
        "digits of another script",
        (
            arms("revision: 1", f"revision: {ARABIC_ONE}", "CC113 4:11 expected a whole number"),
            arms("- id: c6", f"- id: c{ARABIC_ONE}", "CC115 76:9 expected c1, c2 and so on"),
            arms("headline: 0-32", f"headline: {ARABIC_ONE}-32", "CC601 14:13 has no offsets"),
        ),
    ),
)
