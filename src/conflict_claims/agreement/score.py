"""One line of what agreement reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """One measure of one field, over the articles of its scope."""

    kinds: str
    """The kinds of coder, the reference first: `human/model`."""
    scope: str
    """`pooled`, or `article-id/` and the file name of the second coding."""
    measure: str
    """`precision`, `recall`, `F1`, `alpha`, `agreement` and so on."""
    field: str
    """What was coded: `claims`, `topic`, `number` and so on."""
    detail: str
    """The category of a category agreement; the weighting, or the fields, of a detection."""
    level: str
    """Level of measurement, or what makes a pair count: `nominal`, `log`, `set`, `IoU > 0`."""
    n: int
    """The number by which the measure divides; the number of pairs for alpha."""
    value: float | None
    """The value; None where it is refused, with the reason in `note`."""
    low: float | None = None
    """Lower end of the 95 % percentile interval; None with one article."""
    high: float | None = None
    """Upper end of it."""
    note: str = ""
    """Why a value is refused, or what has to be known to read it."""
