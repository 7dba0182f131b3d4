"""The days of an event: right, wrong, one of the two, none."""

from dataclasses import replace

import pytest

from checker.facts import read_facts
from checker.kernel.document import Cell
from checker.kinds import KINDS
from checker.kinds.events.event_dates import Params
from checker.report import Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of, verdict_on

PARAMS = Params("gender-equality.action-month")
NAME = "Tháng hành động vì bình đẳng giới"


@pytest.mark.parametrize(
    ("lines", "status", "where"),
    [
        ((f"{NAME} từ ngày 15/11 - 15/12.",), Status.PASS, ["15/11 - 15/12"]),
        ((f"Tổ chức {NAME}.", "Mít tinh từ 15/11 - 15/12."), Status.PASS, ["15/11 - 15/12"]),
        ((f"{NAME} từ ngày 15/10 - 15/12.",), Status.GAP, ["15/10 - 15/12"]),
        ((f"{NAME} từ ngày 16/11 - 15/12.",), Status.GAP, ["16/11 - 15/12"]),
        ((f"{NAME} từ ngày 15/11 - 16/12.",), Status.GAP, ["15/11 - 16/12"]),
        ((f"{NAME} từ ngày 15/11 - 15/01.",), Status.GAP, ["15/11 - 15/01"]),
        (
            (f"{NAME} từ ngày 15/11 - 15/12.", f"{NAME} từ ngày 01/11 - 01/12."),
            Status.GAP,
            ["01/11 - 01/12"],
        ),
        ((f"{NAME} từ ngày 15/11/2026.",), Status.GAP, ["15/11/2026"]),
        ((f"{NAME} đến ngày 15/12/2026.",), Status.GAP, ["15/12/2026"]),
        ((f"{NAME} ngày 20/11/2026.",), Status.GAP, [""]),
        # its two days stand apart: the wrong one is pointed at
        (
            (f"{NAME}: khai mạc ngày 15/11/2026 tại chợ, bế mạc ngày 15/12/2026 tại đình.",),
            Status.PASS,
            ["15/11/2026", "15/12/2026"],
        ),
        (
            (f"{NAME}: khai mạc ngày 15/11 tại chợ, kết thúc tại đình ngày 14/12.",),
            Status.GAP,
            ["14/12"],
        ),
        (
            (f"{NAME}: khai mạc ngày 15/11 tại chợ, báo cáo trước ngày 20/12.",),
            Status.GAP,
            ["15/11"],
        ),
        (
            (f"{NAME} từ ngày 15/11/2026 và kéo dài đến hết ngày 14/12/2026.",),
            Status.GAP,
            ["15/11/2026 và kéo dài đến hết ngày 14/12/2026"],
        ),
        (
            (f"{NAME} từ giữa tháng 11 (15/11) đến giữa tháng 12 (15/12).",),
            Status.PASS,
            ["15/11) đến giữa tháng 12 (15/12"],
        ),
        (
            (f"{NAME} từ giữa tháng 11 (15/11) đến giữa tháng 12 (14/12).",),
            Status.GAP,
            ["15/11) đến giữa tháng 12 (14/12"],
        ),
        ((f"{NAME}.",), Status.GAP, [""]),
        (("Tập huấn.", "Mít tinh từ 15/11 - 15/12."), Status.GAP, [""]),
    ],
)
def test_an_event_has_its_days(lines: tuple[str, ...], status: Status, where: list[str]) -> None:
    verdict, facts = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *lines)
    assert (verdict.status, places(verdict, facts)) == (status, where)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ((f"{NAME} từ ngày 15/11 - 15/12.",), "Thời gian đúng: 15/11 - 15/12."),
        (
            (f"{NAME} từ ngày 15/10 - 15/12.",),
            "Thời gian ghi là 15/10 - 15/12; đúng là từ ngày 15/11 đến ngày 15/12.",
        ),
        (
            (f"{NAME} từ ngày 15/11/2026.",),
            "Mới nêu một ngày (15/11/2026); cần đủ từ ngày 15/11 đến ngày 15/12.",
        ),
        (
            (f"{NAME}.",),
            "Chưa nêu thời gian của Tháng. Mục I mới nêu tên, chưa nêu thời gian.",
        ),
        (
            (f"{NAME}.", "Báo cáo về UBND xã trước ngày 15/11/2026."),
            "Chưa nêu thời gian của Tháng. Ngày 15/11/2026 ở mục I là hạn báo cáo.",
        ),
        (
            (f"{NAME}.", "Hoàn thành tập huấn trước ngày 15/12/2026."),
            "Chưa nêu thời gian của Tháng. Ngày 15/12/2026 ở mục I là thời hạn của nhiệm vụ khác.",
        ),
        (("Tập huấn.",), "Kế hoạch chưa nêu tên nên cũng chưa nêu thời gian của Tháng."),
    ],
)
def test_each_outcome_has_its_sentence(lines: tuple[str, ...], message: str) -> None:
    title = {"title": "Thời gian của Tháng"}
    assert verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *lines, **title)[0].message == message


