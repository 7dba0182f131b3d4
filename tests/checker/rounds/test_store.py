"""The results of a round: found again by all they depend on, never trusted, never in the way."""

import datetime as dt
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.facts import Overrides
from checker.library.load import FOLDER, foundation, load_library
from checker.library.rule import Library
from checker.packs.standing import Standing
from checker.report import Status
from checker.rounds import key, store
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.key import Keys
from checker.rounds.packing import packed, unpacked
from checker.rounds.store import Store, StoreError
from checker.shown import Shown

DAY = dt.date(2026, 4, 20)
MATTER = OpenMatter(
    "frame.title", "frame.title#ab", Shown.MUST, "Thiếu tên.", "KẾ HOẠCH", "dòng 1", "Viết…", 12
)
ROW = FileRow(
    "a.docx", "ff" * 32, None, "An Phú", "An Giang", 2026, "xa", "ke-hoach", "gender-equality",
    "yearly", bool(1), "Kế hoạch", "UBND xã", "12/KH-UBND", DAY, {Status.GAP: 1}, {Shown.MUST: 2},
    {"frame.title": Shown.MUST}, (MATTER,), ("Cảnh báo 🌸 \udcff",), {"document": {"path": "a"}}, 1.5,
    ("frame.motto#cd",),
)  # fmt: skip
FAILED = FileRow("b.docx", error=ReadError("damaged", "Tệp hỏng."))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kết quả.sqlite"


def kept(path: Path) -> FileRow | None:
    with closing(Store(path, DAY)) as opened:
        return opened.get("k", "nơi khác/a.docx", path.parent)


def test_every_field_of_a_row_comes_back(path: Path) -> None:
    for field in fields(FileRow):
        assert getattr(ROW, field.name) or field.name == "error"
    again = unpacked(packed(ROW), ROW.path)
    assert packed(again) == packed(ROW)
    aside = {"path": ROW.path, "data": None, "modified": None}
    for field in fields(FileRow):
        assert getattr(again, field.name) == aside.get(field.name, getattr(ROW, field.name))


def test_a_result_is_found_by_its_key_alone(path: Path) -> None:
    with closing(Store(path, DAY)) as opened:
        assert opened.is_empty
        opened.put("k", ROW)
        opened.put("e", FAILED)
    found = kept(path)
    assert found is not None
    assert (found.path, found.sha256, found.data) == ("nơi khác/a.docx", ROW.sha256, None)
    with closing(Store(path, DAY)) as opened:
        assert not opened.is_empty
        assert opened.get("other", "a", path) is None
        error = opened.get("e", "b", path)
        assert error is not None
        assert (error.error and error.error.code) == "damaged"


def test_a_whole_report_is_kept_where_it_is_asked_for(path: Path) -> None:
    with closing(Store(path, DAY)) as opened:
        opened.put("k", ROW)
    with closing(Store(path, DAY, with_data=True)) as opened:
        assert opened.get("k", "a.docx", path) is None
        opened.put("k", ROW)
        opened.flush()
        found = opened.get("k", "a.docx", Path("đợt", "a.docx"))
    assert found is not None
    assert found.data == {"document": {"path": str(Path("đợt", "a.docx"))}}


@pytest.mark.parametrize(
    "harm",
    [
        lambda _: b"hello world, no database" * 100,
        lambda data: data[:2000],
        lambda data: data[:100] + b"\xff" * 1000 + data[1100:],
        lambda data: data[:60] + b"\0\0\0\x09" + data[64:],
    ],
    ids=["other bytes", "cut off", "overwritten", "of another version"],
)
def test_a_damaged_store_is_set_aside_and_made_anew(
    path: Path, harm: Callable[[bytes], bytes]
) -> None:
    with closing(Store(path, DAY)) as opened:
        opened.put("k", ROW)
    harmed = harm(path.read_bytes())
    path.write_bytes(harmed)
    with closing(Store(path, DAY)) as opened:
        assert opened.get("k", "a.docx", path) is None
        opened.put("k", ROW)
    (words,) = opened.words
    assert "đã được đổi tên thành" in words
    assert (path.parent / "kết quả-hong-1.sqlite").read_bytes() == harmed
    assert kept(path) is not None


def test_what_somebody_wrote_into_it_is_no_result(path: Path) -> None:
    with closing(Store(path, DAY)) as opened:
        opened.put("k", ROW)
    for row in (b"no zlib", packed(FAILED)[:-3], store.packed_data({"title": [[1]], "evil": 1})):
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE results SET row = ?", (row,))
        assert kept(path) is None


def test_a_full_disk_costs_time_only(path: Path) -> None:
    opened = Store(path, DAY)
    assert opened._database is not None
    opened._database.execute("PRAGMA max_page_count = 3")
    for number in range(50):
        opened.put(str(number), FileRow("a", title="".join(map(chr, range(number, number + 9000)))))
    opened.close()
    (words,) = opened.words
    assert "ổ đĩa đã đầy" in words
    assert opened.get("1", "a", path) is None


def test_another_programs_file_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE other (x)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="chương trình khác"):
        Store(path, DAY)
    assert path.read_bytes() == before


