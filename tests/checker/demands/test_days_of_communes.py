"""By which day communes report or make their plan, however a superior's plan says it, and what is none of theirs."""

from datetime import date
from pathlib import Path

import pytest

from checker.demands.proposal import Proposal
from checker.demands.read import demands_in
from checker.library.load import load_library
from tests.builders.plan import Hint
from tests.builders.word import build_docx
from tests.checker.drafts import draft_of
from tests.reading import read

TOP = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH LAM KHÊ",
    "Số: 77/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Lam Khê, ngày 12 tháng 02 năm 2026",
    "KẾ HOẠCH",
)
ONE_YEAR = "Triển khai công tác bình đẳng giới trên địa bàn tỉnh Lam Khê năm 2026"
MONTH = "Triển khai Tháng hành động vì bình đẳng giới năm 2026"
SEVERAL = "Thực hiện công tác bình đẳng giới trên địa bàn tỉnh Lam Khê giai đoạn 2026 - 2030"
BODY = (
    "Căn cứ Luật Bình đẳng giới ngày 29/11/2006;",
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức của cán bộ, công chức và Nhân dân về bình đẳng giới.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Sở Nội vụ",
    "Chủ trì, hướng dẫn, kiểm tra việc thực hiện Kế hoạch.",
    "2. Ủy ban nhân dân các xã, phường",
    "Tổ chức thực hiện Kế hoạch trên địa bàn.",
)
END = (
    "Nơi nhận:",
    "- UBND các xã, phường;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lò Văn Tâm",
)
CLOSING = "Trên đây là Kế hoạch công tác bình đẳng giới năm 2026./."
REPORTING = "III. CHẾ ĐỘ BÁO CÁO"
COMMUNES = "Ủy ban nhân dân các xã, phường "
TO = COMMUNES + "gửi báo cáo năm về Sở Nội vụ "


def days_of(*lines: str, title: str = ONE_YEAR) -> list[Proposal]:
    """Return what is proposed of days from a plan with these lines behind its other sections."""
    demands = demands_in(draft_of((*TOP, title, *BODY, *lines, *END)), load_library())
    return [p for p in demands.proposals if p.sort in {"report", "issue"}]


