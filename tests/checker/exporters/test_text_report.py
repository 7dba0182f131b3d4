"""The report for people: what must be mended comes first, and no count hides another."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from checker.counted import counts
from checker.exporters import EXPORTERS
from checker.exporters.text import Look, to_text
from checker.kernel.document import Span
from checker.report import Finding, Report
from checker.shown import FORMS, Shown

ANSI = re.compile(r"\x1b\[\d*m")


@pytest.fixture
def text(report: Report) -> str:
    return to_text(report)


def test_the_head_tells_file_plan_counts_and_warnings(report: Report, text: str) -> None:
    lines = text.split("\n")
    assert lines[0] == str(Path("Dự thảo/kế hoạch.txt"))
    assert lines[1] == "Kế hoạch · năm 2026 · cấp: xã, phường, đặc khu · UBND xã Bình Lư · Bình Lư"
    assert lines[2] == "Công tác bình đẳng giới năm 2026"
    assert lines[3] == "Lĩnh vực: chưa có bộ tiêu chí riêng · Dạng kế hoạch: không phải kế hoạch"
    assert lines[6] == "Có sẵn 2026.11, ngày 02/11/2026; Lai Châu 1"
    assert " ".join(lines[4:6]) == (
        "2 việc bắt buộc · 1 việc nên làm · 1 điểm cần xem; 1 tiêu chí gặp lỗi · 1 miễn trừ · 1 đạt"
        " · 1 không áp dụng"
    )
    assert "  ! Tệp văn bản thuần không có phần đầu." in lines
    assert "%" not in text


def test_the_head_tells_the_kind_of_plan_and_its_profile(report: Report) -> None:
    known = replace(report, subject_title="Công tác trẻ em", profile_title="Kế hoạch chuyên đề")
    line = "Lĩnh vực: Công tác trẻ em · Dạng kế hoạch: Kế hoạch chuyên đề"
    assert line in to_text(known).split("\n")
    plan = replace(report, profile_title="Kế hoạch năm")
    line = "Lĩnh vực: chưa có bộ tiêu chí riêng · Dạng kế hoạch: Kế hoạch năm"
    assert line in to_text(plan).split("\n")


def test_counts_name_gaps_and_reviews_even_where_there_are_none() -> None:
    none = dict.fromkeys(Shown, 0)
    assert counts(none | {Shown.PASS: 38}) == "0 việc bắt buộc · 0 điểm cần xem; 38 tiêu chí đạt"
    some = none | {Shown.PASS: 38, Shown.MUST: 6, Shown.LOOK: 4, Shown.SIGNING: 2, Shown.TOLD: 3}
    assert counts(some) == "6 việc bắt buộc · 4 điểm cần xem · 2 điền khi ban hành; 38 tiêu chí đạt"


def test_groups_come_in_order_and_only_where_they_have_rules(text: str) -> None:
    groups = ["Thể thức", "Tháng hành động", "Nội dung", "Nhất quán"]
    assert [line for line in text.split("\n") if line in groups] == groups
    assert "Bố cục" not in text


def test_within_a_group_gaps_then_failed_rules_then_reviews_then_the_rest(text: str) -> None:
    marks = re.findall(r"^  ([●▲○◐⊘✓–]) ", text, re.MULTILINE)
    assert marks == ["◐", "✓", "–", "●", "⊘", "▲", "○"]


def test_a_gap_says_what_where_how_and_why(text: str) -> None:
    start = text.index("  ● Thời gian")
    assert text[start : text.index("\n\n", start)].split("\n") == [
        "  ● Thời gian của Tháng hành động (Việc bắt buộc)",
        "    - Chưa nêu thời gian của Tháng hành động.",
        "      Chỗ cần bổ sung: mục II, trong đoạn “Nêu Tháng hành động.”, sau chữ “Nêu Tháng hành động”.",
        "      Gợi ý viết: từ ngày 15/11 đến ngày 15/12/2026",
        "    - Mục này chỉ nêu tên.",
        "      Mục II: “Tháng hành động”.",
        "    Căn cứ: Căn cứ của Thời gian của Tháng hành động",
    ]


def test_a_suggestion_of_several_lines_stays_together(report: Report) -> None:
    gap = report.results[3]
    findings = (Finding(Span(0, 0), gap.message, "III. KINH PHÍ\nKinh phí do xã bảo đảm."),)
    text = to_text(replace(report, results=(replace(gap, findings=findings),)))
    assert "    Gợi ý viết: III. KINH PHÍ\n      Kinh phí do xã bảo đảm.\n" in text


def test_passes_are_short(text: str) -> None:
    assert "  ✓ Đạt (1 tiêu chí): Tên loại\n" in text
    assert "Có tên loại." not in text


def test_lines_keep_to_the_width(report: Report) -> None:
    long = " ".join(["dài"] * 60)
    first = report.results[3]
    report = replace(report, results=(replace(first, message=long),))
    for width in (40, 72, 100):
        lines = to_text(report, Look(width)).split("\n")
        assert max(map(len, lines[1:])) <= width
        assert to_text(report, Look(width)).count("dài") == 60


def test_colours_only_where_wanted_and_never_alone(report: Report, text: str) -> None:
    coloured = to_text(report, Look(colour=True))
    assert not ANSI.search(text)
    assert ANSI.sub("", coloured) == text
    assert "\x1b[31m●\x1b[0m" in coloured
    assert len(set(FORMS.values())) == len(Shown)


def test_nothing_in_a_file_steers_the_terminal(report: Report) -> None:
    path = Path("a\x1b[2J.txt")
    plan = replace(report.plan, title="b\x1b[31mc", issuer="d\x07")
    report = replace(report, document=replace(report.document, path=path), plan=plan)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", to_text(report))


def test_many_findings_and_long_quotes_are_cut_and_say_so(report: Report) -> None:
    document = replace(report.document, text="đầu câu " + "chữ " * 200 + "cuối câu")
    whole = Finding(Span(0, len(document.text)), "Dài.")
    result = replace(report.results[3], findings=(whole,) * 9)
    text = to_text(replace(report, document=document, headings=(), results=(result,)))
    assert text.count("[…]") == 6
    assert "“đầu câu chữ" in text
    assert "và 3 chỗ khác" in text
    assert "cuối câu”" in " ".join(text.split())


def test_an_unknown_plan_is_said_to_be_unknown(report: Report) -> None:
    plan = replace(report.plan, year=None, issuer="", place="", kind="khac", level="khac")
    line = to_text(replace(report, plan=plan)).split("\n")[1]
    assert line == (
        "Văn bản khác · chưa rõ năm · cấp: cơ quan khác · chưa rõ cơ quan ban hành"
        " · chưa rõ địa danh"
    )


def test_the_table_knows_it(report: Report, text: str) -> None:
    assert EXPORTERS["text"].render(report) == text.encode("utf-8")
