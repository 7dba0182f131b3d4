"""Abbreviations: explained once, before they are used, in one form."""

import pytest

from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of

SECTION = "I. NỘI DUNG"

AMISS = (
    # used before it is explained
    ("Tuyên truyền về BĐG.", "Tập huấn kiến thức bình đẳng giới (BĐG).", "BĐG"),
    ("Rà soát các vụ BLGĐ.", "Phòng ngừa bạo lực gia đình (sau đây viết tắt là BLGĐ).", "BLGĐ"),
    # explained twice
    ("Công tác bình đẳng giới (BĐG) được quan tâm.", "Lồng ghép bình đẳng giới (BĐG) vào hương ước.", "BĐG"),
    (
        "Ban Vì sự tiến bộ của phụ nữ (VSTBPN) họp mỗi quý.",
        "Kiện toàn Ban vì sự tiến bộ của phụ nữ (VSTBPN).",
        "VSTBPN",
    ),
    # two forms of one
    ("Kiện toàn Ban VSTBPN xã.", "Thành viên Ban VSTBCPN theo dõi từng thôn.", "VSTBCPN"),
    ("Phòng, chống BLGĐ tại thôn.", "Lập sổ theo dõi nạn nhân BLG.", "BLG"),
    ("Giữ vững TTATGTĐB; tuyên truyền TTATGTĐB, kiểm tra TTATGTĐB.", "Giữ gìn TTATGTDĐB trên địa bàn.", "TTATGTDĐB"),
    ("Tư vấn bình đẳng giới (BĐG) tại thôn.", "Tư vấn về bình đẳng giới (BDG) tại trường.", "BDG"),
)  # fmt: skip

RIGHT = (
    # what everybody knows
    ("UBND xã chủ trì.", "Ủy ban nhân dân (UBND) xã báo cáo HĐND; Ủy ban nhân dân (UBND) tỉnh quyết định."),
    ("Hội LHPN, MTTQ và các TDP phối hợp.", "Các trường THCS, THPT tuyên truyền về CNTT."),
    # never explained
    ("Ban VSTBPN xã họp mỗi quý.", "Thành viên Ban VSTBPN theo dõi từng thôn."),
    # explained, then used
    ("Công tác bình đẳng giới (sau đây viết tắt là BĐG) được quan tâm.", "Tuyên truyền về BĐG."),
    (
        "Công tác BĐG (bình đẳng giới) được quan tâm.",
        "Tập huấn kiến thức bình đẳng giới (BĐG) tại thôn.",
    ),
    # in symbols and titles of documents
    ("Thực hiện Kế hoạch số 12/KH-BĐG ngày 05/01/2026.", "Tập huấn kiến thức bình đẳng giới (BĐG)."),
    # a line of capitals
    ("2. TUYÊN TRUYỀN VỀ BĐG", "Tập huấn kiến thức bình đẳng giới (BĐG)."),
    # a list of abbreviations
    ("Danh mục chữ viết tắt ở cuối. Tuyên truyền về BĐG.", "Tập huấn kiến thức bình đẳng giới (BĐG)."),
    # two bodies, and a note in brackets that explains nothing
    ("Tổ hòa giải (HGCS) và đội tuyên truyền (TTLĐ).", "Tổ hòa giải (HGCS) họp mỗi quý."),
    ("Kỷ niệm lần thứ XII, XIII.", "Giai đoạn II, III và IV."),
    # in the heading of what is said of it
    ("Trách nhiệm của cán bộ giám sát (CBGS):", "II. Đối với cán bộ giám sát (CBGS)", "Có mặt trước 15 phút."),
)  # fmt: skip


@pytest.mark.parametrize(("first", "second", "place"), AMISS)
def test_an_abbreviation_amiss_is_told_once(first: str, second: str, place: str) -> None:
    verdict, facts = verdict_of("abbreviation", NoParams(), SECTION, first, second)
    assert verdict.status is Status.REVIEW
    assert places(verdict, facts) == [place]


@pytest.mark.parametrize("lines", RIGHT)
def test_right_ones_are_not(lines: tuple[str, ...]) -> None:
    verdict, facts = verdict_of("abbreviation", NoParams(), SECTION, *lines)
    assert verdict.status is Status.PASS, places(verdict, facts)


def test_an_annex_explains_for_itself() -> None:
    body = (
        SECTION,
        "Công tác bình đẳng giới (BĐG) được quan tâm.",
        "Nơi nhận:",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Lò Văn Minh",
    )
    annex = ("PHỤ LỤC", "CHỈ TIÊU", "Lồng ghép bình đẳng giới (BĐG) vào hương ước.")
    verdict, _ = verdict_of("abbreviation", NoParams(), *body, *annex)
    assert verdict.status is Status.PASS
