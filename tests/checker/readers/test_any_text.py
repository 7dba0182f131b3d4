"""Whatever a text file holds, it is read whole, into blocks that lie side by side."""

import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import ReadError
from tests.reading import read

PIECES = st.sampled_from(
    ["KẾ HOẠCH", "ỦY BAN NHÂN DÂN", "XÃ AN HÒA", "Số:      /KH-UBND", "An Hòa, ngày   tháng 3 năm 2026", "Nơi nhận:",
     "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "Nguyễn Thị An", "I. MỤC ĐÍCH", "1. Mục đích", "a) Nội dung;", "-", "1.",
     "## **Tiêu đề", "**đậm**", "*", "|", "| a | b |", "|---|---|", "a | b", "---", "......", "____", "2", "Trang 3",
     "triển khai", "Từ ngày 15/11 đến", "15/12/2025", "3592/SNV-", "CCHC&VTLT", "(mở ngoặc", "“trích", "<br>", "&nbsp;",
     "\\*", "> trích", "```", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "N AM", "\t", "   ",
     "Tăng cường sự lãnh đạo, chỉ đạo của các cấp ủy Đảng, chính quyền đối với công tác bình đẳng giới.",
     "\u00a0", "e\u0302\u0301", "\u200b", "\x0b", "\x0c", "\ufffd", "😀"]
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\n\n", "  \n", "\r\n", "\t", "      ", " "])
TEXTS = st.lists(st.tuples(PIECES, ENDS), min_size=1, max_size=40)
LETTERS = re.compile(r"[^\W_]+")


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + end for piece, end in pieces)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_text(text, encoding="utf-8", newline="")
        try:
            document = read(path)
        except ReadError as error:
            assert error.code == "no-text"
            return
    end = -1
    for block in document.blocks:
        assert block.span.start == end + 1 < block.span.end
        end = block.span.end
        words = document.quote(block.span)
        assert words == " ".join(words.split())
    assert end == len(document.text)
    # Nothing that has letters is lost, save page numbers and marks.
    lost = re.sub(r"<br>|&nbsp;|Trang 3|\b2\b", " ", text)
    for piece in ("Nguyễn", "triển", "ngoặc", "trích", "Đảng", "CCHC"):
        assert document.text.count(piece) == lost.count(piece)
