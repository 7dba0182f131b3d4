"""The kind for an office's own rules: wordings that must, or must not, stand in the plan."""

import pytest

from checker.kinds.wording.phrase import Params
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of

LINES = ("I. NỘI DUNG", "Tổ chức đường dây nóng 111.", "II. KINH PHÍ", "Trên đây là Kế hoạch./.")


@pytest.mark.parametrize(
    ("params", "status", "where"),
    [
        (Params(present=("đường dây nóng",)), Status.PASS, ["đường dây nóng"]),
        (Params(present=("tổng đài", "(đường dây|số) nóng")), Status.PASS, ["đường dây nóng"]),
        (Params(present=("tổng đài",)), Status.GAP, [""]),
        (Params(present=("tổng đài 111",), loose=("111",)), Status.REVIEW, ["111"]),
        (Params(absent=("đường dây nóng",)), Status.GAP, ["đường dây nóng"]),
        (Params(absent=("tổng đài",)), Status.PASS, []),
        (Params(present=("111",), absent=("đường dây nóng",)), Status.GAP, ["đường dây nóng"]),
        (Params(present=("111",), absent=("tổng đài",)), Status.PASS, ["111"]),
    ],
)
def test_present_absent_and_loose_words(params: Params, status: Status, where: list[str]) -> None:
    verdict, facts = verdict_of("phrase", params, *LINES)
    assert (verdict.status, places(verdict, facts)) == (status, where)


def test_what_is_missing_belongs_at_the_end_of_the_tasks() -> None:
    verdict, facts = verdict_of("phrase", Params(present=("tổng đài",)), *LINES)
    assert facts.text[: verdict.findings[0].span.start].endswith(LINES[1])


def test_a_loose_word_is_told_with_its_place() -> None:
    verdict, _ = verdict_of("phrase", Params(present=("tổng đài",), loose=("đường dây",)), *LINES)
    assert "“đường dây”" in verdict.message
    assert "mục I" in verdict.message


def test_places_are_shown_only_so_far_as_they_help() -> None:
    lines = ("I. NỘI DUNG", *["Đường dây nóng 111."] * 7)
    found, facts = verdict_of("phrase", Params(present=("đường dây nóng",)), *lines)
    assert places(found, facts) == ["Đường dây nóng"] * 5
    loose, facts = verdict_of("phrase", Params(present=("tổng đài",), loose=("111",)), *lines)
    assert places(loose, facts) == ["111"] * 3
    unwanted, facts = verdict_of("phrase", Params(absent=("111",)), *lines)
    assert places(unwanted, facts) == ["111"] * 7


def test_only_what_stands_between_title_and_signature_counts() -> None:
    lines = (*LINES, "Nơi nhận:", "- Tổng đài 1022;", "- Lưu: VT.")
    assert verdict_of("phrase", Params(present=("tổng đài",)), *lines)[0].status is Status.GAP
    assert verdict_of("phrase", Params(absent=("tổng đài",)), *lines)[0].status is Status.PASS
    assert verdict_of("phrase", Params(present=("trên đây là",)), *lines)[0].status is Status.PASS
    assert verdict_of("phrase", Params(present=("tiến bộ của",)), *lines)[0].status is Status.PASS


LISTED = (*LINES, "Nơi nhận:", "- Thường trực Đảng ủy, HĐND xã;", "- Các thôn;", "- Lưu: VT.")


@pytest.mark.parametrize(
    ("params", "lines", "status"),
    [
        (Params(present=("đảng ủy",), place="recipients"), LISTED, Status.PASS),
        (Params(present=("đảng ủy",)), LISTED, Status.GAP),
        (Params(present=("đường dây nóng",), place="recipients"), LISTED, Status.GAP),
        (Params(absent=("hđnd",), place="recipients"), LISTED, Status.GAP),
        (Params(absent=("đường dây nóng",), place="recipients"), LISTED, Status.PASS),
        (Params(present=("công an",), loose=("các thôn",), place="recipients"), LISTED, Status.REVIEW),
        (Params(present=("đảng ủy",), place="recipients"), LINES, Status.GAP),
    ],
)  # fmt: skip
def test_words_are_looked_for_where_the_rule_says(
    params: Params, lines: tuple[str, ...], status: Status
) -> None:
    assert verdict_of("phrase", params, *lines)[0].status is status


def test_one_who_is_to_receive_it_stands_above_the_line_for_the_archive() -> None:
    params = Params(present=("công an",), place="recipients")
    for lines in (LISTED, LISTED[:-1]):
        verdict, facts = verdict_of("phrase", params, *lines)
        assert facts.text[: verdict.findings[0].span.start].endswith("- Các thôn;")
        assert verdict.message == "Phần Nơi nhận chưa có Nội dung thử."
    own, _ = verdict_of("phrase", params, *LISTED, message="Gửi cả Công an xã.")
    assert own.message == "Gửi cả Công an xã."
    bare, facts = verdict_of("phrase", params, *LISTED[:5], LISTED[-1])
    assert facts.text[: bare.findings[0].span.start].endswith("Nơi nhận:")
    without, facts = verdict_of("phrase", params, *LINES)
    assert facts.text[: without.findings[0].span.start].endswith("./.")


@pytest.mark.parametrize(
    ("params", "message"),
    [
        (Params(present=("tổng đài",)), "Kế hoạch chưa nêu Nội dung thử."),
        (
            Params(present=("tổng đài",), loose=("111",)),
            "Có nhắc “111” ở mục I; cần xem đã đủ ý Nội dung thử chưa.",
        ),
        (Params(absent=("111",)), "Không nên có “111” trong kế hoạch."),
        (Params(present=("111",)), "Đạt yêu cầu: Nội dung thử."),
        (Params(absent=("112",)), "Đạt yêu cầu: Nội dung thử."),
    ],
)
def test_each_outcome_has_its_sentence(params: Params, message: str) -> None:
    assert verdict_of("phrase", params, *LINES)[0].message == message


def test_of_several_words_the_first_is_told() -> None:
    lines = ("I. NỘI DUNG", "Gọi số 111.", "II. KINH PHÍ", "Lập đường dây nóng.")
    both = ("111", "đường dây nóng")
    verdict, _ = verdict_of("phrase", Params(absent=both), *lines)
    assert verdict.message == "Không nên có “111” trong kế hoạch."
    verdict, _ = verdict_of("phrase", Params(present=("tổng đài",), loose=both), *lines)
    assert verdict.message == "Có nhắc “111” ở mục I; cần xem đã đủ ý Nội dung thử chưa."
