"""The sign that closes the body."""

import pytest

from checker.kinds import KINDS
from checker.kinds.frame.ending import Params
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import places, rule_of, verdict_of, verdict_on

BODY = "Trên đây là Kế hoạch, đề nghị các đơn vị thực hiện"
AFTER = ("Nơi nhận:", "- Lưu: VT.")


@pytest.mark.parametrize(
    ("end", "status", "found"),
    [
        ("./.", Status.PASS, "./."),
        (" ./.", Status.PASS, "./."),
        (". /.", Status.REVIEW, ". /."),
        (" . / .", Status.REVIEW, ". / ."),
        (" ./", Status.REVIEW, "./"),
        ("..", Status.REVIEW, ".."),
        ("./. ", Status.PASS, "./."),
        ("../.", Status.REVIEW, "../."),
        ("./", Status.REVIEW, "./"),
        ("/.", Status.REVIEW, "/."),
        (".", Status.GAP, ""),
        ("", Status.GAP, ""),
    ],
)
def test_the_body_ends_with_its_sign(end: str, status: Status, found: str) -> None:
    lines = ("I. NỘI DUNG", "Truyền thông.", (BODY + end).strip(), *AFTER)
    verdict, facts = verdict_of("ending", Params(), *lines)
    assert (verdict.status, places(verdict, facts)) == (status, [found])


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (".", Status.NOT_APPLICABLE),
        ("./.", Status.PASS),
        ("./", Status.REVIEW),
        ("", Status.GAP),
    ],
)
def test_the_party_ends_with_a_full_stop(end: str, status: Status) -> None:
    head = ("ĐẢNG ỦY XÃ BÌNH LƯ", "ĐẢNG CỘNG SẢN VIỆT NAM", "KẾ HOẠCH", "Công tác phụ nữ năm 2026")
    facts = facts_of(*head, "I. NỘI DUNG", "Truyền thông.", BODY + end, *AFTER)
    assert KINDS["ending"].judge(rule_of("ending", params=Params()), facts).status is status


def test_a_wrong_sign_is_replaced_and_a_missing_one_belongs_after_the_last_word() -> None:
    (near,) = verdict_of("ending", Params(), "I. NỘI DUNG", f"{BODY}./", *AFTER)[0].findings
    assert near.fix == "./."
    verdict, facts = verdict_of("ending", Params(), "I. NỘI DUNG", BODY, *AFTER)
    assert facts.text[: verdict.findings[0].span.start].endswith("đơn vị thực hiện")


@pytest.mark.parametrize("end", ["", "."])
def test_a_missing_sign_keeps_the_full_stop_that_is_there(end: str) -> None:
    verdict, facts = verdict_of("ending", Params(), "I. NỘI DUNG", BODY + end, *AFTER)
    (finding,) = verdict.findings
    mended = facts.text[: finding.span.start] + (finding.suggestion or "")
    assert mended.endswith("đơn vị thực hiện./.")


@pytest.mark.parametrize(
    ("article", "last", "status"),
    [
        ("Điều 2. Các đơn vị thi hành./.", "Các bản thực hiện.", Status.PASS),
        ("Điều 2. Các đơn vị thi hành.", "Các bản thực hiện./.", Status.PASS),
        ("Điều 2. Các đơn vị thi hành.", "Các bản thực hiện.", Status.GAP),
    ],
)
def test_the_sign_of_a_decision_closes_its_plan_too(
    article: str, last: str, status: Status
) -> None:
    above = (
        "ỦY BAN NHÂN DÂN",
        "XÃ SUỐI NGÀN",
        "Số: 12/QĐ-UBND",
        "QUYẾT ĐỊNH",
        "Về việc ban hành Kế hoạch",
    )
    articles = ("Căn cứ Luật Bình đẳng giới;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành Kế hoạch.", article)
    plan = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", last)
    verdict, _ = verdict_on("ending", Params(), *above, *articles, *AFTER, *plan)
    assert verdict.status is status


@pytest.mark.parametrize("end", [" năm 2026 và/hoặc năm 2027", " theo Kế hoạch số 12/KH-UBND"])
def test_a_stroke_within_the_sentence_is_no_sign(end: str) -> None:
    verdict, _ = verdict_of("ending", Params(), "I. NỘI DUNG", BODY + end, *AFTER)
    assert verdict.status is Status.GAP


@pytest.mark.parametrize(
    ("sign", "end", "found"),
    [("/.", ". Hết /.", "/."), ("-----", ".-----", "-----"), ("Hết.", ". Hết.", "Hết.")],
)
def test_an_office_may_have_a_sign_of_its_own(sign: str, end: str, found: str) -> None:
    verdict, facts = verdict_of("ending", Params(sign), "I. NỘI DUNG", BODY + end, *AFTER)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [found])
    assert verdict.message == f"Có dấu kết thúc “{sign}”."
    assert verdict_of("ending", Params(sign), "I. NỘI DUNG", BODY, *AFTER)[0].status is Status.GAP
