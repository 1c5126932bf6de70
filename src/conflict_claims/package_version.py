"""The package's version, read where it is written: in the description of its dataset."""

from pathlib import Path

KEY = "version:"


def package_version() -> str:
    """Give the one version number of data and code.

    An installed package has its dataset inside, a checkout beside `src`. Asking the metadata of
    the installation would take a hundred times as long, and tell of an editable one what it was.
    """
    package = Path(__file__).parent
    installed = package / "dataset"
    folder = installed if installed.is_dir() else package.parents[1] / "dataset"
    with (folder / "dataset.yaml").open(encoding="utf-8") as file:
        return next(line.removeprefix(KEY).strip(' "\n') for line in file if line.startswith(KEY))
