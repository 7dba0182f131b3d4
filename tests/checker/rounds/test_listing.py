"""What is found in a round's folder: documents, archives, what is not read, what nobody means."""

import errno
import io
import os
import tempfile
import zipfile
from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.review.beside import write
from checker.rounds import archives
from checker.rounds.entry import Entry
from checker.rounds.listing import find
from checker.rounds.sorts import ANSWERS_MARK, STORE, Sort, sort_of
from checker.system.atomic import WriteError
from checker.system.borrowed import is_borrowed, lender_of

PLAN = "KẾ HOẠCH\nThực hiện công tác bình đẳng giới năm 2026\n".encode()
_ENCRYPTED = 0x1


def zipped(**files: bytes) -> bytes:
    return packed({name.replace("__", "/").replace("_", "."): data for name, data in files.items()})


def packed(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def names(folder: Path) -> list[str]:
    return [entry.name for entry in find(folder).documents]


def text_of(entry: Entry) -> bytes:
    with entry.opened() as path:
        return path.read_bytes()


@pytest.mark.parametrize("steps", range(6))
def test_looking_can_be_stopped_half_way(tmp_path: Path, steps: int) -> None:
    (tmp_path / "xã B").mkdir()
    for name in ("a.txt", "b.txt", "xã B/c.txt"):
        (tmp_path / name).write_bytes(PLAN)
    asked = iter([False] * steps + [True] * 99)
    found = find(tmp_path, cancelled=lambda: next(asked))
    assert ([entry.name for entry in found.documents], found.whole) == (
        ["a.txt", "b.txt", "xã B/c.txt"][: (0, 0, 1, 2, 2, 3)[steps]],
        steps == 5,
    )


def test_documents_are_found_below_the_folder_and_in_archives(tmp_path: Path) -> None:
    inner = tmp_path / "nộp" / "Xã An Phú"
    inner.mkdir(parents=True)
    (inner / "a.docx").write_bytes(b"x")
    (tmp_path / "b.TXT").write_bytes(PLAN)
    nested = packed({"Kế hoạch/kh 2.txt": PLAN})
    (tmp_path / "nộp.zip").write_bytes(packed({"xã A/kh.txt": PLAN, "xã A/gói.zip": nested}))
    found = find(tmp_path)
    assert [entry.name for entry in found.documents] == [
        "b.TXT",
        "nộp.zip/xã A/gói.zip/Kế hoạch/kh 2.txt",
        "nộp.zip/xã A/kh.txt",
        "nộp/Xã An Phú/a.docx",
    ]
    assert (found.unread, found.passed_over) == ((), ())
    in_archives = found.documents[1:3]
    assert [text_of(entry) for entry in in_archives] == [PLAN, PLAN]
    assert {entry.sha256() for entry in (*in_archives, found.documents[0])} == {
        found.documents[0].sha256()
    }


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("Kế hoạch xã Bình Lư.txt".encode(), "Kế hoạch xã Bình Lư.txt"),
        ("Ke\u0301\u0302 hoạch".encode() + b".txt", None),
        (b"K\xea\xec hoa\xf2ch xa\xde Ly\xec.txt", "Kế hoạch xã Lý.txt"),
        (b"caf\x82.txt", "café.txt"),
        (b"plain.txt", "plain.txt"),
    ],
)
def test_names_are_read_as_the_packing_program_wrote_them(raw: bytes, told: str | None) -> None:
    info = zipfile.ZipInfo("x")
    info.filename = raw.decode("cp437")
    assert archives._name(info) == (told or archives._name(info))
    assert archives._name(info).isascii() or archives._letters(archives._name(info)) > 3


