"""A word said twice in a row; reduplication and compounds that meet are right."""

from dataclasses import replace

import pytest

from checker.kernel.document import Block, Document, Source, Span
from checker.report import Status
from tests.checker.drafts import draft_of, draft_with_table
from tests.checker.kinds.proofreading.proof import found, judged, mended


@pytest.mark.parametrize(
    "text",
    [
        "Người người, nhà nhà; ngày ngày, năm năm; xanh xanh, luôn luôn, mãi mãi, hai hai, song song.",
        "Xử lý hành vi vi phạm; Ủy ban ban hành; người học học nghề; bằng chứng chứng minh; thi công công trình.",
        "Thực hiện các bước tiếp theo theo quy định; hồ sơ kèm theo theo mẫu; tồn tại tại cơ sở.",
        "Kết quả đạt được được đánh giá; những việc nêu trên trên địa bàn; Nghệ nhân nhân dân.",
        "Vùng Tây Bắc, Trung Trung Bộ; xã Chư Chư; tháng 5 5 lớp.",
        "Giao các tổ chức tổ chức lớp học; Viện kiểm sát kiểm sát việc tạm giữ; bên ủy quyền ủy quyền bằng văn bản.",
        "Từng bước từng bước nâng cao; cán bộ quản lý quản lý chặt chẽ.",
        "Phòng Kế hoạch - Tổng hợp tổng hợp báo cáo; triển khai kế hoạch Kế hoạch số 12/KH-UBND.",
        "theo, theo quy định; của; của thôn",
        "n g n g o ạ i; x x x x; ___ ___",
        "2. Nhà ở\nNhà ở xã hội theo quy định",
    ],
)
def test_right_text_is_quiet(text: str) -> None:
    assert found("proof.repeat", *text.split("\n")) == ([], [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Thực hiện «theo theo» quy định.", "Thực hiện theo quy định."),
        ("Trách nhiệm «của của» các thôn, «và và» xã.", "Trách nhiệm của các thôn, và xã."),
        ("«Các các» đơn vị.", "Các đơn vị."),
        ("VAI TRÒ «CỦA CỦA» PHỤ NỮ.", "VAI TRÒ CỦA PHỤ NỮ."),
        ("Tính «kể từ ngày kể từ ngày» nhận.", "Tính kể từ ngày nhận."),
        ("Các thôn «cần được cần được» bổ sung.", "Các thôn cần được bổ sung."),
        ("Các thôn «thực hiện thực hiện» nhiệm vụ.", "Các thôn thực hiện thực hiện nhiệm vụ."),
        ("- «Thực hiện thực hiện» nhiệm vụ.", "- Thực hiện thực hiện nhiệm vụ."),
        ("Xã «của của»! Xã «của của»… xã [«của của»]?", "Xã của! Xã của… xã [của]?"),
    ],
)
def test_one_is_taken_out_where_that_is_certain(text: str, right: str) -> None:
    places, marked = found("proof.repeat", text)
    assert places == marked
    assert mended("proof.repeat", text.replace("«", "").replace("»", "")) == right


@pytest.mark.parametrize("words", ["theo", "của các", "kể từ ngày", "kể từ ngày ký"])
@pytest.mark.parametrize("before", range(5))
def test_it_is_found_wherever_it_stands(words: str, before: int) -> None:
    ahead = " ".join(["Trách", "nhiệm", ",", "phụ", "nữ"][:before])
    places, marked = found("proof.repeat", f"{ahead} «{words} {words}» đã nêu.")
    assert places == marked


def test_two_words_in_a_row_are_asked_about() -> None:
    verdict = judged("proof.repeat", draft_of(["Các thôn thực hiện thực hiện nhiệm vụ."]))
    assert verdict.status is Status.REVIEW


def _broken(source: Source) -> Document:
    """Return a paragraph that goes on in a second line, which has *source*."""
    first, second = "Các thôn thực hiện theo", "theo quy định."
    text = f"{first}\n{second}"
    spans = Span(0, len(first)), Span(len(first) + 1, len(text))
    blocks = Block(spans[0], source=Source()), Block(spans[1], source=source)
    return replace(draft_of([first]), text=text, blocks=blocks)


def test_a_line_may_end_between_them_but_not_the_paragraph() -> None:
    assert len(judged("proof.repeat", _broken(Source())).findings) == 1
    assert not judged("proof.repeat", _broken(Source(number=1))).findings


def test_two_cells_are_two_texts() -> None:
    draft = draft_with_table(["Nội dung"], [["Việc của", "của thôn"], ["thôn", "xã"]])
    assert not judged("proof.repeat", draft).findings


def test_lines_that_a_converter_joined_are_no_fault() -> None:
    assert found("proof.repeat", "TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ KẾ HOẠCH", file="md") == ([], [])
    assert found("proof.repeat", "Ủy ban nhân dân xã Bình Lư Bình Lư, ngày 5", file="txt") == (
        [],
        [],
    )


def test_a_recognised_page_tells_nothing() -> None:
    draft = draft_of(["Trách nhiệm của của thôn."])
    blocks = tuple(block._replace(source=Source(page=1)) for block in draft.blocks)
    scan = replace(draft, format="pdf", blocks=blocks, recognised=frozenset({1}))
    assert not judged("proof.repeat", scan).findings
