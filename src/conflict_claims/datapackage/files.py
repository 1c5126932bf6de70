"""The files of a package beside what its descriptor says of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from conflict_claims.model.places import Place
from conflict_claims.reading.fault import Unreadable

from .descriptor import Descriptor
from .folder import PackageFiles
from .model import Resource


@dataclass(frozen=True, slots=True)
class ResourceFile:
    """A file of a resource: why it cannot be opened, or what was described and found.

    Size and digest are given as text, such as `12 bytes, sha256:…`, as far as described.
    """

    descriptor: Descriptor
    index: int
    """The position of the resource in the descriptor."""
    path: str
    leads_out: str = ""
    """Why the path names no file of the package; empty where it does."""
    fault: str = ""
    described: str = ""
    found: str = ""

    @property
    def place(self) -> Place:
        """Where its path stands in the descriptor."""
        return ("resources", self.index, "path")

    @property
    def is_readable(self) -> bool:
        """Whether it could be opened."""
        return not self.leads_out and not self.fault


def resource_files(files: PackageFiles, descriptor: Descriptor) -> Iterator[ResourceFile]:
    """Yield every file that a sound descriptor names; each is read to the end."""
    for index, resource in enumerate(descriptor.resources):
        for path in resource.path or ():
            yield _file(files, descriptor, index, resource, path)


def _file(
    files: PackageFiles, descriptor: Descriptor, index: int, resource: Resource, path: str
) -> ResourceFile:
    if reason := files.leads_out(path):
        return ResourceFile(descriptor, index, path, leads_out=reason)
    try:
        described, found = _measures(files, resource, path)
    except Unreadable as error:
        return ResourceFile(descriptor, index, path, fault=error.fault.message)
    return ResourceFile(descriptor, index, path, described=described, found=found)


def _measures(files: PackageFiles, resource: Resource, path: str) -> tuple[str, str]:
    """Give size and digest as described and as found; the file is opened in any case."""
    size = files.size(path)
    if len(resource.path or ()) > 1:  # described are all of them together
        return "", ""
    described, found = [], []
    if resource.bytes is not None:
        described.append(f"{resource.bytes} bytes")
        found.append(f"{size} bytes")
    if resource.hash:
        algorithm, _, digest = resource.hash.rpartition(":")
        described.append(f"{algorithm or 'md5'}:{digest.lower()}")
        found.append(f"{algorithm or 'md5'}:{files.digest(path, algorithm or 'md5')}")
    return ", ".join(described), ", ".join(found)
