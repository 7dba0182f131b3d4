"""One document with one date, kind and issuer throughout, and as the register has it."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.library.registers import KnownDocument
from checker.particulars import Overrides
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of, verdict_on

HEADING = "I. NỘI DUNG"
RIGHT = "Thực hiện Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ."


def judged(*lines: str) -> tuple[Status, list[str], str, list[str | None]]:
    verdict, facts = verdict_of("citations", NoParams(), HEADING, *lines)
    fixes = [finding.fix for finding in verdict.findings]
    return verdict.status, places(verdict, facts), verdict.message, fixes


def test_what_agrees_passes_with_each_document_once() -> None:
    status, where, message, _ = judged(RIGHT, RIGHT, "Theo Chỉ thị số 21-CT/TW ngày 20/01/2018.")
    assert (status, where) == (
        Status.PASS, ["1790/QĐ-TTg ngày 23/10/2021", "21-CT/TW ngày 20/01/2018"],
    )  # fmt: skip
    assert message == "Các văn bản được dẫn thống nhất về số và ngày."


def test_a_date_against_the_register_is_a_gap_with_the_right_one_to_paste() -> None:
    status, where, message, fixes = judged(RIGHT.replace("23/10", "13/10"))
    assert (status, where, fixes) == (Status.GAP, ["13/10/2021"], ["23/10/2021"])
    assert message == "Quyết định số 1790/QĐ-TTg ghi ngày 13/10/2021; ngày đúng là 23/10/2021."


def test_a_date_against_an_unverified_entry_is_to_be_looked_at() -> None:
    status, where, message, fixes = judged(
        "Căn cứ Nghị định số 110/2024/NĐ-CP ngày 29/8/2024 của Chính phủ."
    )
    assert (status, where, fixes) == (Status.REVIEW, ["29/8/2024"], [None])
    assert "(chưa đối chiếu)" in message


@pytest.mark.parametrize(
    ("known", "written", "status"),
    [
        ("HĐND phường Vinh Phú", "Hội đồng nhân dân phường Vinh Phú", Status.PASS),
        ("Hội đồng nhân dân phường Vinh Phú", "HĐND phường", Status.PASS),
        ("UBND phường Vinh Phú", "Ủy ban nhân dân phường Vinh Phú", Status.PASS),
        ("HĐND phường Vinh Phú", "UBND phường Vinh Phú", Status.REVIEW),
        ("HĐND phường Vinh Phú", "Hội đồng nhân dân phường Hưng Bình", Status.REVIEW),
    ],
)
def test_a_committee_or_council_may_be_abbreviated_in_the_register_or_in_the_draft(
    known: str, written: str, status: Status
) -> None:
    facts = facts_of(
        *FRAME, HEADING, f"Theo Nghị quyết số 21/NQ-HĐND ngày 18/12/2025 của {written}."
    )
    day = dt.date(2025, 12, 18)
    entry = KnownDocument(
        "21/NQ-HĐND", "Nghị quyết", known, "về bình đẳng giới", day, verified=True
    )
    registers = replace(facts.library.registers, documents={entry.id: entry})
    facts = read_facts(facts.document, replace(facts.library, registers=registers), Overrides())
    verdict = KINDS["citations"].judge(rule_of("citations", params=NoParams()), facts)
    assert verdict.status is status


@pytest.mark.parametrize(
    ("issuer", "status"),
    [
        ("Thủ tướng Chính phủ", Status.PASS),
        ("Thủ tướng", Status.PASS),
        ("TTCP", Status.PASS),
        ("TTg", Status.PASS),
        ("TTgCP", Status.PASS),
        ("Bộ Nội vụ", Status.REVIEW),
    ],
)
def test_the_issuer_may_be_cut_short_or_abbreviated(issuer: str, status: Status) -> None:
    found, where, message, _ = judged(RIGHT.replace("Thủ tướng Chính phủ", issuer))
    assert found is status
    if status is Status.REVIEW:
        assert where == ["Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Bộ Nội vụ"]
        assert message == (
            "Quyết định số 1790/QĐ-TTg do Thủ tướng Chính phủ ban hành, văn bản ghi là Bộ Nội vụ."
        )


def test_an_abbreviation_is_of_its_own_body_only() -> None:
    line = "Căn cứ Thông tư số 191/2009/TT-BTC ngày 01/10/2009 của {}."
    assert judged(line.format("Bộ Tài chính"))[0] is Status.PASS
    assert judged(line.format("BTC"))[0] is Status.PASS
    assert judged(line.format("TTg"))[0] is Status.REVIEW


def test_a_law_may_name_its_assembly_by_term() -> None:
    line = "Căn cứ Luật Bình đẳng giới số 73/2006/QH11 ngày 29/11/2006 của Quốc hội khóa XI;"
    assert judged(line)[0] is Status.PASS


def test_another_kind_than_the_documents_own_is_to_be_looked_at() -> None:
    status, where, message, _ = judged(RIGHT.replace("Quyết định", "Kế hoạch"))
    assert status is Status.REVIEW
    assert where == ["Kế hoạch số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ"]
    assert message == "Văn bản số 1790/QĐ-TTg là quyết định, văn bản ghi là kế hoạch."


@pytest.mark.parametrize(
    "line",
    [
        "Thực hiện văn bản số 1790/QĐ-TTg ngày 23/10/2021.",
        "Thực hiện Chương trình (1790/QĐ-TTg ngày 23/10/2021).",
    ],
)
def test_a_word_that_is_no_kind_of_its_own_is_no_other_kind(line: str) -> None:
    assert judged(line)[0] is Status.PASS


LAW = "Căn cứ Luật Phòng, chống bạo lực gia đình{} 14/11/2022;"


@pytest.mark.parametrize(
    "between", [" ngày", ", ngày", " số 13/2022/QH15 ngày", " số 13/2022/QH15, ngày"]
)
def test_a_law_named_with_its_date_passes(between: str) -> None:
    assert judged(LAW.format(between))[0] is Status.PASS


def test_a_law_named_with_another_date_is_a_gap() -> None:
    status, where, message, _ = judged(LAW.format(" ngày").replace("14/11", "15/11"))
    assert (status, where) == (Status.GAP, ["15/11/2022"])
    assert message.endswith("ghi ngày 15/11/2022; ngày đúng là 14/11/2022.")


def test_a_date_of_something_else_is_not_the_laws() -> None:
    assert (
        judged("Phổ biến Luật Bình đẳng giới trong tháng, xong ngày 15/11/2022.")[0] is Status.PASS
    )


def test_a_decisions_title_before_a_date_is_no_law() -> None:
    title = "phê duyệt Chương trình Truyền thông về bình đẳng giới đến năm 2030"
    assert judged(f"Quyết định {title} ngày 05/5/2022.")[0] is Status.PASS


def test_of_an_unverified_document_the_issuer_is_not_held_against_a_draft() -> None:
    line = "Căn cứ Nghị định số 110/2024/NĐ-CP ngày 30/8/2024 của Bộ Nội vụ."
    assert judged(line)[0] is Status.PASS


@pytest.mark.parametrize("issuer", ["Quốc hội khóa XI", "QH khóa XI", "Quốc hội nước CHXHCN"])
def test_a_laws_assembly_may_be_written_anyhow(issuer: str) -> None:
    line = f"Căn cứ Luật Bình đẳng giới số 73/2006/QH11 ngày 29/11/2006 của {issuer};"
    assert judged(line)[0] is Status.PASS


def test_a_known_document_without_its_date_passes() -> None:
    status, where, _, _ = judged("Thực hiện Quyết định số 1790/QĐ-TTg của Thủ tướng Chính phủ.")
    assert (status, where) == (Status.PASS, [])


PLAN = "Thực hiện Kế hoạch số 45/KH-UBND ngày {} của {} về {}."
TITLE = "công tác bình đẳng giới năm 2026"


def test_two_dates_of_one_document_are_a_gap_at_the_rarer_one() -> None:
    right, other = (PLAN.format(day, "UBND tỉnh", TITLE) for day in ("02/02/2026", "12/02/2026"))
    status, where, message, _ = judged(other, right, right)
    assert (status, where) == (Status.GAP, ["12/02/2026"])
    assert message == (
        "Kế hoạch số 45/KH-UBND được ghi hai ngày khác nhau: 12/02/2026 và 02/02/2026."
    )


@pytest.mark.parametrize("issuer", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh"])
def test_one_body_is_the_same_in_full_and_abbreviated(issuer: str) -> None:
    one = PLAN.format("02/02/2026", "UBND tỉnh", TITLE)
    assert judged(one, PLAN.format("12/02/2026", issuer, TITLE))[0] is Status.GAP


def test_two_bodies_may_have_one_number() -> None:
    one = PLAN.format("02/02/2026", "UBND tỉnh", TITLE)
    assert judged(one, PLAN.format("12/02/2026", "UBND xã", TITLE))[0] is Status.PASS


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("công tác bình đẳng giới năm 2025", Status.GAP),
        ("phòng, chống bạo lực gia đình", Status.PASS),
        ("nhà trường mới", Status.PASS),
        ("nhà trường", Status.GAP),  # with "về" three words, that tell nothing
    ],
)
def test_the_title_tells_another_years_document(title: str, status: Status) -> None:
    one = PLAN.format("02/02/2026", "UBND tỉnh", TITLE)
    assert judged(one, PLAN.format("12/02/2025", "UBND tỉnh", title))[0] is status


@pytest.mark.parametrize(
    ("title", "status"), [("công tác nữ", Status.GAP), ("công việc nữ", Status.PASS)]
)
def test_three_words_of_four_make_the_same_title(title: str, status: Status) -> None:
    one = PLAN.format("02/02/2026", "UBND tỉnh", "công tác giới")
    assert judged(one, PLAN.format("12/02/2025", "UBND tỉnh", title))[0] is status


SUBJECT = "{} được ban hành theo Quyết định số 45/QĐ-UBND ngày {}."
CODE, FUND = "Quy chế phối hợp bảo vệ trẻ em", "Quy định quản lý quỹ thôn bản"


@pytest.mark.parametrize(
    ("other", "status"),
    [
        ((FUND, "12/3/2024"), Status.PASS),
        ((FUND, "05/02/2024"), Status.GAP),  # the year alone is a slip
        ((FUND, "12/3/2026"), Status.GAP),  # numbers start anew each year
        ((CODE, "12/3/2024"), Status.GAP),
        (("Đã", "12/3/2024"), Status.GAP),
    ],
)
def test_what_stands_before_a_number_tells_two_documents_of_two_years(
    other: tuple[str, str], status: Status
) -> None:
    lines = (SUBJECT.format(CODE, "05/02/2026"), SUBJECT.format(*other))
    assert judged(*lines)[0] is status


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("79/2025/TT-BTC ngày 04/8/2025", "79/2025/TT-BKHĐT ngày 04 tháng 8 năm 2025", True),
        ("81/2021/NĐ-CP ngày 27/8/2021", "81/NĐ-CP ngày 27/8/2021", True),
        ("79/2025/TT-BTC ngày 04/8/2025", "79/2025/TT-BNV ngày 05/8/2025", False),
        ("45/QĐ-UBND ngày 04/3/2026", "45/KH-UBND ngày 04/3/2026", False),
        ("45/QĐ-UBND ngày 04/3/2026 của UBND tỉnh", "45/QĐ-SNV ngày 04/3/2026 của Sở Nội vụ", False),
        ("45/QĐ-BTP ngày 04/3/2026", "45/QĐ-BTP ngày 04/3/2026", False),
    ],
)  # fmt: skip
def test_one_number_of_one_day_has_one_symbol(one: str, other: str, *, found: bool) -> None:
    message = judged(f"Theo văn bản số {one}.", f"Theo văn bản số {other}.")[2]
    assert ("khác ký hiệu" in message) is found


def test_in_one_year_the_title_excuses_nothing() -> None:
    one = PLAN.format("02/02/2026", "UBND tỉnh", TITLE)
    other = PLAN.format("12/02/2026", "UBND tỉnh", "phòng, chống bạo lực gia đình")
    assert judged(one, other)[0] is Status.GAP


def test_a_document_two_years_after_the_plan_is_a_gap() -> None:
    assert judged(PLAN.format("02/02/2028", "UBND tỉnh", TITLE))[0] is Status.GAP
    status, where, message, _ = judged(PLAN.format("02/02/2029", "UBND tỉnh", TITLE))
    assert (status, where) == (Status.GAP, ["02/02/2029"])
    assert message == "Kế hoạch số 45/KH-UBND ghi ngày 02/02/2029, sau ngày của kế hoạch."
    assert judged(PLAN.format("02/02/2027", "UBND tỉnh", TITLE))[0] is Status.PASS


def test_one_date_written_in_two_ways_is_one() -> None:
    one, two = (PLAN.format(day, "UBND tỉnh", TITLE) for day in ("02/02/2026", "2/2/2026"))
    assert judged(one, two)[0] is Status.PASS


def test_days_that_are_not_in_the_calendar_differ_as_they_are_written() -> None:
    one, two = (PLAN.format(day, "UBND tỉnh", TITLE) for day in ("30/02/2026", "31/02/2026"))
    assert judged(one)[0] is Status.PASS  # told as a date, not as a citation
    assert judged(one, two)[1] == ["31/02/2026"]


def test_of_dates_written_equally_often_the_first_is_taken_for_the_right_one() -> None:
    one, two = (PLAN.format(day, "UBND tỉnh", TITLE) for day in ("02/02/2026", "12/02/2026"))
    assert judged(one, two, two, one)[1] == ["12/02/2026", "12/02/2026"]


@pytest.mark.parametrize("issuers", [("UBND tỉnh Lai Châu", "UBND tỉnh"), ("UBND tỉnh", "UBND")])
def test_an_issuer_cut_short_is_the_same_in_either_order(issuers: tuple[str, str]) -> None:
    long, short = issuers
    for first, second in ((long, short), (short, long)):
        one = PLAN.format("02/02/2026", first, TITLE)
        assert judged(one, PLAN.format("12/02/2026", second, TITLE))[0] is Status.GAP


def test_a_document_dated_after_the_plan_is_signed_is_to_be_looked_at() -> None:
    header = ("UBND XÃ BÌNH LƯ", "Bình Lư, ngày 14 tháng 4 năm 2026", *FRAME, HEADING)
    for day, status in (("14/4/2026", Status.PASS), ("15/4/2026", Status.REVIEW)):
        line = PLAN.format(day, "UBND tỉnh", TITLE)
        verdict, facts = verdict_on("citations", NoParams(), *header, line)
        assert verdict.status is status
        if status is Status.REVIEW:
            assert places(verdict, facts) == [day]


@pytest.mark.parametrize(
    ("named", "status"),
    [
        ("Thông báo kết luận số 196-TB/TW", Status.PASS),
        ("Thông báo số 196-TB/TW", Status.PASS),
        ("Kết luận số 196-TB/TW", Status.REVIEW),
        ("Kế hoạch thực hiện Kết luận số 196-TB/TW", Status.REVIEW),
    ],
)
def test_of_two_names_of_a_kind_the_first_is_the_kind(named: str, status: Status) -> None:
    assert judged(f"Căn cứ {named} ngày 16/3/2015 của Ban Bí thư;")[0] is status


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Thực hiện Quyết định số 468/QĐ-TTg ngày 24/3/2016 của Thủ tướng Chính phủ.",
            [("ngày đúng là 23/3/2016", "23/3/2016"), ("đã kết thúc trước năm 2026", None)],
        ),
        (  # what followed takes its place: the old one's day is not corrected besides
            "Thực hiện Quyết định số 2351/QĐ-TTg ngày 25/12/2010 của Thủ tướng Chính phủ.",
            [("ngày đúng là 24/12/2010", None), ("nay là Nghị quyết số 28/NQ-CP", None)],
        ),
        (
            "Thực hiện Quyết định số 468/QĐ-TTg ngày 23/3/2016 của Thủ tướng Chính phủ.",
            [("đã kết thúc trước năm 2026", None)],
        ),
        (
            "Thực hiện Quyết định số 468/QĐ-TTg ngày 24/3/2019 của Thủ tướng Chính phủ về quy hoạch cảng biển.",
            [],
        ),
    ],
)
def test_a_wrong_day_and_an_end_are_both_told(
    line: str, told: list[tuple[str, str | None]]
) -> None:
    verdict, _ = verdict_of("citations", NoParams(), "I. NỘI DUNG", line)
    faults = () if verdict.status is Status.PASS else verdict.findings
    found = sorted(faults, key=lambda finding: "ngày đúng" not in finding.message)
    assert [finding.fix for finding in found] == [fix for _, fix in told]
    for (words, _), finding in zip(told, found, strict=True):
        assert words in finding.message


DECISION = (
    "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", "Số: 512/QĐ-UBND", "Suối Ngàn, ngày 06 tháng 5 năm 2026", "QUYẾT ĐỊNH",
    "Ban hành Kế hoạch công tác bình đẳng giới năm 2026", "ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN",
    "Căn cứ Luật Bình đẳng giới;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành Kế hoạch.", "Nơi nhận:", "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026",
)  # fmt: skip


@pytest.mark.parametrize(
    ("note", "wrong"),
    [
        ("(Ban hành kèm theo Quyết định số 512/QĐ-UBND ngày 06/5/2026 của UBND xã Suối Ngàn)", []),
        ("(Kèm theo Quyết định số: 512/QĐ-UBND, ngày 06 tháng 5 năm 2026)", []),
        ("(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng 5 năm 2026)", []),
        ("(Ban hành kèm theo Quyết định số 521/QĐ-UBND ngày 06/5/2026)", ["521/QĐ-UBND"]),
        ("Kèm theo Quyết định số 512/QĐ-UBND ngày 06/5/2025", ["06/5/2025"]),
        ("(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng 5 năm 2025)", ["2025"]),
        (
            "Thực hiện Quyết định số 81/QĐ-UBND ngày 06/3/2026 của UBND xã Suối Ngàn về kiểm tra.",
            [],
        ),
    ],
)
def test_the_plan_says_the_number_of_the_decision_it_goes_with(note: str, wrong: list[str]) -> None:
    facts = facts_of(*DECISION, note, HEADING, "1. Loa.")
    verdict = KINDS["citations"].judge(rule_of("citations", params=NoParams()), facts)
    assert (places(verdict, facts) if verdict.status is Status.GAP else []) == wrong
