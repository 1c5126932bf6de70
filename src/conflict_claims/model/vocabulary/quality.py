"""Codelist: what state an article's text is in."""

from .codelist import Codelist


class Quality(Codelist):
    """What a reader must know about the text as it lies before the coder; several may apply."""

    OK = (
        "ok",
        "In order",
        "Nothing below was found.",
        "The text reads as printed from first line to last.",
    )
    TRUNCATED = (
        "truncated",
        "Truncated",
        "The text breaks off, or parts of it are missing.",
        "The last sentence ends after “the”.",
    )
    MACHINE_PARAPHRASE = (
        "machine_paraphrase",
        "Machine paraphrase",
        "A program has replaced words by others, so that names, ranks or quotes are altered.",
        "The Northern Front has become the “Upper Forehead”.",
    )
    MACHINE_TRANSLATION = (
        "machine_translation",
        "Machine translation",
        "A program has translated it, told or plain from its mistakes.",
        "The general “has eaten the village” in one night.",
    )
    BOILERPLATE_MIXED = (
        "boilerplate_mixed",
        "Boilerplate mixed in",
        "Menus, captions, advertisements or links stand between the sentences.",
        "“Subscribe now” stands in the midst of the second paragraph.",
    )
    MISPRINT = (
        "misprint",
        "Misprint",
        "A name, number or date is plainly printed wrong and bears on a record.",
        "The raid of 2031 is dated 2301.",
    )
    UNDATED = (
        "undated",
        "Undated",
        "No publication date stands in the text or its head.",
        "The page bears a title and a name, and no day.",
    )
    ENCODING_DAMAGE = (
        "encoding_damage",
        "Encoding damage",
        "Letters were lost or turned into others by a wrong decoding.",
        "A box stands for each accent in the names.",
    )
    LOST_MARKUP = (
        "lost_markup",
        "Lost markup",
        "Headings, quotation marks, lists or links were lost, so that voices run together.",
        "Two speakers' words stand in one line without marks.",
    )
