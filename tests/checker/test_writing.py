"""Every suggestion written at its place, all at once: the draft reads right and asks for it no more."""

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from checker.exporters.json import to_data
from checker.judge import check
from checker.put import How, Writing, applied
from checker.report import Finding, Report
from checker.shown import TO_DO, own_findings, shown
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.reading import read

HEAD = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ỦY BAN NHÂN DÂN",
    "XÃ SUỐI NGÀN",
    "Số: 12/KH-UBND",
    "Suối Ngàn, ngày 15 tháng 4 năm 2026",
    "KẾ HOẠCH",
    "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026",
    "Căn cứ Kế hoạch số 5/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lai Châu;",
    "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
)
FOOT = (
    "Nơi nhận:",
    "- Sở Nội vụ;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lò Văn Tâm",
)
STRATEGY = (
    "Triển khai Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030"
    " (Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ)."
)
MONTH = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
CLOSING = "Trên đây là Kế hoạch công tác bình đẳng giới năm 2026 của xã./."
TYPED = (
    "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "Nâng cao nhận thức.", "2. Yêu cầu", "Thiết thực.",
    "II. NỘI DUNG, NHIỆM VỤ", "1. Truyền thông", "Phát thanh.",
    "2. Chương trình quốc gia", STRATEGY, f"3. Hưởng ứng {MONTH} năm 2026 tại các bản.",
    "III. TỔ CHỨC THỰC HIỆN", "1. Phòng Văn hóa - Xã hội", "Chủ trì, đôn đốc thực hiện.",
    "2. Công an xã", "Xử lý vụ việc.", CLOSING,
)  # fmt: skip
BRACKETS = (
    "I. MỤC ĐÍCH", "Nâng cao nhận thức.", "II. NHIỆM VỤ, GIẢI PHÁP", f"1) {STRATEGY}",
    "2) Tập huấn cho cán bộ:", "a) Mở 02 lớp;", "b) Cử người dự lớp của tỉnh.",
    "III. TRÁCH NHIỆM THỰC HIỆN", "1) Các trường học: dạy lồng ghép.",
    "2) Chế độ báo cáo: các đơn vị gửi báo cáo về Phòng Văn hóa - Xã hội.",
)  # fmt: skip
DECIMALS = (
    "1. Mục đích", "Nâng cao nhận thức.", "2. Nhiệm vụ", "2.1. Phát thanh.", f"2.2. {STRATEGY}",
    "2.3. Tập huấn cho cán bộ.", "3. Hiệu lực", "3.1. Có hiệu lực từ ngày ký.", CLOSING,
)  # fmt: skip
ARTICLES = (
    "Điều 1. Mục đích, yêu cầu", "1. Nâng cao nhận thức.", "Điều 2. Nội dung thực hiện",
    f"1. {STRATEGY}", "a) Phát thanh;", "b) In tờ rơi.", "Điều 3. Kinh phí thực hiện",
    "1. Ngân sách xã bảo đảm.", "Điều 4. Tổ chức thực hiện", "1. Phòng Văn hóa - Xã hội chủ trì.",
    "2. Công an xã:", "3. Trạm Y tế: tư vấn, báo cáo khi có vụ việc./.",
)  # fmt: skip
DASHES = (
    "I. MỤC ĐÍCH, YÊU CẦU", "- Nâng cao nhận thức.", "II. NHIỆM VỤ TRỌNG TÂM", "- Phát thanh;",
    "- Phối hợp Phòng LĐTB&XH huyện Nậm Khê rà soát hộ;",
    "- Tiếp tục Đề án phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2016-2020 ở xã;",
    f"- Tổ chức {MONTH} từ ngày 10/11/2026 đến ngày 10/12/2026.",
    "III. TỔ CHỨC THỰC HIỆN", "- Phòng Văn hóa - Xã hội: tham mưu thực hiện.",
    "- Các đơn vị báo cáo kết quả về Ủy ban nhân dân xã để tổng hợp.",
)  # fmt: skip
PARTS = (
    "PHẦN I. MỤC ĐÍCH, YÊU CẦU", "I. Mục đích", "Nâng cao nhận thức.",
    "PHẦN II. NỘI DUNG", "I. Nhiệm vụ", "1. Phát thanh.", "II. Giải pháp", "1. Lãnh đạo.",
    "PHẦN III. TỔ CHỨC THỰC HIỆN", "I. Các phòng, ban", "1. Công an xã: xử lý vụ việc.",
    "II. Chế độ báo cáo", "Các đơn vị báo cáo về UBND xã trước ngày 05/12/2026.", CLOSING,
)  # fmt: skip
FEW = (
    "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích: Nâng cao nhận thức.", "2. Yêu cầu: Thiết thực.",
    "II. CHẾ ĐỘ BÁO CÁO", "Các đơn vị báo cáo UBND xã trước ngày 10/12/2026.",
)  # fmt: skip
DRAFTS = {
    "typed": TYPED, "brackets": BRACKETS, "decimals": DECIMALS, "articles": ARTICLES,
    "dashes": DASHES, "parts": PARTS, "few": FEW,
}  # fmt: skip
ONLY_A_PERSON = {"deadline.given", "content.targets", "consistency.placeholder", "proof.leftover"}
"""What is written for them has blanks that a person fills, and comments that a person takes away."""


