"""Codelist: what befell the people that a figure counts."""

from .codelist import Codelist


class CasualtyKind(Codelist):
    """What the figure says befell the people; where two terms fit, the first counts."""

    KILLED = (
        "killed",
        "Killed",
        "Dead through the act, at once or later of their wounds.",
        "Nine farmers were killed in the raid on Brack.",
    )
    WOUNDED = (
        "wounded",
        "Wounded",
        "Hurt in body and alive as told; also sick from a weapon, or shocked if called wounded.",
        "Twelve porters were hurt when the depot blew up.",
    )
    KILLED_OR_WOUNDED = (
        "killed_or_wounded",
        "Killed or wounded",
        "One number for dead and wounded together, or for casualties without saying which.",
        "The brigade suffered thirty casualties at the ford.",
    )
    MISSING = (
        "missing",
        "Missing",
        "Not found, with no word whether dead, taken or fled.",
        "Five fishermen have not been seen since the shelling.",
    )
    CAPTURED = (
        "captured",
        "Captured",
        "Fighters taken by the other side in or after fighting.",
        "Twenty riflemen fell into the hands of the Northern Front.",
    )
    ARRESTED = (
        "arrested",
        "Arrested",
        "Taken or held by a state or by those who police a place, under a claim of law.",
        "Police in Arden detained sixty marchers.",
    )
    ABDUCTED = (
        "abducted",
        "Abducted",
        "Taken or held by force without a claim of law: kidnapped, taken hostage.",
        "Gunmen dragged three teachers from the bus to Brack.",
    )
    SURRENDERED = (
        "surrendered",
        "Surrendered",
        "Fighters who laid down arms or gave themselves up.",
        "Some forty hillmen handed in their rifles at the bridge.",
    )
    DISPLACED = (
        "displaced",
        "Displaced",
        "Driven from their homes, or fled from them, by fear or force.",
        "Six hundred families left the valley before the shells came.",
    )
    EVACUATED = (
        "evacuated",
        "Evacuated",
        "Brought out of danger by somebody in an ordered way.",
        "Boats carried eighty patients out of besieged Port Ansel.",
    )
    AFFECTED = (
        "affected",
        "Affected",
        "Harmed in a way that no other term tells: homeless, hungry, cut off, bereaved.",
        "Two thousand townspeople have no water since the strike.",
    )
    RELEASED = (
        "released",
        "Released",
        "Set free, rescued or exchanged after having been held.",
        "The front let nine sailors go at dawn.",
    )
    UNHARMED = (
        "unharmed",
        "Unharmed",
        "Present at or aimed at by the act, and told to have come to no harm.",
        "All four pilots walked away from the wreck without a scratch.",
    )
