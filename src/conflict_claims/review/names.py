"""What actors, events and speakers are called on the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from conflict_claims.model.source import Speaker, Speakers, Voice
from conflict_claims.model.vocabulary import SpeakerStatus
from conflict_claims.rules.case import Registry
from conflict_claims.tabular.voice_rows import speakers


@dataclass(frozen=True, slots=True)
class Names:
    """Looks names up; an id without an entry is shown as such, since the record may be at fault."""

    registry: Registry

    def actor(self, actor: str) -> str:
        """Name an actor."""
        entry = self.registry.actor(actor)
        return entry.name if entry else f"{actor} (no sound entry)"

    def actors(self, actors: Iterable[str]) -> str:
        """Name several actors."""
        return ", ".join(map(self.actor, actors))

    def event(self, event: str) -> str:
        """Name an event, with its date and id."""
        entry = self.registry.event(event)
        return f"{entry.name}, {entry.date} ({event})" if entry else f"{event} (no sound entry)"

    def speaker(self, speaker: Speaker) -> str:
        """Name a speaker; of one without an entry also the number, and how the text names it."""
        if not isinstance(speaker, Voice):
            return self.actor(speaker)
        count = f"{speaker.count} of them" if speaker.count else ""
        status = "" if speaker.status is SpeakerStatus.NAMED else speaker.status
        told = ", ".join(filter(None, (status, count)))
        return (speaker.name or "nobody named") + (f" [{told}]" if told else "")

    def speakers(self, by: Speakers) -> str:
        """Name joint speakers, or the only one."""
        return " and ".join(map(self.speaker, speakers(by)))
