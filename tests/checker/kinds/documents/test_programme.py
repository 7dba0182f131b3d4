"""A national programme: named, with the right number, date and period."""

import pytest

from checker.facts import Facts
from checker.judge import check
from checker.kinds import KINDS
from checker.kinds.documents.programme import Params
from checker.report import Status, Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library
from tests.checker.kinds.judging import places, rule_of, verdict_of

NAME = "Chương trình truyền thông về bình đẳng giới"
PARAMS = Params(
    document="1790/QĐ-TTg", names=("chương trình truyền thông về bình đẳng giới",),
    similar=f"{NAME} đến năm 2030", loose=("chương trình truyền thông giới",),
)  # fmt: skip
GBV = "chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới"
SUCCESSOR = Params(
    document="2232/QĐ-TTg", names=(GBV,), similar=GBV, successor_from=2026,
    successor_names=("chương trình quốc gia phòng ngừa bạo lực trên cơ sở giới",),
    successor_period=(2026, 2030),
)  # fmt: skip
DATED = "Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ"


def judged(line: str, params: Params = PARAMS) -> tuple[Status, list[str], str]:
    verdict, facts = verdict_of("programme", params, "I. NỘI DUNG", line)
    return verdict.status, places(verdict, facts), verdict.message


def whole(line: str, params: Params = PARAMS) -> tuple[Verdict, Facts]:
    return verdict_of("programme", params, "I. NỘI DUNG", line)


@pytest.mark.parametrize(
    ("line", "where"),
    [
        (f"Thực hiện {NAME} đến năm 2030 ({DATED}).", "1790/QĐ-TTg ngày 23/10/2021"),
        (f"Thực hiện {DATED} phê duyệt {NAME}.", "1790/QĐ-TTg ngày 23/10/2021"),
        (f"{NAME} theo Quyết định số 1790 ngày 23/10/2021.", "1790 ngày 23/10/2021"),
        (f"{NAME} (Chương trình 1790).", "1790"),
    ],
)
def test_name_and_number_pass(line: str, where: str) -> None:
    assert judged(line) == (Status.PASS, [where], "Có nêu Nội dung thử.")


def test_the_number_alone_passes() -> None:
    status, where, message = judged(f"Thực hiện {DATED}.")
    assert (status, where) == (Status.PASS, ["1790/QĐ-TTg ngày 23/10/2021"])
    assert message == "Có dẫn 1790/QĐ-TTg."


def test_another_date_is_a_gap_with_the_right_one() -> None:
    verdict, facts = whole(f"{NAME} ({DATED.replace('23/10', '13/10')}).")
    (finding,) = verdict.findings
    assert verdict.status is Status.GAP
    assert facts.quote(finding.span) == "13/10/2021"
    assert (finding.suggestion, finding.fix) == ("23/10/2021", "23/10/2021")
    assert verdict.message == "1790/QĐ-TTg ghi ngày 13/10/2021; ngày đúng là 23/10/2021."


def test_another_year_is_a_gap() -> None:
    status, where, message = judged(f"{NAME} (Quyết định số 1790/QĐ-TTg năm 2020).")
    assert (status, where) == (Status.GAP, ["1790/QĐ-TTg"])
    assert message == "1790/QĐ-TTg ghi năm 2020; đúng là ngày 23/10/2021."
    assert judged(f"{NAME} (Quyết định số 1790/QĐ-TTg năm 2021).")[0] is Status.PASS


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"{NAME} (Quyết định số 1970/QĐ-TTg ngày 23/10/2021).", "1970/QĐ-TTg"),
        (f"{NAME} đến năm 2030 ban hành kèm theo Quyết định số 1791/QĐ-TTg.", "1791/QĐ-TTg"),
        (f"{NAME} theo Quyết định số 1791.", "1791"),
        (f"{NAME} theo Nghị quyết số 1790/NQ-CP.", "1790/NQ-CP"),
        (f"Quyết định số 1970/QĐ-TTg của Thủ tướng Chính phủ phê duyệt {NAME}.", "1970/QĐ-TTg"),
        (f"{NAME} theo Quyết định số 2282/QĐ-TTg.", "2282/QĐ-TTg"),
        (f"{NAME}. Thực hiện Quyết định số 1709/QĐ-TTg ngày 23/10/2021.", "1709/QĐ-TTg"),
    ],
)
def test_another_number_beside_the_name_is_a_gap(line: str, found: str) -> None:
    verdict, facts = whole(line)
    (finding,) = verdict.findings
    assert verdict.status is Status.GAP
    assert facts.quote(finding.span) == found
    assert finding.fix == "1790/QĐ-TTg"
    assert verdict.message == (
        f"Số văn bản ghi là {found}; số đúng của Nội dung thử là 1790/QĐ-TTg."
    )


