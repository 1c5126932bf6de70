"""CC701 to CC707: the dataset as a whole."""

from collections.abc import Iterator

from conflict_claims.findings import short

from .facts import Reference
from .fields import nearest
from .ledger import Ledger
from .register import Issue, Spot, Subject, rule
from .totals import falling


@rule("CC701", "no-duplicates", Subject.DATASET)
def no_duplicates(ledger: Ledger) -> Iterator[Issue]:
    """No two articles share a url, or outlet, title and date, or text; a stated copy may."""
    for what, first, path in ledger.alike():
        fix = "withdraw one, naming the other in superseded_by"
        yield _alike(path, first, f"same {what} as", fix)
    for before, path in ledger.overlapping():
        yield _alike(path, before, "its text overlaps that of", "correct a span")


@rule("CC702", "used-entries", Subject.DATASET, "warning")
def used_entries(ledger: Ledger) -> Iterator[Issue]:
    """Every registry entry that is not withdrawn is used by an article or another entry.

    It is looked for only where all articles can be read: the others may use anything.
    """
    if ledger.unsound:
        return
    for kind, path in ledger.unused():
        fix = "remove it if it was never released"
        yield Issue((), f"no record uses this {kind}", fix, spot=Spot(path))


@rule("CC703", "expected-totals", Subject.DATASET)
def expected_totals(ledger: Ledger) -> Iterator[Issue]:
    """The totals lie within the bounds that dataset.yaml gives, so that nothing is lost unseen."""
    info = ledger.dataset.info
    for name, bounds in info.record.expected if info.record else ():
        total = ledger.totals[name]
        if bounds and not bounds.min <= total <= bounds.max:
            place = ("expected", name)
            spot = Spot(info.path, *info.mark(place))
            message = f"{total} {name}, expected {bounds.min} to {bounds.max}"
            yield Issue(place, message, "find the loss, or correct the bounds", spot=spot)


@rule("CC704", "known-targets", Subject.DATASET)
def known_targets(ledger: Ledger) -> Iterator[Issue]:
    """What a record names in another record is there."""
    for reference in ledger.references:
        article, _, item = reference.target.partition("/")
        if article not in ledger.ids:
            yield _missing(reference, f"no article {short(article)}", nearest(article, ledger.ids))
        elif item and item not in (known := ledger.ids[article].split()):
            guess = nearest(item, known)
            message = f"{article} has no {short(item)}"
            yield _missing(reference, message, f"{article}/{guess}" if guess else "")


@rule("CC705", "records-only", Subject.DATASET)
def records_only(ledger: Ledger) -> Iterator[Issue]:
    """The record folders hold records and their pins, nothing else."""
    for path in ledger.dataset.strays():
        fix = "name it <id>.yaml, or remove it; pins without a record go too"
        yield Issue((), "neither a record nor the pins of one", fix, spot=Spot(path))


@rule("CC706", "released-targets", Subject.DATASET)
def released_targets(ledger: Ledger) -> Iterator[Issue]:
    """What is released refers to nothing in a draft, since a release holds no drafts."""
    for reference in ledger.references:
        article = reference.target.partition("/")[0]
        if reference.released and article in ledger.drafts:
            fix = "release that record too, or drop the reference"
            yield Issue(reference.place, f"{article} is a draft", fix, spot=reference.spot)


@rule("CC707", "rising-totals", Subject.DATASET, "warning")
def rising_totals(ledger: Ledger) -> Iterator[Issue]:
    """A running total of one speaker does not fall, unless the later figure updates the earlier."""
    for earlier, later in falling(ledger.running):
        message = f"at most {later.high}, but {earlier.name} had at least {earlier.low}"
        yield Issue((), message, f"check both, or add updates: [{earlier.name}]", spot=later.spot)


def _alike(path: str, first: str, how: str, fix: str) -> Issue:
    return Issue((), f"{how} {first}", fix, spot=Spot(path), other=(Spot(first), "the other"))


def _missing(reference: Reference, message: str, guess: str) -> Issue:
    fix = guess or "name one that is there, or drop the relation"
    return Issue(reference.place, message, fix, spot=reference.spot)
