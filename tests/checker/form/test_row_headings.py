"""A whole plan in one table: which rows are its sections, and which only group tasks."""

import pytest

from checker.facts import Facts, read_facts
from checker.facts.whereabouts import Whereabouts
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.judge import check
from checker.kernel.document import Document
from checker.put import How
from checker.report import Report
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library

Rows = tuple[tuple[str, ...], ...]

TITLE = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "Xã lập kế hoạch theo bảng sau:")
END = ("Trên đây là Kế hoạch năm 2026./.",)
HEAD = ("TT", "Nội dung", "Thời gian", "Đơn vị thực hiện")
PLAN: Rows = (
    HEAD,
    ("I", "MỤC ĐÍCH, YÊU CẦU", "", ""),
    ("1", "Nâng cao nhận thức của người dân các thôn.", "Cả năm", "Các đơn vị"),
    ("II", "NHIỆM VỤ, GIẢI PHÁP", "", ""),
    ("1", "Truyền thông trên hệ thống loa", "Quý II", "Phòng Văn hóa - Xã hội"),
    ("2", "Tập huấn 02 lớp cho trưởng thôn", "Quý III", "Trạm Y tế"),
    ("III", "KINH PHÍ THỰC HIỆN", "", ""),
    ("1", "Ngân sách xã năm 2026", "", "Phòng Kinh tế"),
    ("IV", "TỔ CHỨC THỰC HIỆN", "", ""),
    ("1", "Chủ trì, hướng dẫn, tổng hợp báo cáo", "", "Phòng Văn hóa - Xã hội"),
    ("2", "Tiếp nhận, xử lý tin báo về bạo lực", "", "Công an xã"),
)
NAMES = ["MỤC ĐÍCH, YÊU CẦU", "NHIỆM VỤ, GIẢI PHÁP", "KINH PHÍ THỰC HIỆN", "TỔ CHỨC THỰC HIỆN"]


def tabled(rows: Rows, above: tuple[str, ...] = TITLE, below: tuple[str, ...] = END) -> Document:
    return draft_with_table(above, rows, below)


def facts_in(rows: Rows, above: tuple[str, ...] = TITLE) -> Facts:
    return read_facts(tabled(rows, above), library())


def sections(facts: Facts) -> list[tuple[str, str]]:
    return [(section.label, facts.quote(section.title)) for section in facts[Outline].sections]


def judged(rows: Rows) -> tuple[Report, dict[str, str]]:
    report = check(tabled(rows), library())
    return report, {result.rule.id: result.status.value for result in report.results}


def merged(rows: Rows) -> Rows:
    """The same with the number in the heading's own cell, over all columns."""
    return tuple((f"{r[0]}. {r[1]}",) if r[0].isalpha() and r is not HEAD else r for r in rows)


def bare(rows: Rows) -> Rows:
    """The same with headings that carry no number."""
    return tuple((r[1],) if r[0].isalpha() and r is not HEAD else r for r in rows)


@pytest.mark.parametrize("rows", [PLAN, merged(PLAN), PLAN[1:], merged(PLAN)[1:]])
def test_the_rows_that_name_usual_sections_are_the_plans_sections(rows: Rows) -> None:
    facts = facts_in(rows)
    assert sections(facts) == list(zip(("I", "II", "III", "IV"), NAMES, strict=True))
    assert facts.quote(facts[Parts].body).startswith(rows[0][0])
    assert facts[Whereabouts].of(facts.text.index("Tập huấn")) == "mục II.2"
    assert facts[Whereabouts].of(facts.text.index("NHIỆM VỤ")) == "mục II"
    (organised,) = facts[Outline].organisation
    assert facts.quote(organised).startswith("IV")


def test_findings_in_a_row_below_a_section_stand_at_its_point() -> None:
    rows = (*PLAN[:5], ("2", "Tập huấn trước ngày 31/11/2026", "Quý III", ""), *PLAN[6:])
    report, _ = judged(rows)
    (result,) = [r for r in report.results if r.rule.id == "consistency.date"]
    assert [report.heading_at(finding.span.start) for finding in result.findings] == ["II.2"]
    assert report.heading_at(report.document.text.index("NHIỆM VỤ")) == "II"
    assert report.heading_at(report.document.text.index("Ngân sách")) == "III.1"


@pytest.mark.parametrize(
    ("rows", "words", "place"),
    [
        ((("1", "Loa"), ("2", "Lớp")), "Lớp", "mục I (dòng 2 của bảng)"),
        ((("I", "TUYÊN TRUYỀN"), ("1", "Loa"), ("II", "TẬP HUẤN"), ("1", "Lớp")), "Lớp", "mục I (dòng II.1 của bảng)"),
        ((("1", "Loa"), ("a", "Bản tin"), ("b", "Lớp")), "Lớp", "mục I (dòng 1.b của bảng)"),
        ((("", "Loa"), ("", "Lớp")), "Lớp", "mục I"),
        ((("1", "Loa"), ("2", "Lớp")), "Truyền", "mục I"),
    ],
)  # fmt: skip
def test_the_row_of_a_table_in_a_section_is_named(rows: Rows, words: str, place: str) -> None:
    above = (*TITLE, "I. NỘI DUNG", "Truyền thông như sau:")
    facts = facts_in((("TT", "Nội dung", "Thời gian"), *((*row, "Quý I") for row in rows)), above)
    assert facts[Whereabouts].of(facts.text.index(words)) == place


def test_headings_over_all_columns_need_no_number() -> None:
    assert sections(facts_in(bare(PLAN))) == [("", name) for name in NAMES]


