"""Codelist: how exactly a place is known."""

from .codelist import Codelist


class GeoPrecision(Codelist):
    """How exactly a place is known: the smallest area stands first, the least known last."""

    SITE = (
        "site",
        "Site",
        "A building, base, street, crossroads or other point is known.",
        "The shell hit the north gate of the mill in Arden.",
    )
    NEIGHBOURHOOD = (
        "neighbourhood",
        "Neighbourhood",
        "A quarter of a settlement is known, and no point in it.",
        "The shell fell in the Tanners' Quarter of Arden.",
    )
    SETTLEMENT = (
        "settlement",
        "Settlement",
        "A city, town, village or camp is known, and no part of it.",
        "The shell fell in Arden.",
    )
    NEAR_SETTLEMENT = (
        "near_settlement",
        "Near a settlement",
        "A point or stretch near a named settlement, outside it, not nearer known.",
        "The convoy was hit some miles south of Arden.",
    )
    ADM3 = (
        "adm3",
        "Third-level area",
        "A third-level administrative area is known: a subdistrict or commune.",
        "The patrol was lost in the subdistrict of Upper Brack.",
    )
    ADM2 = (
        "adm2",
        "Second-level area",
        "A second-level administrative area is known: a district or county.",
        "The patrol was lost in Brack district.",
    )
    ADM1 = (
        "adm1",
        "First-level area",
        "A first-level administrative area is known: a province, governorate or state.",
        "The patrol was lost in Hill Province.",
    )
    PART_OF_COUNTRY = (
        "part_of_country",
        "Part of a country",
        "A region that is no administrative area, or spans several, inside one country.",
        "The patrol was lost in the north of Freedonia.",
    )
    COUNTRY = (
        "country",
        "Country",
        "One country is known, and no part of it.",
        "The patrol was lost in Freedonia.",
    )
    SEA_OR_AIR = (
        "sea_or_air",
        "Sea or air",
        "It took place over or on a sea or in a country's air, at no place on land.",
        "The plane vanished over the Gulf of Ansel.",
    )
    MULTI_COUNTRY = (
        "multi_country",
        "Several countries",
        "It took place in two or more countries, or across their border.",
        "The raids struck Freedonia and Sylvania.",
    )
    UNKNOWN = (
        "unknown",
        "Unknown",
        "No place is told, or none that can be found.",
        "The men met at a secret spot.",
    )
