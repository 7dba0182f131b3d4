"""The superior's plan that an office's rules rest on: who must cite it, and what is judged where."""

from dataclasses import replace
from datetime import date

import pytest

from checker.facts import Facts, Overrides, read_facts
from checker.judge import judge_rule
from checker.kinds.base import NoParams
from checker.kinds.wording.phrase import Params as Phrase
from checker.library.superior import SuperiorPlan
from checker.report import Result, Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import rule_of

SUPERIOR = SuperiorPlan(
    "1862/KH-UBND",
    "Ủy ban nhân dân tỉnh Lam Khê",
    date(2026, 4, 10),
    title="về thực hiện công tác bình đẳng giới năm 2026",
    place="Lam Khê",
    subject="gender-equality",
    years=(2026, 2026),
)
CITING = rule_of("superior-cited", params=NoParams(), superior=SUPERIOR)
DEMAND = rule_of("phrase", params=Phrase(("đường dây nóng",)), superior=SUPERIOR)
LAW = "Căn cứ Luật Bình đẳng giới ngày 29/11/2006;"


def facts_of_plan(
    *basis: str,
    of: str = "XÃ SUỐI NGÀN",
    year: int = 2026,
    about: str = "bình đẳng giới",
    number: str = "45",
    tail: str = "tỉnh Lam Khê",
) -> Facts:
    lines = (
        "ỦY BAN NHÂN DÂN", of, f"Số: {number}/KH-UBND", f"Ngày 24 tháng 4 năm {year}", "KẾ HOẠCH",
        f"Thực hiện công tác {about} năm {year}", LAW, *basis, "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
        "I. NHIỆM VỤ", f"1. Tuyên truyền theo hướng dẫn của {tail}.",
    )  # fmt: skip
    return read_facts(draft_of(lines), library(), Overrides())


def judged(facts: Facts) -> tuple[Result, Result]:
    return judge_rule(CITING, facts), judge_rule(DEMAND, facts)


BY = "của UBND tỉnh Lam Khê về công tác bình đẳng giới;"


@pytest.mark.parametrize(
    "citation",
    [
        f"Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 {BY}",
        f"Thực hiện Kế hoạch số 1862/KH-UBND ngày 10 tháng 4 năm 2026 {BY}",
        f"Căn cứ Kế hoạch số 1862 /KH - UBND, ngày 10/4/2026 {BY}",
        f"Căn cứ Kế hoạch số 01862/KH-UBND ngày 10/4/2026 {BY}",
        f"Căn cứ Kế hoạch số 1862/2026/KH-UBND ngày 10/4/2026 {BY}",
        f"Căn cứ Kế hoạch số 1862/kh-ubnd ngày 10/4/2026 {BY}",
        "Căn cứ Kế hoạch số 1862/KH-UBND của Ủy ban nhân dân tỉnh;",
        "Căn cứ Kế hoạch số 1862 ngày 10/4/2026 của UBND tỉnh Lam Khê;",
        "Căn cứ Kế hoạch 1862/KH-UBND;",
        "Căn cứ Kế hoạch số 1862/KH-UBND của UBND T. Lam Khê;",
        "Căn cứ Kế hoạch số 1862/KH-UBND của tỉnh Lam Khê;",
        "Căn cứ Kế hoạch số 1862/KH-UBND của Chủ tịch UBND tỉnh Lam Khê;",
    ],
)
def test_it_is_found_however_it_is_spelt(citation: str) -> None:
    citing, demand = judged(facts_of_plan(citation))
    assert (citing.status, demand.status) == (Status.PASS, Status.GAP), citing.message