def given(proposal: Proposal, key: str) -> object:
    return dict(proposal.rule["with"]).get(key)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("words", "due", "sure"),
    [
        ("chậm nhất trong ngày 10 tháng 4 năm 2026", date(2026, 4, 10), True),
        ("chậm nhất là hết ngày 10/4/2026", date(2026, 4, 10), True),
        ("không muộn hơn ngày 10/4/2026", date(2026, 4, 10), True),
        ("trước hoặc trong ngày 10/4/2026", date(2026, 4, 10), True),
        ("hoàn thành ngay trong ngày 10 tháng 4 năm 2026", date(2026, 4, 10), True),
        ("chậm nhất vào ngày mùng 10 tháng 4 năm 2026", date(2026, 4, 10), True),
        ("trước 17 giờ 00 phút ngày 10/4/2026", date(2026, 4, 10), True),
        ("trong tháng 4 năm 2026", date(2026, 4, 30), True),
        ("trước tháng 5 năm 2026", date(2026, 4, 30), True),
        ("chậm nhất cuối tháng 4", date(2026, 4, 30), True),
        ("trong 10 ngày đầu tháng 4 năm 2026", date(2026, 4, 10), True),
        ("trong tuần đầu tháng 4/2026", date(2026, 4, 7), True),
        ("đầu tháng 4/2026", date(2026, 4, 10), False),
        ("trong quý I/2026", date(2026, 3, 31), True),
        ("cuối quý II", date(2026, 6, 30), True),
        ("giữa quý II", date(2026, 5, 31), False),
        ("để thực hiện từ tháng 3 đến tháng 12", None, False),
    ],
)
def test_the_day_of_the_own_plan(words: str, due: date | None, sure: bool) -> None:
    found = days_of(f"- Ban hành kế hoạch thực hiện của địa phương {words}.", CLOSING)
    wanted = [("issue", due, sure)] if due else []
    assert [(p.sort, p.due, p.sure) for p in found] == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (TO + "chậm nhất trong ngày 20/11/2026.", [("year", date(2026, 11, 20), "Sở Nội vụ")]),
        (TO + "vào cuối tháng 11/2026.", [("year", date(2026, 11, 30), "Sở Nội vụ")]),
        (TO + "trong 10 ngày đầu tháng 11/2026.", [("year", date(2026, 11, 10), "Sở Nội vụ")]),
        (
            COMMUNES + "báo cáo 6 tháng và năm về Sở Nội vụ trước ngày 10/6 và 15/11/2026.",
            [
                ("half-year", date(2026, 6, 10), "Sở Nội vụ"),
                ("year", date(2026, 11, 15), "Sở Nội vụ"),
            ],
        ),
        (
            COMMUNES + "báo cáo về Sở Nội vụ: 6 tháng trước ngày 10/6; năm trước ngày 15/11.",
            [
                ("half-year", date(2026, 6, 10), "Sở Nội vụ"),
                ("year", date(2026, 11, 15), "Sở Nội vụ"),
            ],
        ),
        # to whom
        (
            COMMUNES
            + "gửi báo cáo năm về UBND tỉnh qua Sở Văn hóa, Thể thao và Du lịch trước ngày 20/11/2026.",
            [("year", date(2026, 11, 20), "Sở Văn hóa, Thể thao và Du lịch")],
        ),
        (
            COMMUNES
            + "gửi báo cáo năm về UBND tỉnh qua Hệ thống thông tin báo cáo trước ngày 20/11/2026.",
            [("year", date(2026, 11, 20), "UBND tỉnh")],
        ),
        (
            "Báo cáo 6 tháng về PBGDPL: " + COMMUNES + "gửi Sở Tư pháp trước ngày 08/6/2026.",
            [("half-year", date(2026, 6, 8), "Sở Tư pháp")],
        ),
        (
            COMMUNES + "báo cáo năm về ATGT trước ngày 20/11/2026.",
            [("year", date(2026, 11, 20), None)],
        ),
        (
            COMMUNES
            + "gửi báo cáo năm về Thường trực Ban Vì sự tiến bộ của phụ nữ tỉnh trước ngày 20/11/2026.",
            [("year", date(2026, 11, 20), "Thường trực Ban Vì sự tiến bộ của phụ nữ tỉnh")],
        ),
        # a section on reports that names nobody is for everybody
        ("1. Báo cáo 6 tháng: trước ngày 10/6/2026.", [("half-year", date(2026, 6, 10), None)]),
        (
            "Gửi báo cáo năm về Sở Nội vụ trước ngày 15/11/2026.",
            [("year", date(2026, 11, 15), "Sở Nội vụ")],
        ),
        (
            "Năm 2026 tổ chức sơ kết, UBND các xã, phường gửi báo cáo năm về Sở Nội vụ trước ngày 15/11/2026.",
            [("year", date(2026, 11, 15), "Sở Nội vụ")],
        ),
    ],
)
def test_reports_of_communes(line: str, wanted: list[tuple[str, date, str | None]]) -> None:
    found = days_of(REPORTING, line, CLOSING)
    assert [(given(p, "report"), p.due, given(p, "body")) for p in found] == wanted
    assert all(p.sure for p in found)


@pytest.mark.parametrize(
    "line",
    [
        "Các sở, ban, ngành gửi báo cáo năm về Sở Nội vụ trước ngày 15/11/2026.",
        "Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.",
        "Trên cơ sở báo cáo của các đơn vị, Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/12/2026.",
        "Tỉnh đoàn gửi báo cáo năm về Sở Nội vụ trước ngày 15/11/2026.",
        "Công an tỉnh báo cáo số liệu cho Sở Nội vụ trước ngày 05/6 và ngày 20/11/2026.",
        "Ủy ban nhân dân tỉnh báo cáo Bộ Nội vụ kết quả năm trước ngày 10/12/2026.",
        "Văn phòng UBND tỉnh theo dõi, báo cáo Chủ tịch UBND tỉnh trước ngày 15/11/2026.",
        "Khắc phục hạn chế năm 2025: 09 xã, phường báo cáo trễ hạn ngày 10/11.",
        "Tồn tại: một số xã không gửi báo cáo năm đúng hạn 15/11.",
        "Còn 21 xã, phường gửi báo cáo năm chậm so với thời hạn ngày 25/11.",
        "Đến nay còn 05 xã chưa gửi báo cáo 6 tháng (hạn 10/6).",
        "Báo cáo năm: số liệu tính từ ngày 15/12/2025 đến hết ngày 15/11/2026.",
    ],
)
def test_none_of_theirs(line: str) -> None:
    assert days_of(REPORTING, line, CLOSING) == []


