"""Codelist: by what weapon the harm was done."""

from .codelist import Codelist


class Weapon(Codelist):
    """The weapon as told; it stands apart from the kind of event."""

    NONE = (
        "none",
        "No weapon",
        "No weapon was used, or what happened is no use of force.",
        "The two premiers met without guards.",
    )
    CHEMICAL = (
        "chemical",
        "Chemical",
        "A poison or other chemical agent, whatever carries it.",
        "Yellow gas crept into the shelters.",
    )
    AIRCRAFT = (
        "aircraft",
        "Aircraft",
        "A plane or helicopter with a crew, with the bombs and missiles it drops or fires.",
        "A bomber dropped its load on the yard.",
    )
    DRONE = (
        "drone",
        "Drone",
        "An aircraft without a crew, with what it fires, drops or carries into its target.",
        "A drone dived into the water tower.",
    )
    MISSILE = (
        "missile",
        "Missile",
        "A guided missile fired from ground or sea at a target on the ground or at sea.",
        "A missile from the coast sank the barge.",
    )
    ROCKET = (
        "rocket",
        "Rocket",
        "Unguided rockets fired from the ground or from a ship.",
        "Rockets landed in the orchard.",
    )
    ARTILLERY = (
        "artillery",
        "Artillery",
        "Guns, howitzers, mortars and tank guns.",
        "A howitzer shell went through the roof.",
    )
    SMALL_ARMS = (
        "small_arms",
        "Small arms",
        "Rifles, pistols, machine guns, hand grenades and shoulder-fired weapons.",
        "A sniper's bullet hit the baker.",
    )
    EXPLOSIVE_DEVICE = (
        "explosive_device",
        "Explosive device",
        "A mine, bomb or charge that is laid, hidden, stuck on or sent, not in a vehicle.",
        "A charge under the track derailed the train.",
    )
    VEHICLE_BOMB = (
        "vehicle_bomb",
        "Vehicle bomb",
        "Explosives in a car, lorry, boat or cart whose driver does not mean to die.",
        "A cart full of powder blew up by the wall.",
    )
    SUICIDE_DEVICE = (
        "suicide_device",
        "Suicide device",
        "Explosives on the body or in a vehicle, set off by one who means to die by them.",
        "The attacker wore a belt of explosives.",
    )
    AIR_DEFENCE = (
        "air_defence",
        "Air defence",
        "Guns, missiles or jamming used against what flies.",
        "Flak brought the plane down.",
    )
    CYBER = (
        "cyber",
        "Cyber",
        "Programs or break-ins that harm computers or what they steer.",
        "A worm stopped the pumps.",
    )
    MIXED = (
        "mixed",
        "Mixed",
        "Two or more of these in one event, none of them told to be the main one.",
        "The fort was stormed under mortars, rockets and rifle fire.",
    )
    UNKNOWN = (
        "unknown",
        "Unknown",
        "Force was used and its means is not told.",
        "The depot was attacked overnight.",
    )
    OTHER = (
        "other",
        "Other",
        "A means that no term above fits: knives, fire, vehicles, bare hands.",
        "The raiders used axes.",
    )
