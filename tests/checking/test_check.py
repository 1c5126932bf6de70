"""One answer, whether it is kept, worked out anew, or by several processes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conflict_claims.checking import bench, workers
from conflict_claims.checking.cache import Cache
from conflict_claims.checking.judge import Judge, Verdict
from conflict_claims.checking.whole import check
from conflict_claims.findings import Finding
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts

RAID = "articles/2031/2031-05-02-example-gazette-marlow-raid.yaml"
ARMS = "articles/2031/2031-05-06-example-gazette-border-arms.yaml"


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[], Cache]:
    return lambda: Cache(tmp_path / "kept.verdicts")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give a list to which the stem of every file is added that is judged anew."""
    stems: list[str] = []
    real = Judge.__call__

    def call(self: Judge, kind: str, path: Path) -> Verdict:
        stems.append(path.stem)
        return real(self, kind, path)

    monkeypatch.setattr(Judge, "__call__", call)
    return stems


def interrupt(*_: object) -> Verdict:
    raise KeyboardInterrupt


def both(root: Path, cache: Cache, texts: Texts | None = None) -> list[Finding]:
    """Check with a cache, and hold the answer against that without one."""
    findings = list(check(Dataset(root), texts, cache))
    assert findings == list(check(Dataset(root), texts))
    return findings


def test_an_unchanged_dataset_is_judged_once(
    base: Path, kept: Callable[[], Cache], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert both(base / "dataset", kept()) == []
    stems = judged(monkeypatch)

    assert list(check(Dataset(base / "dataset"), None, kept())) == []
    assert stems == []


def test_findings_are_kept_too(base: Path, kept: Callable[[], Cache]) -> None:
    edit(base / "dataset" / RAID, "act: report_finding", "act: report_findin")

    first = both(base / "dataset", kept())
    assert [finding.code for finding in first] == ["CC114"]
    assert both(base / "dataset", kept()) == first


def test_only_what_changed_is_judged_anew(
    base: Path, kept: Callable[[], Cache], monkeypatch: pytest.MonkeyPatch
) -> None:
    both(base / "dataset", kept())
    edit(base / "dataset" / RAID, "act: report_finding", "act: state")
    stems = judged(monkeypatch)

    assert list(check(Dataset(base / "dataset"), None, kept())) == []
    assert stems == [Path(RAID).stem]


def test_changed_pins_are_judged_anew(base: Path, kept: Callable[[], Cache]) -> None:
    both(base / "dataset", kept())
    pins = (base / "dataset" / RAID).with_suffix(".pins.csv")
    pins.write_text(pins.read_text().replace("116,122,", "116,123,"))

    codes = {finding.code for finding in both(base / "dataset", kept())}
    assert codes == {"CC602", "CC603"}


def test_a_lost_actor_is_missed_by_records_that_did_not_change(
    base: Path, kept: Callable[[], Cache]
) -> None:
    both(base / "dataset", kept())
    (base / "dataset/actors/northern-front.yaml").unlink()

    assert "CC301" in {finding.code for finding in both(base / "dataset", kept())}


def test_an_added_actor_mends_records_that_did_not_change(
    base: Path, kept: Callable[[], Cache]
) -> None:
    actor = base / "dataset/actors/northern-front.yaml"
    content = actor.read_bytes()
    actor.unlink()
    assert both(base / "dataset", kept())
    actor.write_bytes(content)

    assert both(base / "dataset", kept()) == []


def test_an_outlet_that_is_no_longer_media_is_missed(base: Path, kept: Callable[[], Cache]) -> None:
    both(base / "dataset", kept())
    outlet = base / "dataset/actors/example-gazette.yaml"
    text = outlet.read_text()
    kept_lines = [line for line in text.splitlines() if not line.startswith("outlet")]
    outlet.write_text("\n".join(kept_lines).replace("type: media", "type: company") + "\n")

    assert "CC308" in {finding.code for finding in both(base / "dataset", kept())}


def test_a_text_that_changed_is_told(base: Path, kept: Callable[[], Cache]) -> None:
    root, seeds = base / "dataset", base / "seeds"
    assert both(root, kept(), Texts(seeds)) == []
    edit(seeds / "marlow.txt", "At least 12", "At least 13")

    assert "CC604" in {finding.code for finding in both(root, kept(), Texts(seeds))}
    assert both(root, kept()) == []


@pytest.mark.parametrize("spoil", [b"", b"\x00\xff\n", b"another version\n", b"{}\n" * 9])
def test_a_foreign_cache_is_written_anew(
    base: Path, kept: Callable[[], Cache], spoil: bytes
) -> None:
    both(base / "dataset", kept())
    path = kept().path
    whole = path.read_bytes()
    path.write_bytes(spoil)

    assert both(base / "dataset", kept()) == []
    assert path.read_bytes() == whole


def test_a_corrupt_verdict_is_judged_anew(base: Path, kept: Callable[[], Cache]) -> None:
    both(base / "dataset", kept())
    path = kept().path
    whole = path.read_bytes()
    head, *lines = whole.splitlines()
    cut = [line[: len(line) // 2 + 40] for line in lines]
    path.write_bytes(b"\n".join([head, *cut]))

    assert both(base / "dataset", kept()) == []
    assert path.read_bytes() == whole


def test_an_interrupted_run_leaves_the_kept_verdicts_and_nothing_else(
    base: Path, kept: Callable[[], Cache], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both(base / "dataset", kept())
    whole = kept().path.read_bytes()
    edit(base / "dataset" / RAID, "act: report_finding", "act: state")
    monkeypatch.setattr(Judge, "__call__", interrupt)
    with pytest.raises(KeyboardInterrupt):
        list(check(Dataset(base / "dataset"), None, kept()))

    assert kept().path.read_bytes() == whole
    assert [path.name for path in tmp_path.glob("*.tmp")] == []


def test_several_processes_find_the_same(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = base / "dataset"
    for number in range(30):
        copy = f"2031-05-02-example-gazette-raid-{number}"
        for ending in (".yaml", ".pins.csv"):
            shutil.copy((root / RAID).with_suffix(ending), root / f"articles/2031/{copy}{ending}")
    alone = list(check(Dataset(root)))
    monkeypatch.setattr(bench, "ENOUGH", 2)
    monkeypatch.setattr(workers, "CHUNK", 2)

    assert len(alone) > 60
    assert list(check(Dataset(root), jobs=2)) == alone


def test_offsets_of_any_size_are_compared(base: Path) -> None:
    end = 10**30
    edit(base / "dataset" / RAID, "span: 0-1435}", f"span: 0-{end}}}")
    edit(base / "dataset" / ARMS, "file: border.txt, span: 0-", "file: marlow.txt, span: 0-")

    overlaps = [each for each in check(Dataset(base / "dataset")) if each.code == "CC701"]
    assert [(Path(each.path).name, each.message) for each in overlaps] == [
        (Path(RAID).name, f"its text overlaps that of {base.as_posix()}/dataset/{ARMS}")
    ]


def test_where_no_file_can_be_written_nothing_is_kept(base: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert both(base / "dataset", Cache(tmp_path / "file" / "kept.verdicts")) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_on_a_full_disk_nothing_is_kept(
    base: Path, kept: Callable[[], Cache], monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_full_disk(**_: object) -> object:
        link = base / "next.tmp"
        link.symlink_to("/dev/full")
        return link.open("wb", buffering=0)

    monkeypatch.setattr("tempfile.NamedTemporaryFile", on_full_disk)

    assert both(base / "dataset", kept()) == []
    assert not kept().path.exists()
    assert not (base / "next.tmp").is_symlink()
