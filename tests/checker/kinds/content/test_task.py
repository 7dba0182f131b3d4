"""A task that the superior's plan hands down."""

from datetime import date

import pytest

from checker.facts import Overrides, read_facts
from checker.kinds import KINDS
from checker.kinds.content.at_least import Params as Least
from checker.kinds.content.task import Params
from checker.report import Status
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of

HOTLINE = Params(
    "UBND các xã, phường niêm yết số điện thoại đường dây nóng tại nhà văn hóa thôn, bản.",
    (
        "niêm yết",
        "(số điện thoại|đường dây nóng)",
        "nhà văn hóa",
        "thôn, bản",
        "(người bị bạo lực|tin báo)",
    ),
)
HEAD = "II. NHIỆM VỤ"
PURPOSE = "I. MỤC ĐÍCH, YÊU CẦU"
OTHER = (HEAD, "1. Tuyên truyền.")
ISSUED = "Quyết định số 224/QĐ-BVHTTDL ngày 01/02/2024 của Bộ Văn hóa"
CITED = (
    "1. Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2026 của UBND tỉnh về"
    " niêm yết đường dây nóng tại nhà văn hóa."
)


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (["1. Niêm yết số điện thoại tiếp nhận tin báo tại nhà văn hóa các thôn, bản."], Status.PASS),
        (["1. Tại nhà văn hóa của từng thôn, bản có niêm yết đường dây nóng."], Status.PASS),
        # an item of two sentences; a list with its leading line; below a heading
        (["- Niêm yết đường dây nóng. Đặt bảng tại nhà văn hóa thôn."], Status.PASS),
        (["Niêm yết đường dây nóng:", "- Tại trụ sở;", "- Tại nhà văn hóa."], Status.PASS),
        (["1. Niêm yết đường dây nóng", "Thực hiện ở nhà văn hóa các thôn."], Status.PASS),
        # part of it, or all of it apart
        (["1. Niêm yết đường dây nóng tại trụ sở."], Status.REVIEW),
        (["1. Niêm yết quy chế.", "2. Sửa nhà văn hóa.", "3. Công bố đường dây nóng."], Status.REVIEW),
        # one word alone, nothing, only in another document's title, only last year
        (["1. Sửa nhà văn hóa."], Status.GAP),
        ([PURPOSE, "1. Niêm yết đường dây nóng tại nhà văn hóa các thôn.", *OTHER], Status.REVIEW),
        ([PURPOSE, "1. Niêm yết đường dây nóng nhận tin báo tại nhà văn hóa.", *OTHER], Status.PASS),
        ([f"1. Phổ biến {ISSUED} tới các thôn, niêm yết đường dây nóng tại nhà văn hóa."], Status.PASS),
        (["1. Tuyên truyền về bình đẳng giới."], Status.GAP),
        ([CITED], Status.GAP),
        (["1. Thực hiện Thông tư số 23/2014/TT-BVHTTDL, niêm yết đường dây nóng tại nhà văn hóa."], Status.PASS),
    ],
)  # fmt: skip
def test_a_task_is_known_by_its_phrases(lines: list[str], status: Status) -> None:
    verdict, _ = verdict_of("task", HOTLINE, HEAD, *lines, "III. TỔ CHỨC THỰC HIỆN")
    assert verdict.status is status, verdict.message


WEAK = Params("Bố trí cán bộ phụ trách.", ("cán bộ", "công chức", "phụ trách"))
RALLY = Params("Tổ chức lễ phát động.", ("lễ phát động", "(phát động|mít tinh)", "tháng hành động"))
SELF = Params("Tự đánh giá, chấm điểm.", ("(tự )?đánh giá", "chấm điểm"))
MIXED = Params("Lập tổ.", ("thực hiện", "cán bộ", "tổ phản ứng nhanh", "bình đẳng giới", "văn bản"))


@pytest.mark.parametrize(
    ("params", "line", "status"),
    [
        (WEAK, "1. Cán bộ, công chức tham dự tập huấn.", Status.REVIEW),
        (WEAK, "1. Phân công cán bộ, công chức phụ trách.", Status.PASS),
        (MIXED, "1. Cán bộ thực hiện bình đẳng giới bằng văn bản.", Status.REVIEW),
        (RALLY, "1. Không tổ chức lễ phát động Tháng hành động.", Status.REVIEW),
        (RALLY, "1. Không ngừng đổi mới lễ phát động Tháng hành động.", Status.PASS),
        (RALLY, "1. Phát động phong trào thi đua.", Status.REVIEW),
        (SELF, "1. Tự đánh giá, chấm điểm, gửi hồ sơ trước ngày 15/11/2026.", Status.PASS),
        (SELF, "1. Năm 2025 đã tự đánh giá, chấm điểm.", Status.GAP),
        (Params("Cử cán bộ.", ("cán bộ", "diễn đàn trẻ em")), "1. Cán bộ dự họp.", Status.GAP),
        (
            Params("Cử cán bộ.", ("cán bộ", "diễn đàn trẻ em")),
            "1. Dự diễn đàn trẻ em.",
            Status.REVIEW,
        ),
        (MIXED, "1. Cán bộ thực hiện, lập tổ phản ứng nhanh.", Status.PASS),
    ],
)
def test_words_that_every_plan_has_carry_no_task(params: Params, line: str, status: Status) -> None:
    verdict, _ = verdict_of("task", params, HEAD, line)
    assert verdict.status is status, verdict.message