def test_rows_may_be_counted_with_figures() -> None:
    numbers = {"I": "1", "II": "2", "III": "3", "IV": "4"}
    outer, rows = "", [HEAD]
    for row in PLAN[1:]:
        outer = numbers.get(row[0], outer)
        rows.append((outer if row[0] in numbers else f"{outer}.{row[0]}", *row[1:]))
    facts = facts_in(tuple(rows))
    assert sections(facts) == list(zip("1234", NAMES, strict=True))
    assert facts[Whereabouts].of(facts.text.index("Tập huấn")) == "mục 2.2"


@pytest.mark.parametrize("rows", [PLAN, merged(PLAN), bare(PLAN), PLAN[1:]])
def test_sections_and_units_are_known_as_in_running_text(rows: Rows) -> None:
    _, said = judged(rows)
    for role in ("purpose", "tasks", "funding", "organisation"):
        assert said[f"section.{role}"] == "pass", role
    assert said["consistency.numbering"] == "pass"
    assert (said["unit.culture"], said["unit.police"], said["unit.schools"]) == (
        "pass",
        "pass",
        "gap",
    )


SKIPPED: Rows = (*PLAN[:-1], ("3", *PLAN[-1][1:]))


@pytest.mark.parametrize("rows", [SKIPPED, merged(SKIPPED), bare(SKIPPED), SKIPPED[1:]])
def test_a_row_that_is_skipped_is_told_once(rows: Rows) -> None:
    report, _ = judged(rows)
    (result,) = [r for r in report.results if r.rule.id == "consistency.numbering"]
    assert [finding.message for finding in result.findings] == [
        "Số thứ tự “3” chưa liên tục: sau “1” phải là “2”."
    ]


def test_a_section_that_is_skipped_is_told_once() -> None:
    rows = tuple(row for row in PLAN if "KINH PHÍ" not in row[1] and "Ngân sách" not in row[1])
    report, said = judged(rows)
    assert (said["section.funding"], said["section.organisation"]) == ("gap", "pass")
    (result,) = [r for r in report.results if r.rule.id == "consistency.numbering"]
    (finding,) = result.findings
    assert finding.message.startswith("Số thứ tự “IV” chưa liên tục: sau “II” phải là “III”.")


GROUPED: Rows = (
    HEAD,
    ("I", "Nhiệm vụ truyền thông", "", ""),
    ("1", "Truyền thông trên hệ thống loa", "Quý II", "Phòng Văn hóa - Xã hội"),
    ("II", "Kinh phí thực hiện các mô hình", "", ""),
    ("1", "Cấp phát 05 triệu đồng", "Quý III", "Phòng Kinh tế"),
)
RUNNING = (
    *TITLE[:2], "I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức.", "II. NỘI DUNG", "Theo bảng sau:",
)  # fmt: skip


def test_the_groups_of_a_table_are_no_sections_where_running_text_has_headings() -> None:
    assert sections(facts_in(GROUPED, RUNNING)) == [("I", "MỤC ĐÍCH, YÊU CẦU"), ("II", "NỘI DUNG")]
    assert sections(facts_in(PLAN, RUNNING)) == [("I", "MỤC ĐÍCH, YÊU CẦU"), ("II", "NỘI DUNG")]


@pytest.mark.parametrize(
    "rows",
    [
        (HEAD, ("I", "Truyền thông", "", ""), ("1", "Phát thanh", "", "Công an xã"), ("II", "Tập huấn", "", ""),
         ("1", "Mở lớp", "", "Trạm Y tế")),
        # one name alone makes no plan of a table; what says a task is no heading
        (HEAD, ("I", "NHIỆM VỤ, GIẢI PHÁP", "", ""), ("1", "Phát thanh", "", "Công an xã")),
        (HEAD, ("1", "Tổ chức thực hiện 02 lớp tập huấn cho trưởng thôn, chi hội trưởng các chi hội trong xã", "", ""),
         ("2", "Kinh phí thực hiện 05 mô hình do các đơn vị lập dự toán gửi Phòng Kinh tế tổng hợp", "", "")),
    ],
)  # fmt: skip
def test_a_table_of_tasks_has_no_sections(rows: Rows) -> None:
    assert sections(facts_in(rows)) == []


def test_an_annex_in_a_table_is_none_of_the_plan() -> None:
    end = ("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh", "PHỤ LỤC")
    facts = facts_in(PLAN, (*RUNNING, "Truyền thông./.", *end))
    assert [label for label, _ in sections(facts)] == ["I", "II"]


def rows_added(report: Report) -> list[tuple[str, str]]:
    """Return number and name of each row to be added, in order."""
    return sorted(
        (finding.put.mark, (finding.suggestion or "").rpartition(" | ")[2])
        for result in report.results
        for finding in result.findings
        if finding.put is not None and finding.put.how is How.ROW
    )


def test_what_is_missing_gets_the_next_rows_of_its_section() -> None:
    added = rows_added(judged(PLAN)[0])
    assert ("4", "Văn phòng HĐND và UBND") in added
    assert {mark for mark, _ in added} == set("3456789") | {"10"}  # those of section II go to 10
    assert not any("IV" in name for _, name in added)


def test_a_task_to_be_added_stands_in_the_column_of_the_tasks() -> None:
    report, _ = judged(
        (
            *PLAN[:5],
            ("2", "Tập huấn 02 lớp", "Từ ngày 15 đến ngày 20/9/2026", "Trạm Y tế"),
            *PLAN[6:],
        )
    )
    (result,) = [r for r in report.results if r.rule.id == "programme.1790"]
    (finding,) = result.findings
    assert finding.put is not None
    assert finding.put.columns == ("number", "words", "time", "")
    assert (finding.suggestion or "").startswith("4 | Triển khai Chương trình")
