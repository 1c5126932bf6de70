"""Build hook: makes the tables that a wheel carries, so that `load()` needs no YAML.

The changelog goes beside the dataset, as it stands here; hatchling moves folders by itself alone.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TablesHook(BuildHookInterface[Any]):
    """Adds `conflict_claims/_tables` to wheels; editable installs make them when asked."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the tables to a temporary folder and name it to the builder."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from conflict_claims.reading.dataset import Dataset
        from conflict_claims.release.tables import write_descriptor, write_tables

        self.folder = tempfile.TemporaryDirectory(prefix="conflict-claims-tables-")
        dataset = Dataset(root / "dataset")
        counts = write_tables(dataset, Path(self.folder.name))
        write_descriptor(dataset, Path(self.folder.name), counts)
        build_data["force_include"][self.folder.name] = "conflict_claims/_tables"
        build_data["force_include"][str(root / "CHANGELOG.md")] = "conflict_claims/CHANGELOG.md"
