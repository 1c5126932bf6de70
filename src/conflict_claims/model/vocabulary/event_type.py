"""Codelist: what kind of event it is."""

from .codelist import Codelist


class EventType(Codelist):
    """What happened; the means is the weapon's field, and where two terms fit, the first counts."""

    ARMED_CONFLICT = (
        "armed_conflict",
        "Armed conflict",
        "A war or an armed conflict as a whole, with many campaigns and battles.",
        "The war between Freedonia and Sylvania lasted nine years.",
    )
    CAMPAIGN = (
        "campaign",
        "Campaign",
        "A planned series of operations or attacks under one aim, name or command.",
        "The army's spring campaign in the hills took seven weeks.",
    )
    CHEMICAL_ATTACK = (
        "chemical_attack",
        "Chemical attack",
        "Use of a poison or other chemical agent to harm people, by whatever carrier.",
        "Gas shells fell on the trenches near Brack.",
    )
    TARGETED_KILLING = (
        "targeted_killing",
        "Targeted killing",
        "A deadly attack, or a try, on a person picked out beforehand, by whatever means.",
        "A bomb under his car killed the front's treasurer.",
    )
    SEXUAL_VIOLENCE = (
        "sexual_violence",
        "Sexual violence",
        "Rape or another sexual act by force, as a single event or a wave.",
        "Soldiers raped women in the taken village.",
    )
    ABDUCTION = (
        "abduction",
        "Abduction",
        "People are taken or held by force without a claim of law.",
        "Gunmen carried off three teachers near Arden.",
    )
    VESSEL_ATTACK_OR_SEIZURE = (
        "vessel_attack_or_seizure",
        "Attack on or seizure of a vessel",
        "A ship or boat is struck, mined, boarded or held, by whatever means.",
        "A tanker was boarded off Port Ansel.",
    )
    SUICIDE_BOMBING = (
        "suicide_bombing",
        "Suicide bombing",
        "A person sets off a bomb on the body or in a vehicle, meaning to die by it.",
        "A man blew himself up at the gate of the barracks.",
    )
    VEHICLE_BOMB = (
        "vehicle_bomb",
        "Vehicle bomb",
        "A bomb in a vehicle goes off and no attacker is told to mean to die by it.",
        "A parked van exploded outside the market hall.",
    )
    DRONE_STRIKE = (
        "drone_strike",
        "Drone strike",
        "An attack by an aircraft without a crew, by its weapons or by its own blast.",
        "Two drones hit the fuel depot at Brack.",
    )
    AIR_STRIKE = (
        "air_strike",
        "Air strike",
        "An attack by aircraft with a crew, or from the air with nothing told of drones.",
        "Jets bombed the bridge at noon.",
    )
    MISSILE_ROCKET_ATTACK = (
        "missile_rocket_attack",
        "Missile or rocket attack",
        "An attack by missiles or rockets fired from ground or sea.",
        "Six rockets struck the air base near Arden.",
    )
    SHELLING = (
        "shelling",
        "Shelling",
        "An attack by guns, mortars or tanks from a distance.",
        "Mortars hit the old town through the night.",
    )
    IED_MINE = (
        "ied_mine",
        "Mine or planted bomb",
        "A mine, or a bomb that is laid, hidden or stuck on, goes off or is found.",
        "A mine on the pass tore a lorry apart.",
    )
    INTERCEPTION = (
        "interception",
        "Interception",
        "A drone, aircraft, missile or rocket is brought down or made useless in flight.",
        "The battery at Arden shot down a drone.",
    )
    ARMED_CLASH = (
        "armed_clash",
        "Armed clash",
        "Two armed sides fight each other at close hand, both shooting or said to.",
        "Guards and raiders fought for an hour at the weir.",
    )
    ATTACK_ON_CIVILIANS = (
        "attack_on_civilians",
        "Attack on civilians",
        "Armed people attack people who take no part in fighting, by no means named above.",
        "Riders shot down villagers at the well.",
    )
    CRACKDOWN = (
        "crackdown",
        "Crackdown",
        "Forces of order use violence or mass arrest against a crowd or a movement.",
        "Police fired on the marchers in Port Ansel.",
    )
    RIOT_STORMING = (
        "riot_storming",
        "Riot or storming",
        "A crowd destroys, fights, or breaks into a building or a base.",
        "A mob broke down the gate of the embassy.",
    )
    PROTEST = (
        "protest",
        "Protest",
        "A march, strike, sit-in or rally without violence by those who protest.",
        "Dockers marched to the governor's house.",
    )
    RAID_OR_ARREST = (
        "raid_or_arrest",
        "Raid or arrest",
        "Forces search a place or take people under a claim of law.",
        "Troops searched the quarter and took four men.",
    )
    TERRITORY_GAIN = (
        "territory_gain",
        "Gain of territory",
        "One side takes a place from another, with or without a fight.",
        "The front took the town of Brack.",
    )
    WITHDRAWAL = (
        "withdrawal",
        "Withdrawal",
        "Forces leave or hand over a place or a country, or begin to.",
        "The last garrison left the coast.",
    )
    DEPLOYMENT = (
        "deployment",
        "Deployment",
        "Forces or weapons are sent, moved up, mobilised or put on alert.",
        "Two battalions were sent to the border.",
    )
    CYBER_ATTACK = (
        "cyber_attack",
        "Cyber attack",
        "Computers or networks are broken into, blocked or destroyed from afar.",
        "The port's computers were wiped in one night.",
    )
    ATTACK_OTHER = (
        "attack_other",
        "Other attack",
        "Force against people or things by means or in ways that no attack above fits.",
        "Raiders set fire to the granary.",
    )
    THREAT = (
        "threat",
        "Threat",
        "A side announces harm to another, as an occurrence that others speak about.",
        "The front's vow to burn the harvest alarmed the valley.",
    )
    SANCTION = (
        "sanction",
        "Sanction",
        "A state or body cuts off trade, money or travel, or lists a person or group.",
        "The League froze the mine owners' accounts.",
    )
    AGREEMENT = (
        "agreement",
        "Agreement",
        "Sides agree, sign or declare a deal, a truce, a pact or a treaty.",
        "The two sides signed a truce in a railway carriage.",
    )
    ELECTION = (
        "election",
        "Election",
        "People or a body vote to fill an office or a parliament.",
        "Freedonia went to the polls in May.",
    )
    APPOINTMENT = (
        "appointment",
        "Appointment",
        "Somebody takes, gets, loses or gives up an office, other than by the vote itself.",
        "The king named a new chief of staff.",
    )
    LEGAL_ACT = (
        "legal_act",
        "Legal act",
        "A law, decree, resolution, charge, trial or ruling is moved, voted or given.",
        "Parliament voted to bar foreign troops.",
    )
    MEETING = (
        "meeting",
        "Meeting",
        "Leaders, envoys or bodies meet or talk with each other, whatever comes of it.",
        "The two premiers met on the island.",
    )
    DIPLOMATIC_ACT = (
        "diplomatic_act",
        "Diplomatic act",
        "A state recalls, expels, recognises, summons, protests or offers to another.",
        "Sylvania called its envoy home.",
    )
    DECISION = (
        "decision",
        "Decision",
        "A decision, order, plan or proposal of a government or command that is no public law.",
        "The cabinet of Arden resolves not to answer the raid.",
    )
    INVESTIGATION = (
        "investigation",
        "Investigation",
        "An inquiry into an act of harm, from its opening to its findings.",
        "Inspectors look into the fire at the Brack depot.",
    )
    INTELLIGENCE_ACTIVITY = (
        "intelligence_activity",
        "Intelligence activity",
        "Spying, intercepting, infiltrating or secret help, told as an occurrence.",
        "Agents tapped the general's telephone for a year.",
    )
    PUBLICATION = (
        "publication",
        "Publication",
        "A report, study, speech, film or statement comes out and is spoken of as an event.",
        "The inquest's report on the fire came out in June.",
    )
    OTHER = (
        "other",
        "Other",
        "An event that no term above fits.",
        "The old bridge fell down of itself.",
    )