@pytest.mark.parametrize(
    "line",
    [
        f"Tiếp tục thực hiện {NAME}.",
        f"{NAME}; Quyết định số 1970/QĐ-TTg về việc khác.",
        f"{NAME}, Quyết định số 2282/QĐ-TTg ngày 31/12/2020.",  # known, next in a list
        f"{NAME} theo Nghị quyết số 15/NQ-CP.",
        f"Quyết định số 1970/QĐ-TTg; phê duyệt {NAME}.",
        f"{NAME} ở các cấp {'x' * 41} theo Quyết định số 1791/QĐ-TTg.",
        f"{NAME} do hội phụ nữ chủ trì theo Quyết định số 1791/QĐ-TTg.",
    ],
)
def test_the_name_alone_is_to_be_looked_at(line: str) -> None:
    status, where, message = judged(line)
    assert (status, where) == (Status.REVIEW, [NAME])
    assert message == "Có nêu Nội dung thử ở mục I nhưng chưa ghi số, ngày văn bản."


def test_words_on_levels_may_stand_between_name_and_number() -> None:
    line = f"{NAME} ở các cấp {'x' * 39} theo Quyết định số 1791/QĐ-TTg."
    assert judged(line)[0] is Status.GAP


@pytest.mark.parametrize(("filler", "status"), [(150, Status.GAP), (151, Status.REVIEW)])
def test_a_number_belongs_to_a_name_within_160_characters(filler: int, status: Status) -> None:
    """Behind the number stand a space, the filler, and the nine of " về việc "."""
    line = f"Quyết định số 1970/QĐ-TTg {'x' * filler} về việc {NAME}."
    assert judged(line)[0] is status


def test_a_superiors_plan_named_after_the_programme_is_not_the_programme() -> None:
    plan = "Kế hoạch số {} ngày 02/02/2022 của UBND tỉnh thực hiện {}."
    for number in ("12/KH-UBND", "12/KH"):
        assert judged(plan.format(number, NAME))[0] is Status.GAP, number
    assert judged(plan.format("12/KH-SNV", NAME))[0] is Status.REVIEW


def test_a_garbled_title_beside_the_number_is_to_be_looked_at() -> None:
    title = "Chương trình hỗ trợ phụ nữ khởi nghiệp sáng tạo của cả nước"
    for line in (f"{DATED} phê duyệt {title}.", f"{title} (Quyết định số 1790/QĐ-TTg)."):
        status, where, message = judged(line)
        assert (status, where) == (Status.REVIEW, [title])
        assert message == (f"1790/QĐ-TTg có tên ghi là “{title}”, khác xa tên chính thức.")


@pytest.mark.parametrize(
    "title",
    [
        "Chương trình về truyền thông bình đẳng giới",  # nearly the name
        "Chương trình hỗ trợ",  # too short to tell
    ],
)
def test_another_way_to_write_the_name_is_no_other_title(title: str) -> None:
    assert judged(f"Thực hiện {title} (Quyết định số 1790/QĐ-TTg).")[0] is Status.PASS


def test_a_near_name_is_to_be_looked_at() -> None:
    near = "Chương trình truyền thông về bình dẳng giới đến năm"
    status, _, message = judged(f"Thực hiện {near} 2030.")
    assert status is Status.REVIEW
    assert message.startswith("Tên ghi ở mục I là “Chương trình truyền thông về bình dẳng giới")
    assert judged("Thực hiện chương trình truyền thông giới.")[1] == [
        "chương trình truyền thông giới"
    ]


def test_nothing_on_it_is_a_gap() -> None:
    verdict, facts = whole("Truyền thông.")
    assert verdict.status is Status.GAP
    assert verdict.message == "Kế hoạch chưa nêu Nội dung thử."
    (finding,) = verdict.findings
    assert finding.span.start == finding.span.end == len(facts.text)


