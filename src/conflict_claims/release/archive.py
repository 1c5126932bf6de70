"""One zip of a whole release; the same files give the same bytes."""

import shutil
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from conflict_claims.model.dataset import DatasetRecord

from .checksums import files_in

FILE_MODE = 0o100644
UNIX = 3


def write_zip(folder: Path, info: DatasetRecord) -> None:
    """Pack all files of a release folder into `<name>-<version>.zip` in it.

    Unpacked, it is a folder of that name, a release by itself. It stands in the release, so that
    both are replaced in one step.
    """
    name = f"{info.name}-{info.version}"
    paths = files_in(folder)
    with ZipFile(folder / f"{name}.zip", "w") as archive:
        for path in paths:
            _add(archive, folder / path, f"{name}/{path}")


def _add(archive: ZipFile, path: Path, name: str) -> None:
    entry = ZipInfo(name)  # of 1980-01-01, whenever it was made
    entry.create_system = UNIX
    entry.external_attr = FILE_MODE << 16
    entry.compress_type = ZIP_DEFLATED
    entry.file_size = path.stat().st_size
    with path.open("rb") as source, archive.open(entry, "w") as target:
        shutil.copyfileobj(source, target)
