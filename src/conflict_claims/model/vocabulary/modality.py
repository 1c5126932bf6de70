"""Codelist: in which mode a proposition is put forward."""

from .codelist import Codelist


class Modality(Codelist):
    """Whether the proposition is put forward as so, as coming, as imagined or as asked."""

    ACTUAL = (
        "actual",
        "Actual",
        "Put forward as having been or being so, or as not so, at some time up to now.",
        "The convoy left Arden before dawn, drivers said.",
    )
    FUTURE = (
        "future",
        "Future",
        "Put forward as coming, without a condition that it hangs on.",
        "The garrison will leave in spring, the premier said.",
    )
    CONDITIONAL = (
        "conditional",
        "Conditional",
        "Put forward as so, or as coming, only if something else comes true that is told.",
        "If the pass closes, the valley will starve, the mayor said.",
    )
    HYPOTHETICAL = (
        "hypothetical",
        "Hypothetical",
        "Imagined, or known not to be so: would have, supposing, a case made up for argument.",
        "Without the truce, the war would have reached the coast, she wrote.",
    )
    GENERIC = (
        "generic",
        "Generic",
        "A rule or habit that is tied to no certain occasion: always, as a rule, such men do.",
        "The front never keeps prisoners, the deserter said.",
    )
    INTERROGATIVE = (
        "interrogative",
        "Interrogative",
        "Asked and not asserted, in a direct question or a reported one.",
        "Who opened the gate for the raiders, the editor asked.",
    )
