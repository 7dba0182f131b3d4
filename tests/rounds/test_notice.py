"""The notice to an office: one page in the form of the decree, in the words of every report."""

import re
import unicodedata
from dataclasses import replace
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
from checker.rounds.noticed import full_name
from checker.rounds.notices import of_plan
from checker.rounds.notices_to_ask import of_astray, of_other_kind, of_unread, reminder
from checker.rounds.opinions import for_office, kept_back
from checker.rounds.overview import Office, OfficeLine, PlanDecision
from checker.rounds.since import since_own
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
                       decision=PlanDecision("Trả lại để sửa", "Trần Thị B", "2026-11-27", "Gấp"))  # fmt: skip
    told = "\n".join(lines_of(data))
    assert "nhận được 5 bản, xét tệp “Kế hoạch.docx” thay cho “Kế hoạch lần 1.docx”" in told
    assert "“Kế hoạch lần 1.docx”, “Kế hoạch lần 2.docx” và 2 tệp khác" in told
    assert "“hỏng.doc”" in told
    assert "Ý kiến của người rà soát: Trả lại để sửa. Gấp (ngày 27/11/2026)." in told
    assert "Trần Thị B" not in told
    assert "phiếu kiểm tra Excel" in told
    assert "bản Word có góp ý" not in told


_DAY = "2026-11-27"
_OF = "Ý kiến của người rà soát: "


@pytest.mark.parametrize(
    ("counts", "decision", "said", "asks"),
    [
        ({Shown.MUST: 1}, PlanDecision("Đạt", date=_DAY), "",
         "sửa các việc bắt buộc; gửi lại dự thảo trước ngày"),
        ({Shown.MUST: 1}, PlanDecision(" đạt.", note="Đủ nội dung", date=_DAY), "Đủ nội dung (ngày 27/11/2026)",
         "sửa các việc bắt buộc; gửi lại dự thảo"),
        ({Shown.SHOULD: 2}, PlanDecision("Đạt", date=_DAY), "Đạt (ngày 27/11/2026)",
         "xem xét các việc nên làm trước khi trình ký theo quy định"),
        ({}, PlanDecision("Đạt", date="05/03/2026"), "Đạt (ngày 05/03/2026)", "xem lại lần cuối và trình ký"),
        ({Shown.LOOK: 1}, PlanDecision("trả lại"), "Trả lại để sửa", "xem các điểm cần xem; gửi lại dự thảo"),
        ({}, PlanDecision("TRẢ LẠI ĐỂ SỬA", note="Thiếu phụ lục"), "Trả lại để sửa. Thiếu phụ lục",
         "sửa dự thảo theo ý kiến nêu trên; gửi lại"),
        ({Shown.MUST: 1, Shown.SHOULD: 1, Shown.LOOK: 1}, PlanDecision("Chờ ý kiến Sở Tài chính"),
         "Chờ ý kiến Sở Tài chính",
         "sửa các việc bắt buộc, xem xét các việc nên làm, xem các điểm cần xem; gửi lại"),
        ({Shown.MUST: 1}, PlanDecision("", note="Nội bộ: gọi điện nhắc"), "", "sửa các việc bắt buộc; gửi"),
        ({Shown.MUST: 1}, PlanDecision("", note="Bổ sung kinh phí. nội bộ: hay nộp muộn"), "Bổ sung kinh phí",
         "sửa các việc bắt buộc; gửi"),
    ],
)  # fmt: skip
def test_the_decision_and_the_request_never_contradict_each_other(
    library: Library, counts: dict[Shown, int], decision: PlanDecision, said: str, asks: str
) -> None:
    row = row_with(*(one for how, count in counts.items() for one in matters(how, count)))
    lines = lines_of(plan_notice(library, row, decision=decision))
    told = [line.partition(_OF)[2] for line in lines if _OF in line]
    assert told == ([f"{said}."] if said else [])
    (request,) = (line for line in lines if "Đề nghị: " in line)
    assert f"{COMMUNE} {asks}" in request
    for how, words in ((Shown.SHOULD, "việc nên làm"), (Shown.LOOK, "điểm cần xem")):
        assert (words in request) == (how in counts)


