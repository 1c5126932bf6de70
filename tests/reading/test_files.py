import os
import socket
import stat
import tempfile
from pathlib import Path

import pytest

from conflict_claims.reading.characters import code_point, decode
from conflict_claims.reading.fault import Fault, FaultKind, Unreadable
from conflict_claims.reading.files import MAX_BYTES, read_bytes
from conflict_claims.reading.marks import position


def fault_of(path: Path, limit: int = MAX_BYTES) -> Fault:
    with pytest.raises(Unreadable) as caught:
        read_bytes(path, limit)
    fault = caught.value.fault
    whole_file = (FaultKind.FILE, 1, 1)
    assert whole_file == (fault.kind, fault.line, fault.column)
    assert fault.fix
    return fault


def test_regular_file_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    data = b"a: 1\r\n\x00\xff"
    file.write_bytes(data)
    assert data == read_bytes(file)


def test_empty_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    assert not read_bytes(file)


def test_file_of_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    data = b"x" * 10
    file.write_bytes(data)
    assert data == read_bytes(file, limit=10)
    assert "larger than 9 bytes" in fault_of(file, limit=9).message


def test_default_limit_is_256_kib(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x" * 262_145)
    assert "larger than 262144 bytes" in fault_of(file).message


def test_sparse_file_of_50_mb_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    assert "larger than" in fault_of(file).message


def test_a_file_that_grows_while_it_is_read_is_read_whole_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.yaml"
    path.write_bytes(b"a: 1\n")
    status = os.stat_result((stat.S_IFREG, *[0] * 5, 2, 0, 0, 0))
    monkeypatch.setattr(os, "fstat", lambda _: status)

    assert read_bytes(path, limit=5) == b"a: 1\n"
    with pytest.raises(Unreadable, match="larger than 4 bytes"):
        read_bytes(path, limit=4)


def test_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yaml"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    monkeypatch.setattr("os.read", lambda *_, **__: pytest.fail("the file was read"))
    assert "larger than" in fault_of(file).message


def test_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x" * 11)
    before = tmp_path / "before.yaml"
    before.write_bytes(b"x" * 5)
    size_before = before.stat()
    monkeypatch.setattr(os, "fstat", lambda _: size_before)
    assert "larger than 10 bytes" in fault_of(file, limit=10).message


def test_file_that_grew_within_the_limit_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"0123456789")
    before = tmp_path / "before.yaml"
    before.write_bytes(b"0123")
    size_before = before.stat()
    monkeypatch.setattr(os, "fstat", lambda _: size_before)
    assert read_bytes(file, limit=10) == b"0123456789"


def test_missing_file_is_a_fault(tmp_path: Path) -> None:
    assert "cannot be opened" in fault_of(tmp_path / "none.yaml").message


def test_name_that_no_file_can_have_is_a_fault(tmp_path: Path) -> None:
    assert "cannot be opened" in fault_of(tmp_path / ("a" * 5000)).message


def test_directory_is_a_fault(tmp_path: Path) -> None:
    folder = tmp_path / "a.yaml"
    folder.mkdir()
    assert "a directory" in fault_of(folder).message


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("target", ["file.yaml", "missing.yaml", "a.yaml", "."])
def test_symbolic_link_is_a_fault_wherever_it_leads(tmp_path: Path, target: str) -> None:
    (tmp_path / "file.yaml").write_bytes(b"a: 1\n")
    link = tmp_path / "a.yaml"
    link.symlink_to(target)
    assert "a symbolic link" in fault_of(link).message


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_folder_reached_by_a_link_is_no_fault(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    data = b"a: 1\n"
    (folder / "a.yaml").write_bytes(data)
    (tmp_path / "link").symlink_to(folder)
    assert data == read_bytes(tmp_path / "link" / "a.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipe_that_nobody_writes_to_is_a_fault_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "a.yaml"
    os.mkfifo(pipe)
    assert "a pipe" in fault_of(pipe).message


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs sockets in the file system")
def test_socket_is_a_fault() -> None:
    # The path of a socket has to be short, which pytest's temporary folders are not.
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"{folder}/a.yaml")
        assert "cannot be opened" in fault_of(Path(folder, "a.yaml")).message


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs device files")
def test_device_is_a_fault() -> None:
    assert "a device" in fault_of(Path("/dev/zero")).message


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_file_without_permission_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch(mode=0o000)
    assert "cannot be opened" in fault_of(file).message


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
def test_no_file_stays_open(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1\n")
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208  # counted without opening more
    read_bytes(tmp_path / "a.yaml")
    fault_of(tmp_path / "a.yaml", limit=1)
    fault_of(tmp_path)
    assert before == len(os.listdir("/proc/self/fd"))  # noqa: PTH208


def test_text_of_the_exception_holds_place_message_and_fix() -> None:
    fault = Fault(FaultKind.SYNTAX, 3, 14, "this quote is never closed", "close the quotation")
    expected = "3:14: this quote is never closed. Fix: close the quotation"
    assert expected == str(Unreadable(fault))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a: caf\xc3\xa9\r\n", "a: café\r\n"),
        (b"\xef\xbb\xbfa: 1\n", "a: 1\n"),
        (b"\xef\xbb\xbf\xef\xbb\xbf", "\ufeff"),
    ],
)
def test_utf8_is_decoded_without_its_byte_order_mark(data: bytes, text: str) -> None:
    assert text == decode(data)


@pytest.mark.parametrize(
    ("index", "place"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (5, (3, 2)), (6, (3, 3))],
)
def test_position_counts_lines_and_code_points_from_1(index: int, place: tuple[int, int]) -> None:
    assert place == position("a😀\n\nbc", index)


def test_code_points_have_at_least_four_digits() -> None:
    expected = ["U+0007", "U+202E", "U+1F600"]
    assert expected == [code_point(character) for character in "\x07\u202e😀"]
