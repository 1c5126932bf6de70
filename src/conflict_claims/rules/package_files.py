"""CC811 to CC815: the files of a Data Package."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflict_claims.findings import short

from .register import Issue, Spot, Subject, rule

if TYPE_CHECKING:
    from conflict_claims.datapackage.archive import Distrusted
    from conflict_claims.datapackage.checksums import Listed
    from conflict_claims.datapackage.files import ResourceFile


@rule("CC811", "paths-inside", Subject.RESOURCE)
def paths_inside(file: "ResourceFile") -> Iterator[Issue]:
    """A resource's path stays in the package: not absolute, no address, no .., no link out."""
    if file.leads_out:
        message = f"the path {short(file.path)} {file.leads_out}"
        yield _issue(file, message, "put the file into the folder")


@rule("CC812", "files-present", Subject.RESOURCE)
def files_present(file: "ResourceFile") -> Iterator[Issue]:
    """Every file that the descriptor names is there, a regular file that can be read."""
    if file.fault:
        yield _issue(
            file, f"{short(file.path)}: {file.fault}", "add the file, or drop the resource"
        )


@rule("CC813", "as-described", Subject.RESOURCE)
def as_described(file: "ResourceFile") -> Iterator[Issue]:
    """A file has the size and the digest that the descriptor gives."""
    if file.described != file.found:
        message = f"{short(file.path)} has {file.found}; described: {file.described}"
        yield _issue(file, message, "restore the file, or describe it anew")


@rule("CC814", "checksums-true", Subject.CHECKSUM)
def checksums_true(listed: "Listed") -> Iterator[Issue]:
    """Each line of SHA256SUMS, where there is one, names a file of the folder and its digest."""
    if listed.fault:
        yield Issue((), listed.fault, "make the list anew with sha256sum", spot=_line(listed))
    elif listed.digest != listed.found:
        message = f"{short(listed.path)} has {listed.found}; listed: {listed.digest}"
        yield Issue((), message, "restore the file, or make the list anew", spot=_line(listed))


@rule("CC815", "trusted-zip", Subject.ARCHIVE)
def trusted_zip(zipped: "Distrusted") -> Iterator[Issue]:
    """A zip is whole, and its members are plain files that stay inside and unpack to their sizes.

    Refused are paths that climb out or are absolute, links, names that stand twice, encryption,
    methods other than deflate, more than 512 MiB packed or 4 GiB unpacked, more than 10 000
    members, and any of more than 1 MiB that unpacks to more than 100 times its size.
    """
    yield Issue((), zipped.fault.message, zipped.fault.fix, spot=Spot(zipped.label))


def _issue(file: "ResourceFile", message: str, fix: str) -> Issue:
    spot = Spot(file.descriptor.label, *file.descriptor.mark(file.place))
    return Issue(file.place, message, fix, spot=spot)


def _line(listed: "Listed") -> Spot:
    return Spot(listed.label, listed.line)
