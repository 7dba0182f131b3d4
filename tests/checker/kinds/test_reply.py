"""How a kind speaks: the rule's own sentences, with the plan's own words in them."""

from dataclasses import replace
from typing import Any

import pytest

from checker.facts import read_facts
from checker.kernel.document import Span
from checker.kinds import KINDS
from checker.kinds.reply import Reply, combine, worst
from checker.particulars import Overrides
from checker.report import Finding, Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library
from tests.checker.kinds.judging import FRAME, rule_of

OUTCOMES = {"missing": "Chưa nêu {title}.", "right": "Có {found}."}
HEADER = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", "Bình Lư, ngày 14 tháng 4 năm 2026")


def reply(**more: Any) -> Reply:
    return Reply(rule_of("phrase", **more), facts_of(*HEADER, *FRAME, "I. NỘI DUNG"), OUTCOMES)


def test_without_words_of_its_own_a_rule_speaks_the_kinds() -> None:
    assert reply().say("missing") == "Chưa nêu Nội dung thử."
    assert reply().say("right", found="đủ") == "Có đủ."


def test_the_rules_message_is_for_what_is_missing() -> None:
    own = reply(message="Kế hoạch thiếu {name}.")
    assert own.say("missing") == "Kế hoạch thiếu nội dung thử."
    assert own.say("right", found="đủ") == "Có đủ."


def test_a_rule_can_say_each_outcome_its_own_way() -> None:
    own = reply(message="Kế hoạch thiếu.", say={"right": "Đã có {found}.", "missing": "Không có."})
    assert own.say("right", found="đủ") == "Đã có đủ."
    assert own.say("missing") == "Không có."


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{year}-{next_year}", "2026-2027"),
        ("{place}", "Bình Lư"),
        ("{issuer}", "ỦY BAN NHÂN DÂN XÃ BÌNH LƯ"),
        ("{issuer_caps}", "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ"),
        ("{basis}", "Luật Bình đẳng giới"),
        ("{field}", "bình đẳng giới và vì sự tiến bộ của phụ nữ"),
    ],
)
def test_every_sentence_may_name_the_plans_particulars(template: str, said: str) -> None:
    assert reply(suggestion=template).suggestion() == said


def test_what_is_not_known_of_the_plan_is_left_open() -> None:
    unknown = Reply(rule_of("phrase", suggestion="{year} {place}"), facts_of("Nội dung"), OUTCOMES)
    assert unknown.suggestion() == "… …"


def test_a_rule_without_a_suggestion_suggests_nothing() -> None:
    assert reply().suggestion() is None


@pytest.mark.parametrize(
    ("method", "status", "suggestion"),
    [
        ("passed", Status.PASS, None),
        ("gap", Status.GAP, "Viết thêm."),
        ("review", Status.REVIEW, "Viết thêm."),
        ("review_as_is", Status.REVIEW, None),
    ],
)
def test_a_verdict_points_at_its_places(
    method: str, status: Status, suggestion: str | None
) -> None:
    verdict = getattr(reply(suggestion="Viết thêm."), method)("missing", [Span(0, 3), Span(5, 9)])
    assert (verdict.status, verdict.message) == (status, "Chưa nêu Nội dung thử.")
    assert [f.span for f in verdict.findings] == [Span(0, 3), Span(5, 9)]
    assert {f.suggestion for f in verdict.findings} == {suggestion}


def test_what_is_not_concerned_points_nowhere() -> None:
    verdict = reply(suggestion="Viết thêm.").not_applicable("missing")
    assert (verdict.status, verdict.findings) == (Status.NOT_APPLICABLE, ())


FIRST, SECOND = Finding(Span(9, 12), "Một."), Finding(Span(2, 4), "Hai.")


def test_several_findings_say_the_first_and_how_many_more() -> None:
    assert combine(Status.GAP, [FIRST]).message == "Một."
    both = combine(Status.GAP, [FIRST, SECOND])
    assert both.message.startswith("Một.")
    assert "1" in both.message
    assert both.findings == (FIRST, SECOND)


def test_a_gap_goes_before_a_review() -> None:
    verdict = worst([(Status.REVIEW, SECOND), (Status.GAP, FIRST)])
    assert verdict is not None
    unsure = replace(SECOND, doubtful=True)
    assert (verdict.status, verdict.findings) == (Status.GAP, (FIRST, unsure))


def test_reviews_alone_are_a_review_and_nothing_is_none() -> None:
    verdict = worst([(Status.REVIEW, FIRST), (Status.REVIEW, SECOND)])
    assert verdict is not None
    assert (verdict.status, verdict.findings) == (Status.REVIEW, (SECOND, FIRST))
    assert worst([]) is None


def test_a_person_can_give_the_year() -> None:
    facts = facts_of(*FRAME, year=2027)
    assert facts.overrides == Overrides(year=2027)
    assert Reply(rule_of("phrase", suggestion="{year}"), facts, OUTCOMES).suggestion() == "2027"


YEARLY = "Công tác bình đẳng giới năm 2026"
FOR_YEARS = "Công tác bình đẳng giới giai đoạn 2026 - 2030"
UNDATED = "Công tác bình đẳng giới"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (YEARLY, "2026 2027 2026 | năm 2026 | năm 2026 | 15/11/2026"),
        (FOR_YEARS, "… … 2026 | giai đoạn 2026 - 2030 | hằng năm | 15/11 hằng năm"),
        (UNDATED, "… … … | năm … | năm … | 15/11/…"),
    ],
)
def test_years_are_said_as_the_plan_is_for_one_or_several(title: str, said: str) -> None:
    facts = facts_of("KẾ HOẠCH", title, "I. NỘI DUNG")
    template = "{year} {next_year} {first_year} | {years} | {in_year} | 15/11{of_year}"
    assert Reply(rule_of("phrase", suggestion=template), facts, OUTCOMES).suggestion() == said