@pytest.mark.parametrize(
    "last",
    [
        (REPORTING, TO + "trước ngày 20/11/2026./."),
        (
            "Yêu cầu các sở và "
            + COMMUNES
            + "thực hiện; báo cáo năm về Sở Nội vụ trước ngày 20/11/2026./.",
        ),
        (
            "Trên đây là Kế hoạch. Yêu cầu "
            + COMMUNES
            + "báo cáo năm về Sở Nội vụ trước ngày 20/11/2026./.",
        ),
        (
            REPORTING,
            COMMUNES + "báo cáo về Sở Nội vụ như sau:",
            "- Báo cáo năm: trước ngày 20/11/2026.",
        ),
    ],
)
def test_the_last_words_before_the_recipients(last: tuple[str, ...]) -> None:
    (found,) = days_of(*last)
    assert (found.due, given(found, "body")) == (date(2026, 11, 20), "Sở Nội vụ")


@pytest.mark.parametrize(
    ("words", "each", "due"),
    [
        ("báo cáo quý về Sở Nội vụ trước ngày 15 của tháng cuối quý", "quarter", date(2026, 3, 15)),
        (
            "báo cáo quý gửi Sở Nội vụ chậm nhất ngày 20 tháng cuối mỗi quý",
            "quarter",
            date(2026, 3, 20),
        ),
        (
            "báo cáo quý về Sở Nội vụ trước ngày 05 của tháng đầu quý sau",
            "quarter",
            date(2026, 4, 5),
        ),
        ("gửi báo cáo tháng về Sở Nội vụ trước ngày 20 hằng tháng", "month", date(2026, 1, 20)),
    ],
)
def test_reports_in_turn(words: str, each: str, due: date) -> None:
    (found,) = days_of(REPORTING, f"{COMMUNES}{words}.", CLOSING)
    assert (given(found, "each"), given(found, "due"), found.due) == (each, due, None)


@pytest.mark.parametrize(("title", "is_issue"), [(MONTH, True), (ONE_YEAR, False)])
def test_the_plan_for_an_action_month_is_the_one_where_the_document_is_on_that(
    title: str, is_issue: bool
) -> None:
    words = "- Xây dựng kế hoạch triển khai Tháng hành động, gửi Sở Nội vụ trước ngày 30/10/2026."
    assert [p.sort for p in days_of(COMMUNES, words, title=title)] == ["issue"] * is_issue


def test_a_report_on_one_thing_is_known_by_its_name() -> None:
    line = "báo cáo kết quả tự đánh giá chuẩn tiếp cận pháp luật: gửi Văn phòng UBND tỉnh trước ngày 10/12/2026."
    (found,) = days_of(REPORTING, COMMUNES + line, CLOSING)
    assert given(found, "report") == "any"
    assert given(found, "about")
    assert "tự đánh giá chuẩn tiếp cận pháp luật" in found.says


def test_yearly_plans_are_asked_for_from_the_next_year_on() -> None:
    line = (
        "- Xây dựng kế hoạch giai đoạn 2026 - 2030 trước ngày 30 tháng 4 năm 2026 và kế hoạch hằng năm"
        " ban hành trước ngày 31 tháng 01."
    )
    whole, yearly = days_of(line, CLOSING, title=SEVERAL)
    assert (whole.due, "effective" in whole.rule) == (date(2026, 4, 30), False)
    assert given(yearly, "every_year")
    assert yearly.rule["effective"] == {"from": date(2027, 1, 1)}


ACTION_MONTH = "Triển khai Tháng hành động vì bình đẳng giới trên địa bàn tỉnh Lam Khê năm 2026"