def told(report: Report) -> list[Finding]:
    return [
        finding
        for number, how in enumerate(shown(report))
        if how in TO_DO
        for _, finding in own_findings(report, number)
        if finding.suggestion
    ]


def written(lines: Sequence[str]) -> tuple[Report, list[str]]:
    """The report on a draft, and the draft's lines with all that it proposes."""
    report = check(draft_of((*HEAD, *lines, *FOOT)), library())
    writings = [Writing(f.put, f.suggestion) for f in told(report) if f.put and f.suggestion]
    return report, applied(report.document.text, writings).split("\n")


@pytest.mark.parametrize("lines", DRAFTS.values(), ids=DRAFTS)
def test_with_all_that_is_proposed_nothing_is_missing_or_counted_wrongly(
    lines: tuple[str, ...],
) -> None:
    report, text = written(lines)
    assert len(told(report)) > 8
    assert all(finding.put for finding in told(report))
    again = check(draft_of(text), library())
    open_rules = {r.rule.id for r in again.results if r.status == "gap"} - ONLY_A_PERSON
    assert not open_rules
    assert sum(line.endswith("./.") for line in text) == 1


def marks(text: list[str], first: str, until: str = "") -> list[str]:
    """The marks of the lines behind the one that opens with *first*, up to that which opens with *until*."""
    start = next(n for n, line in enumerate(text) if line.startswith(first)) + 1
    end = next((n for n, line in enumerate(text) if until and line.startswith(until)), len(text))
    return [line.split(" ")[0] for line in text[start:end] if line[:1].isdigit()]


def test_what_is_missing_at_one_place_is_counted_on_and_what_follows_moves() -> None:
    _, typed = written(TYPED)
    assert [line for line in typed if line[:2] in {"I.", "II", "IV"}] == [
        "I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG, NHIỆM VỤ", "III. KINH PHÍ THỰC HIỆN",
        "IV. TỔ CHỨC THỰC HIỆN",
    ]  # fmt: skip
    assert marks(typed, "IV. ") == [f"{n}." for n in range(1, 10)]
    at = typed.index(STRATEGY)
    assert all(line.startswith("Triển khai Chương trình") for line in typed[at + 1 : at + 4])
    assert typed[at + 4].startswith("3. Hưởng ứng")  # the programmes stand inside section 2

    _, brackets = written(BRACKETS)
    assert marks(brackets, "II. ", "III. ") == [f"{n})" for n in range(1, 11)]
    assert "IV. TRÁCH NHIỆM THỰC HIỆN" in brackets

    _, decimals = written(DECIMALS)
    assert "4.1. Có hiệu lực từ ngày ký." in decimals  # 3. Hiệu lực has become 4.
    assert marks(decimals, "2. ", "3. ") == [f"2.{n}." for n in range(1, 13)]


def test_items_of_a_section_that_is_missing_stand_below_its_heading() -> None:
    _, few = written(FEW)
    assert marks(few, "II. NỘI DUNG", "III. KINH PHÍ") == [f"{n}." for n in range(1, 12)]
    assert few.index("IV. CHẾ ĐỘ BÁO CÁO") + 2 == few.index("V. TỔ CHỨC THỰC HIỆN")
    assert marks(few, "V. TỔ CHỨC") == [f"{n}." for n in range(1, 9)]
    assert few[few.index(FOOT[0]) - 1].endswith("./.")


def test_below_headings_in_roman_numbers_stand_items_not_further_headings() -> None:
    _, parts = written(PARTS)
    assert marks(parts, "II. Giải pháp", "III. Kinh phí") == [f"{n}." for n in range(1, 13)]
    assert marks(parts, "I. Các phòng", "II. Chế độ") == [f"{n}." for n in range(1, 9)]


def test_a_replaced_sentence_reads_on() -> None:
    _, dashes = written(DASHES)
    assert "- Phối hợp Phòng Văn hóa - Xã hội rà soát hộ;" in dashes
    assert f"- Tổ chức {MONTH} từ ngày 15/11/2026 đến ngày 15/12/2026." in dashes
    assert (
        "- Tiếp tục Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới"
        " giai đoạn 2026 - 2030 ở xã;"
    ) in dashes
    _, articles = written(ARTICLES)
    assert any(line.startswith("2. Công an xã: Chủ động phòng ngừa") for line in articles)