def test_where_there_can_be_none_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="vẫn kiểm tra đủ"):
        Store(tmp_path / "không có" / "a.sqlite", DAY)


def test_two_runs_on_one_round_keep_both_their_results(path: Path) -> None:
    one, other = Store(path, DAY), Store(path, DAY)
    for number in range(20):
        one.put(f"1-{number}", ROW)
        other.put(f"2-{number}", ROW)
    one.close()
    other.close()
    assert (one.words, other.words) == ([], [])
    with closing(Store(path, DAY)) as opened:
        assert all(opened.get(f"{n}-{k}", "a", path) for n in (1, 2) for k in range(20))


def test_a_store_held_by_another_run_is_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(path, DAY).close()
    monkeypatch.setattr(store, "_BUSY", 0.05)
    opened = Store(path, DAY)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("BEGIN IMMEDIATE")
        opened.put("k", ROW)
        opened.flush()
        database.execute("COMMIT")
    opened.close()
    assert opened.words == []
    assert kept(path) is not None


def test_no_document_waits_for_another_run_that_writes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_BUSY", 60.0)
    opened = Store(path, DAY)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        opened.put("k", ROW)
        monkeypatch.setattr(store, "_LONGEST", 0.0)
        opened.tick()
        assert time.monotonic() - begun < 20
        database.execute("COMMIT")
    opened.close()
    assert opened.words == []
    assert kept(path) is not None


def test_what_is_long_past_goes(path: Path) -> None:
    with closing(Store(path, DAY)) as opened:
        opened.put("k", ROW)
    assert kept(path) is not None
    Store(path, DAY + dt.timedelta(days=400)).close()
    assert kept(path) is None


def keys(own: tuple[Path, ...] = (), today: dt.date = DAY, year: int | None = None) -> Keys:
    return Keys(own, Overrides(year=year), today, foundation(FOLDER))


def test_a_key_changes_with_all_that_a_result_depends_on(
    tmp_path: Path, own_layer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "a.docx"
    draft.write_bytes(b"x")
    entry, tomorrow = Entry("a.docx", draft), DAY + dt.timedelta(days=1)
    plain = keys().of(entry, "aa")
    assert plain == keys(today=tomorrow).of(Entry("khác/a.docx", draft), "aa")
    found = {plain, keys().of(entry, "bb"), keys().of(Entry("a.txt", draft), "aa")}
    found.add(keys(year=2026).of(entry, "aa"))
    found.add(keys((own_layer,)).of(entry, "aa"))
    own_layer.write_text(own_layer.read_text("utf-8") + "\n# khác\n", encoding="utf-8")
    found.add(keys((own_layer,)).of(entry, "aa"))
    decisions = tmp_path / "a.soat.toml"
    decisions.write_text("[[waiver]]\n", encoding="utf-8")
    found.add(keys().of(entry, "aa"))
    found.add(keys(today=tomorrow).of(entry, "aa"))
    decisions.write_text("", encoding="utf-8")
    found.add(keys().of(entry, "aa"))
    (tmp_path / "a.pdf").write_bytes(b"x")
    found.add(keys().of(entry, "aa"))
    decisions.unlink()
    assert keys().of(entry, "aa") == plain
    pack = tmp_path / "gói"
    pack.mkdir()
    for rules in ("1", "2"):
        (pack / "pack.toml").write_text(f'version = "{rules}"\n', encoding="utf-8")
        monkeypatch.setattr(key, "standing", lambda _: Standing(pack, "Bộ"))
        found.add(keys().of(entry, "aa"))
    monkeypatch.setattr(key, "VERSION", "9.9")
    found.add(keys().of(entry, "aa"))
    assert len(found) == 13


def test_rules_that_were_changed_since_they_were_loaded_are_not_those_of_the_files(
    tmp_path: Path, own_layer: Path
) -> None:
    entry, own = Entry("a.docx", tmp_path / "a.docx"), (own_layer,)

    def key_by(library: Library) -> str:
        return Keys(own, Overrides(), DAY, library).of(entry, "aa")

    library = load_library(own)
    before = key_by(library)
    assert key_by(load_library(own)) == before
    was = own_layer.read_text("utf-8")
    own_layer.write_text(was + "\n# khác\n", encoding="utf-8")
    stale, now = key_by(library), key_by(load_library(own))
    assert len({before, stale, now}) == 3
    own_layer.write_text(was, encoding="utf-8")
    assert key_by(library) == before


def test_a_frozen_program_is_known_by_its_own_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soat.exe"
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(program))
    found = set()
    for build in (b"1", b"2"):
        program.write_bytes(build)
        found.add(keys().of(Entry("a.zip/a.docx", tmp_path, ("a.docx",)), "aa"))
    assert len(found) == 2


@pytest.fixture
def own_layer(tmp_path: Path) -> Path:
    path = tmp_path / "bổ sung" / "xã.toml"
    path.parent.mkdir()
    path.write_text('[pack]\nid = "xa"\ntitle = "Xã"\nversion = "1"\n', encoding="utf-8")
    return path