def test_what_is_waived_is_named_and_nothing_is_said_to_be_flawless(library: Library) -> None:
    outcome = "Không còn thiếu sót nào trong các tiêu chí đã kiểm tra."
    data = plan_notice(
        library, row_with(), outcome, waived=[("Kinh phí", "Đã thống nhất"), ("Chỉ tiêu", "")]
    )
    told = "\n".join(lines_of(data))
    assert "Kết quả: Ngoài 2 việc được miễn trừ nêu dưới đây: không còn thiếu sót nào" in told
    assert "Được miễn trừ 2 việc: Kinh phí (lý do: Đã thống nhất); Chỉ tiêu." in told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Bổ sung kinh phí", "Bổ sung kinh phí"),
        ("Nội bộ: gọi điện", ""),
        ("NỘI BỘ - gọi điện", ""),
        ("Bổ sung kinh phí (nội bộ: hay nộp muộn)", "Bổ sung kinh phí"),
        ("Quy chế chi tiêu nội bộ chưa nêu: bổ sung", "Quy chế chi tiêu nội bộ chưa nêu: bổ sung"),
        ("Noi bo: goi chi Lan", ""),
        ("NOI BO - goi chi Lan", ""),
        ("De nghi sua. noi bo : da goi dien", "De nghi sua."),
        ("Sửa năm, nội bộ: gọi", "Sửa năm"),
        ("Sửa năm - Nội bộ: gọi. Xã hay muộn.", "Sửa năm"),
        ("Nội bộ: gọi điện. Hay muộn.\nSửa năm.", "Sửa năm."),
        ("Ghi chú nội bộ: đã gọi.\nSửa năm.", "Sửa năm."),
        ("Sửa căn cứ. Ghi chu noi bo: đã gọi. Sửa năm.", "Sửa căn cứ."),
        ("Bổ sung (nội bộ: hay (rất) muộn) kinh phí.", "Bổ sung kinh phí."),
        ("Nội bộ cơ quan đã thống nhất. Sửa năm.", "Sửa năm."),
        ("Trao đổi nội bộ: đã gọi. Sửa năm.", "Sửa năm."),
        ("Gọi chị Lan (nội bộ). Sửa năm.", "Sửa năm."),
        (
            "Bổ sung việc đoàn kết trong nội bộ nhân dân.",
            "Bổ sung việc đoàn kết trong nội bộ nhân dân.",
        ),
        ("Nêu nơi bố trí: nhà văn hóa.", "Nêu nơi bố trí: nhà văn hóa."),
        ("Sửa năm;\nsửa căn cứ", "Sửa năm; sửa căn cứ"),
    ],
)
def test_what_is_for_the_desk_alone_stays_there(note: str, told: str) -> None:
    assert for_office(note) == told
    assert for_office(unicodedata.normalize("NFD", note)) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Trao đổi nội bộ: đã gọi. Sửa năm.", ["Trao đổi nội bộ: đã gọi."]),
        ("Nội bộ đã thống nhất.", ["Nội bộ đã thống nhất."]),
        ("Nội bộ: đã gọi. Sửa năm.", []),
        ("Quy chế nội bộ chưa nêu.", []),
    ],
)
def test_the_reviewer_is_told_what_stays_back_since_it_is_unclear(
    note: str, told: list[str]
) -> None:
    (first,) = matters(Shown.MUST, 1)
    for row, decision in ((row_with(first._replace(note=note)), PlanDecision()),
                          (row_with(), PlanDecision("Đạt", note=note))):  # fmt: skip
        words = list(kept_back(row, decision))
        assert len(words) == len(told)
        assert all(f"“{one}”" in said for one, said in zip(told, words, strict=True))