@pytest.mark.parametrize(
    ("line", "after"),
    [
        (f"Tổ chức {NAME} trên địa bàn.", f"Tổ chức {NAME}"),
        (f"Tổ chức {NAME} năm 2026 trên địa bàn.", f"Tổ chức {NAME} năm 2026"),
        (f"Hưởng ứng “{NAME}” năm 2026.", f"Hưởng ứng “{NAME}” năm 2026"),
        (f"Hưởng ứng “{NAME} năm 2026” ở xã.", f"Hưởng ứng “{NAME} năm 2026”"),
    ],
)
def test_missing_days_belong_at_the_name(line: str, after: str) -> None:
    words = {"suggestion": "từ ngày 15/11 đến ngày 15/12/{year}"}
    verdict, facts = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", line, **words)
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith(after)
    assert finding.suggestion == "từ ngày 15/11 đến ngày 15/12/2026"


def test_days_of_a_month_that_is_not_named_are_proposed_with_its_name() -> None:
    words = {"suggestion": "từ ngày 15/11 đến ngày 15/12/{year}"}
    (finding,) = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", "Tập huấn.", **words)[0].findings
    assert finding.suggestion is None


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("15/10 - 15/12", "15/11 - 15/12"),
        ("01/11/2026 đến ngày 15/12/2026", "15/11/2026 đến ngày 15/12/2026"),
        ("15 tháng 11 đến ngày 31 tháng 12 năm 2026", "15 tháng 11 đến ngày 15 tháng 12 năm 2026"),
        ("10 đến 15/12/2026", "từ ngày 15/11 đến ngày 15/12/2026"),  # two days of one month
    ],
)
def test_of_wrong_days_only_the_figures_change(written: str, right: str) -> None:
    words = {"suggestion": "từ ngày 15/11 đến ngày 15/12/{year}"}
    line = f"{NAME} từ ngày {written}."
    (finding,) = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", line, **words)[0].findings
    assert finding.suggestion == right


@pytest.mark.parametrize(
    ("annex", "status", "where"),
    [
        ("PHÂN CÔNG NHIỆM VỤ", Status.PASS, "15/11 - 15/12"),
        ("MẪU BÁO CÁO", Status.GAP, ""),
        ("KẾT QUẢ NĂM 2025", Status.GAP, ""),
    ],
)
def test_days_in_an_annex_are_the_plans_unless_it_is_a_form_or_on_results(
    annex: str, status: Status, where: str
) -> None:
    lines = (f"Tổ chức {NAME}.", "Nơi nhận:", "- Lưu: VT.", "PHỤ LỤC", annex)
    more = (*lines, "Mít tinh từ 15/11 - 15/12.")
    verdict, facts = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *more)
    assert (verdict.status, places(verdict, facts)) == (status, [where])


def test_days_of_something_else_do_not_stand_in() -> None:
    lines = (f"Tổ chức {NAME}.", "Mít tinh từ 01/6 - 30/6.")
    assert verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *lines)[0].status is Status.GAP


# An event that fills one calendar month -----------------------------------------------------------