@pytest.mark.parametrize(
    ("line", "status", "outcome"),
    [
        (f"Thực hiện {GBV} giai đoạn 2026 - 2030.", Status.PASS, "Có nêu"),
        ("Chương trình quốc gia phòng ngừa bạo lực trên cơ sở giới giai đoạn 2026-2030.",
         Status.PASS, "Có nêu"),
        (f"Thực hiện {GBV}.", Status.REVIEW, "chưa ghi giai đoạn 2026 - 2030"),
        (f"Thực hiện {GBV}; giai đoạn 2026 - 2030.", Status.REVIEW, "chưa ghi giai đoạn"),
        (f"Thực hiện {GBV} giai đoạn 2021 - 2025.", Status.GAP,
         "giai đoạn 2021 - 2025 đã kết thúc; kế hoạch năm 2026 cần nêu chương trình giai đoạn 2026 - 2030"),
        ("Thực hiện Quyết định số 2232/QĐ-TTg ngày 28/12/2020.", Status.GAP, "đã kết thúc"),
        (f"Tổng kết {GBV} giai đoạn 2021 - 2025.", Status.GAP, "chưa nêu"),
        (f"Tiếp nối {GBV} giai đoạn 2021 - 2025 và thực hiện {GBV} của tỉnh.", Status.REVIEW,
         "chưa ghi giai đoạn"),
        ("Truyền thông.", Status.GAP, "chưa nêu"),
    ],
)  # fmt: skip
def test_from_its_year_on_the_successor_is_asked_for(
    line: str, status: Status, outcome: str
) -> None:
    found, _, message = judged(line, SUCCESSOR)
    assert (found, outcome in message) == (status, True), message


@pytest.mark.parametrize(("filler", "status"), [(28, Status.PASS), (29, Status.REVIEW)])
def test_the_period_begins_within_40_characters_of_the_name(filler: int, status: Status) -> None:
    line = f"Thực hiện {GBV} {'x' * filler} giai đoạn 2026 - 2030."
    assert judged(line, SUCCESSOR)[0] is status


def test_before_its_year_the_successor_is_not_asked_for() -> None:
    later = SUCCESSOR._replace(successor_from=2027)
    line = f"{GBV} (Quyết định số 2232/QĐ-TTg ngày 28/12/2020)."
    assert judged(line, later)[0] is Status.PASS
    assert judged(line, SUCCESSOR)[0] is Status.REVIEW


def test_the_successors_document_counts_once_it_is_known() -> None:
    known = SUCCESSOR._replace(successor_document="1790/QĐ-TTg")
    assert judged(f"Thực hiện {DATED}.", known)[0] is Status.PASS
    assert judged(f"Thực hiện {DATED.replace('23/', '13/')}.", known)[0] is Status.GAP


def test_another_years_document_of_its_number_is_not_the_programme() -> None:
    other = "Quyết định số 1790/QĐ-TTg ngày 05/12/2016 về mức đóng bảo hiểm của học sinh"
    status, _, message = judged(f"Thực hiện {other}.")
    assert (status, message) == (Status.GAP, "Kế hoạch chưa nêu Nội dung thử.")


def test_of_several_passages_the_first_is_told() -> None:
    verdict, facts = verdict_of(
        "programme", PARAMS, "I. NỘI DUNG", f"Thực hiện {NAME}.", "II. TỔ CHỨC",
        f"Giao Văn phòng theo dõi {NAME}.",
    )  # fmt: skip
    assert places(verdict, facts) == [NAME, NAME]
    assert verdict.message.startswith("Có nêu Nội dung thử ở mục I nhưng")
    verdict, _ = verdict_of(
        "programme", SUCCESSOR, "I. NỘI DUNG", f"Thực hiện {GBV}.", "II. TỔ CHỨC",
        f"Giao Văn phòng theo dõi {GBV}.",
    )  # fmt: skip
    assert verdict.message.startswith("Có nêu tên chương trình ở mục I nhưng")
    loose = "chương trình truyền thông giới"
    verdict, _ = verdict_of(
        "programme", PARAMS, "I. NỘI DUNG", f"Thực hiện {loose}.", "II. TỔ CHỨC", f"Giao {loose}."
    )
    assert verdict.message.startswith("Tên ghi ở mục I là")
    assert len(verdict.findings) == 1


