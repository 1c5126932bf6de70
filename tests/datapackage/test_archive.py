"""A zip is trusted when all of its members are, and a damaged one is named as such."""

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import PACKAGE
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.datapackage import archive
from conflict_claims.findings import format_finding
from conflict_claims.rules.package import check_package

NAMES = ("datapackage.json", "towns.csv", "visits.csv", "reports.csv")
DISTRUST = " Fix: do not trust this zip"


def packed(path: Path, top: str = "", method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Pack the base package, in a folder `top` of the zip."""
    with zipfile.ZipFile(path, "w", method) as file:
        for name in NAMES:
            file.write(PACKAGE / name, top + name)
    return path


def told(path: Path) -> list[str]:
    found = map(format_finding, check_package(path))
    return [line.removeprefix(f"{path.as_posix()}:1:1: ") for line in found]


def with_member(path: Path, info: zipfile.ZipInfo, data: bytes = b"x") -> Path:
    packed(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr(info, data)
    return path


@pytest.mark.parametrize("top", ["", "release-1.0.0/"])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_is_read_from_its_top_or_the_one_folder_there(
    tmp_path: Path, top: str, method: int
) -> None:
    assert told(packed(tmp_path / "release.zip", top, method)) == []


def test_findings_in_a_zip_name_its_member(tmp_path: Path) -> None:
    path = tmp_path / "release.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.write(PACKAGE / "datapackage.json", "datapackage.json")
        file.write(PACKAGE / "towns.csv", "towns.csv")
        file.write(PACKAGE / "reports.csv", "reports.csv")
        file.writestr("visits.csv", "town_id,day,visitors\narden,2031-05-02,many\n")

    assert [each.path for each in check_package(path) if each.code == "CC831"] == [
        f"{path.as_posix()}/visits.csv"
    ]


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("../evil.csv", "climbs out with `..`"),
        ("a/../../evil.csv", "climbs out with `..`"),
        ("/etc/evil.csv", "is absolute"),
        ("C:/evil.csv", "is an address or names a drive"),
        ("a\\evil.csv", "is no plain POSIX path"),
        ("towns.csv", "stands there twice"),
        ("./towns.csv", "stands there twice"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_leads_out_or_stands_twice(tmp_path: Path, name: str, fault: str) -> None:
    path = with_member(tmp_path / "release.zip", zipfile.ZipInfo(name))

    quoted = name.replace("\\", "\\")
    assert told(path) == [f'CC815 the member "{quoted}" {fault}.{DISTRUST}']


@pytest.mark.parametrize(
    ("mode", "fault"), [(stat.S_IFLNK, "is a link"), (stat.S_IFIFO, "is no regular file")]
)
def test_a_member_that_is_no_file(tmp_path: Path, mode: int, fault: str) -> None:
    info = zipfile.ZipInfo("a.csv")
    info.external_attr = (mode | 0o777) << 16

    path = with_member(tmp_path / "release.zip", info, b"/etc/passwd")

    assert told(path) == [f'CC815 the member "a.csv" {fault}.{DISTRUST}']


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("bomb.csv")
    info.compress_type = zipfile.ZIP_DEFLATED

    path = with_member(tmp_path / "release.zip", info, bytes(5_000_000))

    fault = "unpacks to more than 100 times its size"
    assert told(path) == [f'CC815 the member "bomb.csv" {fault}.{DISTRUST}']


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_method_that_cannot_be_bounded_is_refused(tmp_path: Path, method: int) -> None:
    fault = "is packed by another method than deflate"

    assert told(packed(tmp_path / "release.zip", "", method)) == [
        f'CC815 the member "datapackage.json" {fault}.{DISTRUST}'
    ]


def test_an_encrypted_member_is_named(tmp_path: Path) -> None:
    path = packed(tmp_path / "release.zip")
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag of the first entry in the directory
    path.write_bytes(data)

    assert told(path) == [f'CC815 the member "datapackage.json" is encrypted.{DISTRUST}']


@pytest.mark.parametrize(
    ("limit", "fault"),
    [
        ("MAX_FILES", "the zip has more than 3 members. Fix: unpack it yourself"),
        ("MAX_TOTAL", "the zip unpacks to more than 3 bytes. Fix: do not trust it"),
        ("MAX_ARCHIVE", "the file is larger than 3 bytes. Fix: split it into smaller files"),
    ],
)
def test_limits_of_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, fault: str
) -> None:
    monkeypatch.setattr(archive, limit, 3)

    assert told(packed(tmp_path / "release.zip")) == [f"CC815 {fault}"]


def test_a_size_that_lies_is_damage(tmp_path: Path) -> None:
    path = packed(tmp_path / "release.zip", "", zipfile.ZIP_DEFLATED)
    data = bytearray(path.read_bytes())
    start = data.rindex(b"PK\x01\x02")  # the last entry in the directory, reports.csv
    data[start + 24 : start + 28] = (10).to_bytes(4, "little")
    path.write_bytes(data)

    (line,) = told(path)
    assert "CC812" in line
    assert "the zip is damaged here (Bad CRC-32 for file 'reports.csv')" in line


@pytest.mark.parametrize("spoil", [lambda data: data[:-30], lambda _: b"town_id,name\n"])
def test_what_is_no_zip_or_cut_short(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path = packed(tmp_path / "release.zip")
    path.write_bytes(spoil(path.read_bytes()))

    assert told(path) == [
        "CC815 no zip archive, or a damaged one (File is not a zip file). Fix: fetch it again"
    ]


def test_a_zip_of_something_else_has_no_descriptor(tmp_path: Path) -> None:
    path = tmp_path / "other.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", "a")

    (finding,) = check_package(path)
    assert (finding.code, finding.message) == ("CC801", "there is no such file in the zip")


@given(st.data())
def test_any_damage_is_told(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.getbasetemp() / "any.zip"
    content = bytearray(packed(path).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])

    for finding in check_package(path):
        assert format_finding(finding).isprintable()
        assert finding.fix
