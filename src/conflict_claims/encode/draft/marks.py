"""What a draft tells of its items: the rule behind each, and why it needs review."""

from typing import Any, NamedTuple, Self

from conflict_claims.encode.confidence import confidence, doubt


class Mark(NamedTuple):
    """One item of `draft`, before the item has its id."""

    item: str
    rule: str
    unsure: str = ""

    @classmethod
    def of(cls, item: str, rule: str, unsure: str = "") -> Self:
        """Mark an item, also for the weakness of its rule where nothing else is told."""
        return cls(item, rule, unsure or doubt(rule))

    def data(self) -> dict[str, Any]:
        """Give it as a record holds it."""
        precision = confidence(self.rule)
        return {
            "item": self.item,
            "rule": self.rule,
            **({} if precision is None else {"confidence": precision}),
            **({"needs_review": self.unsure} if self.unsure else {}),
        }