OPEN = "(TÊN CƠ QUAN BAN HÀNH)"


@pytest.mark.parametrize(
    ("issuer", "known", "said"),
    [
        ("ĐẢNG ỦY XÃ BÌNH LƯ", {}, "ĐẢNG ỦY XÃ BÌNH LƯ"),
        ("BAN CHỈ ĐẠO XÃ", {"place": "Bình Lư"}, "BAN CHỈ ĐẠO XÃ BÌNH LƯ"),
        ("BAN CHỈ ĐẠO TỈNH", {"place": "Lai Châu"}, "BAN CHỈ ĐẠO TỈNH LAI CHÂU"),
        ("BAN CHỈ ĐẠO XÃ", {}, "BAN CHỈ ĐẠO XÃ"),
        ("SỞ NỘI VỤ", {"place": "Lai Châu"}, "SỞ NỘI VỤ"),
        ("UBND PHƯỜNG ĐOÀN KẾT", {}, "ỦY BAN NHÂN DÂN\nPHƯỜNG ĐOÀN KẾT"),
        ("", {"level": "xa", "place": "Bình Lư"}, "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ"),
        ("", {"level": "tinh", "place": "Lai Châu"}, "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU"),
        ("", {"level": "so", "place": "Lai Châu"}, OPEN),
        ("", {"level": "xa"}, OPEN),
        ("ỦY BAN NHÂN DÂN", {}, OPEN),
    ],
)
def test_the_issuer_is_written_as_a_header_names_it(
    issuer: str, known: dict[str, Any], said: str
) -> None:
    draft = draft_of([*filter(None, [issuer]), *FRAME, "I. NỘI DUNG"])
    facts = read_facts(draft, library(), Overrides(**known))
    assert Reply(rule_of("phrase", suggestion="{issuer_caps}"), facts, {}).suggestion() == said


def test_an_issuer_that_is_not_known_is_left_open() -> None:
    facts = facts_of(*FRAME, "I. NỘI DUNG")
    assert Reply(rule_of("phrase", suggestion="{issuer}"), facts, {}).suggestion() == "…"


CITED_PLANS = {
    ("basis", "laws-only"),
    ("superior-cited", "no-plan"),
    ("issued-by", "several-years"),
}
"""Sentences about plans of others, not about the document."""


def test_no_sentence_of_a_kind_calls_every_document_a_plan() -> None:
    named = {
        (kind.name, outcome)
        for kind in KINDS.values()
        for outcome, sentence in kind.outcomes.items()
        if "kế hoạch" in sentence.lower()
    }
    assert named <= CITED_PLANS


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026"), "kế hoạch"),
        (("Số: 12/UBND-VX", "V/v triển khai công tác bình đẳng giới năm 2026", "Kính gửi: Các thôn."), "công văn"),
        (("QUYẾT ĐỊNH", "Về việc thành lập Tổ", "QUYẾT ĐỊNH:", "Điều 1. Thành lập Tổ."), "quyết định"),
        (("BÁO CÁO", "Kết quả công tác bình đẳng giới năm 2026"), "báo cáo"),
        (("GIẤY MỜI", "Dự họp tổng kết năm 2026"), "văn bản"),
    ],
)  # fmt: skip
def test_a_sentence_names_what_the_document_is(lines: tuple[str, ...], word: str) -> None:
    facts = facts_of("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", *lines)
    reply = Reply(rule_of("phrase"), facts, {"missing": "Năm của {draft}."})
    assert reply.say("missing") == f"Năm của {word}."


def test_words_to_paste_call_the_document_what_it_is() -> None:
    letter = ("Số: 12/UBND-VX", "V/v triển khai công tác năm 2026", "Kính gửi: Các thôn.")
    for lines, words in (
        (("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026"), "Thực hiện Kế hoạch."),
        (letter, "Thực hiện Công văn này."),
    ):
        facts = facts_of("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ", *lines)
        rule = rule_of("phrase", suggestion="Thực hiện {this}.")
        assert Reply(rule, facts, {}).suggestion() == words


@pytest.mark.parametrize(
    ("issuer", "said"),
    [
        ("ỦY BAN NHÂN DÂN XÃ BÌNH LƯ", "KH-UBND của Ủy ban nhân dân tỉnh | Ủy ban nhân dân xã"),
        ("SỞ NỘI VỤ LAI CHÂU", "KH-UBND của Ủy ban nhân dân tỉnh | Ủy ban nhân dân"),
        ("TRƯỜNG ĐẠI HỌC BÌNH LƯ", "KH-… của cơ quan cấp trên | cơ quan ban hành"),
        ("BAN CHỈ ĐẠO QUỐC GIA VỀ TRẺ EM", "KH-… của cơ quan cấp trên | cơ quan ban hành"),
    ],
)
def test_what_is_proposed_fits_who_makes_the_plan(issuer: str, said: str) -> None:
    facts = facts_of(issuer, "Số: 1/KH", "KẾ HOẠCH", YEARLY, "I. NỘI DUNG")
    template = "KH-{superior_symbol} của {superior} | {receiver}"
    assert Reply(rule_of("phrase", suggestion=template), facts, OUTCOMES).suggestion() == said