JUNE = Params("children.action-month")
CHILDREN = "Tháng hành động vì trẻ em"
FAMILY = "Tháng hành động quốc gia về phòng, chống bạo lực gia đình"


def judged(*lines: str) -> tuple[Status, list[str]]:
    verdict, facts = verdict_of("event-dates", JUNE, "I. NỘI DUNG", *lines)
    return verdict.status, places(verdict, facts)


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ((f"Tổ chức {CHILDREN} (tháng 6/2026).",), "tháng 6/2026"),
        ((f"Tổ chức {CHILDREN} trong tháng 6 năm 2026.",), "tháng 6 năm 2026"),
        ((f"{CHILDREN} năm 2026 trên địa bàn xã, trong tháng 6.",), "tháng 6"),
        ((f"Hưởng ứng {CHILDREN} (tháng sáu hằng năm).",), "tháng sáu"),
        ((f"Trong tháng 6/2026, tổ chức {CHILDREN}.",), "tháng 6/2026"),
        ((f"{CHILDREN}:", "- Nội dung: phát động.", "- Thời gian: Tháng 6/2026."), "Tháng 6/2026"),
        ((f"{CHILDREN}: xây dựng kế hoạch tháng 5, tổ chức tháng 6.",), "tháng 6"),
        ((f"{CHILDREN} (từ ngày 01/6 - 30/6).",), "01/6 - 30/6"),
    ],
)
def test_its_month_is_as_good_as_its_days(lines: tuple[str, ...], where: str) -> None:
    assert judged(*lines) == (Status.PASS, [where])


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ((f"Tổ chức {CHILDREN} (tháng 5/2026).",), "tháng 5/2026"),
        ((f"Tổ chức {CHILDREN} năm 2026 trong tháng 7.",), "tháng 7"),
        ((f"{CHILDREN} (tháng 6).", f"Tổng kết {CHILDREN} (tháng 7)."), "tháng 7"),
        ((f"{CHILDREN} từ ngày 01/5 - 31/5, đón Tết thiếu nhi tháng 6.",), "01/5 - 31/5"),
        ((f"{CHILDREN} từ tháng 5 đến tháng 7/2026.",), ""),
        ((f"Hoàn thành kế hoạch {CHILDREN} trước tháng 6/2026.",), ""),
        ((f"Tổ chức {CHILDREN} và gửi báo cáo trong tháng 6/2026.",), ""),
        ((f"Tổ chức {CHILDREN}; tập huấn trong tháng 6/2026.",), ""),
        ((f"Tổ chức {CHILDREN}.", f"Tổ chức {FAMILY} (tháng 6/2026)."), ""),
        ((f"Tổ chức {CHILDREN} và {FAMILY} (tháng 6/2026).",), ""),
        ((f"{FAMILY} (tháng 6/2026), {CHILDREN}.",), ""),
        (("Tập huấn trong tháng 6/2026.",), ""),
    ],
)
def test_another_month_or_the_month_of_something_else_is_not(
    lines: tuple[str, ...], where: str
) -> None:
    assert judged(*lines) == (Status.GAP, [where])


def row(*cells: str, params: Params = JUNE) -> tuple[Status, list[str]]:
    """Judge a table of two rows; the second one is on something else."""
    lines = ("I. NỘI DUNG", *cells, "2", "Tập huấn", "Tháng 6/2026")
    draft = draft_of((*FRAME, *lines))
    first = len(FRAME) + 1
    blocks = list(draft.blocks)
    for number in range(first, len(blocks)):
        place = Cell(0, int(number >= first + len(cells)), number)
        blocks[number] = blocks[number]._replace(kind="cell", cell=place)
    facts = read_facts(replace(draft, blocks=tuple(blocks)), library())
    verdict = KINDS["event-dates"].judge(rule_of("event-dates", params=params), facts)
    return verdict.status, places(verdict, facts)


def test_a_table_has_a_column_on_time() -> None:
    assert row("1", f"Tổ chức {CHILDREN}", "Trong tháng 6") == (Status.PASS, ["tháng 6"])
    assert row("Tháng 6/2026", f"Tổ chức {CHILDREN}", "Phòng") == (Status.PASS, ["Tháng 6/2026"])


