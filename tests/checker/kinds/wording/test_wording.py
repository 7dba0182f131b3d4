"""Fixed phrases in their right spelling, and slips that look like them."""

import pytest

from checker.kinds import KINDS
from checker.kinds.wording.wording import Params
from checker.report import Status
from tests.checker.facts.reading import facts_of, library
from tests.checker.kinds.judging import places, verdict_of

PARAMS = Params(
    ("bình đẳng giới", "bất bình đẳng giới", "phấn đấu", "lãnh đạo, quản lý"),
    wrong=(("bình đẳng gới", "bình đẳng giới"), ("phấn đâú", "phấn đấu")),
    accepted=("phân đầu", "binh đẳng giới trẻ"),
)


def judged(line: str) -> tuple[Status, list[str]]:
    verdict, facts = verdict_of("wording", PARAMS, "I. NỘI DUNG", line)
    return verdict.status, places(verdict, facts)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Công tác bình dẳng giới.", ["bình dẳng giới"]),
        ("Công tác binh đẳng giới.", ["binh đẳng giới"]),
        ("Công tác bình đẳng gới.", ["bình đẳng gới"]),
        ("Phân đấu hoàn thành.", ["Phân đấu"]),
        ("Nữ lảnh đạo, quản lý.", ["lảnh đạo, quản lý"]),
        ("Xóa bất bình dẳng giới.", ["bất bình dẳng giới"]),
        ("Phân đấu vì bình dẳng giới.", ["Phân đấu", "bình dẳng giới"]),
    ],
)
def test_a_slip_is_for_a_person(line: str, found: list[str]) -> None:
    assert judged(line) == (Status.REVIEW, found)


@pytest.mark.parametrize(
    "line",
    [
        "Công tác bình đẳng giới, phấn đấu, lãnh đạo, quản lý.",
        "BÌNH ĐẲNG GIỚI.",
        "Phân đầu tư công.",
        "Tập huấn binh đẳng giới trẻ.",
        "Bình đẳng.",
    ],
)
def test_what_is_rightly_written_passes(line: str) -> None:
    assert judged(line) == (Status.PASS, [])


@pytest.mark.parametrize(
    ("line", "suggestion", "fix"),
    [
        ("Công tác bình dẳng giới.", "bình đẳng giới", "bình đẳng giới"),
        ("Bình dẳng giới.", "Bình đẳng giới", "Bình đẳng giới"),
        ("CÔNG TÁC BÌNH DẲNG GIỚI", "BÌNH ĐẲNG GIỚI", "BÌNH ĐẲNG GIỚI"),
        ("phân đấu.", "phấn đấu", None),
    ],
)
def test_a_slip_is_corrected_in_its_case(line: str, suggestion: str, fix: str | None) -> None:
    verdict, _ = verdict_of("wording", PARAMS, "I. NỘI DUNG", line)
    (finding,) = verdict.findings
    assert (finding.suggestion, finding.fix) == (suggestion, fix)


def test_the_sentence_quotes_both() -> None:
    verdict, _ = verdict_of("wording", PARAMS, "I. NỘI DUNG", "Công tác bình dẳng giới.")
    assert verdict.message == ("Có thể viết sai “bình dẳng giới”; cụm từ đúng là “bình đẳng giới”.")
    verdict, _ = verdict_of("wording", PARAMS, "I. NỘI DUNG", "Tập huấn.")
    assert verdict.message == "Không thấy lỗi chính tả ở các cụm từ cố định."


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ("Mặt trân Tổ quốc", "Mặt trận Tổ quốc"),
        ("mặt trân tổ quốc", "mặt trận tổ quốc"),
        ("MẶT TRÂN TỔ QUỐC", "MẶT TRẬN TỔ QUỐC"),
        ("Mặt trân tổ quốc", "Mặt trận tổ quốc"),
    ],
)
def test_a_name_keeps_its_capitals_word_by_word(found: str, right: str) -> None:
    params = Params(("mặt trận tổ quốc",))
    verdict, _ = verdict_of("wording", params, "I. NỘI DUNG", f"Đề nghị {found} giám sát.")
    (finding,) = verdict.findings
    assert (finding.suggestion, finding.fix) == (right, right)
    assert right in finding.message