DATED = Params("Kiện toàn Ban.", ("kiện toàn", "ban vì sự tiến bộ"), due=date(2026, 4, 30))
BOARD = "1. Kiện toàn Ban Vì sự tiến bộ của phụ nữ"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (f"{BOARD} xong trước ngày 25/4/2026.", Status.PASS),
        (f"{BOARD} xong trước ngày 30/6/2026.", Status.GAP),
        (f"{BOARD}.", Status.PASS),
        (f"{BOARD}; báo cáo kết quả trước ngày 30/6/2026.", Status.PASS),
        ("1. Kiện toàn tổ hòa giải trước ngày 30/6/2026.", Status.REVIEW),
    ],
)
def test_a_task_is_done_by_its_day(line: str, status: Status) -> None:
    verdict, _ = verdict_of("task", DATED, HEAD, line)
    assert verdict.status is status, verdict.message


LISTED = "Niêm yết đường dây nóng:"
LAST = "- Tại nhà văn hóa."


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        # one sentence, however long people write one
        (["Niêm yết đường dây nóng", "tại trụ sở", "ở nhà văn hóa."], Status.PASS),
        (["Niêm yết đường dây nóng", *["tại nơi đông người"] * 10, "và nhà văn hóa."], Status.PASS),
        (["Niêm yết đường dây nóng", *["tại nơi đông người"] * 40, "và nhà văn hóa."], Status.REVIEW),
    ],
    ids=["short", "200 characters", "800 characters"],
)  # fmt: skip
def test_a_sentence_is_one_thing_as_far_as_people_read(lines: list[str], status: Status) -> None:
    verdict, _ = verdict_of("task", HOTLINE, HEAD, " ".join(lines))
    assert verdict.status is status, verdict.message


@pytest.mark.parametrize(
    ("items", "status"), [(1, Status.PASS), (15, Status.PASS), (40, Status.REVIEW)]
)
def test_a_list_has_its_leading_line_as_far_as_people_look(items: int, status: Status) -> None:
    between = (f"- Tại trụ sở thứ {number};" for number in range(items))
    verdict, _ = verdict_of("task", HOTLINE, HEAD, LISTED, *between, LAST)
    assert verdict.status is status, verdict.message


SIX = ("pano", "tờ rơi", "loa", "zalo", "hội thi", "sân khấu")
MOST = Params("Truyền thông.", SIX, 0.8)  # five of six together


@pytest.mark.parametrize(
    ("found", "status"),
    [(1, Status.GAP), (2, Status.GAP), (3, Status.REVIEW), (4, Status.REVIEW), (5, Status.PASS)],
)
def test_half_of_enough_together_is_to_be_looked_at(found: int, status: Status) -> None:
    verdict, _ = verdict_of("task", MOST, HEAD, f"1. Dùng {', '.join(SIX[:found])}.")
    assert verdict.status is status, verdict.message


def test_what_is_missing_stands_below_the_heading_of_its_theme() -> None:
    lines = (HEAD, "1. Đường dây nóng", "a) Duy trì trực máy.", "2. Truyền thông", "a) Treo pano.")
    verdict, facts = verdict_of("task", HOTLINE, *lines, suggestion="Niêm yết số điện thoại.")
    (finding,) = verdict.findings
    assert verdict.status is Status.GAP
    assert finding.suggestion == "b) Niêm yết số điện thoại."
    assert facts.text[: finding.span.start].endswith("trực máy.")


ROWS = [
    ["TT", "Nội dung", "Đơn vị tính", "Năm 2025", "Năm 2026"],
    ["1", "Tin bài tuyên truyền", "tin", "12", "05"],
    ["2", "Niêm yết đường dây nóng tại nhà văn hóa", "thôn", "8", "9"],
]


@pytest.mark.parametrize(
    ("kind", "params", "status", "place"),
    [
        ("task", HOTLINE, Status.PASS, "Niêm yết"),
        ("at-least", Least(6, ("tin bài",)), Status.GAP, "05"),
        ("at-least", Least(5, ("tin bài",)), Status.PASS, "05"),
        ("at-least", Least(6, ("tin bài",), about=("nhà văn hóa",)), Status.GAP, ""),
    ],
)
def test_a_row_is_one_provision(
    kind: str, params: tuple[object, ...], status: Status, place: str
) -> None:
    draft = draft_with_table([*FRAME, HEAD], ROWS)
    facts = read_facts(draft, library(), Overrides(year=2026))
    verdict = KINDS[kind].judge(rule_of(kind, params=params), facts)
    assert verdict.status is status, verdict.message
    assert places(verdict, facts)[0] == place


RENEWED = Params("Kiện toàn Ban.", ("kiện toàn", "vì sự tiến bộ của phụ nữ"), enough=1.0)
GROUPS = Params("Thành lập tổ tư vấn.", ("thành lập", "tổ tư vấn"), enough=1.0)


@pytest.mark.parametrize(
    ("params", "line", "status"),
    [
        (RENEWED, "1. Củng cố Ban Vì sự tiến bộ của phụ nữ xã.", Status.PASS),
        (RENEWED, "1. Sắp xếp lại Ban Vì sự tiến bộ của phụ nữ xã.", Status.PASS),
        (RENEWED, "1. Họp Ban Vì sự tiến bộ của phụ nữ xã.", Status.GAP),
        (RENEWED, "1. Củng cố tổ hòa giải ở các thôn.", Status.REVIEW),
        (GROUPS, "1. Lập tổ tư vấn ở cả 13 bản.", Status.PASS),
        (GROUPS, "1. Ra mắt tổ tư vấn ở các bản.", Status.PASS),
        (GROUPS, "1. Độc lập trong hoạt động của các bản.", Status.GAP),
    ],
)
def test_words_of_the_same_meaning(params: Params, line: str, status: Status) -> None:
    verdict, _ = verdict_of("task", params, HEAD, line, "III. TỔ CHỨC THỰC HIỆN")
    assert verdict.status is status, verdict.message
