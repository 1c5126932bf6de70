"""How a release is cited and deposited: `CITATION.cff` and `.zenodo.json`."""

from typing import Any

import yaml

from conflict_claims.model.dataset import DatasetRecord

ZENODO_ROLES = {"coder": "DataCollector", "maintainer": "DataManager"}
"""The roles of those who are no authors, in Zenodo's words."""


def cited(info: DatasetRecord) -> str:
    """Give the line by which a release is cited."""
    names, year = ", ".join(authors(info)), info.released[:4]
    return f"{names} ({year}). {info.title}, version {info.version}."


def citation(info: DatasetRecord) -> str:
    """Write the citation file (CFF 1.2.0) of a release."""
    content = {
        "cff-version": "1.2.0",
        "type": "dataset",
        "title": info.title,
        "message": "If you use these data, please cite them with the version you used.",
        "abstract": info.description,
        "authors": [{"name": name} for name in authors(info)],
        "version": info.version,
        "date-released": info.released,
        "license": info.licence,
        "keywords": info.keywords,
    }
    return yaml.safe_dump(_given(content), sort_keys=False, allow_unicode=True, width=100)


def zenodo(info: DatasetRecord) -> dict[str, Any]:
    """Give the metadata of a deposit at Zenodo, which assigns the DOI."""
    others = [each for each in info.contributors if each.name not in authors(info)]
    content = {
        "upload_type": "dataset",
        "title": info.title,
        "description": info.description,
        "version": info.version,
        "publication_date": info.released,
        "creators": [{"name": name} for name in authors(info)],
        "contributors": [{"name": each.name, "type": ZENODO_ROLES[each.role]} for each in others],
        "keywords": info.keywords,
        "access_right": "open",
        "license": info.licence.lower(),
        "related_identifiers": [
            {"identifier": credit.path, "relation": "references", "scheme": "url"}
            for credit in info.credits
        ],
    }
    return _given(content)


def authors(info: DatasetRecord) -> list[str]:
    """Give the names of the authors; where none is named so, of all who made the dataset."""
    named = [each.name for each in info.contributors if each.role == "author"]
    return list(dict.fromkeys(named or [each.name for each in info.contributors]))


def _given(content: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in content.items() if value}