def test_a_name_kept_as_unicode_beside_the_old_one_goes_before(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("x")
    info.filename = "K_ ho_ch.txt"
    name = "Kế hoạch.txt".encode()
    info.extra = b"\x75\x70" + (5 + len(name)).to_bytes(2, "little") + b"\x01abcd" + name
    assert archives._name(info) == "Kế hoạch.txt"


def test_no_name_leads_out_of_the_archive(tmp_path: Path) -> None:
    folder = tmp_path / "đợt"
    folder.mkdir()
    evil = {"../../out.txt": PLAN, "/etc/x.txt": PLAN, "C:\\windows\\y.txt": PLAN}
    (folder / "a.zip").write_bytes(packed(evil))
    found = find(folder).documents
    assert [entry.name for entry in found] == [
        "a.zip/C/windows/y.txt", "a.zip/etc/x.txt", "a.zip/out.txt",
    ]  # fmt: skip
    assert [text_of(entry) for entry in found] == [PLAN] * 3
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip", "đợt"]


def with_flag(data: bytes) -> bytes:
    """The archive *data* as if its members were encrypted."""
    there = data.index(b"PK\x01\x02") + 8
    here = 6
    return (
        data[:here] + bytes([data[here] | _ENCRYPTED]) + data[here + 1 : there]
        + bytes([data[there] | _ENCRYPTED]) + data[there + 1 :]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"PK\x03\x04", "damaged", id="damaged"),
        pytest.param(with_flag(zipped(a_txt=PLAN)), "encrypted", id="encrypted"),
        pytest.param(zipped(a_txt=b"0" * 20_000_000), "too-large", id="bomb"),
        pytest.param(zipped(a_rar=b"Rar!"), "unsupported-format", id="other archive inside"),
        pytest.param(zipped(a_zip=b"nothing"), "damaged", id="damaged inside"),
        pytest.param(
            zipped(a_zip=zipped(a_zip=zipped(a_zip=zipped(a_txt=PLAN)))),
            "unsupported-format",
            id="too deep",
        ),
    ],
)
def test_what_is_not_read_is_named_with_its_reason(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    found = find(tmp_path)
    errors = [row.error for row in found.unread]
    for entry in found.documents:
        with pytest.raises(ReadError) as raised:
            text_of(entry)
        errors.append(raised.value)
    assert [error.code for error in errors if error] == [code]


def test_an_archive_of_too_much_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "_MOST", 2)
    (tmp_path / "a.zip").write_bytes(zipped(a_txt=PLAN, b_txt=PLAN, c_txt=PLAN))
    found = find(tmp_path)
    assert not found.documents
    assert [row.error.code for row in found.unread if row.error] == ["too-large"]


def test_archives_in_an_archive_hold_no_more_than_so_many_files_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = zipped(a_txt=PLAN, b_txt=PLAN)
    (tmp_path / "a.zip").write_bytes(zipped(a_zip=pair, b_zip=pair, c_zip=pair))
    (tmp_path / "b.zip").write_bytes(zipped(a_zip=pair))
    assert len(names(tmp_path)) == 8
    monkeypatch.setattr(archives, "_MOST_WITHIN", 7)
    listing = find(tmp_path)
    assert len(listing.documents) == 6
    assert [(row.path, row.error and row.error.code) for row in listing.unread] == [
        ("a.zip/c.zip", "too-large")
    ]


def test_an_archive_for_which_there_is_no_room_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "a.zip").write_bytes(zipped(a_txt=PLAN))
    (tmp_path / "b.txt").write_bytes(PLAN)
    monkeypatch.setattr(tempfile, "TemporaryDirectory", full)
    listing = find(tmp_path)
    assert [entry.name for entry in listing.documents] == ["b.txt"]
    assert [(row.path, row.error and row.error.code) for row in listing.unread] == [
        ("a.zip", "unreadable")
    ]


def test_a_word_file_whose_name_says_archive_is_a_draft(tmp_path: Path) -> None:
    (tmp_path / "kế hoạch.zip").write_bytes(packed({"word/document.xml": b"<w:document/>"}))
    assert names(tmp_path) == ["kế hoạch.zip"]


