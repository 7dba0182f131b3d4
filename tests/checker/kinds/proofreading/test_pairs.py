"""Brackets and quotation marks stand in pairs; marks of lists, inches and long quotations are no faults."""

import pytest

from tests.checker.kinds.proofreading.proof import findings, found


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức tập huấn (02 lớp) theo [Kế hoạch] năm {2026}.",
        "a) Tập huấn; b) Truyền thông; 1) Giám sát; (1) Kiểm tra; iv) Báo cáo.",
        "a.1.2) Tập huấn cho cán bộ\n1.2) Truyền thông\n+) Giám sát\n[...]) Báo cáo\nđ) Kiểm tra",
        "Thực hiện (theo điểm a) khoản 2 và điểm b) khoản 3) Kế hoạch.",
        "Theo điểm a) và điểm b) của Kế hoạch; quy định hiện hành1) còn hiệu lực.",
        "Chủ đề “Bình đẳng giới”, “Trao quyền cho phụ nữ” và \"Không bạo lực\".",
        "Chủ đề “Bình đẳng giới“, ”Trao quyền” và phong cách “Hồ Chí Minh’’.",
        "Chủ đề:\" Bình đẳng giới\" và dự án: \" Nhà tạm lánh \" tại xã.",
        "Chủ đề “ Bình đẳng giới ” năm 2026.",
        "“Nói là “không” với bạo lực”.",
        "Ti vi 21\", màn hình 15.6\", tọa độ 10°20'30\".",
        "Kinh độ: E ' \" Vĩ độ: N ' \"",
        "Sửa đổi như sau:\n“Điều 5. Tổ chức thực hiện\n1. Tỉnh;\n2. Xã.”.",
        "Sửa đổi như sau:\n“Điều 5. Tổ chức thực hiện\n“1. Tỉnh;\n“2. Xã.”.",
        "(Ban hành kèm theo Quyết định số 12/QĐ-UBND\nngày 05 tháng 4 năm 2026)",
        "Danh sách (gồm:\n- Hội Phụ nữ;\n- Đoàn Thanh niên).",
        "As(7440-38-2)\nQ=(50024,9)2=403kg",
        "( Có\n( Không\n( Khác",
        "Biểu quyết: (",
        "Tổ chức tập huấn (nếu\ncó) và truyền thông (điểm\na) cho cán bộ",
        "Lô (0; 5] ha và [0; 5) ha.",
    ],
)  # fmt: skip
def test_right_text_is_quiet(text: str) -> None:
    assert found("proof.pairs", *text.split("\n")) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức tập huấn «(»02 lớp theo Kế hoạch.",
        "Tổ chức tập huấn 02 lớp«)» theo Kế hoạch.",
        "Giấy phép [mẫu A«]»] theo Kế hoạch«}».",
        "- Lưu: VT, CN«(»M.Cường.",
        "Tập huấn «(»theo Kế hoạch (nếu có).",
        "Tập huấn «(»02 lớp\nTruyền thông (05 cuộc).",
        "Chủ đề «“»Bình đẳng giới là động lực phát triển.",
        "Chủ đề Bình đẳng giới«”» năm 2026.",
        "Chủ đề \"Bình đẳng\" và «\"»Trao quyền tại 12 thôn.",
        "Chủ đề «“»Bình đẳng giới’ năm 2026.",
        "a) Tập huấn;\nb) Các dự án chậm tiến độ.«)»",
    ],
)  # fmt: skip
def test_the_lone_sign_is_the_place(text: str) -> None:
    places, marked = found("proof.pairs", *text.split("\n"))
    assert places == marked


def test_a_remark_shows_the_words_around_its_sign() -> None:
    (remark,) = findings("proof.pairs", "Tổ chức tập huấn (02 lớp theo Kế hoạch.")
    assert "“(”" in remark.message
    assert "tập huấn (02 lớp" in remark.message


@pytest.mark.parametrize("file", ["pdf", "txt", "md", "html"])
def test_a_converted_file_tells_nothing(file: str) -> None:
    assert found("proof.pairs", "Tổ chức tập huấn (02 lớp.", file=file) == ([], [])


@pytest.mark.parametrize("file", ["doc", "odt", "rtf"])
def test_the_files_of_word_processors_do(file: str) -> None:
    assert found("proof.pairs", "Tập huấn «(»02 lớp.", file=file) == (["("], ["("])
