"""Whether a text is the plain text of articles, and not some other kind of file."""

import re

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")
ONE_IN = 200
"""From one control character in so many on, a text is taken for other data."""
_WORD = re.compile(r"[^\W\d_]{2}")
_MARKUP = re.compile(
    r"\A\s*<(?:!doctype|html|\?xml)\b|</(?:p|div|body|html|head|script|style|table|article)\s*>",
    re.IGNORECASE,
)


def why_not_plain(text: str) -> tuple[str, str] | None:
    """Say what a text is instead of plain text, and what to do; nothing of plain text."""
    if "\x00" in text or len(CONTROLS.findall(text)) * ONE_IN > len(text):
        return "binary data, not text", "name a text file"
    if not _WORD.search(text):
        return "no words in it", "name a file that holds the text of an article"
    if _MARKUP.search(text):
        return "mark-up, not plain text", "take the text out of the page first"
    return None
