"""The codelists: every closed list of codes that a record may use."""

from .act import Act
from .actor_relation import ActorRelation
from .actor_type import ActorType
from .article_part import ArticlePart
from .bound import Bound
from .casualty_kind import CasualtyKind
from .certainty import Certainty
from .channel import Channel
from .claim_role import ClaimRole
from .codelist import Codelist
from .coder_kind import CoderKind
from .coverage import Coverage
from .date_basis import DateBasis
from .date_precision import DatePrecision
from .event_role import EventRole
from .event_type import EventType
from .figure_basis import FigureBasis
from .figure_relation import FigureRelation
from .genre import Genre
from .geo_precision import GeoPrecision
from .match import Match
from .modality import Modality
from .mode import Mode
from .name_kind import NameKind
from .outlet_type import OutletType
from .quality import Quality
from .relation import Relation
from .relation_basis import RelationBasis
from .scheme import Scheme
from .scope import Scope
from .speaker_status import SpeakerStatus
from .stance import Stance
from .status import Status
from .topic import Topic
from .unit import Unit
from .victim_group import VictimGroup
from .victim_status import VictimStatus
from .weapon import Weapon

CODELISTS: tuple[type[Codelist], ...] = (
    Act,
    ActorRelation,
    ActorType,
    ArticlePart,
    Bound,
    CasualtyKind,
    Certainty,
    Channel,
    ClaimRole,
    CoderKind,
    Coverage,
    DateBasis,
    DatePrecision,
    EventRole,
    EventType,
    FigureBasis,
    FigureRelation,
    Genre,
    GeoPrecision,
    Match,
    Modality,
    Mode,
    NameKind,
    OutletType,
    Quality,
    Relation,
    RelationBasis,
    Scheme,
    Scope,
    SpeakerStatus,
    Stance,
    Status,
    Topic,
    Unit,
    VictimGroup,
    VictimStatus,
    Weapon,
)
"""Every codelist, in the order of its released name."""

__all__ = [
    "CODELISTS",
    "Act",
    "ActorRelation",
    "ActorType",
    "ArticlePart",
    "Bound",
    "CasualtyKind",
    "Certainty",
    "Channel",
    "ClaimRole",
    "Codelist",
    "CoderKind",
    "Coverage",
    "DateBasis",
    "DatePrecision",
    "EventRole",
    "EventType",
    "FigureBasis",
    "FigureRelation",
    "Genre",
    "GeoPrecision",
    "Match",
    "Modality",
    "Mode",
    "NameKind",
    "OutletType",
    "Quality",
    "Relation",
    "RelationBasis",
    "Scheme",
    "Scope",
    "SpeakerStatus",
    "Stance",
    "Status",
    "Topic",
    "Unit",
    "VictimGroup",
    "VictimStatus",
    "Weapon",
]