@pytest.mark.parametrize(
    ("line", "title", "due"),
    [
        ("Gửi kế hoạch về Sở Nội vụ trước ngày 15/4/2026.", ONE_YEAR, date(2026, 4, 15)),
        ("Kế hoạch của địa phương gửi về Sở Nội vụ trước 15/4.", ONE_YEAR, date(2026, 4, 15)),
        (
            "Cụ thể hóa thành kế hoạch của xã, hoàn thành trong tháng 4 năm 2026.",
            ONE_YEAR,
            date(2026, 4, 30),
        ),
        (
            "Ban hành kế hoạch thực hiện Kế hoạch này trước ngày 15/4/2026.",
            ONE_YEAR,
            date(2026, 4, 15),
        ),
        (
            "Xây dựng kế hoạch triển khai Tháng hành động, gửi về Sở trước 30/10.",
            ACTION_MONTH,
            date(2026, 10, 30),
        ),
        (
            "Gửi kế hoạch tổ chức Tháng hành động về Sở Nội vụ chậm nhất ngày 30/10/2026.",
            ACTION_MONTH,
            date(2026, 10, 30),
        ),
        (
            "Ban hành kế hoạch hưởng ứng Tháng hành động trong tháng 10.",
            ACTION_MONTH,
            date(2026, 10, 31),
        ),
        (
            "Xây dựng kế hoạch triển khai Tháng hành động, gửi về Sở trước 30/10.",
            ONE_YEAR,
            None,
        ),
        ("Xây dựng kế hoạch kiểm tra, gửi Sở Nội vụ trước 30/4/2026.", ACTION_MONTH, None),
        ("Triển khai Kế hoạch này trước ngày 15/4/2026.", ONE_YEAR, None),
        ("Xây dựng tủ sách theo Kế hoạch của tỉnh trước ngày 15/4/2026.", ONE_YEAR, None),
    ],
)
def test_which_plan_is_the_own_one(line: str, title: str, due: date | None) -> None:
    demands = demands_in(draft_of((*TOP, title, *BODY, f"- {line}", *END)), load_library())
    assert [p.due for p in demands.proposals if p.sort == "issue"] == ([due] if due else [])
    plans = [p for p in demands.proposals if p.sort == "task" and "kế hoạch" in p.says]
    assert not any(given(p, "due") for p in plans), "by then it is sent in, not done what it plans"


@pytest.mark.parametrize(
    ("rows", "issues", "tasks"),
    [
        (
            "I | Chỉ đạo\n1 | Ban hành kế hoạch năm 2026 của cấp xã | UBND các xã, phường | Trước 15/4/2026",
            [date(2026, 4, 15)],
            [],
        ),
        (
            "I | Chỉ đạo\n1 | Ban hành kế hoạch của tỉnh | Sở Nội vụ | Trước 15/4/2026",
            [],
            [],
        ),
        (
            (
                "A | Phòng ngừa\n1 | Lắp camera khu nhà trọ | UBND các xã, phường | 15/5/2026\n"
                "2 | Mở lớp bơi cho trẻ em |  | 30/6/2026"
            ),
            [],
            [date(2026, 5, 15), date(2026, 6, 30)],
        ),
        (
            (
                "1 | Lắp camera khu nhà trọ | Công an tỉnh | 15/5/2026\n"
                "2 | Mở lớp bơi cho trẻ em |  | 30/6/2026"
            ),
            [],
            [],
        ),
        (
            (
                "1 | Lắp camera khu nhà trọ | UBND các xã, phường | 15/5/2026\n"
                "II | Dịch vụ\n2 | Mở lớp bơi cho trẻ em |  | 30/6/2026"
            ),
            [],
            [date(2026, 5, 15)],
        ),
    ],
)
def test_rows_below_one_leader(
    rows: str, issues: list[date], tasks: list[date], tmp_path: Path
) -> None:
    head = "TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành"
    lines: list[tuple[str, Hint]] = [(line, "body") for line in (*TOP, ONE_YEAR, *BODY)]
    lines += [("III. PHÂN CÔNG NHIỆM VỤ", "heading"), (head, "row")]
    lines += [(row, "row") for row in rows.split("\n")]
    lines += [(line, "body") for line in END]
    found = demands_in(read(build_docx(tmp_path / "x.docx", lines)), load_library()).proposals
    assert [p.due for p in found if p.sort == "issue"] == issues
    assert [p.due for p in found if p.sort == "task"] == tasks