def test_what_nobody_means_is_counted_in_a_sentence_for_each_sort(tmp_path: Path) -> None:
    system = ("$RECYCLE.BIN", ".Trash-1000", "@eaDir", "System Volume Information")
    for folder in (*system, ".ẩn", "trả lời"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "kh.txt").write_bytes(PLAN)
    (tmp_path / "trả lời" / ANSWERS_MARK).write_bytes(b"")
    for name in (
        "~$kh.docx",
        "~WRL0001.tmp",
        "Thumbs.db",
        STORE,
        f"{STORE}-journal",
        "dot-ra-soat.soat.toml",
    ):
        (tmp_path / name).write_bytes(b"x")
    for name in ("kh - phiếu kiểm tra.xlsx", "ảnh.png"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "a.zip").write_bytes(
        packed({"__MACOSX/._kh.txt": b"x", "~$kh.txt": b"x", "kh": rb"{\rtf1}", "ghi chép": b"x"})
    )
    (tmp_path / "danh sách.xlsx").write_bytes(b"x")
    found = find(tmp_path, [tmp_path / "danh sách.xlsx"])
    assert [entry.name for entry in found.documents] == ["a.zip/kh"]
    assert found.passed_over == (
        "Không xét 1 tệp do chính chương trình lập: kh - phiếu kiểm tra.xlsx.",
        "Không xét 1 thư mục trả lời do chính chương trình lập: trả lời.",
        "Bỏ qua 3 tệp tạm của Word (dự thảo đang mở, tên bắt đầu bằng ~$).",
        "Bỏ qua 3 tệp quyết định và kết quả do chương trình lưu.",
        "Bỏ qua 2 tệp hoặc thư mục ẩn.",
        f"Bỏ qua 5 thùng rác hoặc thư mục của hệ thống: {', '.join((*system, 'trong a.zip'))}.",
        "Bỏ qua 2 tệp không phải văn bản: a.zip/ghi chép, ảnh.png.",
    )


@pytest.mark.parametrize("name", ["kh.RAR", "kh.7z", "kh.wps", "KH.Pages", "kh.dotx", "kh.tar.gz"])
def test_documents_that_the_program_cannot_read_are_known(name: str) -> None:
    assert sort_of(name) is Sort.UNREAD


@pytest.mark.skipif(os.name == "nt", reason="only administrators make links on Windows")
def test_links_are_followed_out_of_the_folder_and_never_round(tmp_path: Path) -> None:
    folder, outside = tmp_path / "đợt", tmp_path / "kho"
    for place in (folder / "xã A", outside / "xã B"):
        place.mkdir(parents=True)
        (place / "kh.txt").write_bytes(PLAN)
    for link, target in (
        (folder / "xã A" / "lên", folder), (folder / "xã A lần nữa", folder / "xã A"),
        (folder / "kho", outside), (folder / "kho lần nữa", outside), (outside / "về", folder),
        (folder / "gốc", tmp_path),
    ):  # fmt: skip
        link.symlink_to(target)
    (folder / "gãy.txt").symlink_to(tmp_path / "không có.txt")
    assert names(folder) == ["gãy.txt", "kho/xã B/kh.txt", "xã A/kh.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_file_without_an_end_is_not_looked_into(tmp_path: Path) -> None:
    for name in ("kh.txt", "kh.pdf", "kh.docx", "không đuôi", "kh.zip"):
        os.mkfifo(tmp_path / name)
    found = find(tmp_path)
    assert [entry.name for entry in found.documents] == ["kh.docx", "kh.pdf", "kh.txt"]
    assert [row.path for row in found.unread] == ["kh.zip"]
    for entry in found.documents:
        with pytest.raises(ReadError):
            entry.sha256()


def test_a_copy_of_an_archives_member_has_its_name_and_nothing_is_kept_beside_it(
    tmp_path: Path,
) -> None:
    packed_ = packed({"xã A/Kế hoạch: số 1?.txt": PLAN, "xã B/Kế hoạch.txt": PLAN})
    (tmp_path / "nộp.zip").write_bytes(packed_)
    (tmp_path / "ngoài.txt").write_bytes(PLAN)
    copies = []
    for entry in find(tmp_path).documents:
        with entry.opened() as path:
            assert is_borrowed(path) == bool(entry.inside)
            if is_borrowed(path):
                copies.append(path.name)
                with pytest.raises(WriteError, match="giải nén"):
                    write(path, [])
                shown = [one for one in path.parent.iterdir() if not one.name.startswith(".")]
                assert shown == [path]
                assert lender_of(path) == tmp_path / "nộp.zip"
            else:
                write(path, [])
    assert copies == ["Kế hoạch số 1.txt", "Kế hoạch.txt"]