@pytest.mark.parametrize(
    ("line", "fix"),
    [
        ("Phân đấu hoàn thành.", "Phấn đấu"),  # listed
        ("Xây dựng kế hoach.", "kế hoạch"),  # no such syllable: ch asks for another tone
        ("Phổ biến phap luật.", "pháp luật"),
        ("Phổ biến pháp luât.", "pháp luật"),
        ("Kê hoạch của xã.", None),  # both can be said, and nobody has listed it
        ("Nữ lảnh đạo, quản lý.", "lãnh đạo, quản lý"),
    ],
)
def test_a_slip_that_can_be_nothing_else_is_certain(line: str, fix: str | None) -> None:
    params = Params(
        ("phấn đấu", "kế hoạch", "pháp luật", "lãnh đạo, quản lý"), certain=("phân đấu",)
    )
    verdict, _ = verdict_of("wording", params, "I. NỘI DUNG", line)
    assert [finding.fix for finding in verdict.findings] == [fix]


@pytest.mark.parametrize(
    "line",
    [
        "Các thôn cùng cố gắng hoàn thành.", "Xã cũng cố gắng.", "Cùng cố vấn cho tổ hòa giải.",
        "Mọi người được bình đẳng dưới mọi hình thức.", "Bình đẳng dưới góc độ giới.",
        "Lấy ý kiến toàn thể cán bộ.",
        # two halves of two words
        "Xây dựng các tuyến truyền dẫn tại các xã.", "Tuyến truyền tải điện 110 kV.", "Tặng tuyển truyện ngắn.",
        "Trường đáp ứng phổ cập giáo dục.", "Thuốc cung ứng phổ biến.", "Phương thức hiện đại.", "Nhận thức hiện nay.",
        "Điều chỉnh sách giáo khoa.", "Bộ phận đầu mối tiếp nhận hồ sơ.", "Giảng dạy mạnh dạn đổi mới.",
        "Lớp bơi đường dài.", "Bị chia cắt bởi đường sắt.", "Ô nhiễm vụ Đông.", "Ngập úng phố phường.",
        "Phần đấu thầu qua mạng.", "Dự kiến toàn xã có 12 lớp.",
    ],
)  # fmt: skip
def test_a_right_expression_is_no_slip_of_another(line: str) -> None:
    (rule,) = (r for r in library().rules if r.id == "consistency.wording")
    verdict = KINDS["wording"].judge(rule, facts_of("I. NỘI DUNG", line))
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    ("line", "slip"),
    [
        ("Đẩy mạnh tuyến truyền, vận động.", "tuyến truyền"),
        ("Tổ chức thức hiện Kế hoạch.", "Tổ chức thức hiện"),
        ("Phòng ngừa, ứng phố với bạo lực.", "ứng phố"),
        ("Các chỉnh sách đối với trẻ em.", "chỉnh sách"),
        ("Giao nhiễm vụ cho các thôn.", "nhiễm vụ"),
        ("Dạy mạnh tuyên truyền.", "Dạy mạnh"),
    ],
)
def test_the_same_letters_outside_of_other_words_are_a_slip(line: str, slip: str) -> None:
    (rule,) = (r for r in library().rules if r.id == "consistency.wording")
    facts = facts_of("I. NỘI DUNG", line)
    assert places(KINDS["wording"].judge(rule, facts), facts) == [slip]


def test_no_certain_slip_is_a_right_phrase() -> None:
    (rule,) = (r for r in library().rules if r.id == "consistency.wording")
    assert isinstance(rule.params, Params)
    for slip in rule.params.certain:
        verdict = KINDS["wording"].judge(rule, facts_of("I. NỘI DUNG", f"Đã {slip} ở xã."))
        assert [finding.fix is not None for finding in verdict.findings] == [True], slip


def test_the_same_letters_elsewhere_are_a_slip() -> None:
    (rule,) = (r for r in library().rules if r.id == "consistency.wording")
    verdict = KINDS["wording"].judge(rule, facts_of("I. NỘI DUNG", "Xã kiến toàn tổ hòa giải."))
    assert [finding.suggestion for finding in verdict.findings] == ["kiện toàn"]