@pytest.mark.parametrize(
    ("citation", "status"),
    [
        (f"Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2025 {BY}", Status.REVIEW),
        ("Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của UBND xã Suối Ngàn;", Status.GAP),
        ("Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của UBND tỉnh Lào Cai;", Status.REVIEW),
        ("Căn cứ Kế hoạch số 1862/KH-UBND của Sở Nội vụ tỉnh Lam Khê;", Status.GAP),
        (f"Căn cứ Quyết định số 1862/QĐ-UBND ngày 10/4/2026 {BY}", Status.GAP),
        ("Căn cứ Kế hoạch số 862/KH-UBND ngày 10/4/2026 của UBND tỉnh Lam Khê;", Status.GAP),
        (
            "Căn cứ Kế hoạch số 1863/KH-UBND ngày 10/4/2026 của UBND tỉnh Lam Khê về trẻ em;",
            Status.GAP,
        ),
        (
            "Căn cứ Kế hoạch số 91/KH-UBND ngày 20/01/2026 của UBND tỉnh Lam Khê về truyền thông bình đẳng giới;",
            Status.REVIEW,
        ),
        (
            "Thực hiện Kế hoạch số 91/KH-UBND ngày 20/01/2020 của UBND tỉnh Lam Khê về bình đẳng giới;",
            Status.GAP,
        ),
        ("Căn cứ Quyết định số 1862 ngày 10/4/2026 của UBND tỉnh Lam Khê;", Status.GAP),
        ("Căn cứ Kế hoạch của UBND tỉnh Lam Khê về công tác trẻ em;", Status.GAP),
        ("Căn cứ Kế hoạch số …/KH-UBND của UBND tỉnh Lam Khê về trẻ em;", Status.GAP),
    ],
)
def test_another_document_is_not_it(citation: str, status: Status) -> None:
    citing, demand = judged(facts_of_plan(citation))
    assert (citing.status, demand.status) == (status, Status.NOT_APPLICABLE), citing.message
    assert demand.message == "Kế hoạch không dẫn Kế hoạch số 1862/KH-UBND."


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        (f"Căn cứ Kế hoạch số 1826/KH-UBND ngày 10/4/2026 {BY}", "1862/KH-UBND"),
        ("Căn cứ Kế hoạch số 1826/KH-UBND ngày 10/4/2026 của UBND tỉnh Lam Khê;", "1862/KH-UBND"),
        (f"Căn cứ Kế hoạch số 962/KH-UBND ngày 10/4/2026 {BY}", "1862/KH-UBND"),
        ("Căn cứ Kế hoạch số …/KH-UBND ngày …/4/2026 của UBND tỉnh Lam Khê;", "số 1862/KH-UBND"),
        (f"Căn cứ Kế hoạch {BY}", SUPERIOR.cited),
    ],
)
def test_what_is_surely_meant_for_it_is_mended_and_judged(citation: str, words: str) -> None:
    citing, demand = judged(facts_of_plan(citation))
    assert (citing.status, demand.status) == (Status.REVIEW, Status.GAP), citing.message
    assert [finding.suggestion for finding in citing.findings] == [words]


def test_another_day_of_the_same_year_is_it_and_told() -> None:
    citing, demand = judged(facts_of_plan(f"Căn cứ Kế hoạch số 1862/KH-UBND ngày 14/4/2026 {BY}"))
    assert (citing.status, demand.status) == (Status.REVIEW, Status.GAP)
    assert [finding.suggestion for finding in citing.findings] == ["10/4/2026"]


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        (facts_of_plan(), Status.GAP),
        (facts_of_plan(tail="cấp trên"), Status.REVIEW),
        (facts_of_plan(tail="tỉnh Lào Cai"), Status.NOT_APPLICABLE),
        (facts_of_plan(year=2027), Status.NOT_APPLICABLE),
        (facts_of_plan(about="trẻ em"), Status.NOT_APPLICABLE),
        (facts_of_plan(of="TỈNH LAM KHÊ", number="1862"), Status.NOT_APPLICABLE),
        (facts_of_plan(of="TỈNH LAM KHÊ", number="1900"), Status.NOT_APPLICABLE),
    ],
    ids=["same province", "unknown", "other province", "other year", "other field", "itself", "its issuer"],
)  # fmt: skip
def test_who_must_cite_it(facts: Facts, status: Status) -> None:
    citing, demand = judged(facts)
    assert (citing.status, demand.status) == (status, Status.NOT_APPLICABLE), citing.message