def test_the_month_of_another_row_or_in_other_words_of_the_row_is_not_its_own() -> None:
    assert row("1", f"Tổ chức {CHILDREN}", "Phòng") == (Status.GAP, [""])
    assert row("1", f"Tổ chức {CHILDREN}", "Tập huấn tháng 6") == (Status.GAP, [""])


@pytest.mark.parametrize(
    ("cell", "time", "where"),
    [
        (NAME, "Tháng 6/2026", "Tháng 6/2026"),
        (f"{NAME} năm 2026", "Tháng 5", "Tháng 5"),
        (f"Tổ chức các hoạt động hưởng ứng {NAME}", "Tháng 10/2026", "Tháng 10/2026"),
        (f"{NAME}, phòng ngừa và ứng phó với bạo lực giới", "Trong tháng 8", "tháng 8"),
        # its own months leave its days to be given, and the month is that of other work
        (NAME, "Tháng 11/2026", ""),
        (NAME, "Tháng 12", ""),
        (f"Ban hành kế hoạch tổ chức {NAME}", "Tháng 10/2026", ""),
        (f"{NAME}: họp Ban tổ chức", "Tháng 10/2026", ""),
        (f"Tổng kết {NAME}", "Tháng 01/2027", ""),
    ],
)
def test_another_month_in_the_row_of_an_event_is_wrong(cell: str, time: str, where: str) -> None:
    assert row("1", cell, time, params=PARAMS) == (Status.GAP, [where])


def test_an_event_that_fills_no_month_is_not_timed_by_one() -> None:
    verdict, _ = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", f"{NAME} (tháng 11/2026).")
    assert verdict.message.startswith("Chưa nêu")


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("1. Thời gian: từ ngày 15/10 đến ngày 15/12/2026.",), Status.GAP),
        (("1. Thời gian: từ ngày 15/11 đến ngày 15/12/2026.",), Status.PASS),
        (("1. Thời gian", "Từ ngày 15/10/2026 đến ngày 15/12/2026."), Status.GAP),
        # of one task, not of the plan
        (("1. Tập huấn", "- Thời gian: từ ngày 15/10 đến ngày 17/10/2026."), None),
        (("1. Báo cáo số liệu từ ngày 01/01 đến ngày 30/11/2026.",), None),
        (("1. Thời gian: lễ phát động ngày 16/11/2026.",), None),
    ],
)
def test_a_plan_for_the_event_alone_gives_its_time_without_its_name(
    lines: tuple[str, ...], status: Status | None
) -> None:
    purpose = ("I. MỤC ĐÍCH", "Nâng cao nhận thức.", "Huy động mọi người.", "II. NỘI DUNG")
    draft = ("KẾ HOẠCH", f"Tổ chức {NAME} năm 2026", *purpose, *lines)
    facts = read_facts(draft_of(draft), library())
    verdict = KINDS["event-dates"].judge(rule_of("event-dates", params=PARAMS), facts)
    if status is None:
        assert verdict.message.startswith("Chưa nêu")
    else:
        assert verdict.status is status


def test_in_a_plan_for_the_year_days_without_the_name_are_another_tasks() -> None:
    tasks = ("2. Kiểm tra.", "3. Tập huấn.", "4. Tổng kết.")
    lines = (f"1. {NAME}.", *tasks, "5. Thời gian: từ ngày 15/10 đến ngày 17/10/2026.")
    verdict, _ = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *lines)
    assert verdict.message.startswith("Chưa nêu")


@pytest.mark.parametrize(
    ("subject", "essential"),
    [
        (f"Tổ chức các hoạt động hưởng ứng {NAME} năm 2026", True),
        (f"Triển khai {NAME} năm 2026", True),
        (f"Tổ chức Lễ phát động {NAME} năm 2026", False),
        (f"Tổ chức hội thi hưởng ứng {NAME} năm 2026", False),
        ("Công tác bình đẳng giới năm 2026", False),
    ],
)
def test_a_plan_for_the_event_itself_must_give_its_days(subject: str, essential: bool) -> None:
    lines = ("KẾ HOẠCH", subject, "I. NỘI DUNG", f"Lễ phát động {NAME}: ngày 16/11/2026.")
    verdict, _ = verdict_on("event-dates", PARAMS, *lines)
    assert (verdict.status, verdict.essential) == (Status.GAP, essential)