def test_a_new_version_is_told_what_it_mended(library: Library) -> None:
    one, two, three = matters(Shown.MUST, 3)
    row = replace(row_with(two, three), shown={m.rule: Shown.MUST for m in (one, two, three)})
    row = replace(row, shown={**row.shown, one.rule: Shown.PASS})
    old = replace(row_with(one, two, path="cũ/Kế hoạch.docx"), sha256="2" * 64)
    since = since_own(OfficeLine(Office("Bình Lư"), row, (old,)))
    told = "\n".join(lines_of(plan_notice(library, row, others=[old], since=since)))
    assert "So với bản trước: đã sửa 1, còn 1, mới có 1 việc, điểm." in told
    for others in ((), (replace(row, path="bản chép.docx"),)):
        same = since_own(OfficeLine(Office("Bình Lư"), row, others))
        told = "\n".join(lines_of(plan_notice(library, row, others=others, since=same)))
        assert "So với" not in told


def test_what_a_reviewer_said_of_a_matter_stands_at_it(library: Library) -> None:
    first, second = matters(Shown.MUST, 2)
    row = row_with(first._replace(decision="Không đồng ý", note="Ghi theo văn bản cũ."),
                   second._replace(note="Nội bộ: gọi điện"))  # fmt: skip
    rows = listed_in(plan_notice(library, row))
    assert [row[1] for row in rows[2:]] == [
        "Chưa có nội dung 0. Ý kiến của người rà soát: Không đồng ý. Ghi theo văn bản cũ", "Chưa có nội dung 1",
    ]  # fmt: skip


def test_a_document_of_another_kind_is_named_and_the_plan_asked_for(library: Library) -> None:
    row = FileRow("xã Bình Lư/BC.docx", kind="bao-cao", title="Kết quả công tác năm 2025")
    notice = of_other_kind([row], matter_of(library, COMMUNE), "kế hoạch công tác trẻ em năm 2026")
    told = "\n".join(lines_of(notice_docx(notice)))
    assert "Tệp “BC.docx”: là báo cáo “Kết quả công tác năm 2025”" in told
    assert "gửi dự thảo kế hoạch công tác trẻ em năm 2026" in told
    assert "chưa nhận được dự thảo" not in told


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("damaged", "mở lại tệp gốc bằng Word, lưu thành một tệp .docx mới và gửi lại"),
        ("encrypted", "bỏ mật khẩu của tệp và gửi lại"),
        ("no-text", "gửi tệp Word đã soạn thảo"),
        ("unreadable", "kiểm tra lại tệp, lưu thành tệp Word (.docx) và gửi lại"),
    ],
)
def test_an_office_is_told_what_it_can_do_with_its_file(
    library: Library, code: str, advice: str
) -> None:
    error = ReadError(code, "Tệp bị hỏng. Hãy chép hoặc tải lại tệp gốc, hoặc nhờ người phụ trách.")  # type: ignore[arg-type]
    told = "\n".join(
        lines_of(
            notice_docx(of_unread([FileRow("a.docx", error=error)], matter_of(library, COMMUNE)))
        )
    )
    assert f"{COMMUNE} {advice}" in told
    assert "Tệp “a.docx”: Tệp bị hỏng." in told
    assert "tải lại" not in told


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
        "remind": notice_docx(reminder(matter, "kế hoạch công tác trẻ em năm 2026")),
        "apart": notice_docx(of_other_kind([row], matter)),
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
        "waived": [(LONG, LONG)] * 3,
        "enclosed": ("docx", "xlsx"),
    }
    paths = []
    for count in (0, 3, 8, 40):
        for words in ("Chưa có nội dung", LONG):
            for more in ({}, everything):
                open_ = (one._replace(note=LONG) for one in matters(Shown.MUST, count, words))
                row = row_with(*open_, title=long)
                path = tmp_path / f"{len(paths)}.docx"
                path.write_bytes(plan_notice(library, row, **more))
                paths.append(path)
    for pdf in convert_all(paths, "pdf", tmp_path / "pdf"):
        assert len(pypdfium2.PdfDocument(pdf)) == 1, pdf.name
