"""A programme whose number nobody knew: once the register has it, the rule that waits takes it over."""

import datetime as dt
from dataclasses import replace
from functools import cache

import pytest

from checker.facts import read_facts
from checker.judge import check, judge_rule
from checker.kinds.documents.following import follower
from checker.library.registers import KnownDocument
from checker.library.rule import Library
from checker.report import Result, Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

NAME = "Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới"
WHOLE = f"{NAME} giai đoạn 2026 - 2030"
NEW = "Quyết định số 123/QĐ-TTg ngày 15/02/2026 của Thủ tướng Chính phủ"
OLD = "Quyết định số 2232/QĐ-TTg ngày 28/12/2020 của Thủ tướng Chính phủ"
KNOWN = KnownDocument(
    id="123/QĐ-TTg", kind="Quyết định", issuer="Thủ tướng Chính phủ", title=f"Phê duyệt {WHOLE}",
    date=dt.date(2026, 2, 15), names=(WHOLE,), period=(2026, 2030), replaces=("2232/QĐ-TTg",),
    verified=True, source="Công báo",
)  # fmt: skip
LIKE = replace(KNOWN, replaces=())


@cache
def grown(*documents: KnownDocument) -> Library:
    """The built-in library with *documents* in its register, as the loader links them."""
    whole = library()
    known = {**whole.registers.documents, **{one.id: one for one in documents}}
    for new in documents:
        for number in new.replaces if new.verified else ():
            known[number] = replace(known[number], replaced_by=new.id)
    return replace(whole, registers=replace(whole.registers, documents=known))


def judged(line: str, known: Library, year: int = 2026, *above: str) -> Result:
    rule = next(rule for rule in known.rules if rule.id == "programme.gbv")
    title = ("KẾ HOẠCH", f"Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm {year}")
    return judge_rule(rule, read_facts(draft_of((*above, *title, "I. NỘI DUNG", line)), known))


def words(result: Result) -> str | None:
    return result.findings[0].suggestion if result.findings else None


@pytest.mark.parametrize("known", [grown(KNOWN), grown(LIKE)], ids=["replaces", "alike"])
@pytest.mark.parametrize(
    ("line", "status", "suggestion"),
    [
        (f"Triển khai {WHOLE}.", Status.REVIEW, f"{WHOLE} ({NEW})"),
        (f"Triển khai {NAME}.", Status.REVIEW, f"{WHOLE} ({NEW})"),
        (f"Triển khai {WHOLE} ({NEW}).", Status.PASS, None),
        (f"Triển khai {NEW} phê duyệt {WHOLE}.", Status.PASS, None),
        (f"Triển khai {NEW}.", Status.PASS, None),
        (f"Triển khai {WHOLE} ({NEW}).".replace("15/02", "16/02"), Status.GAP, "15/02/2026"),
        (f"Triển khai {WHOLE} theo {NEW}.".replace("123", "132"), Status.GAP, "123/QĐ-TTg"),
        (f"Triển khai {WHOLE} theo {OLD}.", Status.GAP, f"{WHOLE} ({NEW})"),
        (f"Triển khai {NAME} giai đoạn 2021 - 2025 theo {OLD}.", Status.GAP, f"{WHOLE} ({NEW})"),
        (f"Triển khai {OLD}.", Status.GAP, f"{WHOLE} ({NEW})"),
        ("Phòng, chống bạo lực gia đình.", Status.GAP, f"Triển khai {WHOLE} ({NEW})."),
        (f"Năm 2025 xã đã tổng kết {NAME} giai đoạn 2021 - 2025.", Status.GAP,
         f"Triển khai {WHOLE} ({NEW})."),
    ],
)  # fmt: skip
def test_the_number_is_asked_for_as_any(
    line: str, status: Status, suggestion: str | None, known: Library
) -> None:
    result = judged(line, known)
    assert (result.status, (words(result) or "").removeprefix("- ") or None) == (status, suggestion)