SHORT = "Tháng hành động"
THEIRS = "Tháng hành động vì trẻ em (01/6 - 30/6/2026)."


@pytest.mark.parametrize(
    ("lines", "status", "where"),
    [
        ((f"{SHORT} BĐG từ ngày 10/11 đến ngày 10/12/2026.",), Status.GAP, ["10/11 đến ngày 10/12/2026"]),
        ((f"{SHORT} bình đẳng giới: từ 01/11 - 30/11.",), Status.GAP, ["01/11 - 30/11"]),
        ((f"{SHORT} năm 2026 (từ ngày 10/11 - 10/12/2026).",), Status.GAP, ["10/11 - 10/12/2026"]),
        ((f"{SHORT} diễn ra từ ngày 15/10 - 15/11/2026.",), Status.GAP, ["15/10 - 15/11/2026"]),
        ((f"{NAME} (15/11 - 15/12).", f"{SHORT} từ ngày 10/11 - 10/12."), Status.GAP, ["10/11 - 10/12"]),
        ((f"{SHORT} năm 2026 từ ngày 15/11 - 15/12/2026.",), Status.PASS, ["15/11 - 15/12/2026"]),
        ((f"{NAME} (15/11 - 15/12).", f"Phát động {SHORT} từ 10/11 - 20/11."), Status.PASS, ["15/11 - 15/12"]),
        ((f"{NAME} (15/11 - 15/12).", THEIRS, f"{SHORT} từ ngày 01/6 - 30/6."), Status.PASS, ["15/11 - 15/12"]),
        ((f"{NAME} (15/11 - 15/12).", f"{SHORT} an toàn thực phẩm từ 15/4 - 15/5."), Status.PASS, ["15/11 - 15/12"]),
    ],
)  # fmt: skip
def test_the_month_is_known_by_less_than_its_name(
    lines: tuple[str, ...], status: Status, where: list[str]
) -> None:
    verdict, facts = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *lines)
    assert (verdict.status, places(verdict, facts)) == (status, where)


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ("quốc gia phòng, chống HIV/AIDS", "10/11 - 10/12"),
        ("về an toàn, vệ sinh lao động", "01/5 - 31/5"),
        ("“Vì chất lượng vệ sinh an toàn thực phẩm”", "15/4 - 15/5"),
        ("vì người cao tuổi Việt Nam", "01/10 - 31/10"),
        ("vì trẻ em", "01/6 - 30/6"),
    ],
)
def test_behind_another_month_the_short_name_is_that_ones(other: str, days: str) -> None:
    right = f"Tổ chức {NAME} từ ngày 15/11 - 15/12."
    lines = f"Hưởng ứng Tháng hành động {other}; mít tinh trong Tháng hành động ({days})."
    for order in ((right, lines), (lines, right)):
        assert verdict_of("event-dates", PARAMS, *order)[0].status is Status.PASS
    wrong = f"Mít tinh trong Tháng hành động ({days})."
    verdict, facts = verdict_of("event-dates", PARAMS, right, wrong)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [days])


@pytest.mark.parametrize(
    ("lines", "before"),
    [
        ((f"1. {NAME}", f"- Tổ chức {NAME} năm 2026 tại chợ."), f"- Tổ chức {NAME} năm 2026"),
        ((f"1. {NAME}", "- Treo băng rôn."), f"1. {NAME}"),  # nothing else names it
        ((f"Tổ chức {NAME}.", f"Kinh phí {NAME}."), f"Tổ chức {NAME}"),
    ],
)
def test_missing_days_are_written_in_a_sentence_before_a_heading(
    lines: tuple[str, ...], before: str
) -> None:
    verdict, facts = verdict_of("event-dates", PARAMS, "I. NỘI DUNG", *lines)
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith(before)
