"""Codelist: what kind of outlet it is."""

from .codelist import Codelist


class OutletType(Codelist):
    """What kind of outlet it is; who sets its line goes before the medium, and the first counts."""

    STATE_MEDIA = (
        "state_media",
        "State media",
        "Run by a state or with a line that a state sets, whatever its medium.",
        "Radio Freedonia is run from the ministry.",
    )
    PARTY_OR_MILITIA_MEDIA = (
        "party_or_militia_media",
        "Party or militia media",
        "Run by a party, movement or armed body, or with a line that it sets.",
        "The Front's Voice prints what the commanders hand in.",
    )
    NEWS_AGENCY = (
        "news_agency",
        "News agency",
        "Supplies other outlets with reports as its main business.",
        "The Five Rivers Agency sends its wire to forty papers.",
    )
    NEWSPAPER = (
        "newspaper",
        "Newspaper",
        "Comes out daily or weekly with news, in print or from a print house.",
        "The Arden Courier comes out every morning.",
    )
    MAGAZINE = (
        "magazine",
        "Magazine",
        "Comes out at longer intervals, or with reviews and long pieces in the main.",
        "The Coast Quarterly prints four long essays a year.",
    )
    BROADCASTER = (
        "broadcaster",
        "Broadcaster",
        "Radio or television in the main, its website included.",
        "Valley Television reads the news at eight.",
    )
    SOCIAL_MEDIA_CHANNEL = (
        "social_media_channel",
        "Social media channel",
        "An account or channel on a platform of others.",
        "A channel called Hill Watch posts clips from the pass.",
    )
    BLOG = (
        "blog",
        "Blog",
        "A site of one author or a few, without a newsroom.",
        "The retired major writes on his own page.",
    )
    ONLINE_MEDIA = (
        "online_media",
        "Online media",
        "A site with a newsroom that was never in print or on air.",
        "Freedonia Today exists on the web alone.",
    )
    UNKNOWN = (
        "unknown",
        "Unknown",
        "Nothing found tells what it is.",
        "The leaflet is signed “The Hill Lantern” and no more.",
    )
    OTHER = (
        "other",
        "Other",
        "An outlet that no term above fits.",
        "The parish newsletter of Brack printed the list.",
    )