@pytest.mark.parametrize("document", [KNOWN, LIKE])
@pytest.mark.parametrize(
    ("line", "status"),
    [
        (f"Triển khai {WHOLE}.", Status.REVIEW),
        (f"Triển khai {WHOLE} ({NEW}).", Status.PASS),
        (f"Triển khai {WHOLE} ({NEW}).".replace("15/02", "16/02"), Status.REVIEW),
        (f"Triển khai {WHOLE} theo {NEW}.".replace("123", "132"), Status.REVIEW),
        (f"Triển khai {WHOLE} theo {OLD}.", Status.REVIEW),
    ],
)
def test_what_nobody_has_checked_makes_no_gap_and_is_put_into_no_plan(
    line: str, status: Status, document: KnownDocument
) -> None:
    unchecked = grown(replace(document, verified=False))
    assert judged(line, unchecked).status is status
    lacking = judged("Phòng, chống bạo lực gia đình.", unchecked)
    assert words(lacking) == words(judged("Phòng, chống bạo lực gia đình.", library()))


@pytest.mark.parametrize(
    "line",
    [
        f"Triển khai {NAME} giai đoạn 2021 - 2025 theo {OLD}.",
        f"Triển khai {NAME} giai đoạn 2021 - 2025.",
        f"Triển khai {WHOLE} ({NEW}).",
        "Phòng, chống bạo lực gia đình.",
    ],
)
def test_a_plan_of_the_year_before_is_judged_as_ever(line: str) -> None:
    before, after = (judged(line, known, 2025) for known in (library(), grown(KNOWN)))
    assert (before.status, before.message, words(before)) == (
        after.status, after.message, words(after),
    )  # fmt: skip


def test_the_number_of_what_comes_is_no_slip_for_that_of_today() -> None:
    result = judged(f"Triển khai {WHOLE} ({NEW}).", library(), 2025)
    assert (result.status, result.findings[0].fix) == (Status.REVIEW, None)


@pytest.mark.parametrize(
    ("day", "status"),
    [("ngày 20 tháng 01", Status.PASS), ("ngày … tháng 02", Status.REVIEW),
     ("ngày 16 tháng 02", Status.REVIEW), ("ngày … tháng …", Status.REVIEW)],
)  # fmt: skip
def test_a_plan_signed_before_the_document_was_made_need_not_have_its_number(
    day: str, status: Status
) -> None:
    above = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", f"Bình Lư, {day} năm 2026")
    assert judged(f"Triển khai {WHOLE}.", grown(KNOWN), 2026, *above).status is status


def test_who_cites_what_took_the_place_of_a_decree_has_what_is_asked_for() -> None:
    decree = KnownDocument(
        id="50/2026/NĐ-CP", kind="Nghị định", issuer="Chính phủ", title="x", date=dt.date(2026, 1, 5),
        since=dt.date(2026, 3, 1), replaces=("76/2023/NĐ-CP",), verified=True,
    )  # fmt: skip
    known = grown(decree)
    old = replace(known.registers.documents["76/2023/NĐ-CP"], until=decree.since)
    register = replace(known.registers, documents={**known.registers.documents, old.id: old})
    known = replace(known, registers=register)
    line = "Triển khai Nghị định số 50/2026/NĐ-CP ngày 05/01/2026 của Chính phủ."
    for year, status in ((2027, Status.PASS), (2025, Status.GAP)):
        title = ("KẾ HOẠCH", f"Phòng, chống bạo lực gia đình năm {year}", "I. NỘI DUNG", line)
        (rule,) = (one for one in known.rules if getattr(one.params, "document", "") == old.id)
        assert judge_rule(rule, read_facts(draft_of(title), known)).status is status