@pytest.mark.parametrize(
    ("superior", "status"),
    [
        (replace(SUPERIOR, years=(2026, 2027)), Status.REVIEW),
        (replace(SUPERIOR, kind="khac", number="07/CT-UBND"), Status.REVIEW),
        (replace(SUPERIOR, kind="cong-van", number="3921/SNV-BĐG"), Status.REVIEW),
        (replace(SUPERIOR, years=None), Status.GAP),
    ],
    ids=["years", "directive", "letter", "unknown years"],
)
def test_only_a_plan_of_the_year_must_surely_be_cited(
    superior: SuperiorPlan, status: Status
) -> None:
    verdict = judge_rule(replace(CITING, superior=superior), facts_of_plan())
    assert verdict.status is status, verdict.message


@pytest.mark.parametrize(
    ("by", "head", "status"),
    [
        ("Ban Vì sự tiến bộ của phụ nữ thành phố Lam Khê", "UBND PHƯỜNG KIẾN AN", Status.GAP),
        ("Ban Vì sự tiến bộ của phụ nữ", "UBND PHƯỜNG KIẾN AN", Status.GAP),
        ("Ban Vì sự tiến bộ của phụ nữ", "UBND THÀNH PHỐ LAM KHÊ", Status.NOT_APPLICABLE),
    ],
)
def test_a_body_of_the_same_name_below_it_is_another(by: str, head: str, status: Status) -> None:
    superior = replace(SUPERIOR, number="14/KH-BVSTBPN", issuer=by)
    lines = (
        head, "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "Số: 14/KH-BVSTBPN", "Ngày 24 tháng 4 năm 2026", "KẾ HOẠCH",
        "Hoạt động bình đẳng giới năm 2026",
        "Thực hiện Kế hoạch số 14/KH-BVSTBPN ngày 10/4/2026 của Ban Vì sự tiến bộ của phụ nữ thành phố Lam Khê:",
        "I. NHIỆM VỤ", "1. Tuyên truyền.",
    )  # fmt: skip
    facts = read_facts(draft_of(lines), library(), Overrides())
    demand = judge_rule(replace(DEMAND, superior=superior), facts)
    assert demand.status is status, demand.message


def test_a_day_that_no_month_has_is_not_that_of_a_plan_without_one() -> None:
    """Neither is a day; that makes no kind and number of half a citation."""
    dayless = replace(CITING, superior=replace(SUPERIOR, date=None))
    facts = facts_of_plan("Căn cứ Kế hoạch số 1862 ngày 31/4/2026 của UBND tỉnh Lam Khê;")
    assert judge_rule(dayless, facts).status is Status.GAP


@pytest.mark.parametrize(
    ("of", "status"),
    [
        ("TỈNH LAM KHÊ", Status.NOT_APPLICABLE),
        ("SỞ NỘI VỤ TỈNH LAM KHÊ", Status.GAP),
        ("XÃ SUỐI NGÀN", Status.GAP),
    ],
)
def test_what_the_superior_demands_is_not_demanded_of_itself(of: str, status: Status) -> None:
    """Another plan of the province that cites this one is asked for nothing of it."""
    citation = f"Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 {BY}"
    assert judge_rule(DEMAND, facts_of_plan(citation, of=of, number="1900")).status is status


def test_the_line_to_paste_stands_in_the_basis() -> None:
    facts = facts_of_plan()
    (finding,) = judge_rule(CITING, facts).findings
    assert finding.suggestion == f"Căn cứ {SUPERIOR.cited};"
    assert SUPERIOR.cited == (
        "Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của Ủy ban nhân dân tỉnh Lam Khê"
        " về thực hiện công tác bình đẳng giới năm 2026"
    )
    assert facts.text[: finding.span.start].endswith(LAW)


def test_a_plan_that_only_looks_at_it_is_not_judged_by_it() -> None:
    """Another field's plan, and next year's, name it as what was before."""
    citation = f"Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 {BY}"
    for facts in (facts_of_plan(citation, about="trẻ em"), facts_of_plan(citation, year=2027)):
        assert [result.status for result in judged(facts)] == [Status.NOT_APPLICABLE] * 2


def test_of_any_field_and_year_where_it_does_not_say() -> None:
    anyones = replace(DEMAND, superior=replace(SUPERIOR, subject="", years=None))
    citation = f"Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 {BY}"
    facts = facts_of_plan(citation, about="trẻ em", year=2027)
    assert judge_rule(anyones, facts).status is Status.GAP
