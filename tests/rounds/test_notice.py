"""The notice to an office: one page in the form of the decree, in the words of every report."""

import re
from pathlib import Path

import pytest

import resources
from checker.errors import ReadError
from checker.exporters.docx.notice import notice_docx
from checker.exporters.docx.sender import sender_of
from checker.facts import Overrides
from checker.library.rule import Library
from checker.report import Status
from checker.rounds.file_row import FileRow, row_of
from checker.rounds.notices import full_name, of_astray, of_plan, of_unread, reminder
from checker.rounds.overview import Office, PlanDecision
from checker.shown import Shown
from checker.verdict import verdict
from tests.office import convert_all, needs_office
from tests.rounds.letters import judged, lines_of, listed_in, matter_of, matters, row_with

COMMUNE = "Ủy ban nhân dân xã Bình Lư"
LONG = "Cần bổ sung nội dung về phòng, chống tai nạn, thương tích, đuối nước ở trẻ em. " * 20
PACKS = ["Bộ tiêu chí kế hoạch công tác 2026.13"]


def plan_notice(library: Library, row: FileRow, outcome: str = "Còn 1 việc bắt buộc.", *,
                to: str = COMMUNE, office: str = "Sở Nội vụ tỉnh Lai Châu",
                **more: object) -> bytes:  # fmt: skip
    matter = matter_of(library, to, office)
    return notice_docx(of_plan(row, outcome, matter, packs=PACKS, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("office", "governing", "name", "place"),
    [
        ("Sở Nội vụ tỉnh Lai Châu", ("UBND TỈNH LAI CHÂU",), ("SỞ NỘI VỤ",), "Lai Châu"),
        ("Sở Văn hóa và Thể thao thành phố Hà Nội", ("UBND THÀNH PHỐ HÀ NỘI",),
         ("SỞ VĂN HÓA VÀ THỂ THAO",), "Hà Nội"),
        ("UBND tỉnh An Giang", (), ("ỦY BAN NHÂN DÂN", "TỈNH AN GIANG"), "An Giang"),
        ("Ủy ban nhân dân xã Bình Lư", (), ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ"), "Bình Lư"),
        ("Văn phòng UBND tỉnh Lai Châu", ("UBND TỈNH LAI CHÂU",), ("VĂN PHÒNG",), "Lai Châu"),
        ("Phòng Văn hóa - Xã hội xã Bình Lư", ("UBND XÃ BÌNH LƯ",),
         ("PHÒNG VĂN HÓA - XÃ HỘI",), "Bình Lư"),
        ("Phòng Văn hóa - Xã hội phường Bến Sim, tỉnh Lam Khê", ("UBND PHƯỜNG BẾN SIM",),
         ("PHÒNG VĂN HÓA - XÃ HỘI",), "Bến Sim"),
        ("tỉnh Lai Châu", (), ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"), "Lai Châu"),
        ("Bộ Nội vụ", (), ("BỘ NỘI VỤ",), "…"),
        ("  ", ("(TÊN CƠ QUAN CHỦ QUẢN)",), ("(TÊN CƠ QUAN RÀ SOÁT)",), "…"),
    ],
)  # fmt: skip
def test_the_sender_stands_below_the_body_above_it(
    library: Library, office: str, governing: tuple[str, ...], name: tuple[str, ...], place: str
) -> None:
    sender = sender_of(office, library.lexicon)
    assert (sender.governing, sender.name, sender.place) == (governing, name, place)


@pytest.mark.parametrize(
    ("office", "name"),
    [
        (Office("Bình Lư", "xã"), COMMUNE),
        (Office("Phú Quốc", "đặc khu"), "Ủy ban nhân dân đặc khu Phú Quốc"),
        (Office("Lam Khê", "tỉnh", "tinh"), "Ủy ban nhân dân tỉnh Lam Khê"),
        (Office("Sở Y tế tỉnh Lam Khê", "", "so"), "Sở Y tế tỉnh Lam Khê"),
    ],
)
def test_an_office_is_called_in_full(library: Library, office: Office, name: str) -> None:
    assert full_name(office, library.lexicon) == name


def test_the_outcome_is_said_in_the_words_of_every_report(library: Library) -> None:
    for path in sorted(resources.SAMPLES.glob("*-xa-*-2026.docx"))[:3]:
        report = judged(path, library)
        row = row_of(path.name, report, data=False)
        lines = lines_of(plan_notice(library, row, verdict(report)))
        assert any(line.endswith(f"Kết quả: {verdict(report)}") for line in lines)
        assert any(path.name in line for line in lines)
        assert bool(row.to_do) == any("gửi lại dự thảo" in line for line in lines)


def test_what_must_be_mended_stands_first_with_its_place(library: Library) -> None:
    row = row_with(*matters(Shown.LOOK, 1), *matters(Shown.MUST, 2), *matters(Shown.SHOULD, 1))
    rows = listed_in(plan_notice(library, row))
    kinds = [row[0] for row in rows if row[0] == row[1]]
    assert kinds == ["● Việc bắt buộc: 2", "○ Việc nên làm: 1", "◐ Điểm cần xem: 1"]
    assert rows[2] == ("1", "Chưa có nội dung 0", "Mục II.0")


@pytest.mark.parametrize("count", [1, 5, 9, 12, 40, 200])
@pytest.mark.parametrize("words", ["Chưa có nội dung", LONG])
def test_what_has_no_room_is_counted(library: Library, count: int, words: str) -> None:
    data = plan_notice(library, row_with(*matters(Shown.MUST, count, words)))
    rows = listed_in(data)
    told = [row for row in rows if row[0].isdigit()]
    left = [int(found[1]) for row in rows if (found := re.match(r"và (\d+) việc", row[0]))]
    assert len(told) >= min(count, 4)
    assert len(told) + sum(left) == count


def test_a_plan_without_matters_has_no_list_and_nothing_to_mend(library: Library) -> None:
    report = judged(resources.SAMPLES / "ke-hoach-xa-day-du-2026.docx", library)
    data = plan_notice(library, row_of("a.docx", report, data=False), verdict(report))
    assert not listed_in(data)
    lines = " ".join(lines_of(data))
    assert "Không còn thiếu sót nào" in lines
    assert "sửa" not in lines
    assert "Gửi kèm" not in lines


def test_versions_decision_and_what_is_enclosed_are_told(library: Library) -> None:
    old = [FileRow(f"cũ/Kế hoạch lần {n}.docx") for n in range(1, 5)]
    data = plan_notice(library, row_with(*matters(Shown.MUST, 1)), others=old, enclosed=("xlsx",),
                       unread=[FileRow("nop/hỏng.doc")],
                       decision=PlanDecision("Trả lại để sửa", "Trần Thị B", "27/11/2026", "Gấp"))  # fmt: skip
    told = "\n".join(lines_of(data))
    assert "nhận được 5 bản, chỉ xét tệp “Kế hoạch.docx”" in told
    assert "“Kế hoạch lần 1.docx”, “Kế hoạch lần 2.docx” và 2 tệp khác" in told
    assert "“hỏng.doc”" in told
    assert "Trả lại để sửa. Gấp (Trần Thị B, 27/11/2026)" in told
    assert "phiếu kiểm tra Excel" in told
    assert "bản Word có góp ý" not in told


def test_a_file_that_cannot_be_read_is_named_with_the_reason(library: Library) -> None:
    rows = [FileRow(f"nop/KH {n}.doc", error=ReadError("encrypted", f"Tệp {n} có mật khẩu."))
            for n in range(5)]  # fmt: skip
    told = "\n".join(lines_of(notice_docx(of_unread(rows, matter_of(library, COMMUNE)))))
    assert "Tệp “KH 0.doc”: Tệp 0 có mật khẩu." in told
    assert "còn 2 tệp khác" in told


def test_a_plan_of_another_office_is_named_with_what_it_says(library: Library) -> None:
    row = FileRow("xã Bình Lư/KH.docx", issuer="ỦY BAN NHÂN DÂN\nXÃ TẢ LÈNG", place="Tả Lèng")
    told = "\n".join(lines_of(notice_docx(of_astray([row], matter_of(library, COMMUNE)))))
    assert "Tệp “KH.docx”: ghi là của ỦY BAN NHÂN DÂN XÃ TẢ LÈNG" in told
    assert f"nhận tệp mang tên {COMMUNE}" in told
    assert "chưa nhận được" not in told


LEFT = {"frame.number", "frame.place-date", "frame.signature"}
"""What a notice leaves to be filled in, and the symbol, which rules want to be that of a plan."""


@pytest.mark.parametrize("office", ["Sở Nội vụ tỉnh Lai Châu", "UBND tỉnh Lai Châu"])
def test_a_notice_keeps_the_form_that_drafts_are_held_to(
    library: Library, tmp_path: Path, office: str
) -> None:
    matter = matter_of(library, COMMUNE, office)
    row = row_with(*matters(Shown.MUST, 30, LONG))
    notices = {
        "plan": plan_notice(library, row, office=office, enclosed=("docx", "xlsx")),
        "remind": notice_docx(reminder(matter)),
        "astray": notice_docx(of_astray([row], matter)),
    }
    for name, data in notices.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        # As a letter, so that the rules on form speak at all.
        report = judged(path, library, Overrides(profile="letter", year=2026))
        wrong = {
            r.rule.id: r.message
            for r in report.results
            if r.rule.group.id in {"form", "frame", "proof"}
            and r.status in {Status.GAP, Status.REVIEW, Status.ERROR}
        }
        assert {k: v for k, v in wrong.items() if k not in LEFT} == {}


@needs_office
def test_every_notice_is_one_page(library: Library, tmp_path: Path) -> None:
    import pypdfium2  # noqa: PLC0415 - only here

    long = "Triển khai công tác bảo vệ, chăm sóc trẻ em trên địa bàn xã Bình Lư năm 2026 " * 4
    everything = {
        "others": [FileRow(f"{'Kế hoạch cũ ' * 8}{n}.docx") for n in range(4)],
        "unread": [FileRow(f"{'Kế hoạch hỏng ' * 8}{n}.docx") for n in range(4)],
        "decision": PlanDecision("Trả lại để sửa", "Trần Thị B", "27/11/2026", LONG),
        "enclosed": ("docx", "xlsx"),
    }
    paths = []
    for count in (0, 3, 8, 40):
        for words in ("Chưa có nội dung", LONG):
            for more in ({}, everything):
                row = row_with(*matters(Shown.MUST, count, words), title=long)
                path = tmp_path / f"{len(paths)}.docx"
                path.write_bytes(plan_notice(library, row, **more))
                paths.append(path)
    for pdf in convert_all(paths, "pdf", tmp_path / "pdf"):
        assert len(pypdfium2.PdfDocument(pdf)) == 1, pdf.name