OTHER = "Chương trình quốc gia về phòng, chống bạo lực giới"
RENAMED = replace(
    KNOWN, title=f"Phê duyệt {OTHER} giai đoạn 2026 - 2035", period=(2026, 2035),
    names=(f"{OTHER} giai đoạn 2026 - 2035", "chương trình 123"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "status", "suggestion"),
    [
        (f"Triển khai {OTHER} giai đoạn 2026 - 2035 ({NEW}).", Status.PASS, None),
        (f"Triển khai {NEW} phê duyệt {OTHER}.", Status.PASS, None),
        (f"Triển khai {OTHER} giai đoạn 2026 - 2035.", Status.REVIEW,
         f"{OTHER} giai đoạn 2026 - 2035 ({NEW})"),
        (f"Triển khai {NAME}.", Status.REVIEW, f"{OTHER} giai đoạn 2026 - 2035 ({NEW})"),
        (f"Triển khai {NAME} giai đoạn 2021 - 2025.", Status.GAP,
         f"{OTHER} giai đoạn 2026 - 2035 ({NEW})"),
        ("Phòng, chống bạo lực gia đình.", Status.GAP,
         f"Triển khai {OTHER} giai đoạn 2026 - 2035 ({NEW})."),
    ],
)  # fmt: skip
def test_what_follows_may_have_another_name_and_other_years(
    line: str, status: Status, suggestion: str | None
) -> None:
    result = judged(line, grown(RENAMED))
    said = (words(result) or "").removeprefix("- ") or None
    assert (result.status, said) == (status, suggestion)
    assert NAME not in result.message


def test_other_rules_know_of_it_too() -> None:
    title = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", f"Thực hiện {OLD}.")
    report = check(draft_of(title), grown(KNOWN))
    (ended,) = [
        finding
        for result in report.results
        if result.rule.id == "consistency.citation"
        for finding in result.findings
    ]
    assert (ended.suggestion, NEW in ended.message) == (NEW, True)


def test_the_register_may_say_it_at_the_past_one() -> None:
    known = grown(replace(LIKE, names=("Chương trình X",), title="x"))
    old = replace(known.registers.documents["2232/QĐ-TTg"], replaced_by="123/QĐ-TTg")
    register = replace(known.registers, documents={**known.registers.documents, old.id: old})
    names = ("chương trình phòng ngừa",)
    for registers, found in ((register, "123/QĐ-TTg"), (known.registers, "")):
        new = follower(registers, known.lexicon, old.id, (2026, 2030), names)
        assert (new.id if new else "") == found


@pytest.mark.parametrize(
    ("documents", "found"),
    [
        ((LIKE,), "123/QĐ-TTg"),
        ((replace(LIKE, names=()),), "123/QĐ-TTg"),  # by its title: Phê duyệt Chương trình …
        ((replace(LIKE, names=("Chương trình quốc gia về phòng ngừa, ứng phó bạo lực giới",)),),
         "123/QĐ-TTg"),
        # not unmistakable: another body, sort, period or name; or two that are alike
        ((replace(LIKE, issuer="Ủy ban nhân dân tỉnh Lam Khê", id="123/QĐ-UBND"),), ""),
        ((replace(LIKE, kind="Kế hoạch"),), ""),
        ((replace(LIKE, period=(2026, 2035)),), ""),
        ((replace(LIKE, names=(f"{NAME} của tỉnh Lam Khê giai đoạn 2026 - 2030",)),), ""),
        ((replace(LIKE, names=(), title=f"Phê duyệt Kế hoạch thực hiện {WHOLE}"),), ""),
        ((replace(LIKE, replaces=("1464/QĐ-TTg",)),), ""),
        ((LIKE, replace(LIKE, id="124/QĐ-TTg")), ""),
        # who says so is taken, and what was checked before what was not
        ((LIKE, replace(KNOWN, id="124/QĐ-TTg")), "124/QĐ-TTg"),
        ((replace(KNOWN, verified=False), replace(KNOWN, id="124/QĐ-TTg")), "124/QĐ-TTg"),
        ((replace(KNOWN, period=(2031, 2035)),), ""),
        ((replace(KNOWN, period=None),), "123/QĐ-TTg"),
    ],
)  # fmt: skip
def test_what_follows_is_taken_only_where_it_is_unmistakable(
    documents: tuple[KnownDocument, ...], found: str
) -> None:
    whole = grown(*documents)
    name = (
        "chương trình (quốc gia )?(về )?(phòng ngừa|phòng, chống)( và|,)? ứng phó (với )?bạo lực"
        " (trên cơ sở )?giới"
    )
    known = follower(whole.registers, whole.lexicon, "2232/QĐ-TTg", (2026, 2030), (name,))
    assert (known.id if known else "") == found
