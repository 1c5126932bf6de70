"""The files of a package: their paths, sizes and digests."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conflict_claims.findings import format_finding
from conflict_claims.rules.package import check_package

Describe = Callable[..., None]


def codes(package: Path) -> list[str]:
    return [finding.code for finding in check_package(package)]


def told(package: Path) -> list[str]:
    found = sorted(check_package(package), key=lambda finding: finding.sort_key)
    return [format_finding(each).removeprefix(f"{package.as_posix()}/") for each in found]


@pytest.mark.parametrize(
    "path",
    [
        "/etc/hostname",
        "../package/visits.csv",
        "a/../../visits.csv",
        "https://gazette.example/visits.csv",
        "file:///etc/hostname",
        "C:/visits.csv",
        "C:\\visits.csv",
        "..\\visits.csv",
        "~/visits.csv",
        "",
        "a\0b",
        "\ud800",
    ],
)
def test_a_path_that_leads_out_is_refused_and_not_opened(
    package: Path, describe: Describe, path: str
) -> None:
    describe(2, path=path, bytes=1)

    assert codes(package) == ["CC811"]


def test_a_link_is_followed_inside_the_folder_alone(package: Path, tmp_path: Path) -> None:
    (package / "visits.csv").rename(package / "real.csv")
    (package / "visits.csv").symlink_to("real.csv")
    assert codes(package) == []

    (package / "real.csv").rename(tmp_path / "outside.csv")
    (package / "visits.csv").unlink()
    (package / "visits.csv").symlink_to(tmp_path / "outside.csv")
    assert codes(package) == ["CC811"]


def test_a_folder_that_is_a_link_out_is_refused(
    package: Path, describe: Describe, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    (package / "visits.csv").rename(tmp_path / "other" / "visits.csv")
    (package / "sub").symlink_to(tmp_path / "other")
    describe(2, path="sub/visits.csv")

    assert codes(package) == ["CC811"]


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("loop.csv")])
def test_what_is_no_regular_file_is_refused(
    package: Path, describe: Describe, make: Callable[[Path], None]
) -> None:
    make(package / "loop.csv")
    describe(2, path="loop.csv")

    assert codes(package)[0] in ("CC811", "CC812")
    assert len(codes(package)) == 1


@pytest.mark.parametrize("algorithm", ["", "md5", "sha1", "sha256", "sha512"])
def test_a_digest_of_any_usual_kind_is_compared(
    package: Path, describe: Describe, algorithm: str
) -> None:
    data = (package / "visits.csv").read_bytes()
    digest = hashlib.new(algorithm or "md5", data).hexdigest()
    prefix = algorithm and f"{algorithm}:"

    describe(2, hash=f"{prefix}{digest.upper()}")
    assert codes(package) == []

    (package / "visits.csv").write_bytes(data.replace(b",3", b",4"))
    assert codes(package) == ["CC813"]


def test_both_sizes_and_both_digests_are_named(package: Path, describe: Describe) -> None:
    (package / "visits.csv").write_bytes(b"town_id,day,visitors\n")
    digest = hashlib.sha256(b"town_id,day,visitors\n").hexdigest()
    expected: dict[str, Any] = {"bytes": 20, "hash": f"sha256:{'0' * 64}"}
    describe(2, **expected)
    (package / "reports.csv").write_bytes(b"report_id,town_id,day\n")

    (line,) = told(package)

    assert (
        f'"visits.csv" has 21 bytes, sha256:{digest}; described: 20 bytes, sha256:{"0" * 64}'
        in line
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("0" * 64 + "  visits.csv", '"visits.csv" has '),
        ("0" * 64 + "  lost.csv", "lost.csv: the file cannot be opened"),
        ("0" * 64 + "  ../package/visits.csv", "the path climbs out with `..`"),
        ("visits.csv", "not a digest, two spaces and a path"),
        ("", "not a digest, two spaces and a path"),
    ],
)
def test_a_line_of_checksums_is_wrong(package: Path, line: str, message: str) -> None:
    (package / "SHA256SUMS").write_text(f"{line}\n", encoding="utf-8")

    (found,) = told(package)

    assert found.startswith(f"SHA256SUMS:1:1: CC814 {message}")


def test_checksums_that_cannot_be_read_are_told(package: Path) -> None:
    (package / "SHA256SUMS").write_bytes(b"\xff")

    assert told(package)[0].startswith("SHA256SUMS:1:1: CC814 byte 0xff is not UTF-8")
