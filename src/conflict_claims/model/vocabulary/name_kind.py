"""Codelist: what kind of name it is."""

from .codelist import Codelist


class NameKind(Codelist):
    """What this name is to the actor."""

    FULL = (
        "full",
        "Full name",
        "The name in full, as the actor or its state writes it in this language.",
        "It signs its letters Northern Front for the Freedom of the Hills.",
    )
    SHORT = (
        "short",
        "Short name",
        "A part or a shortened form of the full name that is in use.",
        "Most people call it the Northern Front.",
    )
    ACRONYM = (
        "acronym",
        "Acronym",
        "Initials, or a word made of them.",
        "Walls in the valley bear the letters NFFH.",
    )
    TRANSLITERATION = (
        "transliteration",
        "Transliteration",
        "A rendering of the sound in another script, or another spelling of one.",
        "The paper prints Sarrakh Vol where others print Sarakh Voll.",
    )
    TRANSLATION = (
        "translation",
        "Translation",
        "A rendering of the meaning in another language.",
        "In the hill tongue it is called the Front of the North.",
    )
    FORMER = (
        "former",
        "Former name",
        "A name the actor once had and has given up.",
        "Before the war the front was called the Hill League.",
    )
    EPITHET = (
        "epithet",
        "Epithet",
        "A by-name that others or the actor use beside its name, kind or not.",
        "The newspapers of the coast call them the Wolves of Brack.",
    )