def test_a_review_says_where_the_words_go_and_which_numbers_move() -> None:
    lines = (*TYPED[:-1], "3. Chế độ báo cáo", "Các đơn vị báo cáo về UBND xã.", CLOSING)
    report, text = written(lines)
    (hamlets,) = next(r.findings for r in report.results if r.rule.id == "unit.hamlets")
    put = hamlets.put
    assert put is not None
    assert report.document.quote(hamlets.span) == "các bản"
    assert (put.how, report.document.text[: put.span.start].endswith("Xử lý vụ việc.")) == (
        How.AFTER, True,
    )  # fmt: skip
    (move,) = put.moves
    assert report.document.text[move.span.start :].startswith("3. Chế độ báo cáo")
    assert f"{move.text}. Chế độ báo cáo" in text


def units_in_a_table(order: Sequence[int] = (0, 1, 2)) -> WordDocument:
    """Return a draft whose units stand in a table: number, unit and tasks in this *order*."""
    document = docx.Document()
    for line in (*HEAD, *TYPED[:9], "III. TỔ CHỨC THỰC HIỆN"):
        document.add_paragraph(line)
    rows = (
        ("TT", "Đơn vị", "Nhiệm vụ"),
        ("1", "Phòng Văn hóa - Xã hội", "Chủ trì, đôn đốc thực hiện"),
        ("2", "Công an xã", "Xử lý vụ việc"),
    )
    table = document.add_table(rows=3, cols=3)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, column in zip(row.cells, order, strict=True):
            cell.text = texts[column]
    for line in (CLOSING, *FOOT):
        document.add_paragraph(line)
    return document


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1)])
def test_a_unit_missing_in_a_table_is_its_next_row(tmp_path: Path, order: tuple[int, ...]) -> None:
    units_in_a_table(order).save(str(tmp_path / "kế hoạch.docx"))
    report = check(read(tmp_path / "kế hoạch.docx"), library())
    units = [f for r in report.results if r.rule.id.startswith("unit.") for f in r.findings]
    added = sorted(f.suggestion.split(" | ") for f in units if f.suggestion and f.put)
    assert [cells[0] for cells in added] == ["3", "4", "5", "6", "7", "8"]
    who = order.index(1)
    assert {"Trạm Y tế", "Các trường học"} <= {cells[who] for cells in added}
    assert all(f.put.how is How.ROW for f in units if f.suggestion and f.put)


def test_where_words_belong_is_data_for_other_programs() -> None:
    report = check(draft_of((*HEAD, *TYPED, *FOOT)), library())
    puts = {
        result["rule"]: finding["put"]
        for result in to_data(report)["results"]
        for finding in result["findings"]
    }
    text = report.document.text
    funding, days = puts["section.funding"], puts["action-month.dates"]
    assert (funding["how"], funding["mark"]) == ("before", "III. ")
    assert text[funding["start"] :].startswith("III. TỔ CHỨC")
    assert [(text[m["start"] : m["end"]], m["text"]) for m in funding["moves"]] == [("III", "IV")]
    assert days["how"] == "within"
    assert text[: days["start"]].endswith("trên cơ sở giới năm 2026")
    assert days["words"] == " từ ngày 15/11 đến ngày 15/12/2026"
    assert puts["unit.front"]["mark"] == "3. "  # the reporting regime comes behind all units
    assert puts["section.purpose"] is None


def test_a_number_that_is_free_is_taken_and_what_follows_stays() -> None:
    lines = ["IV. TỔ CHỨC THỰC HIỆN" if line.startswith("III.") else line for line in TYPED]
    _, text = written(lines)
    assert [line for line in text if line[:2] in {"I.", "II", "IV", "V."}] == [
        "I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG, NHIỆM VỤ", "III. KINH PHÍ THỰC HIỆN",
        "IV. TỔ CHỨC THỰC HIỆN",
    ]  # fmt: skip


def test_what_is_told_elsewhere_has_no_number_that_collides() -> None:
    """The regime's own sentence is told by the rule on its day; the unit is written as 3."""
    lines = (
        "I. NHIỆM VỤ", "Tuyên truyền.", "II. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Văn hóa - Xã hội", "Tổng hợp báo cáo Ủy ban nhân dân xã, Sở Nội vụ.",
        "2. Công an xã", "Xử lý vụ việc.", CLOSING,
    )  # fmt: skip
    data = to_data(check(draft_of((*HEAD, *lines, *FOOT)), library()))
    found = {
        result["rule"]: result["findings"][0] for result in data["results"] if result["findings"]
    }
    regime = found["section.reporting"]
    told = next(m for m in data["matters"] if m["id"] == regime["matter"])
    assert told["rule"] == "deadline.given"
    assert regime["put"] is None
    assert regime["suggestion"].startswith("Chế độ báo cáo: ")
    marks = [f["put"]["mark"] for rule, f in found.items() if rule.startswith("unit.") and f["put"]]
    assert sorted(marks) == [f"{number}. " for number in range(3, 3 + len(marks))]
