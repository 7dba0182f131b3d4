"""One plan in the clothes of every format: the same blocks of text in all of them."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.kernel.text import fold
from tests.builders import build_docx, build_md, build_pdf, build_txt
from tests.builders.fonts import DEJAVU, NOTO
from tests.reading import read

PLAN = """\
ỦY BAN NHÂN DÂN
XÃ AN HÒA
Số: /KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Hòa, ngày tháng 3 năm 2026
KẾ HOẠCH
Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên địa bàn xã An Hòa năm 2026
Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;
Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về công tác bình đẳng \
giới, Ủy ban nhân dân xã An Hòa ban hành Kế hoạch thực hiện trên địa bàn xã, cụ thể như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nâng cao nhận thức, trách nhiệm của cấp ủy, chính quyền, các ban, ngành, đoàn thể và Nhân dân về \
bình đẳng giới; thu hẹp khoảng cách giới, tạo điều kiện để phụ nữ và nam giới được thụ hưởng bình \
đẳng trong các lĩnh vực của đời sống xã hội.
2. Yêu cầu
a) Hoạt động phải thiết thực, hiệu quả, tiết kiệm;
b) Hoàn thành các chỉ tiêu của Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030 (Nghị \
quyết số 28/NQ-CP ngày 03/3/2021).
II. NHIỆM VỤ, GIẢI PHÁP
1. Triển khai các chương trình
1.1. Chương trình Truyền thông về bình đẳng giới đến năm 2030 (Quyết định số 1790/QĐ-TTg ngày \
23/10/2021 của Thủ tướng Chính phủ)
- Tổ chức Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới từ \
ngày 15/11 đến ngày 15/12/2026;
- 100% thôn, bản có ít nhất 01 hoạt động truyền thông; mỗi quý đăng tải ít nhất 04 tin, bài trên \
trang thông tin điện tử của xã.
1.2. Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030
- Duy trì, nâng cao hiệu quả mô hình “Địa chỉ tin cậy tại cộng đồng”.
2. Tập huấn, bồi dưỡng
+ Tổ chức 02 lớp tập huấn cho cán bộ, công chức và người làm công tác bình đẳng giới.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
Chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo Ủy ban nhân dân xã trước ngày \
15/11/2026 để báo cáo Sở Nội vụ theo quy định.
2. Công an xã
Tiếp nhận, xử lý kịp thời các vụ việc bạo lực trên cơ sở giới.
Trên đây là Kế hoạch thực hiện công tác bình đẳng giới năm 2026, đề nghị các cơ quan, đơn vị triển \
khai thực hiện./.
Nơi nhận:
- Sở Nội vụ;
- Thường trực Đảng ủy, Hội đồng nhân dân xã;
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị An""".split("\n")  # noqa: SIM905 - as long lines these would not be read

ROWS = [
    "TT | Nhiệm vụ | Đơn vị",
    "1 | Truyền thông | Phòng Văn hóa - Xã hội",
    "2 | Tập huấn | Công an",
]

Writer = Callable[[Path], Path]
WORD: dict[str, Writer] = {
    "docx": lambda folder: build_docx(folder / "a.docx", PLAN),
    "docx, plain paragraphs": lambda folder: build_docx(
        folder / "a.docx", PLAN, header_table=False
    ),
    "docx, automatic numbers": lambda folder: build_docx(
        folder / "a.docx", PLAN, auto_numbering=True
    ),
    "docx, shredded": lambda folder: build_docx(folder / "a.docx", PLAN, shredded=True),
    "docx, tracked": lambda folder: build_docx(folder / "a.docx", PLAN, tracked=True),
    "docx, controls": lambda folder: build_docx(folder / "a.docx", PLAN, content_controls=True),
    "docx, everything": lambda folder: build_docx(
        folder / "a.docx",
        PLAN,
        auto_numbering=True,
        shredded=True,
        tracked=True,
        content_controls=True,
    ),
}
OTHERS: dict[str, Writer] = {
    "pdf": lambda folder: build_pdf(folder / "a.pdf", PLAN),
    "pdf, wider letters": lambda folder: build_pdf(folder / "a.pdf", PLAN, font=NOTO),
    "pdf, widest letters": lambda folder: build_pdf(folder / "a.pdf", PLAN, font=DEJAVU),
    "pdf, running header": lambda folder: build_pdf(
        folder / "a.pdf", PLAN, running_header="UBND xã"
    ),
    "txt": lambda folder: build_txt(folder / "a.txt", PLAN),
    "txt, empty lines": lambda folder: build_txt(folder / "a.txt", PLAN, blank_lines=True),
    "txt, wrapped": lambda folder: build_txt(folder / "a.txt", PLAN, wrap=80),
    "txt, wrapped, empty lines": lambda folder: build_txt(
        folder / "a.txt", PLAN, wrap=80, blank_lines=True
    ),
    "txt, narrow": lambda folder: build_txt(folder / "a.txt", PLAN, wrap=66, blank_lines=True),
    "txt, decomposed": lambda folder: build_txt(folder / "a.txt", PLAN, wrap=80, nfd=True),
    "txt, no-break": lambda folder: build_txt(folder / "a.txt", PLAN, nbsp=True),
    "txt, columns": lambda folder: build_txt(folder / "a.txt", PLAN, two_columns=True),
    "txt, wrapped, columns": lambda folder: build_txt(
        folder / "a.txt", PLAN, wrap=80, two_columns=True
    ),
    "md": lambda folder: build_md(folder / "a.md", PLAN),
    "md, table": lambda folder: build_md(folder / "a.md", PLAN, header_table=True),
}


@pytest.mark.parametrize("write", [*WORD.values(), *OTHERS.values()], ids=[*WORD, *OTHERS])
def test_every_format_gives_the_same_blocks(tmp_path: Path, write: Writer) -> None:
    document = read(write(tmp_path))
    assert document.text.split("\n") == PLAN
    assert unicodedata.is_normalized("NFC", document.text)
    end = -1
    for block in document.blocks:
        assert block.span.start == end + 1
        end = block.span.end
        words = document.quote(block.span)
        assert words == words.strip()
        assert "\n" not in words
        assert "  " not in words
    assert end == len(document.text)


def test_the_other_placement_of_tone_marks_folds_to_the_same(tmp_path: Path) -> None:
    text = read(build_txt(tmp_path / "a.txt", PLAN, old_tone=True)).text
    assert text != "\n".join(PLAN)
    assert fold(text) == fold("\n".join(PLAN))


@pytest.mark.parametrize(
    "write",
    [
        lambda folder, plan: build_docx(folder / "a.docx", plan),
        lambda folder, plan: build_pdf(folder / "a.pdf", plan),
        lambda folder, plan: build_md(folder / "a.md", plan),
        lambda folder, plan: build_txt(folder / "a.txt", plan),
    ],
    ids=["docx", "pdf", "md", "txt"],
)
def test_a_table_at_the_end(tmp_path: Path, write: Callable[[Path, list[str]], Path]) -> None:
    cells = [cell for row in ROWS for cell in row.split(" | ")]
    assert read(write(tmp_path, [*PLAN, *ROWS])).text.split("\n") == [*PLAN, *cells]


def test_only_tracked_changes_are_warned_of(tmp_path: Path) -> None:
    for name, write in {**WORD, **OTHERS}.items():
        tracked = name in ("docx, tracked", "docx, everything")
        assert bool(read(write(tmp_path)).warnings) == tracked