def test_of_several_wrong_numbers_the_first_is_told_and_all_are_shown() -> None:
    line = f"{NAME} (Quyết định số 1791/QĐ-TTg); {NAME} (Quyết định số 1792/QĐ-TTg)."
    status, where, message = judged(line)
    assert (status, where) == (Status.GAP, ["1791/QĐ-TTg", "1792/QĐ-TTg"])
    assert message.startswith("Số văn bản ghi là 1791/QĐ-TTg;")


@pytest.mark.parametrize(
    "cited",
    [
        "Quyết định số 2232/QĐ-TTg",
        "Quyết định số 2232/QĐ-TTg ngày 28/12/2020",
        "Quyết định số 2232/QĐ-TTg ngày 28/12/2020 của Thủ tướng Chính phủ",
        "2232/QĐ-TTg",
    ],
)
def test_an_ended_programme_cited_by_number_alone_gives_way_as_a_whole(cited: str) -> None:
    line = f"Tiếp tục thực hiện {cited} trên địa bàn xã."
    draft = draft_of(("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG", line))
    result = next(r for r in check(draft, library()).results if r.rule.id == "programme.gbv")
    (finding,) = result.findings
    assert draft.quote(finding.span) == cited
    named = "Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030"
    assert finding.suggestion == named


def test_another_document_is_not_the_one_that_has_ended() -> None:
    status, _, message = judged(f"Thực hiện {DATED}.", SUCCESSOR)
    assert (status, message) == (Status.GAP, "Kế hoạch chưa nêu Nội dung thử.")


@pytest.mark.parametrize(
    ("params", "title", "pasted"),
    [
        (PARAMS, "năm 2026", f"2021 - 2030 ({DATED})"),
        (SUCCESSOR, "năm 2026", "2026 - 2030"),
        (SUCCESSOR, "", "2026 - 2030"),
        (SUCCESSOR._replace(successor_from=2027), "năm 2026",
         "2021 - 2025 (Quyết định số 2232/QĐ-TTg ngày 28/12/2020 của Thủ tướng Chính phủ)"),
        (SUCCESSOR._replace(document="55/2009/NĐ-CP", successor_from=None), "năm 2026",
         "(Nghị định số 55/2009/NĐ-CP ngày 10/6/2009 của Chính phủ)"),
    ],
)  # fmt: skip
def test_what_is_pasted_names_the_period_and_document_of_the_plans_year(
    params: Params, title: str, pasted: str
) -> None:
    facts = facts_of("KẾ HOẠCH", f"Công tác bình đẳng giới {title}".strip(), "I. NỘI DUNG", "Họp.")
    rule = rule_of("programme", params=params, suggestion="{period}{cited}")
    (finding,) = KINDS["programme"].judge(rule, facts).findings
    assert finding.suggestion == pasted


STRATEGY = "Chiến lược quốc gia về bình đẳng giới"
LOCAL = f"Kế hoạch số 1351/KH-UBND ngày 26/6/2021 của UBND tỉnh về {STRATEGY} tỉnh Gia Lai"


@pytest.mark.parametrize(
    ("line", "status", "words"),
    [
        (f"Thực hiện {LOCAL} giai đoạn 2021 - 2030.", Status.GAP, "chưa nêu Chiến lược quốc gia"),
        (f"Thực hiện {STRATEGY}.", Status.REVIEW, "chưa ghi Nghị quyết số 28/NQ-CP"),
        (f"Thực hiện {LOCAL}; triển khai {STRATEGY}.", Status.REVIEW, "chưa ghi Nghị quyết số 28"),
    ],
)
def test_a_provinces_strategy_is_neither_the_nations_nor_its_name_misspelt(
    line: str, status: Status, words: str
) -> None:
    (rule,) = (r for r in library().rules if r.id == "programme.strategy")
    head = ("ỦY BAN NHÂN DÂN", "TỈNH GIA LAI", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026")
    verdict = KINDS["programme"].judge(rule, facts_of(*head, "I. NỘI DUNG", line))
    assert verdict.status is status
    assert words in verdict.message
