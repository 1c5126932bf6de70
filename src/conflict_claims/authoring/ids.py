"""Ids of new records, made once from facts."""

import re
import unicodedata

MAX_WORDS = 3

# Letters that no Unicode decomposition turns into ASCII.
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l"}
)
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc]")
_PASSED_OVER = frozenset(
    re.findall(
        "[a-z]+",
        """the and for with from after amid over into that this are was were has have his her its
        their but not who how why what says say said will against about more than new""",
    )
)
"""Frequent words that say little of what an article is about."""


class NoIdError(ValueError):
    """Nothing is left of a text in lower-case ASCII letters and digits."""


def slug(text: str) -> str:
    """Write text in lower-case ASCII letters and digits, with single hyphens between words.

    Raises NoIdError for text without any, such as one in another script.
    """
    latin = _APOSTROPHES.sub("", text).lower().translate(_LATIN)
    ascii_text = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    found = re.findall("[a-z0-9]+", ascii_text)
    if not found:
        raise NoIdError(f"no Latin letters or digits in {text!r}: write the words in Latin letters")
    return "-".join(found)


def name_slug(name: str) -> str:
    """Give the id of an actor: its usual name, without a leading article."""
    return slug(re.sub(r"^the\s+", "", name, flags=re.IGNORECASE))


def proposed_words(title: str, most: int = MAX_WORDS) -> str:
    """Propose the words of an article's id: the first of its title that say something."""
    words = slug(title).split("-")
    telling = [word for word in words if len(word) > 2 and word not in _PASSED_OVER]
    return "-".join((telling or words)[:most])


def article_id(published: str, outlet: str, words: str) -> str:
    """Give the id of an article: its date, outlet and words; `published` is empty where unknown."""
    return f"{_first_date(published) or 'undated'}-{outlet}-{slug(words)}"


def event_id(date: str, place: str, words: str) -> str:
    """Give the id of an event: its date, its place where one is given, and what happened."""
    return "-".join([_first_date(date), *(slug(part) for part in (place, words) if part)])


def _first_date(date: str) -> str:
    """Give a date, or the one of an interval that is known first."""
    return next(day for day in date.split("/") if day != "..")
