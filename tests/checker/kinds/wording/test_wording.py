"""Fixed phrases in their right spelling, and slips that look like them."""

import pytest

from checker.kinds.wording.wording import Params
from checker.report import Status
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
