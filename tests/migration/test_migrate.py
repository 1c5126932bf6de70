from pathlib import Path

import pytest

from conflict_claims.migration.migrate import (
    UnknownVersionError,
    migrate,
    migrate_text,
    record_files,
)
from conflict_claims.migration.steps import STEPS, Step
from conflict_claims.model.base import SCHEMA_VERSION
from conflict_claims.reading.dataset import Dataset

RECORD = '# a modeline\nschema_version: "0.3"\nid: dam  # kept\nnote: schema_version: 0.3\n'


def test_the_version_is_raised_and_all_else_kept() -> None:
    expected = RECORD.replace('"0.3"', '"1.0"')

    assert migrate_text(RECORD, "1.0") == expected


def test_a_record_of_the_version_stays_as_it_is() -> None:
    text = migrate_text(RECORD, "1.0")

    assert migrate_text(text, "1.0") == text


def test_steps_follow_each_other() -> None:
    steps = (
        Step("0.3", "0.4", lambda text: text.replace("id: dam", "id: the-dam")),
        Step("0.4", "0.5", lambda text: text.replace("# kept", "# seen")),
    )

    assert migrate_text(RECORD, "0.5", steps).splitlines()[1:3] == [
        'schema_version: "0.5"',
        "id: the-dam  # seen",
    ]


@pytest.mark.parametrize("text", ["id: dam\n", 'schema_version: "9.9"\n', ""])
def test_a_version_without_a_way_on_is_refused(text: str) -> None:
    with pytest.raises(UnknownVersionError):
        migrate_text(text)


def test_the_steps_lead_to_the_version_of_the_package() -> None:
    assert STEPS[-1].target == SCHEMA_VERSION
    targets = ["0.3", *(step.target for step in STEPS)]

    assert [step.source for step in STEPS] == targets[:-1]


def older(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(f'schema_version: "{SCHEMA_VERSION}"', 'schema_version: "0.3"'),
        encoding="utf-8",
    )


def test_a_whole_dataset_comes_to_the_present_version(base: Path) -> None:
    before = {path: path.read_bytes() for path in base.rglob("*.yaml")}
    files = record_files(Dataset(base / "dataset"))
    for path in files:
        older(path)

    assert list(migrate(files)) == files
    assert {path: path.read_bytes() for path in before} == before


def test_nothing_is_written_where_one_file_cannot_follow(base: Path) -> None:
    files = record_files(Dataset(base / "dataset"))
    for path in files:
        older(path)
    files[-1].write_text("id: dam\n")

    with pytest.raises(UnknownVersionError, match=files[-1].name):
        list(migrate(files))

    assert 'schema_version: "0.3"' in files[0].read_text()
