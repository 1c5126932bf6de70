"""Values and other people's text as part of a line that stays one line."""

QUOTE_LIMIT = 60
_NAMED = {None: "null", True: "true", False: "false"}


def short(value: object) -> str:
    """Quote a value for a message, in at most 60 characters.

    Text stands in double quotes, characters that do not print as backslash escapes. Of a list or
    a mapping only the size is told; null, true and false are written as in YAML.
    """
    if isinstance(value, str):
        return _short_text(value)
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return f"a mapping of {len(value)}"
    named = _NAMED.get(value) if value is None or isinstance(value, bool) else None
    return named or _cut(str(value), QUOTE_LIMIT)


def printable(text: str) -> str:
    """Write characters that do not print, line ends among them, as backslash escapes."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _short_text(value: str) -> str:
    # Escaping can only lengthen the text, so what lies beyond the limit need not be escaped.
    escaped = printable(value[:QUOTE_LIMIT])
    return f'"{_cut(escaped, QUOTE_LIMIT - 2)}"'


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
